"""Lists gather what readers look for under one need, domain, letter or state."""

import pytest

from generator.content.load import load
from generator.directory import link
from generator.directory.names import initial, sort_key
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

ADDED = "vocabulaires:\n  domaines:\n    - {code: rural, libelle: Rural, definition: X., rattache_a: logement}\n"


@pytest.fixture
def directory_of(make_site):
    def directory(files, settings=SETTINGS):
        return link.link(load(make_site(files, settings), TODAY), TODAY, language("fr"), "http://127.0.0.1/")

    return directory


def slugs(pages, code):
    return [card.slug for page in pages if page.term.code == code for card in page.actors]


def test_a_need_lists_the_actors_of_its_domains(directory_of):
    directory = directory_of({"actors/a.md": actor("A"), "actors/b.md": actor("B").replace("logement", "mobilite")})
    assert slugs(directory.needs, "se-loger") == ["a"]
    assert slugs(directory.domains, "mobilite") == ["b"]


def test_a_domain_the_site_added_is_reached_by_what_it_hangs_from(directory_of):
    directory = directory_of({"actors/a.md": actor("A").replace("[logement]", "[rural]")}, SETTINGS + ADDED)
    assert slugs(directory.domains, "rural") == slugs(directory.domains, "logement") == ["a"]
    assert slugs(directory.needs, "se-loger") == ["a"]


def test_closed_actors_leave_the_lists_and_keep_their_letter(directory_of):
    directory = directory_of({"actors/a.md": actor("A", statut="archive", motif_archivage="fermeture")})
    assert slugs(directory.domains, "logement") == []
    assert [group.letter for group in directory.letters] == ["A"]


def test_suspended_actors_come_last(directory_of):
    directory = directory_of({"actors/a.md": actor("A", statut="suspendu"), "actors/b.md": actor("B")})
    assert slugs(directory.domains, "logement") == ["b", "a"]


@pytest.mark.parametrize(
    ("name", "letter"), [("L'École", "E"), ("Les Œuvres", "O"), ("115", "0-9"), ("« Guillemets »", "G"), ("Laval", "L")]
)
def test_a_name_falls_under_its_letter_without_its_article(name, letter):
    assert initial(sort_key(name)) == letter


def test_french_order():
    names = ["Zoé", "École", "Abel", "Œuvre", "Étienne", "Le Gîte", "oasis"]
    assert sorted(names, key=sort_key) == ["Abel", "École", "Étienne", "Le Gîte", "oasis", "Œuvre", "Zoé"]
