"""Diagnostics → what people and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages import put_into_words
from generator.diagnostics.visible import visible
from generator.language import N_, Language

WIDTH = 120  # of the shown line

Reporter = Callable[[Sequence[Diagnostic], Language], str]


def text(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Report for a terminal: place, message, the line with a caret, the remedy; then a count."""
    blocks = [_block(diagnostic, language) for diagnostic in sorted(set(diagnostics))]
    return "".join(f"{block}\n" for block in (*blocks, summary(diagnostics, language)))


def summary(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Count errors and warnings in a sentence."""
    found = set(diagnostics)
    errors = sum(diagnostic.is_error for diagnostic in found)
    return language.text(
        N_("{errors}, {warnings}."),
        errors=language.plural(N_("{count} erreur"), N_("{count} erreurs"), errors),
        warnings=language.plural(N_("{count} avertissement"), N_("{count} avertissements"), len(found) - errors),
    )


def github(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Report as annotations of GitHub Actions."""
    return "".join(_annotation(diagnostic, language) for diagnostic in sorted(set(diagnostics)))


def as_json(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Report as a JSON list, one object a diagnostic."""
    rows = [_row(diagnostic, language) for diagnostic in sorted(set(diagnostics))]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


REPORTERS: dict[str, Reporter] = {"text": text, "github": github, "json": as_json}


def _block(diagnostic: Diagnostic, language: Language) -> str:
    worded = put_into_words(diagnostic, language)
    file, line, column = diagnostic.place
    where = f"{file}:{line}:{column}" if line else file
    lines = [visible(f"{where}: {diagnostic.code} {worded.message}")]
    if diagnostic.excerpt:
        lines += _underlined(diagnostic)
    if worded.hint:
        lines.append(visible(f"    {worded.hint}"))
    return "\n".join(lines)


def _underlined(diagnostic: Diagnostic) -> list[str]:
    """Show the line of the file, cut around the place, with carets under it."""
    column = max(diagnostic.place.column, 1)
    start = max(0, min(column - 1 - WIDTH // 2, len(diagnostic.excerpt) - WIDTH))  # a line that fits stays whole
    shown = diagnostic.excerpt[start : start + WIDTH].replace("\t", " ")
    width = max(1, min(diagnostic.end_column - column, WIDTH - (column - 1 - start)))
    return [visible(f"    {shown}"), f"    {' ' * (column - 1 - start)}{'^' * width}"]


def _annotation(diagnostic: Diagnostic, language: Language) -> str:
    worded = put_into_words(diagnostic, language)
    file, line, column = diagnostic.place
    properties = {"file": file, "line": max(line, 1), "col": max(column, 1), "title": diagnostic.code}
    listed = ",".join(f"{name}={_escaped_property(str(value))}" for name, value in properties.items())
    message = _escaped(" ".join(filter(None, (worded.message, worded.hint))))
    return f"::{'error' if diagnostic.is_error else 'warning'} {listed}::{message}\n"


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


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
    }
