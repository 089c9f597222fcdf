"""The pages of deadlines and of participation: what they say, where they lead, how they stand real sizes."""

from __future__ import annotations

import dataclasses
import html
import re
from pathlib import Path

import pytest

from generator.content.load import load
from generator.content.model.types.dates import parse_partial_date
from generator.directory import link
from generator.directory.views import (
    ActorParticipation,
    Deadline,
    DeadlineCalendar,
    DeadlineMonth,
    Directory,
    LevelGroup,
    ParticipationOverview,
    ParticipationView,
    StepGroup,
)
from generator.language import language
from generator.site.pages import Page, pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.conftest import TODAY
from tests.site.sample import BARE_CARD, CONVENTION_CARD, HOSTILE, TOIT, card, make_directory, term

THEME = find_theme("default", Path("nowhere"))
ASSETS = read_assets(THEME)
DECLARED = ParticipationView(term("information", "Information"), (), "", (), None, None)
CONFIRMED = dataclasses.replace(DECLARED, confirmed_by=TOIT, confirmed_on=TODAY)


def found(directory: Directory) -> dict[str, Page]:
    return {page.url: page for page in pages(directory)}


def main_of(directory: Directory, url: str) -> str:
    """Return the markup of a page's main part, its spaces made plain."""
    written = Renderer(THEME, ASSETS, directory.site).render_page(found(directory)[url]).decode()
    return re.sub(r"\s+", " ", html.unescape(written[written.index("<main") : written.index("</main>")]))


def deadline(on: str, convention=CONVENTION_CARD, **changes: str) -> Deadline:
    return dataclasses.replace(
        Deadline(parse_partial_date(on), "Fin de la convention", "", convention, "fin"), **changes
    )


def with_deadlines(months=(), past=(), unknown=()) -> Directory:
    return make_directory(deadlines=DeadlineCalendar(tuple(months), tuple(past), tuple(unknown)))


def with_level(*actors: ActorParticipation, **more: object) -> Directory:
    group = LevelGroup(term("information", "Information", "", "Elles sont informées."), actors, ())
    return make_directory(participation=ParticipationOverview(levels=(group,), **more))


@pytest.fixture(scope="module")
def demonstration() -> Directory:
    return link.link(load(Path("."), TODAY), TODAY, language("fr"), "https://maillage.example/")


def test_a_date_is_told_as_precisely_as_it_is_known():
    months = [
        DeadlineMonth("décembre 2026", (deadline("2026-12-31"), deadline("2026-12"))),
        DeadlineMonth("dans le courant de 2026", (deadline("2026"),)),
    ]
    dates = re.findall(r'timeline__date">([^<]*)<', main_of(with_deadlines(months), "/echeances/"))
    assert dates == ["31 décembre 2026", "Courant décembre 2026", "Dans le courant de 2026"]


def test_what_is_past_is_apart_after_what_is_to_come_and_the_page_leads_to_it():
    months = [DeadlineMonth("décembre 2026", (deadline("2026-12-31"),))]
    text = main_of(with_deadlines(months, past=[deadline("2025", BARE_CARD)]), "/echeances/")
    assert 'href="/annuaire/echeances/#passees"' in text
    assert text.index("31 décembre 2026") < text.index('id="passees"') < text.index("Dans le courant de 2025")
    assert "Cela ne veut pas dire que rien n’a été fait" in text


def test_a_calendar_with_nothing_says_so():
    text = main_of(with_deadlines(unknown=["Deux dates manquent."]), "/echeances/")
    assert "Aucune date à venir n’est renseignée." in text
    assert "Deux dates manquent." in text
    assert "passees" not in text


def test_a_long_calendar_is_cut_and_still_leads_to_what_is_past():
    months = [DeadlineMonth("décembre 2026", tuple(deadline("2026-12-31") for _ in range(450)))]
    pages_of = found(with_deadlines(months, past=[deadline("2025")]))
    assert [url for url in pages_of if url.startswith("/echeances/")] == [
        "/echeances/",
        "/echeances/page-2/",
        "/echeances/page-3/",
    ]
    assert pages_of["/echeances/"].context["past_url"] == "/echeances/page-3/#passees"


def test_a_name_from_a_stranger_is_only_text():
    past = [deadline("2025", dataclasses.replace(CONVENTION_CARD, title=HOSTILE), what=HOSTILE, detail=HOSTILE)]
    written = found(with_deadlines(past=past))["/echeances/"]
    assert b"<script>" not in Renderer(THEME, ASSETS, make_directory().site).render_page(written)


