"""Structures and services of data·inclusion become actors: nothing invented, nothing of a person, no edit lost."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from data_inclusion.schema import v1
from data_inclusion.schema.v1 import services as national_services
from data_inclusion.schema.v1 import structures as national_structures
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import build
from generator.content.load import load
from generator.content.read.parse import parse_markdown
from generator.diagnostics.errors import GeneratorError
from generator.exchange.exporters.data_inclusion import export_data_inclusion
from generator.exchange.importers.data_inclusion import kept, reading, structures
from generator.exchange.importers.data_inclusion.reading import read_records
from generator.exchange.importers.data_inclusion.structures import import_data_inclusion
from generator.exchange.importers.notes import CORRECTED, DOUBTFUL, EDITED, GONE, LEFT_OUT, REFUSED, WITHDRAWN
from generator.exchange.importers.report import table
from generator.language import language
from tests.conftest import TODAY, actor
from tests.exchange.conftest import said

DATA = Path(__file__).parents[1] / "data" / "data-inclusion"
ROOT = Path(__file__).parents[2]


class Site:
    """A site, and files to import into it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *records, services=(), only=("departement:49",), domain="", is_trial=False):
        given = [self.root / "structures.json", self.root / "services.json"]
        for path, told in zip(given, (records, services), strict=True):
            path.write_text(json.dumps(told), encoding="utf-8")
        return import_data_inclusion(self.root, *given, only, domain, TODAY, is_trial=is_trial)

    def run_files(self, suffix="", only=("departement:49",), domain=""):
        files = [DATA / f"{name}{suffix}.json" for name in ("structures", "services")]
        return import_data_inclusion(self.root, *files, only, domain, TODAY)

    def data(self, slug):
        document = parse_markdown(slug, (self.root / "content" / "actors" / f"{slug}.md").read_bytes()).document
        assert document
        return document.data()

    def slugs(self):
        return sorted(path.stem for path in (self.root / "content" / "actors").glob("*.md"))


@pytest.fixture
def site(make_site):
    return Site(make_site({"glossary/x.md": "---\nterme: X\ndefinition: Un mot.\n---\n"}))


def structure(identifier="essai--1", **more):
    known = {"source": "essai", "nom": "Le Gué", "date_maj": "2026-05-04", "code_insee": "49007", "commune": "Angers"}
    return {"id": identifier, **known, **more}


def service(of="essai--1", **more):
    known = {"id": f"{of}-a", "nom": "Aide", "thematiques": ["sante--addictions"], "description": "Une aide."}
    return {"structure_id": of, **known, **more}


def test_each_key_of_a_structure_and_its_services_goes_where_a_reader_looks_for_it(site):
    result = site.run_files(domain="acces-aux-droits")
    assert (result.counts["created"], result.table.form.elsewhere) == (2, 1)
    assert site.slugs() == ["ccas-de-l-exemple-saumur", "le-relais-du-gue-angers"]
    told = site.data("le-relais-du-gue-angers")
    mark = told.pop("import")
    assert (mark["source"], mark["identifiant"]) == ("data·inclusion", "essai--1")
    first, second = told.pop("services")
    assert told == {
        "nom": "Le Relais du Gué",
        "type": "association",
        "resume": "Un lieu d'accueil de jour. On y prend un café, une douche, un courrier.",
        "missions": ["Accueillir sans condition", "Aider dans les démarches"],
        "domaines": ["acces-aux-droits", "numerique"],
        "publics": ["tous-publics"],
        "territoires": ["departement:49"],
        "lieux": [
            {
                "voie": "7 quai de l'Exemple",
                "code_postal": "49100",
                "commune": "Angers",
                "code_insee": "49007",
                "latitude": "47.4712",
                "longitude": "-0.5518",
                "horaires_accueil": "Mo-Fr 08:30-12:30; PH off",
            },
            {"voie": "2 rue Haute", "code_postal": "49100", "commune": "Angers", "code_insee": "49007"},
        ],
        "contacts": [{"telephone": "02 61 91 00 01", "courriel": "accueil@relais.example"}],
        "site_web": "https://relais.example/",
        "reseaux_porteurs": ["emmaus"],
        "sources": [
            {"titre": "data·inclusion (essai)"},
            {"titre": "Fiche chez essai", "url": "https://essai.example/structures/1", "date": "2026-05-04"},
        ],
    }
    assert first == {
        "nom": "Domiciliation",
        "description": "Recevoir son courrier et ouvrir ses droits quand on n'a pas d'adresse.",
        "type": "accompagnement",
        "thematiques": ["difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"],
        "publics": ["tous-publics"],
        "frais": "gratuit",
        "conditions_acces": "Sans enfant.",
        "modes_accueil": ["en-presentiel"],
        "modes_mobilisation": ["se-presenter", "telephoner"],
        "mobilisable_par": ["usagers", "professionnels"],
        "zone_eligibilite": ["departement:49"],
    }
    assert second["nom"] == "Ordinateurs en libre accès"
    other = site.data("ccas-de-l-exemple-saumur")
    assert (other["nom"], other["type"], other["domaines"]) == (
        "CCAS DE L'EXEMPLE",
        "etablissement-public",
        ["acces-aux-droits"],
    )
    assert other["territoires"] == ["commune:49328"]
    assert not [fault for fault in load(site.root, TODAY).diagnostics if fault.is_error]


