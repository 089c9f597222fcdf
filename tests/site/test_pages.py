"""Which pages a directory makes."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from generator.directory.views import (
    Directory,
    LetterGroup,
    PartyView,
    StateGroup,
    TermPage,
    TerritoryGroup,
    TerritoryRef,
    TerritoryView,
)
from generator.site.pages import Page, pages
from generator.site.pages.sheets import Section, sheets
from tests.site.sample import (
    BARE_CARD,
    BARE_CONVENTION,
    COMMUNE,
    CONVENTION_CARD,
    DEPARTEMENT,
    LOGEMENT,
    NEIGHBOUR,
    REGION,
    SARTHE,
    SITE,
    actor,
    card,
    make_directory,
    many_actors,
    ref,
    term,
)

FRANCE = TerritoryRef("france", "", "France", "France", "/territoires/france/", "france")


def by_url(directory: Directory) -> dict[str, Page]:
    """Return the pages by their address."""
    return {page.url: page for page in pages(directory)}


def test_no_two_pages_have_the_same_path():
    paths = Counter(page.path.casefold() for page in pages(make_directory()))
    assert [path for path, count in paths.items() if count > 1] == []


def test_everything_of_the_directory_has_its_page():
    found = by_url(make_directory())
    for url in (
        *("/", "/recherche/", "/acteurs/", "/acteurs/gite/", "/conventions/", "/conventions/logement-des-jeunes/"),
        *("/besoins/", "/besoins/se-loger/", "/domaines/", "/domaines/logement/", "/publics/", "/publics/femmes/"),
        *("/territoires/", "/territoires/commune-49007/", "/glossaire/", "/a-propos/", "/contribuer/"),
        *("/mentions-legales/", "/accessibilite/", "/donnees-personnelles/", "/plan-du-site/"),
        *("/404.html", "/sitemap.xml", "/robots.txt"),
    ):
        assert url in found


def test_the_same_directory_gives_the_same_pages():
    assert list(pages(make_directory())) == list(pages(make_directory()))


def test_the_site_map_lists_every_page_but_those_search_engines_should_leave():
    found = by_url(make_directory())
    urls = found["/sitemap.xml"].context["urls"]
    assert "/acteurs/gite/" in urls
    assert not {"/404.html", "/acteurs/retire/", "/acteurs/vieux-gite/", "/sitemap.xml"} & set(urls)


def test_a_redirect_never_takes_the_place_of_a_page():
    found = by_url(make_directory())
    assert found["/acteurs/vieux-gite/"].template == "redirect.html"
    assert found["/acteurs/toit-partage/"].template == "actor.html"


def test_a_free_page_takes_the_place_of_a_legal_page():
    own = dataclasses.replace(SITE.free_pages[0], slug="mentions-legales", url="/mentions-legales/")
    found = list(pages(make_directory(site=dataclasses.replace(SITE, free_pages=(own,)))))
    assert [page.template for page in found if page.url == "/mentions-legales/"] == ["free.html"]


def letters_of(actors):
    """Return the A to Z of actors that all start with the same letter."""
    return (LetterGroup("A", tuple(one.card for one in actors)),)


@pytest.mark.parametrize(("count", "split"), [(500, False), (501, True)])
def test_the_list_from_a_to_z_is_split_by_letter_above_five_hundred(count, split):
    actors = many_actors(count)
    found = by_url(make_directory(actors=actors, letters=letters_of(actors)))
    assert ("/acteurs/lettre/a/" in found) is split
    assert ("/acteurs/lettre/a/page-3/" in found) is split
    assert bool(found["/acteurs/"].context["groups"]) is not split
    assert found["/recherche/"].context["is_split"] is split


def term_page(actors):
    """Return the list of a domain."""
    return TermPage(LOGEMENT, tuple(one.card for one in actors), (), (), False)


def territory(own, *parents):
    """Return the page of a territory with nothing on it."""
    return TerritoryView(own, parents, (), (), (), ())


def test_a_domain_of_two_hundred_actors_is_one_list():
    actors = many_actors(200)
    page = by_url(make_directory(actors=actors, domains=(term_page(actors),)))["/domaines/logement/"]
    assert page.context["places"] == ()
    assert page.context["sheet"].total == 200


def test_a_longer_domain_is_parted_by_departement_and_its_first_page_is_light():
    communes = [
        ref("commune", code, name) for code, name in (("49007", "Angers"), ("44109", "Nantes"), ("72181", "Le Mans"))
    ]
    views = tuple(
        territory(commune, up) for commune, up in zip(communes, (DEPARTEMENT, NEIGHBOUR, SARTHE), strict=True)
    )
    actors = (*many_actors(900, *communes), actor(card("partout"), territories=(FRANCE,)))
    found = by_url(make_directory(actors=actors, domains=(term_page(actors),), territories=views))
    first = found["/domaines/logement/"].context
    assert first["sheet"].total == 0
    assert [(group.place.name, len(group.entries), url) for group, url in first["places"]] == [
        ("Loire-Atlantique", 300, "/domaines/logement/departement-44/"),
        ("Maine-et-Loire", 300, "/domaines/logement/departement-49/"),
        ("Sarthe", 300, "/domaines/logement/departement-72/"),
        ("France", 1, "/domaines/logement/france/"),
    ]
    assert (
        found["/domaines/logement/departement-49/page-2/"].context["sheet"].sections[0].entries[-1].slug
        == "acteur-0897"
    )


def test_a_long_domain_of_one_departement_is_parted_by_commune_where_it_has_no_intercommunality():
    communes = [ref("commune", "49007", "Angers"), ref("commune", "49328", "Saumur"), ref("commune", "49099", "Cholet")]
    views = tuple(territory(commune, DEPARTEMENT) for commune in communes)
    actors = many_actors(300, *communes)
    page = by_url(make_directory(actors=actors, domains=(term_page(actors),), territories=views))["/domaines/logement/"]
    assert [group.place.name for group, _ in page.context["places"]] == ["Angers", "Cholet", "Saumur"]


def test_a_departement_with_many_actors_is_told_commune_by_commune():
    cards = tuple(card(f"a-{n}", commune=("Segré", "", "Angers")[n % 3]) for n in range(60))
    view = TerritoryView(
        DEPARTEMENT, (), (), (TerritoryGroup("Dans une partie", "Ici et là.", cards, len(cards)),), (), ()
    )
    sheet = by_url(make_directory(territories=(view,)))["/territoires/departement-49/"].context["sheet"]
    assert [(section.title, section.subtitle, len(section.entries)) for section in sheet.sections] == [
        ("Dans une partie", "Angers", 20),
        ("Dans une partie", "Segré", 20),
        ("Dans une partie", "", 20),
    ]


def test_a_commune_is_never_told_commune_by_commune():
    cards = tuple(card(f"a-{n}") for n in range(60))
    view = TerritoryView(COMMUNE, (), (), (TerritoryGroup("Ici", "", cards, len(cards)),), (), ())
    sheet = by_url(make_directory(territories=(view,)))["/territoires/commune-49007/"].context["sheet"]
    assert [section.subtitle for section in sheet.sections] == [""]


def test_the_tree_of_territories_starts_from_what_nothing_holds():
    tree = by_url(make_directory())["/territoires/"].context["tree"]
    assert [ref.name for ref, _ in tree] == ["Pays de la Loire"]
    (_, ((departement, ((epci, ((commune, below),)),)),)) = tree[0]
    assert (departement.name, epci.name, commune.name, below) == (
        "Maine-et-Loire",
        "Angers Loire Métropole",
        "Angers",
        (),
    )


def test_a_large_tree_of_territories_stops_at_departements():
    communes = [ref("commune", f"49{n:03}", f"Commune {n}") for n in range(301)]
    views = (
        TerritoryView(REGION, (), (DEPARTEMENT,), (), (), ()),
        TerritoryView(DEPARTEMENT, (REGION,), tuple(communes), (), (), ()),
        *(territory(commune, DEPARTEMENT, REGION) for commune in communes),
    )
    tree = by_url(make_directory(territories=views))["/territoires/"].context["tree"]
    assert tree == ((REGION, ((DEPARTEMENT, ()),)),)


def many_conventions(count, *territories, state=BARE_CARD.state):
    """Return cards of conventions, each in the next of some territories."""
    return tuple(
        dataclasses.replace(
            BARE_CARD,
            slug=f"c-{n:03}",
            title=f"Contrat {n:03}",
            url=f"/conventions/c-{n:03}/",
            state=state,
            territories=(territories[n % len(territories)],),
        )
        for n in range(count)
    )


def with_conventions(cards, **fields):
    """Return a directory of conventions about which nothing more is known, by state."""
    conventions = tuple(dataclasses.replace(BARE_CONVENTION, card=one) for one in cards)
    terms = dict.fromkeys(one.state.term for one in cards)
    states = tuple(StateGroup(term, tuple(one for one in cards if one.state.term == term)) for term in terms)
    return make_directory(conventions=conventions, states=states, **fields)


def test_two_hundred_conventions_are_one_list():
    found = by_url(with_conventions(many_conventions(200, DEPARTEMENT)))
    assert found["/conventions/"].context["parted"] == {}


def test_above_two_hundred_conventions_a_long_state_is_parted_by_territory_and_a_short_one_is_not():
    in_force = many_conventions(30, DEPARTEMENT, state=CONVENTION_CARD.state)
    undated = many_conventions(201, DEPARTEMENT, NEIGHBOUR, SARTHE)
    found = by_url(with_conventions((*in_force, *undated)))
    parted = found["/conventions/"].context["parted"]
    assert list(parted) == ["dates-non-renseignees"]
    assert [(group.place.name, len(group.entries), url) for group, url in parted["dates-non-renseignees"]] == [
        ("Loire-Atlantique", 67, "/conventions/etat/dates-non-renseignees/departement-44/"),
        ("Maine-et-Loire", 67, "/conventions/etat/dates-non-renseignees/departement-49/"),
        ("Sarthe", 67, "/conventions/etat/dates-non-renseignees/departement-72/"),
    ]
    sheet = found["/conventions/etat/dates-non-renseignees/departement-49/"].context["sheet"]
    assert [one.slug for one in sheet.sections[0].entries] == [one.slug for one in undated[::3]]


def test_no_page_of_a_long_state_holds_more_than_two_hundred_conventions():
    found = by_url(with_conventions(many_conventions(450, DEPARTEMENT)))
    sizes = [
        [len(section.entries) for section in page.context["sheet"].sections]
        for url, page in found.items()
        if url.startswith("/conventions/etat/")
    ]
    assert sizes == [[200], [200], [50]]


@pytest.mark.parametrize(("count", "is_long"), [(30, False), (31, True)])
def test_above_thirty_conventions_the_page_of_an_actor_tells_them_by_state_then_by_territory(count, is_long):
    cards = many_conventions(count, DEPARTEMENT, NEIGHBOUR, SARTHE)
    own = actor(card("etat"), other_conventions=cards)
    listed = by_url(with_conventions(cards, actors=(own,)))["/acteurs/etat/"].context["other_conventions"]
    assert listed.entries == cards
    assert bool(listed.runs) is is_long
    if is_long:
        (run,) = listed.runs
        assert [(where.place.name, len(where.entries)) for where in run.places] == [
            ("Loire-Atlantique", 10),
            ("Maine-et-Loire", 11),
            ("Sarthe", 10),
        ]


def test_in_a_long_list_a_state_of_few_conventions_is_not_parted():
    in_force = many_conventions(3, DEPARTEMENT, state=CONVENTION_CARD.state)
    cards = (*in_force, *many_conventions(40, DEPARTEMENT, NEIGHBOUR, SARTHE))
    domain = TermPage(LOGEMENT, (), cards, (), False)
    runs = by_url(with_conventions(cards, domains=(domain,)))["/domaines/logement/"].context["convention_list"].runs
    assert [(run.state.code, len(run.lines), len(run.places)) for run in runs] == [
        ("en-vigueur", 3, 0),
        ("dates-non-renseignees", 40, 3),
    ]


def test_a_convention_of_a_whole_departement_comes_after_those_of_its_parts():
    communes = [ref("commune", f"4900{n}", f"Commune {n}") for n in range(3)]
    cards = many_conventions(40, DEPARTEMENT, *communes)
    views = tuple(territory(commune, DEPARTEMENT) for commune in communes)
    own = actor(card("departement"), other_conventions=cards)
    page = by_url(with_conventions(cards, actors=(own,), territories=views))["/acteurs/departement/"]
    (run,) = page.context["other_conventions"].runs
    assert [where.place.name for where in run.places] == ["Commune 0", "Commune 1", "Commune 2", "Maine-et-Loire"]


def test_conventions_all_of_one_territory_are_not_parted():
    cards = many_conventions(70, DEPARTEMENT)
    view = TerritoryView(DEPARTEMENT, (), (), (), cards, ())
    (run,) = (
        by_url(with_conventions(cards, territories=(view,)))["/territoires/departement-49/"]
        .context["convention_list"]
        .runs
    )
    assert (len(run.lines), run.places) == (70, ())


def test_a_region_counts_what_is_in_each_of_its_departements():
    views = (
        TerritoryView(REGION, (), (DEPARTEMENT, SARTHE), (), (), ()),
        TerritoryView(DEPARTEMENT, (REGION,), (), (), (), (), actors_inside=39, conventions_inside=78),
        TerritoryView(SARTHE, (REGION,), (), (), (), (), actors_inside=26),
    )
    inside = by_url(make_directory(territories=views))["/territoires/region-52/"].context["territories_inside"]
    assert [(one.territory.name, one.actors_inside, one.conventions_inside) for one in inside] == [
        ("Maine-et-Loire", 39, 78),
        ("Sarthe", 26, 0),
    ]


def party(name, *roles, signed=False):
    """Return a party without page."""
    return PartyView(card("", name), signed, tuple(term(role) for role in roles), (), None)


def test_parties_that_signed_nothing_stand_apart_by_role_from_a_to_z():
    parties = (
        party("Zone de Jeux", "beneficiaire"),
        party("Ville", "financeur", signed=True),
        party("Les Amis", "beneficiaire"),
        party("Muet"),
    )
    context = convention_of(parties).context
    assert [one.actor.name for one in context["signatories"]] == ["Ville"]
    assert [([r.code for r in g.roles], [p.actor.name for p in g.parties], g.letters) for g in context["others"]] == [
        (["beneficiaire"], ["Les Amis", "Zone de Jeux"], ()),
        ([], ["Muet"], ()),
    ]


def convention_of(parties):
    """Return the page of a convention of these parties."""
    convention = dataclasses.replace(BARE_CONVENTION, parties=parties)
    return by_url(make_directory(conventions=(convention,)))[convention.card.url]


@pytest.mark.parametrize(("count", "letters"), [(40, []), (41, ["A", "B"])])
def test_a_role_of_more_than_forty_parties_is_told_by_letter(count, letters):
    (group,) = convention_of(tuple(party(f"{'AB'[n % 2]}{n}") for n in range(count))).context["others"]
    assert [letter for letter, _ in group.letters] == letters
    assert sum(len(parties) for _, parties in group.letters) == (count if letters else 0)


def test_past_partnerships_and_mere_associations_stand_apart():
    context = by_url(make_directory())["/acteurs/gite/"].context
    assert [p.cosignatories for p in context["partnerships"].entries] == [1]
    assert [p.cosignatories for p in context["past_partnerships"].entries] == [224]
    assert [p.convention for p in context["associations"].entries] == [BARE_CARD]


def test_the_home_page_counts_only_what_is_in_force_and_open():
    figures = by_url(make_directory())["/"].context["figures"]
    assert (figures.actors, figures.reread, figures.conventions_in_force, figures.networks, figures.partners) == (
        2,
        1,
        1,
        1,
        1,
    )


def test_a_signed_convention_without_known_end_is_not_counted_as_in_force():
    state = dataclasses.replace(CONVENTION_CARD.state, term=term("echeance-non-renseignee"), is_in_force=False)
    convention = dataclasses.replace(BARE_CONVENTION, card=dataclasses.replace(CONVENTION_CARD, state=state))
    assert by_url(make_directory(conventions=(convention,)))["/"].context["figures"].conventions_in_force == 0


def test_the_home_page_names_communes_or_else_what_holds_them():
    assert [place.name for place in by_url(make_directory())["/"].context["places"]] == ["Angers"]
    communes = tuple(territory(ref("commune", f"49{n:03}", f"Commune {n}"), DEPARTEMENT) for n in range(25))
    views = (territory(DEPARTEMENT), *communes)
    assert [place.name for place in by_url(make_directory(territories=views))["/"].context["places"]] == [
        "Maine-et-Loire"
    ]


def test_a_list_is_cut_into_sheets_and_a_cut_section_says_it_continues():
    cut = sheets("/l/", [Section("A", (1, 2, 3)), Section("B", (4, 5))], longest=2)
    assert [[(one.title, one.entries, one.continues) for one in sheet.sections] for sheet in cut] == [
        [("A", (1, 2), False)],
        [("A", (3,), True), ("B", (4,), False)],
        [("B", (5,), True)],
    ]
    assert [sheet.url for sheet in cut] == ["/l/", "/l/page-2/", "/l/page-3/"]
    assert [link.is_current for link in cut[1].links] == [False, True, False]


def test_an_empty_list_is_one_empty_sheet():
    assert [(sheet.url, sheet.sections, sheet.links) for sheet in sheets("/l/", [])] == [("/l/", (), ())]


@pytest.mark.parametrize("flag", ["has_cooperations", "has_words"])
def test_a_page_with_nothing_to_list_is_left_out_of_the_site_map_people_read(flag):
    chapters = by_url(make_directory(site=dataclasses.replace(SITE, **{flag: False})))["/plan-du-site/"].context
    left_out = {"has_cooperations": "/conventions/", "has_words": "/glossaire/"}[flag]
    urls = {url for _, url, _ in chapters["chapters"]}
    assert left_out not in urls
    assert "/territoires/" in urls
