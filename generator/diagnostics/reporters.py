"""Diagnostics → what people and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.github import annotate
from generator.diagnostics.grouped import few_of_a_kind, say_what_is_left
from generator.diagnostics.messages import put_into_words
from generator.diagnostics.visible import visible
from generator.language import N_, Language

WIDTH = 120  # of the shown line

Reporter = Callable[[Sequence[Diagnostic], Language], str]


def text(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Report for a terminal: place, message, the line with a caret, the remedy; then a count.

    Of very many warnings of one kind only the first are shown.
    """
    shown, left = few_of_a_kind(sorted(set(diagnostics)))
    blocks = [_block(diagnostic, language) for diagnostic in shown]
    lines = (*blocks, *say_what_is_left(left, language), summary(diagnostics, language))
    return "".join(f"{line}\n" for line in lines)


def summary(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Count errors and warnings in a sentence."""
    found = set(diagnostics)
    errors = sum(diagnostic.is_error for diagnostic in found)
    return language.text(
        N_("{errors}, {warnings}."),
        errors=language.plural(N_("{count} erreur"), N_("{count} erreurs"), errors),
        warnings=language.plural(N_("{count} avertissement"), N_("{count} avertissements"), len(found) - errors),
    )


def as_json(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Report as a JSON list, one object a diagnostic."""
    rows = [_row(diagnostic, language) for diagnostic in sorted(set(diagnostics))]
    listed = json.dumps(rows, ensure_ascii=False, indent=2)
    return listed.replace("##[", "\\u0023#[") + "\n"  # inside a text always, and a runner would obey it


REPORTERS: dict[str, Reporter] = {"text": text, "github": annotate, "json": as_json}


def _block(diagnostic: Diagnostic, language: Language) -> str:
    worded = put_into_words(diagnostic, language)
    file, line, column = diagnostic.place
    where = f"{file}:{line}:{column}" if line else file
    lines = [visible(f"{where}: {diagnostic.code} {worded.message}")]
    if diagnostic.excerpt:
        lines += _underlined(diagnostic)
    if worded.hint:
        lines.append(visible(f"    {worded.hint}"))
    if worded.line:
        lines += [visible(f"    {worded.before_line}"), f"    {worded.line}"]
    return "\n".join(lines)


def _underlined(diagnostic: Diagnostic) -> list[str]:
    """Show the line of the file, cut around the place, with carets under it."""
    first, last = diagnostic.span
    start = max(0, min(first - WIDTH // 2, len(diagnostic.excerpt) - WIDTH))  # a line that fits stays whole
    shown = diagnostic.excerpt[start : start + WIDTH].replace("\t", " ")
    width = max(1, min(last - first, WIDTH - (first - start)))
    return [visible(f"    {shown}"), f"    {' ' * (first - start)}{'^' * width}"]


def _row(diagnostic: Diagnostic, language: Language) -> dict[str, object]:
    worded = put_into_words(diagnostic, language)
    return {
        "file": diagnostic.place.file,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "end_column": diagnostic.end_column,
        "code": diagnostic.code,
        "severity": "error" if diagnostic.is_error else "warning",
        "field": diagnostic.field,
        "message": worded.message,
        "hint": worded.hint,
        "line_to_write": "" if worded.is_added else worded.line,
    }
