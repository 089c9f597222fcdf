"""What a page lacks is judged by what a reader would look for on it."""

from __future__ import annotations

import pytest

from generator.content.load import load
from generator.directory.completeness import Completeness, completeness
from generator.directory.completeness.actor import ACTOR, ARCHIVED_ACTOR, SUSPENDED_ACTOR
from generator.directory.completeness.convention import CONVENTION
from generator.directory.link import link
from generator.language import language
from tests.conftest import TODAY, actor

COMPLETE = """\
---
nom: Le Relais
type: association
resume: Accueille et oriente.
domaines: [logement]
publics: [familles]
territoires: ["commune:49007"]
lieux:
  - {voie: 1 rue des Tilleuls, code_postal: "49000", code_insee: "49007", horaires_accueil: "Mo-Fr 09:00-12:00"}
contacts:
  - telephone: 02 61 91 00 01
conditions_acces: {qui_peut_saisir: [personne], frais: gratuit}
liens:
  - {nom: Un autre, nature: orientation, objet: Essai}
participation: {niveau: information}
falc: {texte: On vous aide.}
tenue_a_jour: {fonction: Direction}
verifie_le: 2026-10-01
---
"""

CONVENTION_COMPLETE = """\
---
titre: Ensemble
type: charte
parties:
  - {nom: A, signataire: oui, roles: [pilote], engagements: [Venir]}
  - {nom: B, signataire: oui, roles: [operateur]}
  - {nom: C, signataire: non}
objet: Agir.
domaines: [logement]
publics: [familles]
territoires: ["commune:49007"]
gouvernance: {decision: consensus}
moyens: [{nature: humain}]
indicateurs: [{libelle: Rencontres}]
evaluation: {mode: interne}
participation: {niveau: information}
information_partagee: {niveau: aucune}
signature: 2026-01-01
debut: 2026-01-01
fin: 2028-12-31
renouvellement: {mode: expres}
reference: "2026-12"
tenue_a_jour: {fonction: Direction}
verifie_le: 2026-10-01
---
"""


def without(text, *keys):
    """Take whole keys out of a file."""
    kept, skipping = [], False
    for line in text.splitlines(keepends=True):
        if not line.startswith(" "):
            skipping = line.partition(":")[0] in keys
        if not skipping:
            kept.append(line)
    return "".join(kept)


@pytest.fixture
def judge(make_site):
    """Judge the page made of ``x.md``, beside other files."""

    def run(text, kind="actors", others=None):
        content = load(make_site({f"{kind}/x.md": text, **(others or {})}), TODAY)
        directory = link(content, TODAY, language("fr"), "http://127.0.0.1/")
        pages = directory.actors if kind == "actors" else directory.conventions
        return completeness(next(page for page in pages if page.card.slug == "x"))

    return run


def test_a_page_that_lacks_nothing_is_complete(judge):
    assert judge(COMPLETE) == Completeness(100, ())


def test_a_convention_that_lacks_nothing_is_complete(judge):
    assert judge(CONVENTION_COMPLETE, "conventions") == Completeness(100, ())


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("contacts", "un moyen de le joindre"),
        ("resume", "ce qu'il fait (résumé ou missions)"),
        ("publics", "les publics"),
        ("liens", "avec qui il travaille"),
        ("participation", "la place des personnes concernées"),
        ("falc", "quelques mots simples"),
        ("tenue_a_jour", "qui tient la fiche à jour"),
        ("verifie_le", "une première relecture"),
    ],
)
def test_each_thing_an_actor_lacks_is_named(judge, key, name):
    found = judge(without(COMPLETE, key))
    assert found.missing == (name,)
    assert found.score < 100


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("objet", "l'objet ou les objectifs"),
        ("fin", "l'échéance ou la durée indéterminée"),
        ("renouvellement", "le renouvellement"),
        ("gouvernance", "la gouvernance"),
        ("domaines", "les domaines"),
        ("publics", "les publics"),
        ("moyens", "les moyens ou le montant"),
        ("indicateurs", "des indicateurs"),
        ("evaluation", "l'évaluation"),
        ("participation", "la place des personnes concernées"),
        ("information_partagee", "les informations partagées"),
        ("reference", "le texte ou sa référence"),
        ("tenue_a_jour", "qui tient la fiche à jour"),
        ("verifie_le", "une première relecture"),
    ],
)
def test_each_thing_a_convention_lacks_is_named(judge, key, name):
    assert judge(without(CONVENTION_COMPLETE, key), "conventions").missing == (name,)


