"""The neighbours of an actor → a drawing: a ladder whose rungs are ties, each with its word, readable on a phone.

A ladder rather than a circle: names stand one above another, none crosses a line, and the text keeps its size.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.directory.names import sort_key
from generator.directory.views import ActorView, Term
from generator.site.pages.drawn_text import drawn_lines
from generator.site.pages.neighbours import KINDS, Neighbour, Tie, neighbours

MOST_NAMED = 12  # neighbours drawn one by one; above, by domain
MOST_GROUPS = 12  # domains; those that hold fewest neighbours are drawn together
WIDTH = 340  # of the drawing, in units that are about pixels on a phone
POST = 8  # where the post of the ladder stands
RUNG = 62  # where the rungs end
LABEL = 74  # where the words begin
NAME_SIZE, WORD_SIZE = 15, 13.5
NAME_LINE, WORD_LINE, GAP = 18, 19, 11  # heights
NAME_EMS = (WIDTH - LABEL) / NAME_SIZE


@dataclass(frozen=True, slots=True)
class Rung:
    """One kind of tie with a neighbour, or with those of a domain."""

    tie: Tie
    count: int  # of conventions with a neighbour; of neighbours of a domain
    y: float


@dataclass(frozen=True, slots=True)
class Step:
    """A neighbour, or those of a domain."""

    name: str
    domain: Term | None  # None: a neighbour, or the neighbours of no domain, or of several: see ``group``
    group: str  # "" (a neighbour), "domain", "none", "others"
    lines: tuple[tuple[float, str], ...]  # of the name: y, text
    rungs: tuple[Rung, ...]

    @property
    def is_cut(self) -> bool:
        """True where the name has not enough room."""
        return bool(self.lines) and self.lines[-1][1].endswith("…") and not self.name.endswith("…")


@dataclass(frozen=True, slots=True)
class Ego:
    """The drawing."""

    name: tuple[str, ...]  # of the actor of the page, over the post
    steps: tuple[Step, ...]
    count: int  # of neighbours
    is_grouped: bool  # by domain
    kinds: tuple[str, ...]  # that are drawn
    has_past: bool
    has_undrawn: bool  # a convention of many signatories, of which no pair is made
    foot: float  # of the post
    height: float
    width: float = WIDTH
    post: float = POST  # where it stands
    rung: float = RUNG  # where the rungs end
    label: float = LABEL  # where the words begin


@dataclass(frozen=True, slots=True)
class _Group:
    """What a step shows, before it has a place."""

    name: str
    domain: Term | None
    group: str
    ties: tuple[tuple[Tie, int], ...]


def ego_network(actor: ActorView) -> Ego | None:
    """Draw who an actor is tied to; None where its page tells of nobody."""
    found = neighbours(actor)
    if not found:
        return None
    is_grouped = len(found) > MOST_NAMED
    groups = _by_domain(found) if is_grouped else tuple(_Group(n.card.name, None, "", n.ties) for n in found)
    name = drawn_lines(actor.card.acronym or actor.card.name, WIDTH / NAME_SIZE - 1.5, 1)
    steps = tuple(_steps(groups))
    ties = {tie for neighbour in found for tie, _ in neighbour.ties}
    return Ego(
        name=name,
        steps=steps,
        count=len(found),
        is_grouped=is_grouped,
        kinds=tuple(kind for kind in KINDS if any(tie.kind == kind for tie in ties)),
        has_past=any(tie.is_past for tie in ties),
        has_undrawn=any(one.cosignatories and not one.partners for one in actor.partnerships),
        foot=steps[-1].rungs[-1].y,
        height=steps[-1].rungs[-1].y + GAP,
    )


def _by_domain(found: Iterable[Neighbour]) -> tuple[_Group, ...]:
    """Gather neighbours by the first domain of each; largest groups first, those of no known domain last."""
    by_domain: dict[Term | None, list[Neighbour]] = {}
    for neighbour in found:
        by_domain.setdefault(next(iter(neighbour.card.domains), None), []).append(neighbour)
    none = by_domain.pop(None, [])
    ordered = sorted(by_domain, key=lambda term: (-len(by_domain[term]), sort_key(term.label)) if term else (0, ""))
    kept = ordered if len(ordered) <= MOST_GROUPS else ordered[: MOST_GROUPS - 1]
    groups = [_group(by_domain[term], "domain", term) for term in kept]
    others = [neighbour for term in ordered[len(kept) :] for neighbour in by_domain[term]]
    groups += [_group(some, group) for some, group in ((others, "others"), (none, "none")) if some]
    return tuple(groups)


def _group(found: list[Neighbour], group: str, domain: Term | None = None) -> _Group:
    """Count the neighbours a kind of tie joins; a tie of today hides a past one of the same kind."""
    counted = Counter(tie for neighbour in found for tie in _kinds(neighbour))
    ordered = sorted(counted, key=lambda tie: tie.rank)
    name = domain.label if domain else ""
    return _Group(name, domain, group, tuple((tie, counted[tie]) for tie in ordered))


def _kinds(neighbour: Neighbour) -> Iterator[Tie]:
    """Yield each kind of tie once; of a member that is the animator too, that it is a member."""
    is_member = any(tie.how == "member" for tie, _ in neighbour.ties)
    kinds = {(tie.kind, tie.is_past) for tie, _ in neighbour.ties}
    for kind, is_past in kinds:
        if not (is_past and (kind, False) in kinds):
            yield Tie(kind, "member" if kind == "place" and is_member else "", is_past=is_past)


def _steps(groups: Iterable[_Group]) -> Iterator[Step]:
    """Place each step under the one before."""
    y = float(NAME_LINE + GAP)
    for one in groups:
        texts = drawn_lines(one.name, NAME_EMS) if one.name else ("",)
        lines = tuple((y + NAME_LINE * (n + 0.75), text) for n, text in enumerate(texts))
        y += NAME_LINE * len(texts)
        rungs = tuple(Rung(tie, count, y + WORD_LINE * (n + 0.5)) for n, (tie, count) in enumerate(one.ties))
        y += WORD_LINE * len(rungs) + GAP
        yield Step(one.name, one.domain, one.group, lines, rungs)
