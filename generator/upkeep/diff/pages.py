"""Two sides → each page that was added, removed, renamed or changed, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.content.document import Document
from generator.content.layout import SETTINGS, content_file
from generator.upkeep.diff.confirm import Confirmation, to_confirm
from generator.upkeep.diff.fields import ADDED, CHANGED, REMOVED, Change, field_changes
from generator.upkeep.diff.lines import Line, changed_lines
from generator.upkeep.diff.lost import WITH_REDIRECTS
from generator.upkeep.diff.sides import Side, entries
from generator.upkeep.diff.wording import Wording

RENAMED = "renamed"
_IDENTITY = ("siret", "rna", "nom", "titre")


@dataclass(frozen=True, slots=True)
class PageChange:
    """What became of one file."""

    kind: str  # a folder of content/; "" for the settings
    slug: str  # the present one; the last one of a page that is gone
    file: str
    name: str  # what its readers call it
    former_name: str  # what they called it before; "" where there was no page
    change: str  # ADDED, REMOVED, RENAMED, CHANGED
    former: str = ""  # of a renamed page, its old slug
    fields: tuple[Change, ...] = ()
    lines: tuple[Line, ...] = ()  # of its free text
    to_confirm: tuple[Confirmation, ...] = ()

    @property
    def is_told(self) -> bool:
        """True unless nothing in it changed for a reader."""
        return self.change != CHANGED or bool(self.fields or self.lines)


def renamed_pages(old: Side, new: Side) -> dict[tuple[str, str], str]:
    """Return the new slug of each page whose file has another name, by folder and old slug.

    Either the new file says so, in ``anciens_slugs``; or it is the only new one that names the same body, or holds the
    same text, as one that is gone.
    """
    found: dict[tuple[str, str], str] = {}
    for kind in WITH_REDIRECTS:
        gone = sorted(old.content.slugs[kind] - new.content.slugs[kind])
        come = sorted(new.content.slugs[kind] - old.content.slugs[kind])
        heirs = _heirs(new, kind, come)
        said = {slug: heirs[slug] for slug in gone if slug in heirs}
        taken = frozenset(said.values())
        rest = [slug for slug in gone if slug not in said]
        alike = _lookalikes(old, new, kind, rest, [slug for slug in come if slug not in taken])
        found |= {(kind, former): slug for former, slug in (said | alike).items()}
    return found


def _heirs(new: Side, kind: str, come: Sequence[str]) -> dict[str, str]:
    known = entries(new.content, kind)
    return {former: slug for slug in come if slug in known for former in known[slug].value.former_slugs}


def _lookalikes(old: Side, new: Side, kind: str, gone: Sequence[str], come: Sequence[str]) -> dict[str, str]:
    marks: dict[tuple[str, str], list[str]] = {}
    for slug in come:
        for mark in _marks(new.documents.get(content_file(kind, slug))):
            marks.setdefault(mark, []).append(slug)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for slug in gone:
        candidates = [marks.get(mark, []) for mark in _marks(old.documents.get(content_file(kind, slug)))]
        only = next((one[0] for one in candidates if len(one) == 1 and one[0] not in taken), "")
        if only:
            found[slug] = only
            taken.add(only)
    return found


def _marks(document: Document | None) -> Iterator[tuple[str, str]]:
    """Yield what a page is known again by, surest first."""
    if document is None:
        return
    yield "text", document.text
    data = document.data()
    for key in _IDENTITY:
        if isinstance(data.get(key), str) and data[key].strip():
            yield key, " ".join(data[key].split()).casefold()


def page_changes(old: Side, new: Side, wording: Wording, renamed: dict[tuple[str, str], str]) -> Iterator[PageChange]:
    """Yield the pages that differ, in the order of their files; the settings first."""
    pairs = _pairs(old, new, renamed)
    for file, (before, after) in sorted(pairs.items(), key=lambda pair: (pair[0] != SETTINGS, pair[0])):
        if before and after and before.text == after.text and before.file == after.file:
            continue
        page = _page(file, before, after, wording)
        if page.is_told:
            yield page


def _pairs(
    old: Side, new: Side, renamed: dict[tuple[str, str], str]
) -> dict[str, tuple[Document | None, Document | None]]:
    """Set each file beside what it was, by its present name; one that cannot be read is beside nothing."""
    unread = old.unread | new.unread
    olds = dict(old.documents)
    found: dict[str, tuple[Document | None, Document | None]] = {}
    for (kind, former), slug in renamed.items():
        before, after = olds.pop(content_file(kind, former), None), new.documents.get(content_file(kind, slug))
        if before and after:
            found[after.file] = (before, after)
    for file in olds.keys() | new.documents.keys():
        if file not in found and file not in unread:
            found[file] = (olds.get(file), new.documents.get(file))
    return found


def _page(file: str, before: Document | None, after: Document | None, wording: Wording) -> PageChange:
    document = after or before
    assert document is not None  # a pair has at least one side
    kind = "" if file == SETTINGS else file.split("/")[-2]
    former = before.slug if before and after and before.slug != after.slug else ""
    is_new_page = before is None or after is None
    return PageChange(
        kind=kind,
        slug=document.slug,
        file=file,
        name=_name(document),
        former_name=_name(before) if before else "",
        change=RENAMED if former else CHANGED if not is_new_page else ADDED if after else REMOVED,
        former=former,
        fields=() if after is None else tuple(_but_renaming(field_changes(before, after, wording), former)),
        lines=() if after is None else changed_lines(before.body if before else "", after.body),
        to_confirm=to_confirm(before, after, wording) if kind in WITH_REDIRECTS else (),
    )


def _but_renaming(changes: Iterable[Change], former: str) -> Iterator[Change]:
    """Leave out the former slug that a renamed file keeps: what became of the page says it."""
    return (one for one in changes if not former or (one.path[0], one.new) != ("anciens_slugs", former))


def _name(document: Document) -> str:
    """Return what a page is called; the name of its file where it does not say."""
    data = document.data()
    names = (data.get(key) for key in ("nom", "titre", "terme"))
    return next((" ".join(name.split()) for name in names if isinstance(name, str) and name.strip()), document.slug)