def test_no_name_of_a_person_is_written_nor_told(site):
    result = site.run_files()
    written = "".join(path.read_text(encoding="utf-8") for path in (site.root / "content").rglob("*.md"))
    assert "Inventée" not in written
    assert "Inventée" not in str(result.notes)
    assert [note.columns for note in said(result, LEFT_OUT)] == [("contact_nom_prenom",), ("nombre_semaines",)]


def test_a_structure_without_any_domain_is_refused_and_named_unless_one_is_given(site):
    (note,) = said(site.run_files(), REFUSED)
    assert (note.before, note.reason) == ("CCAS DE L'EXEMPLE.", structures.NO_DOMAIN)
    assert not said(site.run_files(domain="acces-aux-droits"), REFUSED)
    with pytest.raises(GeneratorError):
        site.run_files(domain="inconnu")


def test_the_former_schema_is_understood_and_each_of_its_keys_told_once(site):
    result = site.run_files("-v0")
    told = site.data("le-bac-angers")
    assert (told["resume"], told["domaines"]) == ("Un atelier de réparation.", ["mobilite"])
    assert told["lieux"][0]["horaires_accueil"] == "Tu 14:00-17:00"
    assert told["reseaux_porteurs"] == ["emmaus"]
    (one,) = told["services"]
    assert (one["type"], one["frais"], one["frais_precisions"]) == ("atelier", "payant", "5 euros par an")
    assert (one["thematiques"], one["publics"]) == (
        ["mobilite--entretenir-reparer-son-vehicule"],
        ["jeunes", "seniors"],
    )
    assert one["modes_mobilisation"] == ["envoyer-un-courriel", "telephoner"]
    assert one["lien_mobilisation"] == "https://bac.example/inscription"
    assert (one["conditions_acces"], one["zone_eligibilite"]) == ("Venir avec son vélo", ["departement:49"])
    renamed = [note.before for note in said(result, CORRECTED)]
    assert {"presentation_detail", "profils", "pre_requis", "labels_nationaux"} <= set(renamed)
    assert max(Counter(renamed).values()) == 1
    assert {note.before for note in said(result, LEFT_OUT)} == {"formation", "mobilite"}


def test_a_new_import_changes_nothing_then_updates_what_nobody_edited(site):
    site.run(structure(telephone="0261910001"), services=[service()])
    path = site.root / "content" / "actors" / "le-gue-angers.md"
    before = path.read_bytes()
    assert site.run(structure(telephone="0261910001"), services=[service()]).counts["unchanged"] == 1
    assert path.read_bytes() == before
    path.write_text(path.read_text(encoding="utf-8").replace("nom: Le Gué", "nom: Le Gué d'en haut"), encoding="utf-8")
    result = site.run(structure(nom="Le Vieux Gué", telephone="0261910002"), services=[service()])
    assert site.data("le-gue-angers")["nom"] == "Le Gué d'en haut"
    assert site.data("le-gue-angers")["contacts"] == [{"telephone": "02 61 91 00 02"}]
    assert [note.key for note in said(result, EDITED)] == ["nom"]


