"""Pages that end up replacing themselves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from generator.directory.gone.instead import FARTHEST

Links = Mapping[str, Sequence[str]]  # slug → those it replaces


def circles(replaces: Links) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each page of a circle with the shortest way round, itself at both ends; of a very long one, its start."""
    links = {slug: [one for one in named if one in replaces and one != slug] for slug, named in replaces.items()}
    inverse: dict[str, list[str]] = {slug: [] for slug in links}
    for slug, named in links.items():
        for one in named:
            inverse[one].append(slug)
    suspects = _peeled(links, inverse) & _peeled(inverse, links)
    for slug in links:
        if slug in suspects and (way := _way_round(slug, links)):
            yield slug, way


def _peeled(links: Links, inverse: Links) -> set[str]:
    """Return what is left once the pages that name nobody left are taken away, again and again."""
    ahead = {slug: len(named) for slug, named in links.items()}
    ends = [slug for slug, count in ahead.items() if not count]
    while ends:
        for before in inverse[ends.pop()]:
            ahead[before] -= 1
            if not ahead[before]:
                ends.append(before)
    return {slug for slug, count in ahead.items() if count}


def _way_round(slug: str, links: Links) -> tuple[str, ...]:
    came_from: dict[str, str] = {}
    queue = deque([slug])
    while queue:
        here = queue.popleft()
        for one in links[here]:
            if one == slug:
                return (*_way_to(here, came_from), slug)
            if one not in came_from:
                came_from[one] = here
                queue.append(one)
        if len(came_from) > FARTHEST:
            return (slug, *links[slug][:1], "…", slug)
    return ()


def _way_to(slug: str, came_from: Mapping[str, str]) -> tuple[str, ...]:
    way = [slug]
    while way[-1] in came_from:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
