"""How many faults of one file are told: a file that is wrong all over is mended in several rounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic

MOST = 100  # of one file
MORE = {True: "E199", False: "W199"}  # whether an error is among those left out


def capped(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Keep the first ``MOST`` of each file, errors before warnings; one more then says how many are left out."""
    by_file: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in dict.fromkeys(diagnostics):
        by_file[diagnostic.place.file].append(diagnostic)
    return [kept for found in by_file.values() for kept in _capped(found)]


def _capped(found: list[Diagnostic]) -> list[Diagnostic]:
    """Cap the faults of one file; what an earlier round left out still counts."""
    faults = [fault for fault in found if fault.code not in MORE.values()]
    left_before = [fault for fault in found if fault.code in MORE.values()]
    if len(faults) <= MOST and not left_before:
        return found
    faults.sort(key=lambda fault: (not fault.is_error, fault))
    kept, left = faults[:MOST], faults[MOST:]
    count = len(left) + sum(int(fault.values[0]) for fault in left_before)
    worst = any(fault.is_error for fault in (*left, *left_before))
    last = max(kept)
    return [*kept, Diagnostic(last.place, last.end_column + 1, MORE[worst], "", (str(count),))]