def test_each_signatory_needs_a_role(judge):
    text = CONVENTION_COMPLETE.replace(", roles: [operateur]", "")
    assert judge(text, "conventions").missing == ("le rôle de chaque signataire",)


def test_what_a_reader_would_miss_most_is_named_first(judge):
    found = judge(without(COMPLETE, "falc", "contacts", "publics"))
    assert found.missing == ("un moyen de le joindre", "les publics", "quelques mots simples")


def test_a_page_re_read_long_ago_lacks_a_recent_reading_alone(judge):
    assert judge(COMPLETE.replace("2026-10-01", "2024-01-01")).missing == ("une relecture récente",)


def test_a_convention_not_yet_begun_is_not_asked_for_its_evaluation_nor_its_text(judge):
    text = without(CONVENTION_COMPLETE, "evaluation", "reference").replace("2026-01-01", "2027-01-01")
    assert judge(text, "conventions") == Completeness(100, ())


def test_a_past_convention_is_not_asked_to_be_kept_up_to_date(judge):
    text = without(CONVENTION_COMPLETE, "renouvellement", "verifie_le", "tenue_a_jour").replace(
        "2028-12-31", "2026-02-01"
    )
    assert judge(text, "conventions") == Completeness(100, ())


def test_a_confidential_address_is_never_missing(judge):
    text = without(COMPLETE, "lieux").replace("---\nnom", "---\nadresse_confidentielle: oui\nnom")
    assert judge(text) == Completeness(100, ())


def test_a_network_is_asked_for_its_members_rather_than_its_place(judge):
    text = without(COMPLETE, "lieux", "publics", "conditions_acces", "liens")
    text = text.replace("type: association", "type: reseau-ou-coordination")
    assert judge(text).missing == ("ses membres",)


def test_a_suspended_actor_is_asked_why_and_until_when(judge):
    text = without(COMPLETE, "lieux", "publics", "liens").replace("---\nnom", "---\nstatut: suspendu\nnom")
    assert judge(text).missing == ("pourquoi l'accueil est suspendu, et jusqu'à quand",)


def test_an_archived_actor_is_asked_for_what_memory_needs(judge):
    text = without(COMPLETE, "contacts", "lieux", "verifie_le", "falc").replace("---\nnom", "---\nstatut: archive\nnom")
    assert judge(text).missing == ("le motif de l'archivage",)


def test_a_merged_actor_is_asked_who_took_over(judge):
    text = COMPLETE.replace("---\nnom", "---\nstatut: archive\nmotif_archivage: fusion\nnom")
    assert judge(text).missing == ("qui prend la suite",)
    assert judge(text, others={"actors/y.md": actor("Y", remplace="[x]")}).missing == ()


@pytest.mark.parametrize("kind", ["actors", "conventions"])
def test_a_withdrawn_page_lacks_nothing(judge, kind):
    text = without(COMPLETE, "resume", "contacts") if kind == "actors" else without(CONVENTION_COMPLETE, "objet")
    archived = text.replace("---\n", "---\nstatut: archive\nmotif_archivage: demande-de-retrait\n", 1)
    assert judge(archived, kind) == Completeness(100, ())


@pytest.mark.parametrize("table", [ACTOR, SUSPENDED_ACTOR, ARCHIVED_ACTOR, CONVENTION])
def test_nothing_is_named_twice_in_a_table(table):
    names = [expected.name for expected in table]
    assert len(names) == len(set(names))
    assert all(expected.weight in range(1, 5) for expected in table)
