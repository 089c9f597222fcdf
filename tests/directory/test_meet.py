"""Whom to meet: same territory, same audience, nothing yet that ties them; by hand, then against every pair."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.content.load import load
from generator.directory import link
from generator.directory.meet import Meetings
from generator.directory.register import Register
from generator.directory.ties import derive_ties
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor
from tests.directory.test_ties import convention, signed

ANGERS, AGGLOMERATION, DEPARTEMENT = "commune:49007", "epci:244900015", "departement:49"
REGION, FRANCE, SAUMUR = "region:52", "france", "commune:49328"


def body(name, *audiences, at=ANGERS, domains="logement", **more):
    """Return an actor file with audiences and territories."""
    text = actor(name, publics=f"[{', '.join(audiences or ('familles',))}]", **more)
    return text.replace('["commune:49007"]', f'["{at}"]').replace("domaines: [logement]", f"domaines: [{domains}]")


@pytest.fixture
def meet(make_site):
    """Return whom each actor of a site may want to meet, by slug: (slug, why)."""

    def run(_others=None, **texts):
        files = {f"actors/{slug}.md": text for slug, text in texts.items()} | (_others or {})
        content = load(make_site(files), TODAY)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
        return {page.card.slug: page.to_meet for page in directory.actors}

    return run


def told(meetings):
    """Return the slugs only."""
    return {slug: [one.actor.slug for one in found] for slug, found in meetings.items()}


def test_two_actors_of_a_territory_and_an_audience_are_told_to_meet_and_why(meet):
    # a and b share Angers and families; c is there for others, d is for families elsewhere.
    found = meet(a=body("A", "familles", "femmes"), b=body("B"), c=body("C", "etudiants"), d=body("D", at=SAUMUR))
    assert told(found) == {"a": ["b"], "b": ["a"], "c": [], "d": []}
    (one,) = found["a"]
    assert (one.territory.name, one.is_same_territory) == ("Angers", True)
    assert [term.code for term in one.audiences] == ["familles"]
    assert one.domains == ()


def test_those_with_most_audiences_in_common_come_first_then_a_to_z_and_six_at_most(meet):
    # Of x: c shares 2 audiences; a, b, d, e, f, g one each. Six are kept: c, then a, b, d, e, f.
    texts = {slug: body(slug.upper()) for slug in "abdefg"}
    found = told(meet(x=body("X", "familles", "femmes"), c=body("C", "femmes", "familles"), **texts))
    assert found["x"] == ["c", "a", "b", "d", "e", "f"]


def test_who_names_the_same_territory_comes_before_who_is_in_a_part_of_it(meet):
    found = told(meet(x=body("X", at=AGGLOMERATION), a=body("A"), b=body("B", at=AGGLOMERATION)))
    assert found["x"] == ["b", "a"]


def test_an_actor_is_told_those_inside_its_territory_and_never_those_of_a_wider_one(meet):
    # The commune is in the agglomeration, and both in the département.
    found = meet(c=body("C"), e=body("E", at=AGGLOMERATION), d=body("D", at=DEPARTEMENT))
    assert told(found) == {"c": [], "e": ["c"], "d": ["c", "e"]}
    assert [(one.territory.name, one.is_same_territory) for one in found["e"]] == [("Angers", False)]


def test_bodies_of_a_region_or_of_france_are_told_only_to_one_another(meet):
    texts = {"a": body("A"), "d": body("D", at=DEPARTEMENT), "r": body("R", at=REGION), "s": body("S", at=REGION)}
    found = told(meet(**texts, f=body("F", at=FRANCE), g=body("G", at=FRANCE)))
    assert found == {"a": [], "d": ["a"], "r": ["s"], "s": ["r"], "f": ["g"], "g": ["f"]}


def test_receiving_everyone_brings_together_those_who_share_a_domain_only(meet):
    # a and b receive everyone for housing; c everyone for health; d families, which "everyone" does not meet.
    texts = {slug: body(slug.upper(), "tous-publics") for slug in "ab"}
    found = meet(**texts, c=body("C", "tous-publics", domains="sante"), d=body("D"))
    assert told(found) == {"a": ["b"], "b": ["a"], "c": [], "d": []}
    assert [[term.code for term in one.domains] for one in found["a"]] == [["logement"]]


@pytest.mark.parametrize("status", ["suspendu", "brouillon", "archive"])
def test_an_actor_that_is_not_at_work_is_told_nobody_and_to_nobody(meet, status):
    more = {"motif_archivage": "fermeture"} if status == "archive" else {}
    found = told(meet(a=body("A"), b=body("B", statut=status, **more)))
    assert not any(found.values())


MEMBERS = actor("R", membres="[{acteur: a}, {acteur: b}]").replace("association", "reseau-ou-coordination")
BOTH = convention(*signed("a", "b"))
TIED = {
    "a network tie, one-sided": ({"liens": "[{acteur: b, nature: orientation}]"}, {}),
    "a network tie, from the other": ({}, {"actors/b.md": body("B", liens="[{acteur: a, nature: orientation}]")}),
    "funding": ({"liens": "[{acteur: b, nature: financement}]"}, {}),
    "a tie it does not recognise": ({"liens_non_reconnus": "[{acteur: b, le: 2026-01-01}]"}, {}),
    "a host": ({"lieux": "[{commune: Angers, code_insee: '49007', chez: b}]"}, {}),
    "the body it is part of": ({"structure_mere": "b"}, {}),
    "what it replaces": ({"remplace": "[b]"}, {}),
    "a shared network": ({}, {"actors/r.md": MEMBERS}),
    "a convention": ({}, {"conventions/x.md": BOTH}),
    "a convention that is over": ({}, {"conventions/x.md": BOTH.replace("2027-12-31", "2026-01-01")}),
    "a convention without dates": ({}, {"conventions/x.md": BOTH.replace("debut: 2025-01-01\nfin: 2027-12-31\n", "")}),
    "a convention one signed": ({}, {"conventions/x.md": BOTH.replace("b, signataire: oui", "b, signataire: non")}),
}  # fmt: skip


@pytest.mark.parametrize("how", TIED)
def test_two_actors_that_anything_ties_already_are_not_told_to_meet(meet, how):
    more, others = TIED[how]
    files = {"actors/b.md": body("B"), "actors/c.md": body("C"), **others}
    found = told(meet(files, a=body("A", **more)))
    assert "b" not in found["a"]
    assert "a" not in found["b"]
    assert "c" in found["a"]  # whom nothing ties to it


def test_two_services_of_one_body_know_one_another(meet):
    texts = {slug: body(slug.upper(), structure_mere="m") for slug in "ab"}
    assert told(meet(**texts, m=body("M", "etudiants"))) == {"a": [], "b": [], "m": []}


PLACES = (ANGERS, SAUMUR, AGGLOMERATION, DEPARTEMENT, REGION, FRANCE)
INSIDE = {AGGLOMERATION: {ANGERS, AGGLOMERATION}, DEPARTEMENT: {ANGERS, SAUMUR, AGGLOMERATION, DEPARTEMENT}}
AUDIENCES = ("tous-publics", "familles", "femmes")
ACTORS = st.lists(
    st.tuples(
        st.sets(st.sampled_from(PLACES), min_size=1, max_size=2),
        st.sets(st.sampled_from(AUDIENCES), max_size=2),
        st.sets(st.sampled_from(("logement", "sante")), min_size=1),
    ),
    max_size=8,
)


def naive(drawn, tied, most):
    """Compare every actor with every other, key by key."""

    def keys(places, audiences, domains):
        whom = {(a, "") for a in audiences if a != "tous-publics"}
        whom |= {("tous-publics", d) for d in domains} if "tous-publics" in audiences else set()
        return {(place, *one) for place in places for one in whom}

    def stands(places):
        return {place for place in PLACES if any(one in INSIDE.get(place, {place}) for one in places)}

    around = [keys(stands(places), *rest) for places, *rest in drawn]
    found = {}
    for n, one in enumerate(drawn):
        brought = {key for key in keys(*one) if sum(key in other for other in around) <= most}
        found[n] = [m for m in range(len(drawn)) if m != n and {n, m} not in tied and brought & around[m]]
    return found


@given(drawn=ACTORS, data=st.data(), most=st.sampled_from((2, 3, 300)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_small_directory_gives_what_comparing_every_pair_gives(make_site, drawn, data, most):
    count = len(drawn)
    pairs = [(n, m) for m in range(count) for n in range(m)]
    tied = data.draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    files = {}
    for n, (places, audiences, domains) in enumerate(drawn):
        named = ", ".join(f"{{acteur: a{m}, nature: orientation}}" for k, m in sorted(tied) if k == n)
        text = actor(f"A{n}", publics=f"[{', '.join(sorted(audiences))}]", liens=f"[{named}]")
        text = text.replace('["commune:49007"]', str(sorted(places)).replace("'", '"'))
        files[f"actors/a{n}.md"] = text.replace("[logement]", f"[{', '.join(sorted(domains))}]")
    root = make_site(files, SETTINGS)
    for old in (root / "content/actors").glob("*.md"):
        if f"actors/{old.name}" not in files:
            old.unlink()
    register = Register(load(root, TODAY), TODAY, language("fr"))
    meetings = Meetings(register, derive_ties(register), most)
    expected = naive(drawn, [set(pair) for pair in tied], most)
    got = {n: sorted(int(one.actor.slug[1:]) for one in meetings.of(f"a{n}")) for n in range(count)}
    assert {n: found for n, found in got.items() if len(expected[n]) <= 6} == {
        n: found for n, found in expected.items() if len(found) <= 6
    }
    assert all(set(got[n]) <= set(expected[n]) for n in got)
