"""What nobody has written yet, and what looks alike, on directories small enough to count by hand."""

import dataclasses
import datetime as dt
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.load import load
from generator.directory import link
from generator.directory.network import gaps_of
from generator.directory.network.overlaps import overlaps
from generator.language import language
from tests.conftest import TODAY, actor
from tests.directory.test_network import body
from tests.directory.test_ties import convention, signed
from tests.site import sample

COLLECTIVE = actor("Z").replace("association", "collectif-de-personnes-concernees")
TOWN_HALL = actor("M").replace("type: association", "type: collectivite-territoriale")


@pytest.fixture
def gaps_in(make_site):
    def run(files, today=TODAY):
        content = load(make_site(files), today)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        directory = link.link(content, today, language("fr"), "http://127.0.0.1/")
        return gaps_of(directory.actors, directory.conventions, today)

    return run


def agreed(*parties, **more):
    """Return a convention with more keys."""
    return convention(*parties).replace(
        "debut:", "".join(f"{key}: {value}\n" for key, value in more.items()) + "debut:"
    )


def slugs(cards):
    return [card.slug for card in cards]


def test_a_pair_of_domains_nothing_ties_is_told_those_with_most_actors_first(gaps_in):
    # a - b ties housing and health. Housing: 3 actors, health: 2, mobility: 1. Left: housing - mobility (at least 1 on
    # each side), health - mobility (1 too): A to Z then.
    files = {
        "actors/a.md": body("A", "logement", liens="[{acteur: b, nature: orientation}]"),
        "actors/b.md": body("B", "sante"),
        "actors/c.md": body("C", "logement"),
        "actors/d.md": body("D", "logement", "sante"),
        "actors/e.md": body("E", "mobilite"),
    }
    told = [(one.code, other.code) for one, other in gaps_in(files).untied_pairs]
    assert told == [("logement", "mobilite"), ("mobilite", "sante")]
    files["actors/f.md"] = body("F", "handicap")
    files["actors/g.md"] = body("G", "handicap")
    # Disability has 2 actors: with housing (3) and health (2), two on each side at least; the others have one.
    assert [(one.code, other.code) for one, other in gaps_in(files).untied_pairs] == [
        ("handicap", "logement"),
        ("handicap", "sante"),
        ("handicap", "mobilite"),
        ("logement", "mobilite"),
        ("mobilite", "sante"),
    ]


def test_an_actor_in_one_living_convention_is_told_with_it_signatory_or_not(gaps_in):
    # x: a, b and c, who did not sign; y: a. z, which is over, names d and counts for nothing: b and c are in x alone.
    files = {f"actors/{slug}.md": actor(slug.upper()) for slug in "abcd"}
    texts = {
        "conventions/x.md": convention(*signed("a", "b"), "{acteur: c, signataire: non, roles: [beneficiaire]}"),
        "conventions/y.md": convention(*signed("a"), "{nom: Autre, signataire: oui, roles: [operateur]}"),
        "conventions/z.md": convention(*signed("d", "b")).replace("2027-12-31", "2026-01-01"),
    }
    told = gaps_in({**files, **texts}).in_one_convention
    assert [(one.slug, card.slug) for one, card in told] == [("b", "x"), ("c", "x")]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("{acteur: n, signataire: oui, roles: [operateur]}", ["x"]),  # two town halls
        ("{acteur: a, signataire: non, roles: [operateur]}", []),  # an association, signatory or not
        ("{acteur: z, signataire: oui, roles: [operateur]}", []),  # a collective
        ("{nom: Les Voisins, signataire: oui, roles: [operateur]}", []),  # nobody knows what it is
    ],
)
def test_a_convention_is_without_association_where_every_party_is_known_to_be_none(gaps_in, other, told):
    files = {
        **{"actors/m.md": TOWN_HALL, "actors/n.md": TOWN_HALL, "actors/a.md": actor("A"), "actors/z.md": COLLECTIVE},
        "conventions/x.md": convention(*signed("m"), other),
    }
    assert slugs(gaps_in(files).without_association) == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, ["x"]),
        ({"participation": "{niveau: aucune}"}, ["x"]),
        ({"evaluation": "{mode: interne, personnes_concernees: [aucune]}"}, ["x"]),
        ({"participation": "{niveau: information}"}, []),
        ({"evaluation": "{mode: interne, personnes_concernees: [recueil]}"}, []),
        ({"gouvernance": "{instances: [{nom: Comité, composition: [z]}]}"}, []),
    ],
)
def test_a_convention_gives_the_persons_concerned_a_place_by_its_level_its_bodies_or_its_evaluation(
    gaps_in, more, told
):
    files = {"actors/a.md": actor("A"), "actors/b.md": actor("B"), "actors/z.md": COLLECTIVE}
    assert (
        slugs(gaps_in({**files, "conventions/x.md": agreed(*signed("a", "b"), **more)}).without_persons_concerned)
        == told
    )


