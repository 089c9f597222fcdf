"""A value that is refused is told with what was likely meant, at its own place."""

import pytest

from generator.content.load import Source, judge
from generator.content.official_codes import places, places_of_level
from generator.content.settings import parse_settings
from tests.conftest import SETTINGS, TODAY, actor

OWN = "territoires:\n  - {id: port-chanoux, nom: Port-Chanoux, niveau: commune}\n"


def errors(text):
    settings, _ = parse_settings((SETTINGS + OWN).encode())
    faults = judge(Source("actors", "a", "content/actors/a.md", text.encode()), settings, TODAY)[1]
    return [fault for fault in faults if fault.is_error]


def in_actor(key, value):
    lines = [line for line in actor("A").split("\n") if not line.startswith(f"{key}:")]
    return "\n".join((lines[0], f"{key}: {value}", *lines[1:]))


@pytest.mark.parametrize(
    ("key", "value", "code", "meant"),
    [
        ("verifie_le", "12/03/2026", "E205", "2026-03-12"),
        ("verifie_le", "2 novembre 2026", "E205", "2026-11-02"),
        ("verifie_le", "12/03/26", "E205", ""),
        ("porte_par_les_personnes_concernees", "yes", "E207", "oui"),
        ("frequence_par_an", "trois", "E208", "3"),
        ("frequence_par_an", "beaucoup", "E208", ""),
        ("structure_mere", "La Rampe", "E209", "la-rampe"),
        ("structure_mere", "content/actors/la-rampe.md", "E209", "la-rampe"),
        ("rna", "491001234", "E213", "W491001234"),
        ("territoires", "[Port Chanoux]", "E210", "port-chanoux"),
        ("territoires", "[port-chanou]", "E210", "port-chanoux"),
        ("territoires", "[Angers]", "E226", "commune:49007"),
        ("territoires", '["departement:Maine-et-Loire"]', "E226", "departement:49"),
        ("territoires", "[Saint-Denis]", "E226", ""),
        ("publics", "[familles femmes]", "E204", "familles, femmes"),
        ("publics", "[familles; femmes]", "E204", "familles, femmes"),
        ("publics", "familles et femmes", "E202", "publics: [familles, femmes]"),
        ("autres_noms", "Le Relais, maison ouverte", "E202", 'autres_noms: ["Le Relais, maison ouverte"]'),
    ],
)
def test_what_was_likely_meant_is_told(key, value, code, meant):
    (fault,) = errors(in_actor(key, value))
    assert (fault.code, fault.place.line, fault.values[1]) == (code, 2, meant)


@pytest.mark.parametrize("value", ["31/02/2026", "2026-02-31", "2026-13-01"])
def test_a_day_that_does_not_exist_is_told_as_such(value):
    assert [(fault.code, fault.values) for fault in errors(in_actor("verifie_le", value))] == [("E206", (value,))]


def at_place(*lines):
    return in_actor("lieux", "\n  - commune: Angers\n    code_insee: 49007\n    " + "\n    ".join(lines))


def test_latitude_and_longitude_written_together_are_told_apart():
    both = "47.47, -0.55"
    faults = errors(at_place(f"latitude: {both}", f"longitude: {both}"))
    assert [fault.values for fault in faults if fault.code == "E227"] == [
        (both, "47.47", "longitude", "-0.55"),
        (both, "-0.55", "latitude", "47.47"),
    ]


def test_degrees_minutes_and_seconds_are_given_as_a_number():
    faults = errors(at_place("latitude: 47°28'16\" N", "longitude: 0°33'06\" O"))
    assert [(fault.code, fault.values[1]) for fault in faults] == [("E208", "47.47111"), ("E208", "-0.55167")]


def test_hours_are_told_at_their_day_and_fault_the_whole():
    (fault,) = errors(at_place("horaires_accueil:", "  lundi: 9h-12h", "  mardi: matin"))
    assert (fault.code, fault.place.line, fault.place.column) == ("E217", 7, 14)
    assert fault.field == "lieux[1].horaires_accueil"


def test_a_day_misspelt_is_told_as_a_key_is():
    (fault,) = errors(at_place("horaires_accueil:", "  lundis: 9h-12h"))
    assert (fault.code, fault.place.line, fault.values[:2]) == ("E201", 6, ("lundis", "lundi"))


def test_a_key_misspelt_is_not_missing_too():
    assert [fault.code for fault in errors(actor("A").replace("nom: A", "NOM: A"))] == ["E201"]


def test_an_actor_misspelt_is_not_missing_too():
    tie = "\n  - {acteur: La Rampe, nature: orientation}"
    assert [fault.code for fault in errors(in_actor("liens", tie))] == ["E209"]


@pytest.mark.parametrize(("other", "key"), [("email", "courriel"), ("mail", "courriel"), ("tel", "telephone")])
def test_an_everyday_word_for_a_key_is_understood(other, key):
    (fault,) = errors(actor("A").replace("telephone: 02", f"{other}: 02"))
    assert (fault.code, fault.values[1]) == ("E201", key)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Angers", ["49007"]),
        ("Segré (49)", ["49331"]),
        ("St Denis (La Réunion)", ["97411"]),
        ("35000", ["35238"]),
        ("49", []),
        ("Nulle-Part-sur-Loire", []),
        ("x" * 200, []),
    ],
)
def test_a_commune_is_known_by_its_name_or_postal_code(text, codes):
    assert [place.code for place in places_of_level(text, "commune")] == codes


def test_the_number_of_a_departement_is_its_code():
    assert [(place.level, place.code) for place in places("49")] == [("departement", "49")]