def test_a_structure_gone_from_the_file_is_named_but_not_one_of_another_area(site):
    here, there = structure(), structure("essai--2", nom="Le Pont", code_insee="44109", commune="Nantes")
    both = [service(), service("essai--2")]
    site.run(here, there, services=both, only=("region:52",))
    assert not said(site.run(here, there, services=both), GONE)
    (note,) = said(site.run(here, services=both), GONE)
    assert note.file == "content/actors/le-pont-nantes.md"


def test_who_asked_to_leave_does_not_come_back(make_site):
    root = make_site({"glossary/x.md": "---\nterme: X\ndefinition: Un mot.\n---\n"})
    config = root / "site.yml"
    config.write_text(config.read_text(encoding="utf-8") + 'retraits: ["data·inclusion:essai--1"]\n', encoding="utf-8")
    result = Site(root).run(structure(), services=[service()])
    assert len(said(result, WITHDRAWN)) == 1
    assert Site(root).slugs() == []


def test_a_page_written_by_hand_is_never_touched(make_site):
    site = Site(make_site({"actors/le-gue-angers.md": actor("Le Gué")}))
    before = (site.root / "content" / "actors" / "le-gue-angers.md").read_bytes()
    site.run(structure(), services=[service()])
    assert (site.root / "content" / "actors" / "le-gue-angers.md").read_bytes() == before


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (("departement:49",), {"angers", "ancien", "postal"}),
        (("epci:244900015",), {"angers", "postal"}),
        (("commune:49007", "commune:44109"), {"angers", "nantes", "postal"}),
        (("region:52",), {"angers", "ancien", "nantes", "postal"}),
        (("commune:75056",), {"paris"}),
        (("france",), {"angers", "ancien", "nantes", "paris", "postal", "rien"}),
        ((), {"angers", "ancien", "postal"}),
    ],
)
def test_only_the_structures_of_the_area_are_kept(site, only, expected):
    places = {
        "angers": {},
        "ancien": {"code_insee": "49069"},  # a commune that is part of another
        "nantes": {"code_insee": "44109", "commune": "Nantes"},
        "paris": {"code_insee": "75110", "commune": "Paris"},
        "postal": {"code_insee": None, "code_postal": "49100", "commune": "ANGERS"},
        "rien": {"code_insee": None, "commune": "Angers"},
    }
    records = [structure(name, nom=f"Structure {name}", **place) for name, place in places.items()]
    site.run(*records, services=[service(name) for name in places], only=only)
    assert {site.data(slug)["import"]["identifiant"] for slug in site.slugs()} == expected


def test_an_area_that_is_no_official_territory_is_refused(site):
    with pytest.raises(GeneratorError):
        site.run(structure(), only=("ici",))


def test_what_the_format_does_not_say_is_told_as_doubtful(site):
    result = site.run(structure(code_insee="", code_postal="49100"), services=[service(zone_eligibilite=["99999"])])
    assert {note.key for note in said(result, DOUBTFUL)} == {"type", "territoires"}
    told = site.data("le-gue-angers")
    assert (told["type"], told["territoires"]) == ("autre", ["departement:49"])
    assert "zone_eligibilite" not in told["services"][0]
    assert [note.before for note in said(result, LEFT_OUT)] == ["99999"]


def test_a_long_description_gives_its_first_sentences_and_the_rest_is_told(site):
    first, rest = "Une phrase. " + "Une autre, plus longue. " * 8, "La suite " * 60
    result = site.run(structure(description=f"{first}{rest}."), services=[service()])
    summary = site.data("le-gue-angers")["resume"]
    assert summary == first.strip()
    (note,) = said(result, LEFT_OUT)
    assert note.before.startswith("La suite")


@pytest.mark.parametrize("value", [None, 3, True, {}, [], [[]], {"a": [1]}, "\ud800", "a\n---\nb: c", "x" * 20_000])
def test_whatever_a_value_is_the_import_ends_and_its_files_are_sound(site, value):
    keys = ("nom", "description", "commune", "telephone", "reseaux_porteurs", "latitude", "lien_source", "siret")
    offered = service(**dict.fromkeys(("thematiques", "publics", "type", "zone_eligibilite"), value))
    for key in keys:
        site.run(structure(f"essai--{key}", **{key: value}), services=[offered], domain="logement")
    assert not [fault for fault in load(site.root, TODAY).diagnostics if fault.is_error]


