"""The drawing of an actor's ties says what the lists of its page say: no more, no less, no other word."""

from __future__ import annotations

import dataclasses
import gzip
import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.build import see
from generator.directory.views import (
    ActorCard,
    ActorView,
    Declaration,
    Directory,
    InstitutionalTie,
    Membership,
    NetworkTie,
    Partnership,
)
from generator.language import language
from generator.site.pages import pages
from generator.site.pages.convention_lists import MOST_CARDS
from generator.site.pages.drawn_text import drawn_lines, drawn_width
from generator.site.pages.ego import MOST_GROUPS, MOST_NAMED, NAME_EMS, ego_network
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.conftest import TODAY
from tests.site.sample import CONVENTION_CARD, HOSTILE, actor, card, make_directory, term
from tests.site.test_theme import contrast, schemes

THEME = find_theme("default", Path("nowhere"))
SVG = re.compile(r'<svg class="ego__ladder".*?</svg>', re.DOTALL)
SAID, OTHERWISE = (Declaration((term(nature),), (), None, None) for nature in ("orientation", "mutualisation"))
PAGE = card("ici", "Notre organisme")
Pair = tuple[str, str]  # whole name, kind


def demonstration() -> Directory:
    directory = see(Path("."), TODAY, language("fr")).directory
    assert directory is not None
    return directory


def render(directory: Directory, actor: ActorView) -> str:
    renderer = Renderer(THEME, read_assets(THEME), directory.site)
    (page,) = (page for page in pages(directory) if page.url == actor.card.url)
    return renderer.render_page(page).decode()


def rendered(**changes: object) -> str:
    """Return the page of a made-up actor."""
    view = actor(PAGE, **changes)
    return render(make_directory(actors=(view,), conventions=()), view)


def bare(text: str) -> str:
    """Return a text without what the typography changes."""
    return re.sub(r"\s", "", text).replace("’", "'")


def plain(html: str) -> str:
    return bare(unescape(re.sub(r"<[^>]+>", "", html)))


def names(html: str) -> list[str]:
    return [plain(name) for name in re.findall(r"<bdi>(.*?)</bdi>", html)]


def told(html: str) -> set[Pair]:
    """Return what the lists of a page tell."""
    start = html.index('<h3 class="thread thread--solid"')
    part = html[start : html.index("</section>", start)]
    found = {(name, "partnership") for text in re.findall(r"<p>Avec\s:(.*?)</p>", part) for name in names(text)}
    found |= {(names(one)[0], "network") for one in re.findall(r'tie--dashed">\s*<h4>(.*?)</h4>', part)}
    found |= {(names(one)[0], "institution") for one in re.findall(r'<li class="tie tie--dotted">(.*?)</li>', part)}
    lists = re.findall(r'<ul class="lines columns">(.*?)</ul>', part, re.DOTALL)
    lists += re.findall(r"<dt>Animé par</dt><dd>(.*?)</dd>|<p>Anime\s:(.*?)</p>", part)
    return found | {(name, "place") for one in lists for name in names("".join(one))}


