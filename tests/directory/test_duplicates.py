"""Probable duplicates are told once a pair, at the later file, and never stop anything."""

import string

import pytest

from generator import build, reference
from generator.directory.duplicates.names import are_near, bare_name
from generator.directory.duplicates.pairs import MOST_COMPARED
from tests.conftest import TODAY, actor

CODES = ("W234", "W235", "W236", "W237")
SIRET = "21490007800012"


@pytest.fixture
def told(make_site):
    """Return the code, the file and the other file of each pair told."""

    def judge(files: dict[str, str]) -> list[tuple[str, str, str]]:
        found = build.check(make_site(files), TODAY)
        assert not [fault for fault in found if fault.is_error]
        pairs = [(f.code, f.place.file, f.values[1]) for f in sorted(found) if f.code in CODES]
        return [(code, *(file.removeprefix("content/") for file in files)) for code, *files in pairs]

    return judge


def elsewhere(name: str, **more: str) -> str:
    """Return an actor with a number of its own, that stands nowhere in particular."""
    number = f"02 61 91 {len(name):02d} 99"
    text = actor(name, **more).replace("02 61 91 00 01", number)
    return text.replace('"commune:49007"', '"departement:49"')


def convention(**more: str) -> str:
    given = {
        "titre": "X",
        "type": "charte",
        "parties": "[{acteur: a, signataire: oui}, {nom: La Caisse, signataire: oui}]",
        "territoires": "[france]",
        "debut": "2025-01-01",
        **more,
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in given.items() if value) + "---\n"


def test_the_same_siret_is_told_once_at_the_later_file(told):
    a, b = elsewhere("Un nom", siret=SIRET), elsewhere("Tout autre chose", siret=SIRET)
    assert told({"actors/a.md": a, "actors/b.md": b}) == [("W234", "actors/b.md", "actors/a.md")]


def test_three_files_of_one_siret_give_two_warnings(told):
    files = {f"actors/{slug}.md": elsewhere(f"Nom {slug}", siret=SIRET) for slug in "abc"}
    assert [pair[1:] for pair in told(files)] == [("actors/b.md", "actors/a.md"), ("actors/c.md", "actors/a.md")]


@pytest.mark.parametrize("on", ["a", "b"])
def test_distinct_de_on_either_side_silences_the_pair(told, on):
    others = {"a": "b", "b": "a"}
    files = {slug: elsewhere(f"Nom {slug}", siret=SIRET) for slug in "ab"}
    files[on] = elsewhere(f"Nom {on}", siret=SIRET, distinct_de=f"[{others[on]}]")
    assert told({f"actors/{slug}.md": text for slug, text in files.items()}) == []


def test_a_third_file_is_told_with_the_one_it_is_not_said_to_differ_from(told):
    files = {f"actors/{slug}.md": elsewhere(f"Nom {slug}", siret=SIRET) for slug in "ab"}
    files["actors/c.md"] = elsewhere("Nom c", siret=SIRET, distinct_de="[a]")
    assert told(files)[1:] == [("W234", "actors/c.md", "actors/b.md")]


@pytest.mark.parametrize("tie", [{"structure_mere": "a"}, {"remplace": "[a]"}, {"lieux": "[{chez: a}]"}])
def test_a_branch_a_successor_or_a_guest_is_no_duplicate(told, tie):
    files = {"actors/a.md": elsewhere("Nom a", siret=SIRET), "actors/b.md": elsewhere("Nom b", siret=SIRET, **tie)}
    assert told(files) == []