def test_a_broken_letter_in_a_value_of_the_former_schema_does_not_stop_the_report(site):
    result = site.run(structure(), services=[service(types=["accueil", "\ud800"])])
    assert [note.before for note in said(result, LEFT_OUT) if note.columns == ("types",)] == ["?"]
    assert table(result.notes, language("fr"))


def test_two_structures_of_one_identifier_or_of_none_are_refused(site):
    result = site.run(structure(), structure(nom="Autre"), structure(""), services=[service()])
    assert len(said(result, REFUSED)) == 2
    assert site.slugs() == ["le-gue-angers"]


def test_too_many_structures_are_refused_before_anything_is_written(site, monkeypatch):
    monkeypatch.setattr(kept, "MAX_KEPT", 1)
    with pytest.raises(GeneratorError):
        site.run(structure(), structure("essai--2"))
    assert site.slugs() == []


def test_a_trial_writes_nothing(site):
    assert site.run(structure(), services=[service()], is_trial=True).counts["created"] == 1
    assert site.slugs() == []


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20), lambda inner: st.lists(inner, max_size=3)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    records=st.lists(st.dictionaries(st.text(max_size=5), values, max_size=4), max_size=6),
    chunk=st.integers(1, 40),
    separator=st.sampled_from([",", ",\n", " ,\r\n "]),
    is_list=st.booleans(),
)
def test_records_are_read_the_same_wherever_the_file_is_cut(tmp_path, monkeypatch, records, chunk, separator, is_list):
    monkeypatch.setattr(reading, "_CHUNK", chunk)
    texts = [json.dumps(record, ensure_ascii=False) for record in records]
    body = f"[{separator.join(texts)}]" if is_list else "\n".join(texts)
    path = tmp_path / "f.json"
    path.write_bytes(body.encode("utf-8", "surrogateescape"))
    expected = [json.loads(text, parse_int=str) for text in texts]
    assert [record for record, _ in read_records(path)] == expected


@pytest.mark.parametrize(
    "text",
    ["", "null", "[1]", '{"a": 1', '[{"a": 1}', '[{"a": 1}] {', "{" * 10, '[{"a": ' + "[" * 200_000, "é\x00", "<html>"],
)
def test_a_file_that_holds_something_else_is_refused_in_words(tmp_path, text):
    path = tmp_path / "f.json"
    path.write_text(text, encoding="utf-8")
    if text in ("", '[{"a": 1}'):  # nothing, or a list cut after a record: what is there is read
        assert len(list(read_records(path))) == bool(text)
        return
    with pytest.raises(GeneratorError):
        list(read_records(path))


def test_a_file_or_a_record_too_big_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "f.json"
    path.write_text(json.dumps([{"a": "x" * 600_000}]), encoding="utf-8")
    with pytest.raises(GeneratorError):
        list(read_records(path))
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    with pytest.raises(GeneratorError):
        list(read_records(path))


ADDRESS = ("adresse", "complement_adresse", "code_postal", "commune", "code_insee", "latitude", "longitude")


def exported(root):
    seen = build.see(root, TODAY, language("fr"))
    assert seen.directory
    return [json.loads(file.content) for file in export_data_inclusion(seen.directory)]


def comparable(records, *ignored):
    """Return records by name, without what another directory says otherwise: who says it, when, where."""
    mine = {"source", "id", "structure_id", "lien_source", "date_maj", *ignored}
    told = [{key: value for key, value in one.items() if key not in mine} for one in records]
    return sorted(told, key=lambda one: json.dumps(one, sort_keys=True))