def test_participation_says_who_confirms_and_who_only_declares():
    text = main_of(
        with_level(
            ActorParticipation(card("a"), DECLARED, False),
            ActorParticipation(card("b"), CONFIRMED, False),
            ActorParticipation(card("c"), DECLARED, True),
        ),
        "/participation/",
    )
    assert re.findall(r'class="proof">([^<]*)<', text) == [
        "Déclaré par l’institution · non confirmé par les personnes concernées",
        "Confirmé par Toit partage, 22 novembre 2026",
        "Déclaré par l’organisme, que les personnes concernées conduisent",
    ]
    assert "Elles sont informées." in text


def test_the_figures_of_participation_lead_to_who_stands_behind_them():
    steps = (StepGroup(term("analyse", "Analyse"), (CONVENTION_CARD,)), StepGroup(term("recueil", "Recueil"), ()))
    text = main_of(with_level(ActorParticipation(card("a"), DECLARED, False), steps=steps), "/participation/")
    for anchor in ("niveau-information", "evaluation-analyse"):
        assert f'href="/annuaire/participation/#{anchor}"' in text
        assert f'id="{anchor}"' in text
    assert "evaluation-recueil" not in text


def test_a_long_overview_is_cut_its_tables_on_the_first_page():
    many = [ActorParticipation(card(f"a{number}"), DECLARED, False) for number in range(401)]
    steps = (StepGroup(term("analyse", "Analyse"), (CONVENTION_CARD,)),)
    directory = with_level(*many, steps=steps)
    first, third = (main_of(directory, url) for url in ("/participation/", "/participation/page-3/"))
    assert 'href="/annuaire/participation/page-3/#evaluation-analyse"' in first
    assert ("<table" in first, "<table" in third) == (True, False)
    assert 'id="niveau-information"' not in third


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("/conventions/", "/echeances/"),
        ("/plan-du-site/", "/echeances/"),
        ("/plan-du-site/", "/participation/"),
        ("/glossaire/", "/participation/"),
        ("/acteurs/gite/", "/participation/"),
        ("/acteurs/toit-partage/", "/participation/"),  # it says nothing of participation
        ("/conventions/logement-des-jeunes/", "/participation/"),
    ],
)
def test_pages_lead_to_the_calendar_and_to_the_overview(page, target):
    assert f'href="/annuaire{target}"' in main_of(make_directory(), page)


def test_texts_may_link_to_both_pages(demonstration):
    assert demonstration.site.addresses is not None
    assert {"/echeances/", "/participation/"} <= demonstration.site.addresses


DUE = {  # by convention of the demonstration: found by hand in its file, on 22 November 2026
    "charte-de-la-parole-partagee": ["2027-06-12"],
    "conseil-local-de-sante-mentale-montaurel": ["2027-06-11", "2028-11-30", "2029-05-31"],
    "contrat-de-ville-montaurel-2024-2030": ["2026-12-31", "2027", "2027-01-29", "2030-12-31"],
    "contrat-enfance-jeunesse-2019-2022": [],
    "contrat-local-de-sante-hauts-de-marnoux": ["2026-06-30", "2026-10-31", "2026-12-31", "2027-02-17"],
    "cpo-centre-social-2025-2028": ["2026-01-14", "2027-12-31", "2028-12-31"],
    "ctg-montaurel-2024-2027": ["2025-03", "2027-02-05", "2027-04", "2027-06-30", "2027-12-31"],
    "fourgon-frigorifique-panier-partage": ["2023-01-01"],
    "france-services-pierrevaux": ["2025-10-01", "2027-05-30", "2027-09-30"],
    "intervention-sociale-en-gendarmerie": ["2026-06-30"],
    "logement-des-jeunes-sortant-de-lase": ["2027-01-01", "2028-01-01", "2029-06-30", "2029-12-31"],
    "maraude-sante-du-quai": ["2026-03-01", "2027-02-28"],
    "mobilite-solidaire-garage-la-clef": [],
    "permanences-dans-les-villages": ["2025-04-01"],
    "point-conseil-budget": [],
    "protocole-informations-preoccupantes": ["2022-09-01", "2027-05-31", "2027-08-31"],
    "soins-en-addictologie-au-spip": ["2025"],
}


def test_every_convention_of_the_demonstration_is_told_as_its_file_says(demonstration):
    calendar = demonstration.deadlines
    told = [*calendar.past, *(one for month in calendar.months for one in month.deadlines)]
    shown = {
        one.card.slug: sorted(str(d.on) for d in told if d.convention == one.card) for one in demonstration.conventions
    }
    assert shown == DUE