@pytest.mark.parametrize(
    "party",
    [
        "{acteur: z, signataire: non, roles: [contributeur]}",
        "{acteur: g, signataire: oui, roles: [operateur]}",
        "{nom: Un collectif, signataire: oui, roles: [representant-des-personnes-concernees]}",
    ],
)
def test_a_convention_gives_the_persons_concerned_a_place_by_its_parties(gaps_in, party):
    led = actor("G", porte_par_les_personnes_concernees="oui")
    files = {"actors/a.md": actor("A"), "actors/z.md": COLLECTIVE, "actors/g.md": led}
    assert gaps_in({**files, "conventions/x.md": convention(*signed("a"), party)}).without_persons_concerned == ()


def overlapping(**more):
    """Return a convention between a and b, about housing for families in Angers, with other keys."""
    return agreed(*signed("a", "b"), **{"domaines": "[logement]", "publics": "[familles]"} | more)


def told_overlaps(gaps_in, texts):
    files = {f"actors/{slug}.md": actor(slug.upper()) for slug in "ab"}
    files |= {f"conventions/{slug}.md": text for slug, text in texts.items()}
    return gaps_in(files)


def test_conventions_of_one_place_domain_and_audience_are_told_together_with_all_they_share(gaps_in):
    # x, y, z: housing, families. x and y share health too, which makes a second group, told first: it shares more.
    both = {"domaines": "[logement, sante]"}
    gaps = told_overlaps(gaps_in, {"x": overlapping(**both), "y": overlapping(**both), "z": overlapping()})
    told = [(slugs(one.conventions), [term.code for term in one.domains]) for one in gaps.overlaps]
    assert told == [(["x", "y"], ["logement", "sante"]), (["x", "y", "z"], ["logement"])]
    assert [[place.name for place in one.places] for one in gaps.overlaps] == [["Angers"], ["Angers"]]
    assert gaps.figures.overlapping == 3


@pytest.mark.parametrize(
    "other",
    [
        overlapping(domaines="[sante]"),
        overlapping(publics="[femmes]"),
        overlapping(publics="[tous-publics]"),  # an audience like another: it says no more than it says
        overlapping().replace("commune:49007", "epci:244900015"),  # what holds a place is not that place
        overlapping().replace("2027-12-31", "2026-01-01"),  # over
        overlapping(remplace="[x]"),  # what follows does not overlap
        overlapping(statut="archive", motif_archivage="fermeture"),
    ],
)
def test_conventions_that_differ_by_place_domain_audience_or_time_do_not_overlap(gaps_in, other):
    assert told_overlaps(gaps_in, {"x": overlapping(), "y": other}).overlaps == ()


def test_a_convention_to_come_overlaps_one_in_force(gaps_in):
    gaps = told_overlaps(gaps_in, {"x": overlapping(), "y": overlapping().replace("2025-01-01", "2027-01-01")})
    assert [slugs(one.conventions) for one in gaps.overlaps] == [["x", "y"]]


PLACES = (sample.COMMUNE, sample.EPCI, sample.DEPARTEMENT)
DOMAINS = tuple(sample.term(code) for code in ("logement", "sante"))
AUDIENCES = tuple(sample.term(code) for code in ("familles", "tous-publics"))
SUBJECTS = st.tuples(*(st.sets(st.sampled_from(values)) for values in (PLACES, DOMAINS, AUDIENCES)))


