"""``--format github``: annotations on the output, the whole list in the job's summary."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.errors import system_faults
from generator.diagnostics.github import annotate, job_summary
from generator.language import Language

SUMMARY = "GITHUB_STEP_SUMMARY"  # the variable that names the file of the summary


def report(diagnostics: Sequence[Diagnostic], words: Language, site: Path, changed: Path | None) -> str:
    """Return the annotations; write the summary where GitHub asks for one.

    Args:
        changed: a file that lists the files of the change, from the folder where the command runs; None: not known.
    """
    if summary := os.environ.get(SUMMARY):
        with system_faults(site), open(summary, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(job_summary(diagnostics, words))
    with system_faults(site):
        listed = changed.read_text(encoding="utf-8", errors="replace").splitlines() if changed else []
    return annotate(diagnostics, words, frozenset(listed), _folder(site))


def _folder(site: Path) -> str:
    """Return where the site is from the folder where the command runs, "" for that folder or one outside it."""
    here, there = Path.cwd(), site.resolve()
    return f"{there.relative_to(here).as_posix()}/" if there != here and there.is_relative_to(here) else ""
