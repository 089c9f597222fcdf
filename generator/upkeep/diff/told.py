"""A comparison → what people and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.markdown import plain
from generator.diagnostics.messages import put_into_words
from generator.diagnostics.visible import visible
from generator.language import Language
from generator.upkeep.diff.comparison import Comparison
from generator.upkeep.diff.fields import CHANGED, Change
from generator.upkeep.diff.pages import PageChange
from generator.upkeep.diff.sentences import (
    FREE_TEXT,
    LOST,
    NOTHING,
    RELATIONS,
    TO_CONFIRM,
    label,
    notes,
    page_title,
    sentence,
    short,
)

_WIDE = 100  # characters of two values told on one line


def as_text(comparison: Comparison, words: Language) -> str:
    """Tell a comparison for a terminal."""
    lines = [words.text(NOTHING)] if comparison.is_empty else []
    for page in comparison.pages:
        lines += [f"{page_title(page, words)}  ({page.file})", *_indented(_page(page, words)), ""]
    if comparison.relations:
        lines += [words.text(RELATIONS), *(f"  {one.sentence}" for one in comparison.relations), ""]
    if comparison.lost:
        lines += [words.text(LOST), *(line for one in comparison.lost for line in _lost_lines(one, words)), ""]
    lines += notes(comparison, words)
    return "".join(f"{visible(line).rstrip()}\n" for line in lines)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _page(page: PageChange, words: Language) -> Iterator[str]:
    yield from (f"! {one.sentence}" for one in page.to_confirm)
    for change in page.fields:
        yield from _change(change, page, words)
    if page.lines:
        yield words.text(FREE_TEXT)
        yield from (f"  {'+' if line.is_new else '-'} {line.text}" for line in page.lines)


def _change(change: Change, page: PageChange, words: Language) -> Iterator[str]:
    if change.kind == CHANGED and len(change.old) + len(change.new) > _WIDE:
        yield from (label(change, words), f"  - {short(change.old)}", f"  + {short(change.new)}")
    else:
        yield sentence(change, page, words)


def _lost_lines(lost: Diagnostic, words: Language) -> tuple[str, ...]:
    worded = put_into_words(lost, words)
    said = (f"{lost.place.file}: {lost.code} {worded.message}", worded.hint, worded.before_line, worded.line)
    return tuple(("    " * bool(rank)) + line for rank, line in enumerate(said) if line)


def lost_sentences(lost: Diagnostic, words: Language) -> str:
    """Say on one line which address is lost, and what to do."""
    worded = put_into_words(lost, words)
    return f"{lost.place.file}{words.text(' : ')}{lost.code} {worded.sentences} {worded.line}".rstrip()


def as_markdown(comparison: Comparison, words: Language) -> str:
    """Tell a comparison for a forge or a letter; nothing in it can act."""
    blocks = [] if not comparison.is_empty else [words.text(NOTHING)]
    if comparison.lost:
        found = (lost_sentences(one, words) for one in comparison.lost)
        blocks += [_heading(words.text(LOST)), _bullets(found)]
    confirmations = [(page, one) for page in comparison.pages for one in page.to_confirm]
    if confirmations:
        found = (f"{page.name}{words.text(' : ')}{one.sentence}" for page, one in confirmations)
        blocks += [_heading(words.text(TO_CONFIRM)), _bullets(found)]
    blocks += changes_in_markdown(comparison, words)
    blocks += [plain(note) for note in notes(comparison, words)]
    return "\n\n".join(blocks) + "\n"


def changes_in_markdown(comparison: Comparison, words: Language) -> Iterator[str]:
    """Yield what changes for the readers: each page, then what ties them."""
    for page in comparison.pages:
        found = [sentence(change, page, words) for change in page.fields]
        found += [f"{'+' if line.is_new else '−'} {short(line.text)}" for line in page.lines]
        yield _heading(page_title(page, words))
        if found:
            yield _bullets(iter(found))
    if comparison.relations:
        yield _heading(words.text(RELATIONS))
        yield _bullets(one.sentence for one in comparison.relations)


def _heading(title: str) -> str:
    return f"### {plain(title)}"


def _bullets(lines: Iterator[str]) -> str:
    return "\n".join(f"- {plain(line)}" for line in lines)


def as_json(comparison: Comparison, words: Language) -> str:
    """Tell a comparison for a program."""
    told = {
        "pages": [_page_data(page) for page in comparison.pages],
        "relations": [
            {"topic": one.topic, "change": one.change, "sentence": one.sentence, "pages": list(one.slugs)}
            for one in comparison.relations
        ],
        "lost_addresses": [
            {"file": one.place.file, "code": one.code, "address": one.values[0]} for one in comparison.lost
        ],
        "faulty_before": list(comparison.faulty_before),
        "faulty_after": list(comparison.faulty_after),
        "unread": list(comparison.unread),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _page_data(page: PageChange) -> dict[str, Any]:
    return {
        "file": page.file,
        "name": page.name,
        "change": page.change,
        "former": page.former,
        "to_confirm": [{"topic": one.topic, "sentence": one.sentence} for one in page.to_confirm],
        "fields": [
            {"path": list(one.path), "label": one.label, "change": one.kind, "old": one.old, "new": one.new}
            for one in page.fields
        ],
        "text": [{"change": "added" if line.is_new else "removed", "line": line.text} for line in page.lines],
    }


FORMATS: Mapping[str, Callable[[Comparison, Language], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
