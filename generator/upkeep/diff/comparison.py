"""Two sides → all that differs between them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.diagnostic import Diagnostic
from generator.language import Language
from generator.upkeep.diff.lost import lost_addresses
from generator.upkeep.diff.pages import PageChange, page_changes, renamed_pages
from generator.upkeep.diff.relations import Relation, relation_changes
from generator.upkeep.diff.sides import Side
from generator.upkeep.diff.wording import wording_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two states of a site."""

    pages: tuple[PageChange, ...]
    relations: tuple[Relation, ...]
    lost: tuple[Diagnostic, ...]  # addresses that would lead nowhere
    faulty_before: tuple[str, ...]  # files with errors: compared as far as they can be read
    faulty_after: tuple[str, ...]
    files: frozenset[str]  # that differ, a faulty one too
    unread: tuple[str, ...]  # files of which nothing can be read on one side, and that are not compared

    @property
    def is_empty(self) -> bool:
        """True where nothing changes for a reader."""
        return not (self.pages or self.relations or self.lost)


def compare(old: Side, new: Side, words: Language) -> Comparison:
    """Compare two sides whose settings can be read."""
    renamed = renamed_pages(old, new)
    wording = wording_of(new.register, old.content, renamed=renamed)
    return Comparison(
        pages=tuple(page_changes(old, new, wording, renamed)),
        relations=relation_changes(old, new, words, renamed),
        lost=tuple(sorted(lost_addresses(old, new, renamed))),
        faulty_before=tuple(sorted(old.faulty)),
        faulty_after=tuple(sorted(new.faulty)),
        files=_differing(old, new),
        unread=tuple(sorted(old.unread | new.unread)),
    )


def _differing(old: Side, new: Side) -> frozenset[str]:
    """Return the files whose text is not the same; one that cannot be read may differ."""
    files = old.documents.keys() | new.documents.keys()
    texts = [{file: one.documents[file].text for file in files & one.documents.keys()} for one in (old, new)]
    return frozenset(file for file in files if texts[0].get(file) != texts[1].get(file)) | old.unread | new.unread