def test_export_then_import_gives_the_same_directory_for_what_the_format_carries(tmp_path):
    first = exported(ROOT)
    for name, records in zip(("structures", "services"), first, strict=True):
        (tmp_path / f"{name}.json").write_text(json.dumps(records), encoding="utf-8")
    root = tmp_path / "annuaire"
    (root / "content" / "actors").mkdir(parents=True)
    shutil.copy(ROOT / "site.yml", root)
    shutil.copytree(ROOT / "contours", root / "contours")
    given = (tmp_path / "structures.json", tmp_path / "services.json")
    result = import_data_inclusion(root, *given, ("france",), "acces-aux-droits", TODAY)
    assert result.counts["created"] == len(first[0])
    assert not said(result, REFUSED)
    assert not said(result, LEFT_OUT)
    again = exported(root)
    assert comparable(again[0]) == comparable(first[0])
    assert comparable(again[1], *ADDRESS) == comparable(first[1], *ADDRESS)
    placed = {one["id"]: one["adresse"] for one in first[1] if "adresse" in one}
    assert placed  # a service of a structure with several places has no address; imported alone, it gets the one told
    assert placed.items() <= {one["id"]: one["adresse"] for one in again[1] if "adresse" in one}.items()
    assert {one["id"] for one in again[0]} == {one["id"] for one in first[0]}


names = st.text("abcdefgh éÉ'-", min_size=3, max_size=60).map(lambda text: " ".join(f"Le {text} x".split()))
sentences = st.lists(names, min_size=1, max_size=3).map(lambda found: ". ".join(found) + ".")
structures_of_the_format = st.fixed_dictionaries(
    {"nom": names, "code_insee": st.sampled_from(["49007", "49328"])},
    optional={
        "description": sentences,
        "adresse": names,
        "complement_adresse": names,
        "telephone": st.sampled_from(["+33261910001", "+33261910002", "3939"]),
        "courriel": st.just("accueil@gue.example"),
        "site_web": st.sampled_from(["https://gue.example/", "https://pont.example/a?b=c"]),
        "horaires_accueil": st.sampled_from(["Mo-Fr 09:00-12:00", "Tu 14:00-17:00"]),
        "reseaux_porteurs": st.lists(st.sampled_from(sorted(v1.ReseauPorteur)), min_size=1, max_size=3, unique=True),
    },
)
services_of_the_format = st.fixed_dictionaries(
    {
        "nom": names,
        "description": sentences,
        "thematiques": st.lists(st.sampled_from(sorted(v1.Thematique)), min_size=1, max_size=3, unique=True),
        "publics": st.lists(st.sampled_from(sorted(v1.Public)[:13]), min_size=1, max_size=3, unique=True),
    },
    optional={
        "type": st.sampled_from(sorted(v1.TypeService)),
        "frais": st.sampled_from(sorted(v1.Frais)),
        "frais_precisions": names,
        "conditions_acces": names,
        "modes_accueil": st.just(["a-distance"]),
        "modes_mobilisation": st.just(["telephoner", "envoyer-un-courriel"]),
        "mobilisable_par": st.just(["usagers"]),
        "lien_mobilisation": st.just("https://gue.example/demande"),
        "mobilisation_precisions": names,
        "zone_eligibilite": st.sampled_from([["49"], ["49007", "49328"], ["244900015"], ["france"]]),
        "telephone": st.just("+33261910003"),
        "courriel": st.just("service@gue.example"),
        "horaires_accueil": st.just("We 10:00-12:00"),
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(
    told=structures_of_the_format,
    offered=st.lists(services_of_the_format, min_size=1, max_size=3, unique_by=lambda one: json.dumps(one)),
)
def test_whatever_the_format_holds_is_exported_as_it_was_imported(site, monkeypatch, told, offered):
    class Day(dt.date):
        @classmethod
        def today(cls):
            return TODAY

    for module in (national_structures, national_services):
        monkeypatch.setattr(module, "date", Day)
    for path in (site.root / "content" / "actors").glob("*.md"):
        path.unlink()
    common = {"source": "essai", "date_maj": "2026-05-04"}
    record = {**common, "id": "essai--1", **told}
    services = [
        {**common, "structure_id": "essai--1", "id": f"essai--1-{number}", **one} for number, one in enumerate(offered)
    ]
    v1.Structure.model_validate(record, context={"ignore_warnings": False})
    for one in services:
        v1.Service.model_validate(one, context={"ignore_warnings": False})
    assert not said(site.run(record, services=services, domain="logement"), REFUSED)
    found, given_back = exported(site.root)
    assert comparable(found, "commune") == comparable([record])
    assert comparable(given_back) == comparable(services)
