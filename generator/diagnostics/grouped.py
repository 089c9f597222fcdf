"""Which warnings are shown one by one: of thousands of one kind, the first few say it all. Errors always are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.diagnostics.diagnostic import Diagnostic
from generator.language import N_, Language

MOST_OF_A_KIND = 20  # warnings of one code that are all shown
SHOWN = 5  # of more


def few_of_a_kind(diagnostics: Sequence[Diagnostic]) -> tuple[list[Diagnostic], dict[str, list[Diagnostic]]]:
    """Return what to show, in the same order, and by code what is left out."""
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    seen: Counter[str] = Counter()
    shown: list[Diagnostic] = []
    left: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        code = diagnostic.code
        seen[code] += 1
        if diagnostic.is_error or counts[code] <= MOST_OF_A_KIND or seen[code] <= SHOWN:
            shown.append(diagnostic)
        else:
            left.setdefault(code, []).append(diagnostic)
    return shown, dict(sorted(left.items()))


def say_what_is_left(left: dict[str, list[Diagnostic]], language: Language) -> list[str]:
    """Return a line for each code, and how to see them all; nothing where nothing is left out."""
    lines = [_line(code, found, language) for code, found in left.items()]
    see_all = N_("Pour les voir tous : « maillage check --format json ».")
    return [*lines, language.text(see_all)] if lines else []


def _line(code: str, found: Sequence[Diagnostic], language: Language) -> str:
    files = len({diagnostic.place.file for diagnostic in found})
    return language.text(
        N_("{code} : encore {warnings} du même genre, dans {files}."),
        code=code,
        warnings=language.plural(N_("{count} avertissement"), N_("{count} avertissements"), len(found)),
        files=language.plural(N_("{count} fichier"), N_("{count} fichiers"), files),
    )
