"""Who answers each need in a territory, in lines that fit on a sheet of paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.content.model import Territory
from generator.content.model.actor import Location
from generator.directory.hours import hours_in_words
from generator.directory.lists import in_order
from generator.directory.maps import Standings
from generator.directory.register import Register, locations_shown
from generator.directory.views import LocalLine, NeedGroup, Term, TermPage

LONGEST_HOURS = 60  # characters; longer ones are told by their days alone
MOST_LINES = 300  # of a page; above, needs are counted, and their own pages list who answers


class LocalNeeds:
    """Tells the needs of territories one after another."""

    def __init__(self, register: Register, standings: Standings, needs: Sequence[TermPage]) -> None:
        self._register = register
        self._standings = standings
        self._needs = [(page.term, frozenset(card.slug for card in page.actors)) for page in needs]
        self._lines: dict[tuple[str, int], LocalLine] = {}  # by actor and place

    def unmet(self, slugs: Collection[str]) -> tuple[Term, ...]:
        """Return the needs that none of these actors answers."""
        return tuple(need for need, answering in self._needs if answering.isdisjoint(slugs))

    def answered(self, territory: Territory, here: Collection[str], wider: Collection[str]) -> tuple[NeedGroup, ...]:
        """Return the needs that some actor answers, and who.

        Args:
            here: actors in the territory or in a part of it, or that cover just it.
            wider: actors that cover more, none of which is here.
        """
        found = [(need, answering & set(here), answering & set(wider)) for need, answering in self._needs]
        is_long = sum(len(near) + len(far) for _, near, far in found) > MOST_LINES
        told: set[str] = set()
        own = {standing.slug: standing.location for standing in reversed(self._standings.within(territory))}
        return tuple(
            NeedGroup(
                need,
                len(near) + len(far),
                () if is_long else tuple(self._lines_of(near, own, told)),
                () if is_long else tuple(self._lines_of(far, own, told)),
            )
            for need, near, far in found
            if near or far
        )

    def _lines_of(self, slugs: Iterable[str], own: Mapping[str, Location], told: set[str]) -> Iterator[LocalLine]:
        for card in in_order(map(self._register.actor, slugs)):
            line = self._line(card.slug, own)
            yield replace(line, is_told=True) if card.slug in told else line
            told.add(card.slug)

    def _line(self, slug: str, own: Mapping[str, Location]) -> LocalLine:
        """Return an actor's line, told of its first place in the territory, else of its first place."""
        actor = self._register.actors[slug].value
        location = own.get(slug) or next(iter(locations_shown(actor)), None)
        key = (slug, id(location))
        if key not in self._lines:
            self._lines[key] = self._told(slug, location)
        return self._lines[key]

    def _told(self, slug: str, location: Location | None) -> LocalLine:
        card = self._register.actor(slug)
        if location is None:
            return LocalLine(card, "", "")
        address = ", ".join(filter(None, (location.street, self._register.commune_name(location))))
        return LocalLine(card, address, "" if card.status == "suspendu" else self._hours(location) or card.open_days)

    def _hours(self, location: Location) -> str:
        """Return the hours of a usual week where they are told in few words."""
        hours = location.hours
        if hours is None or not hours.rules or not all(rule.is_weekly for rule in hours.rules):
            return ""
        lines = hours_in_words(hours, self._register.language)[: len(hours.rules)]  # not the days it is closed
        told = " ; ".join(", ".join(filter(None, (_small(line.days), _small(line.times)))) for line in lines)
        return told if len(told) <= LONGEST_HOURS else ""


def _small(text: str) -> str:
    """Return a text as it goes on a line begun by another."""
    return text[:1].lower() + text[1:]
