"""Every tie once: who, what, which way, since when, said by whom."""

from generator.exchange.exporters.ties import ties_of
from tests.conftest import actor
from tests.exchange.exporters.conftest import CONVENTION, SMALL


def told(directory):
    return {(tie.kind, *tie.ends, *tie.natures): tie for tie in ties_of(directory)}


def test_each_tie_of_the_files_is_told_once_and_nothing_else(small):
    assert list(told(small)) == [
        ("partenariat", "gue", "=Une commune", "Charte"),
        ("partenariat", "gue", "pont", "Charte"),
        ("partenariat", "pont", "=Une commune", "Charte"),
        ("reseau", "bac", "pont", "Mutualisation"),
        ("reseau", "gue", "=Un cabinet", "Orientation"),
        ("reseau", "gue", "pont", "Orientation"),
        ("institutionnel", "pont", "gue", "Financement"),
        ("appartenance", "bac", "pont", "Structure mère"),
        ("appartenance", "bac", "reseau", "Membre"),
        ("appartenance", "gue", "reseau", "Membre"),
        ("appartenance", "pont", "reseau", "Animation"),
    ]
    assert len(ties_of(small)) == 11


def test_a_tie_both_sides_declare_is_reciprocal_and_dated_from_the_first_word(small):
    tie = told(small)["reseau", "gue", "pont", "Orientation"]
    assert (tie.is_reciprocal, str(tie.since), str(tie.seen_on), tie.purposes) == (
        True,
        "2023",
        "2026-10",
        ("Accueil",),
    )
    assert [card.slug for card in tie.declared_by] == ["gue", "pont"]


def test_a_tie_one_side_declares_says_which(small):
    tie = told(small)["reseau", "bac", "pont", "Mutualisation"]
    assert (tie.is_reciprocal, [card.slug for card in tie.declared_by]) == (False, ["pont"])
    funding = told(small)["institutionnel", "pont", "gue", "Financement"]
    assert (funding.is_directed, [card.slug for card in funding.declared_by]) == (True, ["gue"])


def test_funding_both_sides_tell_is_one_reciprocal_tie(see):
    of_funded = actor("Le Gué", liens="[{acteur: pont, nature: financement, sens: depuis, objet: Loyer}]")
    of_funder = actor("Le Pont", liens="[{acteur: gue, nature: financement, sens: vers, objet: Poste}]")
    (tie,) = ties_of(see({"actors/gue.md": of_funded, "actors/pont.md": of_funder}))
    assert (tie.ends, tie.is_reciprocal, set(tie.purposes)) == (("pont", "gue"), True, {"Loyer", "Poste"})


def test_a_member_that_confirmed_is_told_from_one_that_did_not(small):
    found = told(small)
    assert found["appartenance", "bac", "reseau", "Membre"].is_reciprocal
    assert not found["appartenance", "gue", "reseau", "Membre"].is_reciprocal


def test_a_partnership_whose_end_nobody_wrote_is_in_force_for_nobody_to_say(see):
    def held(end):
        files = {**SMALL, "conventions/essai.md": CONVENTION.replace("fin: 2027-12\n", end)}
        return told(see(files))["partenariat", "gue", "pont", "Charte"].in_force

    assert [held("fin: 2027-12\n"), held("fin: 2026-03\n"), held("")] == ["oui", "non", "inconnu"]


def test_a_withdrawn_page_is_an_end_of_no_tie(see):
    gone = actor("Le Pont", statut="archive", motif_archivage="demande-de-retrait")
    files = {**SMALL, "actors/pont.md": gone, "actors/bac.md": actor("Le Bac")}
    assert {end for tie in ties_of(see(files)) for end in tie.ends} == {
        *("gue", "bac", "reseau", "=Un cabinet", "=Une commune"),
    }
