"""``--format github``: annotations on the output, and the summary of the job."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.errors import system_faults
from generator.diagnostics.github import annotate, job_summary
from generator.language import Language
from generator.upkeep.diff import Comparison
from generator.upkeep.diff.review import review_summary

SUMMARY = "GITHUB_STEP_SUMMARY"  # the variable that names the file of the summary
_OF_THE_FORGE = {  # the variables that tell where files are seen, and what they may hold
    "GITHUB_SERVER_URL": re.compile(r"https://[\w.-]+(?::\d+)?"),
    "GITHUB_REPOSITORY": re.compile(r"[\w.-]+/[\w.-]+"),
    "GITHUB_SHA": re.compile(r"[0-9a-f]{40,64}"),
}


def report(diagnostics: Sequence[Diagnostic], words: Language, site: Path, comparison: Comparison | None = None) -> str:
    """Return the annotations; write the summary where GitHub asks for one.

    Warnings of files that the change leaves alone are not its author's: they are counted in the summary only.

    Args:
        comparison: what the change does, which the summary then tells first; None: not known.
    """
    folder = _folder(site)
    if summary := os.environ.get(SUMMARY):
        told = (
            review_summary(comparison, diagnostics, words, lambda place: _address(folder, place))
            if comparison
            else job_summary(diagnostics, words)
        )
        with system_faults(site), open(summary, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(told)
    files = comparison.files if comparison else frozenset()
    told_here = [one for one in diagnostics if comparison is None or one.is_error or one.place.file in files]
    return annotate(told_here, words, files, folder)


def _address(folder: str, place: Place) -> str:
    """Return where a line is seen on the forge; "" outside of a job there."""
    given = [os.environ.get(name, "") for name in _OF_THE_FORGE]
    if not place.line or not all(map(re.Pattern.fullmatch, _OF_THE_FORGE.values(), given)):
        return ""
    server, repository, commit = given
    return f"{server}/{repository}/blob/{commit}/{quote(f'{folder}{place.file}')}?plain=1#L{place.line}"


def _folder(site: Path) -> str:
    """Return where the site is from the folder where the command runs, "" for that folder or one outside it."""
    here, there = Path.cwd(), site.resolve()
    return f"{there.relative_to(here).as_posix()}/" if there != here and there.is_relative_to(here) else ""
