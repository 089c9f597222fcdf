"""Partnerships come from conventions both signed; everything else is what an actor declares."""

import datetime as dt

import pytest

from generator.content.load import load
from generator.directory import link
from generator.directory.views import ActorView, Directory
from generator.language import language
from generator.site.pages.ego import ego_network
from tests.conftest import TODAY, actor

CONVENTION = """\
---
titre: Convention d'essai
type: convention-cadre
parties:
{parties}
territoires: ["commune:49007"]
debut: {start}
fin: 2027-12-31
---
"""


@pytest.fixture
def directory_of(make_site):
    def directory(files: dict[str, str], today: dt.date = TODAY) -> Directory:
        content = load(make_site(files), today)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        return link.link(content, today, language("fr"), "http://127.0.0.1/")

    return directory


def convention(*parties: str, start: str = "2025-01-01") -> str:
    return CONVENTION.format(parties="\n".join(f"  - {party}" for party in parties), start=start)


def page(directory: Directory, slug: str) -> ActorView:
    return next(actor for actor in directory.actors if actor.card.slug == slug)


def signed(*slugs: str) -> list[str]:
    return [f"{{acteur: {slug}, signataire: oui, roles: [operateur]}}" for slug in slugs]


def test_two_signatories_are_partners_and_a_party_that_did_not_sign_is_not(directory_of):
    text = convention(*signed("a", "b"), "{acteur: c, signataire: non, roles: [beneficiaire]}")
    directory = directory_of({**{f"actors/{s}.md": actor(s.upper()) for s in "abc"}, "conventions/x.md": text})
    (of_a,), (of_c,) = page(directory, "a").partnerships, page(directory, "c").partnerships
    assert [partner.slug for partner in of_a.partners] == ["b"]
    assert of_a.is_signatory
    assert not of_c.is_signatory
    assert of_c.partners == ()


def test_above_twelve_signatories_no_pair_is_drawn(directory_of):
    slugs = [f"acteur-{number:02d}" for number in range(13)]
    files = {f"actors/{slug}.md": actor(slug) for slug in slugs}
    directory = directory_of({**files, "conventions/x.md": convention(*signed(*slugs))})
    (partnership,) = page(directory, slugs[0]).partnerships
    assert partnership.partners == ()
    assert partnership.cosignatories == 12


def test_a_partnership_whose_convention_ended_is_told_as_past(directory_of):
    files = {f"actors/{s}.md": actor(s.upper()) for s in "ab"}
    directory = directory_of({**files, "conventions/x.md": convention(*signed("a", "b"))}, dt.date(2028, 1, 1))
    assert page(directory, "a").partnerships[0].is_past


def test_a_draft_convention_makes_no_partnership(directory_of):
    draft = convention(*signed("a", "b")).replace("debut:", "statut: brouillon\ndebut:")
    directory = directory_of({**{f"actors/{s}.md": actor(s.upper()) for s in "ab"}, "conventions/x.md": draft})
    assert page(directory, "a").partnerships == ()
    assert directory.conventions == ()


def test_a_network_tie_is_one_sided_until_the_other_declares_it(directory_of):
    a = actor("A", liens="[{acteur: b, nature: orientation}]")
    one_sided = directory_of({"actors/a.md": a, "actors/b.md": actor("B")})
    (seen_from_b,) = page(one_sided, "b").network_ties
    assert seen_from_b.declared_here is None
    assert [nature.code for nature in seen_from_b.declared_there.natures] == ["orientation"]
    assert not seen_from_b.is_reciprocal


def test_a_tie_declared_on_both_sides_is_reciprocal_with_the_natures_of_each(directory_of):
    a, b = (
        actor("A", liens="[{acteur: b, nature: orientation}]"),
        actor("B", liens="[{acteur: a, nature: co-intervention}]"),
    )
    (tie,) = page(directory_of({"actors/a.md": a, "actors/b.md": b}), "a").network_ties
    assert tie.is_reciprocal
    assert tie.declared_here.natures[0].code == "orientation"
    assert tie.declared_there.natures[0].code == "co-intervention"


