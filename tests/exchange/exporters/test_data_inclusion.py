"""``structures.json`` and ``services.json``: what data·inclusion's own package takes without a warning."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from data_inclusion.schema import v1
from data_inclusion.schema.v1 import services, structures
from data_inclusion.schema.v1.score_qualite import score as national_score
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.directory.data_inclusion import offer
from generator.directory.data_inclusion.score import criteria, score
from generator.exchange.exporters.data_inclusion import export_data_inclusion
from tests.conftest import TODAY, actor
from tests.exchange.exporters.conftest import PLACES, renamed
from tests.exchange.exporters.reading import texts

STRICT = {"ignore_warnings": False}
SIRET = "13002526500013"  # of a public body
SERVICE = (
    "[{nom: Ateliers., description: Un atelier chaque semaine., type: atelier, frais: payant, "
    "frais_precisions: 2 euros, thematiques: [numerique--acquerir-un-equipement], publics: [jeunes], "
    "modes_accueil: [en-presentiel], modes_mobilisation: [telephoner], mobilisable_par: [usagers], "
    'telephone: 02 61 91 00 07, courriel: ateliers@gue.example, horaires_accueil: "Mo 09:00-12:00", '
    'lien_mobilisation: "https://gue.example/demande", mobilisation_precisions: Le matin., '
    'conditions_acces: Habiter ici., zone_eligibilite: ["departement:49", "commune:49007"]}]'
)
CONTACTS = "contacts:\n  - telephone: 02 61 91 00 01\n"  # of every actor of the tests


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Let the package of data·inclusion live on the day of the tests."""

    class Day(dt.date):
        @classmethod
        def today(cls):
            return TODAY

    monkeypatch.setattr(structures, "date", Day)
    monkeypatch.setattr(services, "date", Day)


def exported(directory):
    """Return both files, once the package took them without a warning; keys it does not know are a fault."""
    lists = [json.loads(file.content) for file in export_data_inclusion(directory)]
    for model, records in zip((v1.Structure, v1.Service), lists, strict=True):
        for record in records:
            assert set(record) <= set(model.model_fields)
            model.model_validate(record, context=STRICT)
    assert all(record["structure_id"] in {one["id"] for one in lists[0]} for record in lists[1])
    return lists


def reasons(directory):
    return [(one.actor.slug, one.service, one.key) for one in offer(directory).omissions]


def test_each_field_of_the_format_tells_what_the_file_says(see):
    directory = see(
        {
            "actors/gue.md": actor(
                "Le Gué",
                missions="[Aider, Écouter]",
                siret=f'"{SIRET}"',
                lieux="[{type: antenne, code_insee: '49099', voie: 2 rue Haute}, {type: siege, voie: 7 quai du Gué, "
                "complement: Bât. B, code_postal: '49100', commune: Angers, code_insee: '49007', "
                "latitude: '47.4712', longitude: '-0.5518', horaires_accueil: 'Tu 14:00-17:00', "
                "accessibilite_lieu: 'https://acceslibre.beta.gouv.fr/app/x/'}]",
                contacts="[{pour: professionnels, telephone: 02 61 91 00 01}, {nom: A. B, accord_publication: "
                "2026-01-01, telephone: 02 61 91 00 02, courriel: a@gue.example}, "
                "{telephone: 02 61 91 00 03, courriel: accueil@gue.example}]",
                site_web='"https://gue.example/"',
                reseaux_porteurs="[ccas-cias]",
                services=SERVICE,
            ).replace(CONTACTS, "")
        }
    )
    ((structure,), (service,)) = exported(directory)
    assert structure == {
        "source": "127-0-0-1",
        "id": "127-0-0-1--gue",
        "nom": "Le Gué",
        "date_maj": "2026-10-01",
        "description": "Accueille et oriente.\n– Aider\n– Écouter",
        "lien_source": "http://127.0.0.1/acteurs/gue/",
        "siret": SIRET,
        "commune": "Angers",
        "code_postal": "49100",
        "code_insee": "49007",
        "adresse": "7 quai du Gué",
        "complement_adresse": "Bât. B",
        "longitude": -0.5518,
        "latitude": 47.4712,
        "telephone": "+33261910003",
        "courriel": "accueil@gue.example",
        "site_web": "https://gue.example/",
        "horaires_accueil": "Tu 14:00-17:00",
        "accessibilite_lieu": "https://acceslibre.beta.gouv.fr/app/x/",
        "reseaux_porteurs": ["ccas-cias"],
    }
    assert service == {
        "source": "127-0-0-1",
        "structure_id": "127-0-0-1--gue",
        "id": "127-0-0-1--gue--ateliers",
        "nom": "Ateliers",
        "description": "Un atelier chaque semaine.",
        "lien_source": "http://127.0.0.1/acteurs/gue/",
        "date_maj": "2026-10-01",
        "type": "atelier",
        "thematiques": ["numerique--acquerir-un-equipement"],
        "frais": "payant",
        "frais_precisions": "2 euros",
        "publics": ["jeunes"],
        "conditions_acces": "Habiter ici.",
        "telephone": "+33261910007",
        "courriel": "ateliers@gue.example",
        "modes_accueil": ["en-presentiel"],
        "zone_eligibilite": ["49", "49007"],
        "lien_mobilisation": "https://gue.example/demande",
        "modes_mobilisation": ["telephoner"],
        "mobilisable_par": ["usagers"],
        "mobilisation_precisions": "Le matin.",
        "horaires_accueil": "Mo 09:00-12:00",
    }
    assert reasons(directory) == [("gue", "", "adresse"), ("gue", "Ateliers.", "adresse")]


