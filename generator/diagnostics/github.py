"""Diagnostics → annotations of GitHub Actions, and the summary of a job.

A runner obeys what it reads: ``::command`` at the start of a line, ``##[command]`` anywhere. All that a stranger
wrote goes through ``_escaped``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import groupby

from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.markdown import plain
from generator.diagnostics.messages import put_into_words
from generator.diagnostics.visible import visible
from generator.language import N_, Language

SHOWN = 10  # GitHub drops what comes after ten of a step
SUMMARY_BYTES = 900_000  # GitHub refuses a summary over 1 MiB

_PROPERTIES = ("%", "\r", "\n", ":", ",")

AddressOf = Callable[[Place], str]  # of a spot of the site on the forge; "" where it has none


def annotate(
    diagnostics: Sequence[Diagnostic], language: Language, changed: Collection[str] = frozenset(), folder: str = ""
) -> str:
    """Report at most ten annotations: files of the change first, errors first; the last says how many are left.

    Args:
        changed: files of the change, from the site's root, with "/".
        folder: of the site in its repository, "" or ending in "/".
    """
    found = sorted(set(diagnostics), key=lambda one: (one.place.file not in changed, not one.is_error, one))
    if len(found) <= SHOWN:
        return "".join(_annotation(one, language, folder) for one in found)
    shown, left = found[: SHOWN - 1], found[SHOWN - 1 :]
    words = language.text(N_("… et {count} autres. La liste entière est dans le résumé de la tâche."), count=len(left))
    level = "error" if any(one.is_error for one in left) else "warning"
    return "".join(_annotation(one, language, folder) for one in shown) + _command(level, {}, words)


def job_summary(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Report everything in Markdown, file by file, as long as GitHub takes it."""
    return f"## {count_errors(diagnostics, language)}\n\n{problems(diagnostics, language, SUMMARY_BYTES)}"


def problems(
    diagnostics: Iterable[Diagnostic], language: Language, room: int, address_of: AddressOf = lambda place: ""
) -> str:
    """Report some diagnostics in Markdown, file by file.

    Args:
        room: how many bytes they may take.
        address_of: where each spot is seen, to be linked.
    """
    blocks: list[str] = []
    for file, faults in groupby(sorted(set(diagnostics)), key=lambda one: one.place.file):
        block = f"### {plain(file)}\n\n" + "".join(_item(one, language, address_of(one.place)) for one in faults) + "\n"
        room -= len(block.encode())
        if room < 0:
            blocks.append(language.text(N_("La suite ne tient pas ici : lancez « maillage check » chez vous.")) + "\n")
            break
        blocks.append(block)
    return "".join(blocks)


def count_errors(found: Iterable[Diagnostic], language: Language) -> str:
    """Say how many errors there are."""
    errors = sum(one.is_error for one in set(found))
    words = language.plural(N_("{count} erreur à corriger"), N_("{count} erreurs à corriger"), errors)
    return words if errors else language.text(N_("Aucune erreur"))


def _item(diagnostic: Diagnostic, language: Language, address: str) -> str:
    worded = put_into_words(diagnostic, language)
    line = f"\n\n  <pre>{plain(worded.line)}</pre>" if worded.line else ""
    where = _where(diagnostic.place, language, address)
    return f"- {where}**{diagnostic.code}** {plain(worded.sentences)}{line}\n"


def _where(place: Place, language: Language, address: str) -> str:
    if not place.line:
        return ""
    spot = f"{place.line}:{place.column}"
    return f"[{language.text(N_('ligne {line}'), line=place.line)}]({address}) " if address else f"{spot} "


def _annotation(diagnostic: Diagnostic, language: Language, folder: str) -> str:
    worded = put_into_words(diagnostic, language)
    file, line, column = diagnostic.place
    properties = {"file": f"{folder}{file}", "line": max(line, 1), "col": max(column, 1), "title": diagnostic.code}
    words = "\n".join(filter(None, (worded.message, worded.hint, worded.before_line, worded.line)))
    return _command("error" if diagnostic.is_error else "warning", properties, words)


def _command(level: str, properties: dict[str, object], message: str) -> str:
    listed = ",".join(f"{name}={_escaped(str(value), _PROPERTIES)}" for name, value in properties.items())
    return f"::{level}{' ' if listed else ''}{listed}::{_escaped(message)}\n"


def _escaped(value: str, signs: Sequence[str] = _PROPERTIES[:3]) -> str:
    """Write a value that the runner reads as a value, and gives back."""
    for sign in signs:  # "%" first: the others become some
        value = value.replace(sign, f"%{ord(sign):02X}")
    return visible(value)