def drawn_convention(number, subject):
    places, domains, audiences = (tuple(sorted(values, key=str)) for values in subject)
    card = dataclasses.replace(sample.CONVENTION_CARD, slug=f"c{number}", domains=domains, territories=places)
    return dataclasses.replace(sample.FULL_CONVENTION, card=card, audiences=audiences, replaces=())


@given(st.lists(SUBJECTS, max_size=6))
def test_any_few_conventions_overlap_as_comparing_every_two_of_them_says(subjects):
    conventions = [drawn_convention(number, subject) for number, subject in enumerate(subjects)]
    expected = {
        frozenset((n, m))
        for n, m in combinations(range(len(subjects)), 2)
        if all(one & other for one, other in zip(subjects[n], subjects[m], strict=True))
    }
    groups = [[int(card.slug[1:]) for card in group.conventions] for group in overlaps(conventions)]
    assert {frozenset(pair) for group in groups for pair in combinations(group, 2)} == expected
    assert len(groups) == len({tuple(group) for group in groups})


def tie(other, since=""):
    return f"{{acteur: {other}, nature: orientation{f', depuis: {since}' if since else ''}}}"


def circle(*declared, **others):
    """Return a, b and c, each declaring what it is given."""
    files = {
        f"actors/{slug}.md": actor(slug.upper(), liens=f"[{ties}]") for slug, ties in zip("abc", declared, strict=True)
    }
    return files | others


OLD = (f"{tie('b', 2020)}, {tie('c', 2021)}", f"{tie('a')}, {tie('c', '2023-05')}", f"{tie('a')}, {tie('b')}")


def test_three_actors_that_all_say_they_are_tied_for_over_a_year_are_a_group(gaps_in):
    # a-b since 2020 says a, a-c since 2021 says a, b-c since May 2023 says b: all since May 2023.
    (group,) = gaps_in(circle(*OLD)).dense
    assert slugs(group.actors) == ["a", "b", "c"]
    assert str(group.since) == "2023-05"


@pytest.mark.parametrize(
    ("ties_of_c", "told"),
    [
        (f"{tie('a')}, {tie('b', '2025-11-21')}", 1),  # of the two dates of b-c the later counts: a year and a day ago
        (f"{tie('a')}, {tie('b', '2025-11-22')}", 0),  # a year ago, no more
        (f"{tie('a')}, {tie('b', '2025')}", 0),  # a year alone may be its last day
        (tie("a"), 0),  # b declares a tie with c, not c with b
    ],
)
def test_a_tie_counts_where_both_declare_it_and_its_latest_date_is_over_a_year_old(gaps_in, ties_of_c, told):
    assert len(gaps_in(circle(*OLD[:2], ties_of_c)).dense) == told


def test_a_tie_nobody_dates_is_not_said_to_be_old(gaps_in):
    assert (
        gaps_in(
            circle(f"{tie('b', 2020)}, {tie('c', 2021)}", f"{tie('a')}, {tie('c')}", f"{tie('a')}, {tie('b')}")
        ).dense
        == ()
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (convention(*signed("a", "b", "c")), 0),
        (convention(*signed("a", "b"), "{acteur: c, signataire: non, roles: [operateur]}"), 0),
        (convention(*signed("a", "b", "c")).replace("2025-01-01", "2027-01-01"), 0),  # being prepared
        (convention(*signed("a", "b", "c")).replace("2027-12-31", "2026-01-01"), 1),  # over
        (convention(*signed("a", "b")), 1),  # without c
    ],
)
def test_a_group_that_a_convention_gathers_is_not_told(gaps_in, text, told):
    assert len(gaps_in(circle(*OLD, **{"conventions/x.md": text})).dense) == told


def test_time_passing_makes_a_group_old(gaps_in):
    files = circle(*OLD[:2], f"{tie('a')}, {tie('b', '2025-12-01')}")
    assert [len(gaps_in(files, dt.date(2026, 12, day)).dense) for day in (1, 2)] == [0, 1]
