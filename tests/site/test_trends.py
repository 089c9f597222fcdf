"""The line of an indicator: placed by hand from its dates and values."""

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest

from generator.directory.views import ConventionView, IndicatorView, ReadingView
from generator.language import NO_BREAK
from generator.site.pages import pages
from generator.site.pages.trends import trend_of
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import BARE_CONVENTION, FULL_CONVENTION, SITE, make_directory

THEME = find_theme("default", Path("nowhere"))
RENDERER = Renderer(THEME, read_assets(THEME), SITE)


def indicator(*readings: tuple[str, float], target: float | None = None) -> IndicatorView:
    read = tuple(ReadingView(dt.date.fromisoformat(on), value, "") for on, value in readings)
    return IndicatorView("Nuits", None, "", None, target, None, (), read)


def convention_page(convention: ConventionView) -> str:
    found = {page.url: page for page in pages(make_directory(conventions=(convention,)))}
    return RENDERER.render_page(found[convention.card.url]).decode()


@pytest.mark.parametrize("readings", [(), (("2025-01-01", 1),), (("2025-01-01", 1), ("2025-01-01", 2))])
def test_readings_of_a_single_day_have_no_trend(readings):
    assert trend_of(indicator(*readings)) is None


def test_readings_are_placed_in_proportion_to_their_dates_and_values():
    trend = trend_of(indicator(("2025-01-01", 10), ("2025-01-04", 15), ("2025-01-11", 20)))
    # 152 units across for 10 days, from 4; 40 units up for 10, from 44
    assert trend.points == ((4, 44), (49.6, 24), (156, 4))
    assert trend.line == "4,44 49.6,24 156,4"
    assert (trend.change, trend.target) == (10, None)


def test_a_target_is_within_the_drawing():
    trend = trend_of(indicator(("2025-01-01", 10), ("2025-01-11", 5), target=25))
    assert (trend.points, trend.target, trend.change) == (((4, 34), (156, 44)), 4, -5)


def test_values_that_never_change_are_drawn_halfway():
    trend = trend_of(indicator(("2025-01-01", 0.3), ("2026-01-01", 0.3)))
    assert [y for _, y in trend.points] == [24, 24]
    assert trend.change == 0


def test_a_change_is_told_to_two_decimals():
    assert trend_of(indicator(("2025-01-01", 0.1), ("2026-01-01", 0.3))).change == 0.2


def test_a_convention_page_tells_the_trend_in_words_and_hides_the_drawing():
    one = indicator(("2025-01-01", 10), ("2025-01-11", 5), target=25)
    text = convention_page(dataclasses.replace(FULL_CONVENTION, indicators=(one,)))
    assert "Baisse de 5 du premier au dernier relevé" in text
    assert '<svg aria-hidden="true"' in text
    assert 'points="4,34 156,44"' in text


def test_a_convention_page_draws_nothing_of_a_single_reading():
    text = convention_page(dataclasses.replace(FULL_CONVENTION, indicators=(indicator(("2025-01-01", 10)),)))
    assert text.count("<svg") == convention_page(BARE_CONVENTION).count("<svg")


@pytest.mark.parametrize("label", ["Cadre légal", "Fonctions référentes", "Renouvellement"])
def test_what_a_convention_leaves_out_is_shown_as_left_out(label):
    text = convention_page(BARE_CONVENTION)
    assert f'<dt>{label}</dt><dd><span class="missing">Non renseigné dans la convention</span>' in text


@pytest.mark.parametrize("label", ["Origine", "Instances"])
def test_a_sentence_says_what_is_left_out(label):
    text = re.sub(r"<[^>]+>|\s", " ", convention_page(BARE_CONVENTION))
    assert f"{label} : non renseigné dans la convention" in re.sub(r"\s+", " ", text)


def test_a_page_that_no_signatory_confirmed_says_so():
    assert "1 a confirmé cette page" in convention_page(FULL_CONVENTION).replace(NO_BREAK, " ")
    unconfirmed = dataclasses.replace(FULL_CONVENTION, confirmed_count=0)
    assert "aucun n’a encore confirmé cette page" in convention_page(unconfirmed)