def test_the_demonstration_is_taken_without_a_warning_and_none_of_its_actors_at_work_is_lost(demonstration):
    found, offered = exported(demonstration)
    at_work = [one for one in demonstration.actors if one.card.status != "archive"]
    assert [one["nom"] for one in found] == [one.card.name for one in at_work]
    assert [one["nom"] for one in offered] == [service.name for one in at_work for service in one.services]


def test_a_service_has_the_address_of_the_only_place_and_its_actors_audiences(see):
    one = "[{nom: Aide, description: Une aide., modes_accueil: [en-presentiel]}]"
    audiences = "[petite-enfance, familles, adolescents-jeunes]"
    place = "[{voie: 1 rue Basse, code_insee: '49007'}]"
    directory = see({"actors/a.md": actor("Aaa", services=one, lieux=place, publics=audiences)})
    _, (service,) = exported(directory)
    assert (service["adresse"], service["commune"]) == ("1 rue Basse", "Angers")
    assert service["publics"] == ["familles", "jeunes"]
    assert not reasons(directory)


def test_what_the_format_does_not_take_is_left_out_and_told(see):
    services = (
        "[{nom: Aide}, {nom: Écoute, description: Une écoute., publics: [tous-publics, seniors], "
        'zone_eligibilite: ["qpv:QN04901M", "departement:49"]}]'
    )
    place = "[{code_insee: '49007', accessibilite_lieu: Une marche.}]"
    directory = see(
        {
            "actors/a.md": actor("Aaa", services=services, lieux=place, contacts="[{telephone: 3939}]").replace(
                CONTACTS, ""
            ),
            "actors/b.md": actor("Bb"),
            "actors/c.md": actor("Sans date").replace("verifie_le: 2026-10-01\n", ""),
        }
    )
    (structure,), (service,) = exported(directory)
    assert structure["telephone"] == "3939"
    assert service["publics"] == ["tous-publics"]
    assert not {"zone_eligibilite", "adresse"} & set(service)
    assert reasons(directory) == [
        ("a", "", "accessibilite_lieu"),
        ("a", "Aide", "description"),
        ("a", "Écoute", "publics"),
        ("a", "Écoute", "zone_eligibilite"),
        ("b", "", "nom"),
        ("c", "", "date_maj"),
    ]


def test_no_service_is_made_up_of_an_actor_that_describes_none(see):
    directory = see({"actors/a.md": actor("Aaa")})
    assert exported(directory)[1] == []
    assert [card.slug for card in offer(directory).without_services] == ["a"]
    assert offer(directory).score is None


def test_a_confidential_address_gives_no_place_no_number_and_an_archived_actor_nothing(see):
    services = "[{nom: Aide, description: Une aide., modes_accueil: [en-presentiel]}]"
    directory = see(
        {
            "actors/a.md": actor("Aaa", adresse_confidentielle="oui", services=services),
            "actors/b.md": actor("Bbb", lieux=PLACES, statut="archive", motif_archivage="fermeture"),
            "actors/c.md": actor("Ccc", lieux=PLACES, statut="archive", motif_archivage="demande-de-retrait"),
        }
    )
    found, offered = exported(directory)
    assert [one["nom"] for one in found] == ["Aaa"]
    for record in (*found, *offered):
        assert not {"commune", "code_insee", "adresse", "siret", "latitude"} & set(record)


def test_identifiers_stay_when_the_order_changes_and_no_two_are_alike(see):
    def identifiers(order):
        listed = ", ".join(f"{{nom: {name}, description: Une aide.}}" for name in order)
        return {one["id"] for one in exported(see({"actors/a.md": actor("Aaa", services=f"[{listed}]")}))[1]}

    found = identifiers(["Aide", "Écoute", "Aide"])
    assert found == identifiers(["Écoute", "Aide", "Aide"])
    assert found == {"127-0-0-1--a--aide", "127-0-0-1--a--aide--2", "127-0-0-1--a--ecoute"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_the_files_stay_valid(small, text):
    exported(renamed(small, text))


filled = st.fixed_dictionaries(
    {"description": st.integers(5, 3000).map("x".__mul__), "age": st.integers(0, 900).filter(lambda days: days != 180)},
    optional={
        "modes_accueil": st.sets(st.sampled_from(["en-presentiel", "a-distance"])).map(sorted),
        "modes_mobilisation": st.sets(st.sampled_from(sorted(v1.ModeMobilisation)), min_size=1).map(sorted),
        "mobilisable_par": st.just(["usagers"]),
        "adresse": st.just("1 rue Basse"),
        "telephone": st.just("+33261910001"),
        "courriel": st.just("a@b.example"),
        "lien_mobilisation": st.just("https://a.example/"),
        "publics": st.just(["jeunes"]),
        "thematiques": st.just(["numerique--acquerir-un-equipement"]),
        "frais": st.sampled_from(["gratuit", "payant"]),
        "frais_precisions": st.just("2 euros"),
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(values=filled)
def test_the_score_is_that_of_the_package_criterion_by_criterion(monkeypatch, values):
    """The package gives 0 to a page of exactly 180 days, and nearly 1 the days around: ours gives 1."""
    from data_inclusion.schema.v1 import score_qualite  # its clock is put back below

    now = score_qualite.pendulum.datetime(TODAY.year, TODAY.month, TODAY.day)
    monkeypatch.setattr(score_qualite.pendulum, "now", lambda: now)
    age = values.pop("age")
    record = {"source": "a", "structure_id": "a--b", "id": "a--b--c", "nom": "Aide", **values}
    record["date_maj"] = (TODAY - dt.timedelta(days=age)).isoformat()
    theirs, told = national_score(v1.Service.model_validate(record, context=STRICT))
    assert score(record, TODAY) == pytest.approx(theirs, abs=0.011)
    assert criteria(record, TODAY) == pytest.approx(told, abs=0.005)