def test_an_archived_page_is_left_in_peace(told):
    closed = elsewhere("Nom b", siret=SIRET, statut="archive", motif_archivage="doublon")
    assert told({"actors/a.md": elsewhere("Nom a", siret=SIRET), "actors/b.md": closed}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Association Le Relais", "Le Relais (asso)"),
        ("Centre communal d'action sociale d'Angers", "CCAS Angers"),
        ("CCAS", "Centre Communal d’Action Sociale"),
        ("Mairie d'Angers", "Ville d'Angers"),
        ("Foyer Saint-Martin", "foyer St Martin"),
        ("L'École & la rue", "École et rue"),
    ],
)
def test_one_name_written_in_two_ways_in_one_commune_is_told(told, one, other):
    b = actor(f'"{other}"').replace("02 61 91 00 01", "02 61 91 00 02")
    assert told({"actors/a.md": actor(f'"{one}"'), "actors/b.md": b}) == [("W235", "actors/b.md", "actors/a.md")]


def test_one_name_in_two_communes_is_two_bodies(told):
    b = actor("CCAS").replace("49007", "49328")
    assert told({"actors/a.md": actor("CCAS"), "actors/b.md": b}) == []


def test_a_former_commune_is_its_successor(told):
    present = reference.successor("49069")
    a, b = (actor("CCAS").replace("49007", code) for code in ("49069", present))
    assert told({"actors/a.md": a, "actors/b.md": b}) == [("W235", "actors/b.md", "actors/a.md")]


def test_a_shared_number_alone_is_no_duplicate(told):
    assert told({"actors/a.md": actor("Le Relais"), "actors/b.md": actor("La Passerelle")}) == []


def test_a_shared_number_and_a_near_name_are_told(told):
    files = {"actors/a.md": actor("Le Relais de l'Aurenne"), "actors/b.md": actor("Relais de l'Aurene")}
    assert told(files) == [("W236", "actors/b.md", "actors/a.md")]


def test_a_shared_number_and_a_former_name_are_told(told):
    files = {"actors/a.md": actor("France Travail", autres_noms="[Pôle emploi]"), "actors/b.md": actor("Pole emplois")}
    assert told(files) == [("W236", "actors/b.md", "actors/a.md")]


def test_two_branches_with_one_number_are_two(told):
    b = actor("Relais de l'Aurene").replace("49007", "49328")
    assert told({"actors/a.md": actor("Relais de l'Aurenne"), "actors/b.md": b}) == []


def test_a_switchboards_number_tells_nothing(told):
    files = {f"actors/{letter}.md": actor(f"Relais de l'Aurenne{letter}") for letter in string.ascii_lowercase}
    few = dict(list(files.items())[:MOST_COMPARED])
    assert len(told(few)) == MOST_COMPARED - 1
    assert told(files) == []


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("relais aurenne", "aurene relais", True),
        ("relais aurenne", "relais aurenne antenne", False),
        ("bus france services talence", "france services talence", False),
        ("csapa 1", "csapa 2", False),
        ("", "", False),
    ],
)
def test_names_are_near_when_each_word_has_its_like(one, other, near):
    assert are_near(one, other) is near


def test_a_name_of_small_words_alone_keeps_them():
    assert bare_name("L'Association") == "l association"


def test_conventions_of_one_type_parties_and_dates_are_told_once(told):
    files = {"actors/a.md": actor("A"), "conventions/x.md": convention(), "conventions/y.md": convention(titre="Y")}
    assert told(files) == [("W237", "conventions/y.md", "conventions/x.md")]


@pytest.mark.parametrize(
    "other",
    [
        {"type": "convention-cadre"},
        {"debut": "2026-01-01"},
        {"parties": "[{acteur: a, signataire: oui}, {nom: Le Fonds, signataire: oui}]"},
        {"objet": "Le sport"},
        {"montant_eur": "2000"},
        {"distinct_de": "[x]"},
        {"statut": "archive"},
    ],
)
def test_conventions_that_differ_are_two(told, other):
    first = convention(objet="La culture", montant_eur="1000")
    second = convention(**{"objet": "La culture", "montant_eur": "1000", **other})
    assert told({"actors/a.md": actor("A"), "conventions/x.md": first, "conventions/y.md": second}) == []


def test_conventions_without_date_are_not_compared(told):
    one = convention(debut="")
    assert told({"actors/a.md": actor("A"), "conventions/x.md": one, "conventions/y.md": one}) == []