def steps(html: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield the steps of the drawing: whole name, kinds, words."""
    drawing = SVG.search(html)
    if drawing:
        for step in ElementTree.fromstring(drawing[0]).iter("g"):
            title = step.find("title")
            heading, *words = step.findall("text")
            name = "".join(heading.itertext()) if title is None else title.text or ""
            kinds = [path.get("class", "").split()[0].removeprefix("ego__") for path in step.findall("path")]
            yield bare(name), kinds, ["".join(word.itertext()) for word in words]


def drawn(html: str) -> set[Pair]:
    return {(name, kind) for name, kinds, _ in steps(html) for kind in kinds}


def of_domains(actor: ActorView, pairs: set[Pair]) -> dict[Pair, int]:
    """Count pairs by the first domain of the other actor and by kind, as a reader would."""
    cards = {bare(one.name): one for one in _named(actor)}
    counted: dict[Pair, int] = {}
    for name, kind in pairs:
        label = bare(cards[name].domains[0].label) if cards[name].domains else "Sansfichedanscetannuaire"
        counted[label, kind] = counted.get((label, kind), 0) + 1
    return counted


def _named(actor: ActorView) -> Iterator[ActorCard]:
    for one in actor.partnerships:
        yield from one.partners
    yield from (tie.other for tie in (*actor.network_ties, *actor.institutional_ties))
    yield from (one.actor for one in (*actor.members, *actor.memberships))
    yield from actor.animates
    if actor.animator:
        yield actor.animator


def counted(html: str) -> dict[Pair, int]:
    """Return the numbers of a drawing by domain; past and present ones of a kind are added."""
    found: dict[Pair, int] = {}
    for name, kinds, words in steps(html):
        for kind, said in zip(kinds, words, strict=True):
            found[name, kind] = found.get((name, kind), 0) + int(re.findall(r"\d+", said)[0])
    return found


def test_each_actor_of_the_demonstration_has_the_same_ties_drawn_and_told():
    directory = demonstration()
    renderer = Renderer(THEME, read_assets(THEME), directory.site)
    views = {view.card.url: view for view in directory.actors if not view.is_withdrawn}
    named = grouped = 0
    for page in pages(directory):
        if view := views.get(page.url):
            html = renderer.render_page(page).decode()
            pairs = told(html)
            assert bool(pairs) is bool(SVG.search(html)), page.url
            if len({name for name, _ in pairs}) <= MOST_NAMED:
                assert drawn(html) == pairs, page.url
                named += bool(pairs)
            else:
                domains = of_domains(view, pairs)
                shown = {pair: n for pair, n in counted(html).items() if pair[0] != "Autresdomaines"}
                assert {pair: domains[pair] for pair in shown} == shown, page.url
                assert sum(counted(html).values()) == len(pairs)
                grouped += 1
    assert named > 30
    assert grouped > 1


DOMAINS = [term(f"d{n:02}", f"Domaine {n:02}", f"/domaines/d{n:02}/") for n in range(20)]


def tied(count: int, domains: int = 1) -> str:
    cards = [card(f"a{n:03}", domains=(DOMAINS[n % domains],)) for n in range(count)]
    return rendered(network_ties=tuple(NetworkTie(one, SAID, SAID, False) for one in cards))


@pytest.mark.parametrize("count", [0, 1, MOST_NAMED, MOST_NAMED + 1, 200])
def test_actors_are_drawn_one_by_one_up_to_twelve_and_by_domain_above(count):
    html = tied(count, 3)
    assert len(told(html)) == count
    if count == 0:
        assert "<figure" not in html
        assert "drawings." not in html
    elif count <= MOST_NAMED:
        assert drawn(html) == told(html)
    else:
        assert [name for name, _, _ in steps(html)] == ["Domaine00", "Domaine01", "Domaine02"]
        assert sum(counted(html).values()) == count


def test_the_smallest_domains_are_drawn_together():
    html = tied(40, 20)
    labels = [name for name, _, _ in steps(html)]
    assert len(labels) == MOST_GROUPS
    assert labels[-1] == "Autresdomaines"
    assert sum(counted(html).values()) == 40


def partnership(*others: ActorCard, is_past: bool = False, cosignatories: int = 1) -> Partnership:
    return Partnership(CONVENTION_CARD, (), (), True, others, cosignatories, is_past, "declared", "")


ONE = card("un", "Un autre")
CASES = {
    "partnership": ({"partnerships": (partnership(ONE),)}, ["partenariat"]),
    "two conventions": ({"partnerships": (partnership(ONE), partnership(ONE))}, ["partenariat, 2 conventions"]),
    "past and present": (
        {"partnerships": (partnership(ONE), partnership(ONE, is_past=True))},
        ["partenariat", "partenariat passé"],
    ),
    "declared here": ({"network_ties": (NetworkTie(ONE, SAID, None, False),)}, ["réseau, déclaré par cet organisme"]),
    "declared there": ({"network_ties": (NetworkTie(ONE, None, SAID, False),)}, ["réseau, déclaré par l’autre"]),
    "reciprocal": ({"network_ties": (NetworkTie(ONE, SAID, SAID, False),)}, ["réseau, réciproque"]),
    "differing": ({"network_ties": (NetworkTie(ONE, SAID, OTHERWISE, False),)}, ["réseau, décrit différemment"]),
    "past network": ({"network_ties": (NetworkTie(ONE, SAID, SAID, True),)}, ["réseau, passé"]),
    "institutional": (
        {"institutional_ties": (InstitutionalTie(ONE, term("tutelle", "Tutelle"), True, False, "", None, True),)},
        ["institutionnel passé : tutelle"],
    ),
    "network's member": ({"members": (Membership(ONE, None),)}, ["membre de ce réseau"]),
    "member of a network": ({"memberships": (Membership(ONE, None),)}, ["réseau, comme membre"]),
    "animator": ({"animator": ONE, "animates": (ONE,)}, ["anime ce réseau", "réseau, comme animateur"]),
    "several kinds": (
        {"partnerships": (partnership(ONE),), "network_ties": (NetworkTie(ONE, SAID, SAID, False),)},
        ["partenariat", "réseau, réciproque"],
    ),
    "a body with no page": ({"partnerships": (partnership(card("", "Un autre")),)}, ["partenariat"]),
}


@pytest.mark.parametrize("case", CASES)
def test_each_tie_has_its_word(case):
    changes, words = CASES[case]
    html = rendered(**changes)
    ((name, _, said),) = steps(html)
    assert name == "Unautre"
    assert [re.sub(r"\s", " ", word) for word in said] == words
    assert drawn(html) == told(html)


def test_a_convention_of_many_signatories_draws_no_pair_and_says_so():
    html = rendered(partnerships=(partnership(cosignatories=223),), network_ties=(NetworkTie(ONE, SAID, SAID, False),))
    assert drawn(html) == {("Unautre", "network")}
    assert "Une convention de plus de 12 signataires n’est pas dessinée" in html
    assert "<figure" not in rendered(partnerships=(partnership(cosignatories=223),))


def test_an_actor_of_many_conventions_still_names_its_partners():
    cards = [card(f"a{n:03}") for n in range(MOST_CARDS + 1)]
    html = rendered(partnerships=tuple(partnership(one) for one in cards))
    assert {name for name, _ in told(html)} == {f"A{n:03}" for n in range(MOST_CARDS + 1)}
    assert sum(counted(html).values()) == MOST_CARDS + 1


def test_a_drawing_has_a_title_a_legend_in_words_and_nothing_to_focus():
    html = rendered(partnerships=(partnership(ONE),), network_ties=(NetworkTie(ONE, SAID, SAID, True),))
    (drawing,) = SVG.findall(html)
    assert 'role="img" aria-labelledby="_ego _ego-dit"' in drawing
    assert '<title id="_ego">' in drawing
    assert '<desc id="_ego-dit">' in drawing
    assert not re.search(r"<a |tabindex|style=|#[0-9a-f]{3}", drawing)
    for words in ("Trait plein", "Tirets", "Trait fin"):
        assert words in html
    assert "Points" not in html


def test_hostile_names_are_only_text_and_the_drawing_is_well_formed():
    html = rendered(network_ties=(NetworkTie(dataclasses.replace(ONE, name=HOSTILE), SAID, None, False),))
    assert "<script>alert" not in html
    assert drawn(html) == told(html)


LONG = (
    "CENTRE COMMUNAL D'ACTION SOCIALE DE LA COMMUNE NOUVELLE DE SAINT-BARTHÉLEMY-LES-GRANDES-ÉCLUSES-ET-WAMBRECHIES",
    "W" * 300,
    "Collectif « La Parole d'abord » des habitantes et habitants du quartier",
    "寺" * 90,
)


@pytest.mark.parametrize("name", LONG)
def test_a_long_name_is_cut_within_its_room_and_whole_in_its_title(name):
    html = rendered(network_ties=(NetworkTie(dataclasses.replace(ONE, name=name), SAID, None, False),))
    ego = ego_network(actor(PAGE, network_ties=(NetworkTie(dataclasses.replace(ONE, name=name), SAID, None, False),)))
    assert all(drawn_width(line) <= NAME_EMS for _, line in ego.steps[0].lines)
    assert {bare(name)} == {shown for shown, _, _ in steps(html)}


def test_no_line_of_a_name_ends_with_what_belongs_to_the_next():
    assert drawn_lines("Collectif « La Parole »", drawn_width("Collectif « ")) == ("Collectif", "« La", "Parole »")
    assert drawn_lines("Conseil départemental de l'Aurenne", drawn_width("Conseil départemental de l'Au"), 1) == (
        "Conseil départemental…",
    )
    assert drawn_lines("Un mot", 100) == ("Un mot",)


def test_steps_stand_one_under_another():
    cards = [card(f"a{n}", LONG[n % 3]) for n in range(MOST_NAMED)]
    ego = ego_network(actor(PAGE, network_ties=tuple(NetworkTie(one, SAID, SAID, False) for one in cards)))
    heights = [y for step in ego.steps for y in (*(y for y, _ in step.lines), *(rung.y for rung in step.rungs))]
    assert heights == sorted(heights)
    assert min(after - before for before, after in pairwise(heights)) > 12
    assert heights[-1] < ego.height


def test_a_drawing_is_light():
    (grouped,) = SVG.findall(tied(200, 20))
    assert len(grouped) < 6_000
    assert len(gzip.compress(grouped.encode())) < 1_500


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_drawn_contrasts_with_the_page(scheme):
    colours = schemes()[scheme]
    sheet = Path("themes/default/static/drawings.css").read_text(encoding="utf-8")
    used = set(re.findall(r"(?:stroke|border-top|border-bottom): [^;]*var\(--([a-z]+)\)", sheet))
    assert used == {"warp", "weft", "line"}
    assert all(contrast(colours[name], colours["paper"]) >= 3 for name in used)
