"""``acteurs.csv``, ``conventions.csv``, ``liens.csv``, read back and compared with the files they come from."""

import pytest
from hypothesis import HealthCheck, given, settings

from generator.content.vocabulary import VOCABULARIES
from generator.exchange.exporters.tables import export_tables
from generator.exchange.exporters.ties import ties_of
from generator.language import language
from tests.conftest import actor
from tests.exchange.exporters.conftest import renamed
from tests.exchange.exporters.reading import parted, read_csv, read_table, texts


def tables(directory):
    return {file.path.removeprefix("donnees/"): file.content for file in export_tables(directory)}


@pytest.fixture(scope="module")
def demonstrated(demonstration):
    return {name: read_table(raw) for name, raw in tables(demonstration).items()}


def test_each_actor_of_the_demonstration_is_a_row_that_says_what_its_file_says(demonstration, demonstrated):
    rows = {row["identifiant"]: row for row in demonstrated["acteurs.csv"]}
    records = {one.card.slug: one.record.fields for one in demonstration.actors if one.record}
    assert list(rows) == [one.card.slug for one in demonstration.actors if one.record]
    for slug, fields in records.items():
        for key in ("nom", "sigle", "resume", "siret", "rna", "structure_mere", "verifie_le"):
            assert rows[slug][key] == (fields.get(key) or ""), (slug, key)
        for key in ("autres_noms", "missions"):
            assert parted(rows[slug][key]) == list(fields.get(key) or []), (slug, key)
        assert rows[slug]["statut"] == fields.get("statut", "publie")
        assert rows[slug]["adresse_confidentielle"] == fields.get("adresse_confidentielle", "non")
        assert parted(rows[slug]["services"]) == [service["nom"] for service in fields.get("services") or []]
        assert len(parted(rows[slug]["domaines"])) == len(fields["domaines"])
        assert rows[slug]["page"] == f"https://maillage.example/acteurs/{slug}/"


def test_closed_lists_are_told_in_words_and_territories_by_code_too(small):
    row = {row["identifiant"]: row for row in read_table(tables(small)["acteurs.csv"])}["gue"]
    words = language("fr")
    assert row["type"] == words.text(VOCABULARIES["types_acteur"]["association"].label)
    assert row["domaines"] == words.text(VOCABULARIES["domaines"]["logement"].label)
    assert (row["territoires"], row["territoires_codes"]) == ("Angers", "commune:49007")
    assert (row["adresse"], row["commune"], row["code_insee"]) == (
        "Accueil | jour, 7 quai du Gué, 49100 Angers",
        "Angers",
        "49007",
    )
    assert (row["latitude"], row["longitude"], row["telephone"]) == ("47.4712", "-0.5518", "02 61 91 00 01")
    assert row["conventions"] == "essai"


def test_each_convention_of_the_demonstration_is_a_row_that_says_what_its_file_says(demonstration, demonstrated):
    rows = {row["identifiant"]: row for row in demonstrated["conventions.csv"]}
    records = {one.card.slug: one.record.fields for one in demonstration.conventions if one.record}
    assert list(rows) == list(records)
    names = {actor.card.slug: actor.card.name for actor in demonstration.actors}
    for slug, fields in records.items():
        row = rows[slug]
        for key in ("titre", "objet", "signature", "debut", "fin", "verifie_le", "reference"):
            assert row[key] == " ".join((fields.get(key) or "").split()), (slug, key)
        assert row["montant_eur"] == "".join((fields.get("montant_eur") or "").split())
        signed = [party for party in fields["parties"] if party.get("signataire") == "oui"]
        assert parted(row["signataires"]) == [one.get("nom") or names[one["acteur"]] for one in signed], slug
        assert len(parted(row["autres_parties"])) == len(fields["parties"]) - len(signed)
        assert parted(row["objectifs"]) == list(fields.get("objectifs") or [])


def test_each_tie_is_a_row(demonstration, demonstrated):
    def told(tie):
        convention = tie.convention.card.slug if tie.convention else ""
        way = "vers" if tie.is_directed else "mutuel"
        said = "oui" if tie.is_reciprocal else "non"
        return tie.source.slug, tie.source.name, tie.target.slug, tie.target.name, tie.kind, way, said, convention

    keys = ("source", "source_nom", "cible", "cible_nom", "genre", "sens", "reciproque", "convention")
    rows = demonstrated["liens.csv"]
    assert [tuple(row[key] for key in keys) for row in rows] == list(map(told, ties_of(demonstration)))
    assert {row["genre"] for row in rows} == {"partenariat", "reseau", "institutionnel", "appartenance"}


def test_a_person_is_in_no_cell_nor_is_their_mailbox(see):
    person = "{nom: Camille Essai, fonction: Accueil, courriel: camille.essai@gue.example, "
    text = actor("A").replace(
        "- telephone: 02 61 91 00 01",
        f"- {person}telephone: 02 61 91 00 01, accord_publication: 2026-09-01}}\n"
        "  - {fonction: Direction, courriel: direction@gue.example}",
    )
    raw = tables(see({"actors/a.md": text}))["acteurs.csv"]
    assert b"amille" not in raw
    (row,) = read_table(raw)
    assert parted(row["contacts"]) == ["Accueil : 02 61 91 00 01", "Direction : direction@gue.example"]
    assert row["courriel"] == "direction@gue.example"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_no_cell_is_a_formula_and_no_row_is_added(demonstration, text):
    few = renamed(demonstration, text)
    rows = read_csv(tables(few)["acteurs.csv"])
    assert len(rows) == 1 + sum(not one.is_withdrawn for one in few.actors)
    assert {len(row) for row in rows} == {len(rows[0])}
    for row in rows:
        for cell in row:
            assert not cell.lstrip(" \u00a0").startswith(("=", "+", "@", "\t", "\r", "\n"))
            assert not cell.startswith("-") or cell[1:].replace(".", "").isdigit()
            assert "\n" not in cell
            assert "\r" not in cell


def test_a_withdrawn_page_is_no_row(see):
    gone = actor("Le Pont", statut="archive", motif_archivage="demande-de-retrait")
    rows = read_table(tables(see({"actors/a.md": actor("A"), "actors/pont.md": gone}))["acteurs.csv"])
    assert [row["identifiant"] for row in rows] == ["a"]


def test_a_bar_inside_a_value_does_not_part_it(see):
    told = see({"actors/a.md": actor("A", missions='["Loger | nourrir", "Écouter"]')})
    (row,) = read_table(tables(told)["acteurs.csv"])
    assert parted(row["missions"]) == ["Loger / nourrir", "Écouter"]


def test_the_tables_open_in_a_french_spreadsheet(small):
    for raw in tables(small).values():
        assert raw.startswith(b"\xef\xbb\xbf")
        assert raw.endswith(b"\r\n")
        assert b";" in raw.splitlines()[0]
