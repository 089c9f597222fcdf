"""A long list → sheets: pages none of which is heavy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 200  # entries of one page


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """A titled run of a list. A title may head several: then ``subtitle`` tells them apart."""

    title: str  # "" where the list needs none
    entries: tuple[T, ...]
    explanation: str = ""
    subtitle: str = ""
    continues: bool = False  # it began on the sheet before


@dataclass(frozen=True, slots=True)
class SheetLink:
    """One of the sheets, as its sisters name it."""

    number: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list."""

    number: int
    url: str
    sections: tuple[Section[T], ...]
    links: tuple[SheetLink, ...]  # to all sheets; none where there is but one
    total: int  # entries of the whole list


def sheets(url: str, sections: Iterable[Section[T]], longest: int = LONGEST) -> list[Sheet[T]]:
    """Cut a list into sheets; the first has the address itself, and exists even if the list is empty.

    Args:
        url: the address of the list, ending in "/".
        longest: how many entries a sheet holds at most.
    """
    cut = list(_cut(sections, longest)) or [()]
    urls = [url if number == 1 else f"{url}page-{number}/" for number in range(1, len(cut) + 1)]
    total = sum(len(section.entries) for run in cut for section in run)
    return [Sheet(n, urls[n - 1], run, _links(urls, n), total) for n, run in enumerate(cut, 1)]


def _cut(sections: Iterable[Section[T]], longest: int) -> Iterator[tuple[Section[T], ...]]:
    run: list[Section[T]] = []
    room = longest
    for section in sections:
        entries, continues = section.entries, False
        while entries:
            if room == 0:
                yield tuple(run)
                run, room = [], longest
            run.append(replace(section, entries=entries[:room], continues=continues))
            entries, continues, room = entries[room:], True, max(room - len(entries), 0)
    if run:
        yield tuple(run)


def _links(urls: Sequence[str], current: int) -> tuple[SheetLink, ...]:
    if len(urls) == 1:
        return ()
    return tuple(SheetLink(number, url, number == current) for number, url in enumerate(urls, 1))


def by_label(entries: Iterable[T], label: Callable[[T], str], key: Callable[[str], object]) -> dict[str, tuple[T, ...]]:
    """Group entries by a label, labels in the order of ``key``, entries in their own."""
    groups: dict[str, list[T]] = {}
    for entry in entries:
        groups.setdefault(label(entry), []).append(entry)
    return {name: tuple(groups[name]) for name in sorted(groups, key=lambda name: (not name, key(name)))}