def test_an_unrecognised_tie_is_hidden_from_the_page_of_who_does_not_recognise_it(directory_of):
    a = actor("A", liens="[{acteur: b, nature: orientation}]")
    b = actor("B", liens_non_reconnus="[{acteur: a, le: 2026-01-01}]")
    directory = directory_of({"actors/a.md": a, "actors/b.md": b})
    assert page(directory, "b").network_ties == ()
    assert len(page(directory, "a").network_ties) == 1
    assert [bool(ego_network(page(directory, slug))) for slug in "ab"] == [True, False]


@pytest.mark.parametrize("nature", ["orientation", "tutelle"])
def test_a_tie_with_an_archived_actor_is_told_as_past(directory_of, nature):
    files = {"actors/a.md": actor("A", liens=f"[{{acteur: b, nature: {nature}}}]")}
    directory = directory_of(files | {"actors/b.md": actor("B", statut="archive", motif_archivage="fermeture")})
    for slug in "ab":
        view = page(directory, slug)
        assert [tie.is_past for tie in (*view.network_ties, *view.institutional_ties)] == [True]


def test_funding_is_an_institutional_tie_seen_from_both_ends_once(directory_of):
    a = actor("A", liens="[{acteur: b, nature: financement, sens: vers}]")
    b = actor("B", liens="[{acteur: a, nature: financement, sens: depuis}]")
    directory = directory_of({"actors/a.md": a, "actors/b.md": b})
    (of_a,), (of_b,) = page(directory, "a").institutional_ties, page(directory, "b").institutional_ties
    assert (of_a.outward, of_b.outward) == (True, False)
    assert not of_b.declared_by_other
    assert page(directory, "a").network_ties == ()


def test_members_of_a_network_get_no_pairwise_ties(directory_of):
    network = actor("Réseau", membres="[{acteur: a}, {acteur: b}]").replace("association", "reseau-ou-coordination")
    directory = directory_of({"actors/r.md": network, "actors/a.md": actor("A"), "actors/b.md": actor("B")})
    assert page(directory, "a").network_ties == ()
    assert [membership.actor.slug for membership in page(directory, "a").memberships] == ["r"]


def test_a_tie_to_a_draft_names_it_without_linking_it(directory_of):
    a = actor("A", liens="[{acteur: b, nature: orientation}]")
    directory = directory_of({"actors/a.md": a, "actors/b.md": actor("Brouillon", statut="brouillon")})
    (tie,) = page(directory, "a").network_ties
    assert (tie.other.name, tie.other.url) == ("Brouillon", "")


def test_a_withdrawn_page_keeps_its_address_and_nothing_else(directory_of):
    withdrawn = actor("A", statut="archive", motif_archivage="demande-de-retrait", site_web="https://a.example")
    view = page(directory_of({"actors/a.md": withdrawn, "actors/b.md": actor("B")}), "a")
    assert view.is_withdrawn
    assert (view.contacts, view.website, view.missions, view.body) == ((), None, (), "")


def test_a_convention_not_yet_in_force_makes_no_partnership_and_is_still_named(directory_of):
    files = {f"actors/{s}.md": actor(s.upper()) for s in "ab"}
    view = page(directory_of({**files, "conventions/x.md": convention(*signed("a", "b"), start="2027-01-01")}), "a")
    assert view.partnerships == ()
    assert [card.slug for card in view.other_conventions] == ["x"]


def test_a_withdrawn_body_is_told_of_nowhere_else(directory_of):
    gone = actor(
        "A", statut="archive", motif_archivage="demande-de-retrait", liens="[{acteur: b, nature: orientation}]"
    )
    directory = directory_of({"actors/a.md": gone, "actors/b.md": actor("B")})
    assert page(directory, "b").network_ties == ()
    assert (page(directory, "a").card.summary, page(directory, "a").card.type) == ("", None)
