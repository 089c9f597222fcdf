"""The demonstration is sound, said to be fictional, and shows what the project can say."""

import re
from pathlib import Path

import pytest

from generator import reference
from generator.content.load import load
from generator.content.vocabulary import VOCABULARIES
from generator.directory import link
from generator.directory.network import gaps_of
from generator.language import language
from tests.conftest import TODAY

ROOT = Path(".")
FICTION = re.compile(r"(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d")


@pytest.fixture(scope="module")
def content():
    return load(ROOT, TODAY)


@pytest.fixture(scope="module")
def directory(content):
    return link.link(content, TODAY, language("fr"), "https://maillage.example/")


def test_it_has_no_error(content):
    assert [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error] == []


def test_it_says_that_it_is_a_demonstration(directory):
    assert directory.site.is_demonstration


def test_it_has_actors_of_every_type(directory):
    shown = {actor.card.type.code for actor in directory.actors}
    assert set(VOCABULARIES["types_acteur"].codes) - shown <= {"autre"}
    assert len(directory.actors) >= 60


def test_its_conventions_stand_in_every_state(directory):
    shown = {convention.card.state.term.code for convention in directory.conventions}
    assert shown == set(VOCABULARIES["etats_convention"].codes)
    assert len(directory.conventions) >= 15


def test_a_network_has_many_members_and_no_convention(directory):
    assert max(len(network.members) for network in directory.networks) >= 10


def test_its_glossary_defines_at_least_thirty_terms(directory):
    assert len(directory.glossary) >= 30


def test_its_telephone_numbers_are_kept_for_fiction(directory):
    numbers = {
        phone.display
        for actor in directory.actors
        for phone in (*(c.phone for c in actor.contacts), *(place.phone for place in actor.locations))
        if phone and not phone.is_short
    }
    assert [number for number in numbers if not FICTION.fullmatch(number)] == []


def test_its_communes_bear_the_name_of_no_real_one(content):
    real = {name.casefold() for commune in reference.all_communes() for name in (commune.name, *commune.other_names)}
    own = [t.name for t in content.settings.value.territories if t.level == "commune"]
    assert [name for name in own if name.casefold() in real] == []


def test_it_shows_each_gap_once_at_least(directory):
    gaps = gaps_of(directory.actors, directory.conventions, TODAY)
    assert all((gaps.alone, gaps.untied_pairs, gaps.in_one_convention, gaps.overlaps, gaps.dense))
    assert gaps.without_association
    assert gaps.without_persons_concerned
    assert any(actor.to_meet for actor in directory.actors)
