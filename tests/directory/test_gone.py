"""Pages nobody needs any more: where their addresses lead, and what is shown of them."""

import pytest

from generator.content.load import load
from generator.directory import link
from generator.directory.gone import circles, see_instead
from generator.language import language
from tests.conftest import TODAY, actor

CONVENTION = """\
---
titre: {title}
type: convention-cadre
parties:
  - {{acteur: a, signataire: oui, roles: [pilote]}}
  - {{nom: Une autre, signataire: oui, roles: [operateur]}}
territoires: ["commune:49007"]
{keys}
---
"""
ARCHIVED = {"statut": "archive", "motif_archivage": "fusion"}
WITHDRAWN = {"statut": "archive", "motif_archivage": "demande-de-retrait"}


@pytest.fixture
def directory(make_site):
    """Link a site given by its files; errors between files are let through."""

    def make(files):
        return link.link(load(make_site(files), TODAY), TODAY, language("fr"), "http://127.0.0.1/")

    return make


def instead(directory, slug):
    return [card.slug for one in directory.actors if one.card.slug == slug for card in one.see_instead]


def test_a_former_address_leads_to_the_present_one(directory):
    found = directory(
        {
            "actors/a.md": actor("A", anciens_slugs="[avant, encore-avant]"),
            "conventions/c.md": CONVENTION.format(title="C", keys="anciens_slugs: [avant]"),
        }
    )
    assert found.redirects == (
        ("/acteurs/avant/", "/acteurs/a/"),
        ("/acteurs/encore-avant/", "/acteurs/a/"),
        ("/conventions/avant/", "/conventions/c/"),
    )


def test_no_redirect_takes_the_place_of_a_page_nor_of_another_redirect(directory):
    found = directory(
        {
            "actors/a.md": actor("A", anciens_slugs="[b, partage]"),
            "actors/b.md": actor("B", anciens_slugs="[a, partage]"),
        }
    )
    assert found.redirects == (("/acteurs/partage/", "/acteurs/a/"),)


def test_the_addresses_texts_may_link_to_are_those_that_lead_on(directory):
    found = directory({"actors/a.md": actor("A", anciens_slugs="[avant]")})
    assert all({former, present} <= found.site.addresses for former, present in found.redirects)


def test_a_draft_leads_nowhere(directory):
    assert directory({"actors/a.md": actor("A", statut="brouillon", anciens_slugs="[avant]")}).redirects == ()


def test_an_archived_page_leads_to_the_nearest_that_lives(directory):
    found = directory(
        {
            "actors/a.md": actor("A", **ARCHIVED),
            "actors/b.md": actor("B", **ARCHIVED, remplace="[a]"),
            "actors/c.md": actor("C", remplace="[b]"),
            "actors/d.md": actor("D", remplace="[c]"),
        }
    )
    assert (instead(found, "a"), instead(found, "b"), instead(found, "d")) == (["c"], ["c"], [])


def test_where_no_successor_lives_the_last_of_the_line_is_shown(directory):
    found = directory({"actors/a.md": actor("A", **ARCHIVED), "actors/b.md": actor("B", **ARCHIVED, remplace="[a]")})
    assert instead(found, "a") == ["b"]


def test_a_convention_that_is_over_leads_to_the_one_in_force(directory):
    dates = "debut: {0}-01-01\nfin: {0}-12-31\n"
    found = directory(
        {
            "actors/a.md": actor("A"),
            "conventions/c1.md": CONVENTION.format(title="C1", keys="statut: archive\n" + dates.format(2023)),
            "conventions/c2.md": CONVENTION.format(title="C2", keys=dates.format(2024) + "remplace: [c1]\n"),
            "conventions/c3.md": CONVENTION.format(title="C3", keys=dates.format(2026) + "remplace: [c2]\n"),
        }
    )
    assert [[card.slug for card in one.see_instead] for one in found.conventions] == [["c3"], ["c3"], []]


def test_a_circle_of_successors_ends():
    circle = {"a": ("b",), "b": ("c",), "c": ("a",)}
    assert see_instead("a", circle, lambda slug: False) == ()
    assert see_instead("a", circle, lambda slug: slug == "c") == ("c",)


def test_a_line_of_successors_is_followed_as_far_as_somebody_would():
    line = {str(n): (str(n + 1),) for n in range(2000)}
    assert see_instead("0", line, lambda slug: slug == "40") == ("40",)
    assert see_instead("0", line, lambda slug: slug == "1999") == ()


def test_each_page_of_a_circle_is_found_with_the_shortest_way_round():
    replaces = {"a": ("b", "x"), "b": ("c",), "c": ("a",), "x": ("b",), "before": ("a",), "self": ("self",), "end": ()}
    assert dict(circles(replaces)) == {
        "a": ("a", "b", "c", "a"),
        "b": ("b", "c", "a", "b"),
        "c": ("c", "a", "b", "c"),
        "x": ("x", "b", "c", "a", "x"),
    }


def test_a_page_between_two_circles_is_in_none():
    replaces = {"a": ("b",), "b": ("a", "between"), "between": ("c",), "c": ("d",), "d": ("c",)}
    assert sorted(slug for slug, _ in circles(replaces)) == ["a", "b", "c", "d"]


def test_a_circle_of_thousands_is_found_and_told_in_short():
    names = [str(n) for n in range(5000)]
    found = dict(circles({one: (after,) for one, after in zip(names, [*names[1:], "0"], strict=True)}))
    assert len(found) == 5000
    assert found["7"] == ("7", "8", "…", "7")


def test_a_line_of_thousands_is_no_circle():
    assert list(circles({str(n): (str(n + 1),) for n in range(5000)})) == []


def test_a_withdrawn_convention_keeps_its_title_and_address_and_nothing_else(directory):
    keys = "".join(f"{key}: {value}\n" for key, value in WITHDRAWN.items())
    secret = "objet: Un secret.\nverifie_le: 2026-01-01\nhistorique: [{date: 2026-01-01, evenement: Un secret.}]\n"
    found = directory({"actors/a.md": actor("A"), "conventions/c.md": CONVENTION.format(title="C", keys=keys + secret)})
    (convention,) = found.conventions
    assert (convention.card.title, convention.is_withdrawn) == ("C", True)
    assert (convention.milestones, convention.edition.on, convention.edition.history_url) == ((), None, "")
    assert [group.term.code for group in found.states] == []
    assert "Un secret" not in repr(found)
