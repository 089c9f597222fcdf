"""What a record needs to know of the rest of the directory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import reference
from generator.directory.views import ActorCard, Directory, TerritoryRef
from generator.language import language
from generator.site.search.criteria import Needs
from generator.site.search.within import Holders


class Around:
    """The directory as seen from one of its pages."""

    def __init__(self, directory: Directory) -> None:
        self.words = language(directory.site.language)
        self.needs = Needs(directory.needs)
        self.holders = Holders(directory.territories)
        self._withdrawn = {actor.card.slug for actor in directory.actors if actor.is_withdrawn}
        self._former: dict[str, list[str]] = {}
        for former, present in directory.redirects:
            self._former.setdefault(present, []).append(former)

    def names_of(self, cards: Iterable[ActorCard]) -> Iterator[str]:
        """Yield the names of bodies, each once; not of one that asked to be withdrawn."""
        named = [card for card in cards if not card.slug or card.slug not in self._withdrawn]
        yield from dict.fromkeys(name for card in named for name in (card.name, card.acronym) if name)

    def former_names(self, url: str) -> Iterator[str]:
        """Yield the words of the former addresses of a page: they were made of its former names."""
        yield from (former.strip("/").rpartition("/")[2].replace("-", " ") for former in self._former.get(url, ()))


def names_within(territories: Iterable[TerritoryRef]) -> Iterator[str]:
    """Yield the names of the communes déléguées and associées of communes, each once."""
    codes = dict.fromkeys(territory.code for territory in territories if territory.level == "commune")
    communes = (reference.commune(code) for code in codes)
    yield from (name for commune in communes if commune for name in commune.other_names)
