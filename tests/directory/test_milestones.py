"""The life of a convention, told by date."""

import pytest

from generator.content.load import load
from generator.directory import link
from generator.language import language
from tests.conftest import TODAY, actor

CONVENTION = """\
---
titre: {title}
type: convention-cadre
parties:
  - {{acteur: a, signataire: oui, roles: [pilote]}}
  - {{acteur: b, signataire: oui, roles: [operateur]}}
territoires: ["commune:49007"]
{keys}
---
"""
TACIT = "renouvellement: {mode: tacite, duree_mois: 12}\n"


@pytest.fixture
def life(make_site):
    """Give the milestones of the first of some conventions given by their keys."""

    def tell(*conventions: str) -> list[tuple[str, str, str]]:
        files = {f"actors/{slug}.md": actor(slug.upper()) for slug in "ab"}
        for number, keys in enumerate(conventions):
            files[f"conventions/c{number}.md"] = CONVENTION.format(title=f"Convention {number}", keys=keys)
        content = load(make_site(files), TODAY)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
        view = next(one for one in directory.conventions if one.card.slug == "c0")
        about = ((one, one.convention.title if one.convention else one.detail) for one in view.milestones)
        return [(str(one.on), one.what + ("*" if one.is_ahead else ""), detail) for one, detail in about]

    return tell


def test_signature_start_amendments_and_end_are_in_order(life):
    keys = (
        "signature: 2025-01-15\ndebut: 2025-02\nfin: 2027\n"
        "avenants: [{date: 2026-03-01, objet: Une partie de plus}, {date: 2025, objet: Un financeur}]\n"
    )
    assert life(keys) == [
        ("2025", "Avenant", "Un financeur"),
        ("2025-01-15", "Signature", ""),
        ("2025-02", "Début", ""),
        ("2026-03-01", "Avenant", "Une partie de plus"),
        ("2027", "Échéance*", ""),
    ]


def test_predecessors_and_successors_have_their_place(life):
    told = life(
        "debut: 2022-01-01\nfin: 2024-12-31\nremplace: [c1]\n",
        "debut: 2019-01-01\nfin: 2021-12-31\n",
        "debut: 2025-01-01\nfin: 2030-12-31\nremplace: [c0]\n",
    )
    assert told == [
        ("2022-01-01", "Début", ""),
        ("2022-01-01", "Prend la suite de", "Convention 1"),
        ("2024-12-31", "Échéance", ""),
        ("2025-01-01", "Remplacée par", "Convention 2"),
    ]


PRESUMED = "si personne ne s’y est opposé"


def test_each_tacit_renewal_is_told_until_today(life):
    assert life(f"debut: 2023-01-01\nfin: 2023-12-31\n{TACIT}") == [
        ("2023-01-01", "Début", ""),
        ("2024-01-01", "Reconduction tacite", PRESUMED),
        ("2025-01-01", "Reconduction tacite", PRESUMED),
        ("2026-01-01", "Reconduction tacite", PRESUMED),
        ("2026-12-31", "Échéance*", ""),
    ]


@pytest.mark.parametrize(
    ("end", "renewed"), [("2024-06", ["2024-07", "2025-07", "2026-07"]), ("2024", ["2025", "2026"])]
)
def test_a_renewal_is_known_as_well_as_the_end_before_it(life, end, renewed):
    told = life(f"debut: 2023-07-01\nfin: {end}\n{TACIT}")
    assert [on for on, what, _ in told if what == "Reconduction tacite"] == renewed


def test_many_renewals_are_told_in_one_line(life):
    told = [one for one in life(f"debut: 1999-01-01\nfin: 1999-12-31\n{TACIT}") if one[1] == "Reconduction tacite"]
    assert [(on, detail.partition(" ")[0]) for on, _, detail in told] == [("2026-01-01", "27")]


def test_nothing_is_renewed_after_a_termination_nor_beyond_the_last_term(life):
    ended = life(f"debut: 2023-01-01\nfin: 2023-12-31\nresiliation: 2025-06-30\n{TACIT}")
    assert [(on, what) for on, what, _ in ended][1:] == [
        ("2024-01-01", "Reconduction tacite"),
        ("2025-01-01", "Reconduction tacite"),
        ("2025-06-30", "Résiliation"),
    ]
    until = "renouvellement: {mode: tacite, duree_mois: 12, jusqu_au: 2024-12-31}\n"
    bounded = life(f"debut: 2023-01-01\nfin: 2023-12-31\n{until}")
    assert [(on, what) for on, what, _ in bounded][1:] == [
        ("2024-01-01", "Reconduction tacite"),
        ("2024-12-31", "Échéance"),
    ]


def test_what_was_written_about_a_day_comes_after_what_happened_on_it(life):
    told = life("debut: 2025-01-01\nfin: 2030-12-31\nhistorique: [{date: 2025-01-01, evenement: Une fête.}]\n")
    assert told[:2] == [("2025-01-01", "Début", ""), ("2025-01-01", "", "Une fête.")]


def test_a_convention_without_dates_has_no_life_to_tell(life):
    assert life("objet: Se parler.\n") == []
