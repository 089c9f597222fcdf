"""``--format``: the one form diagnostics are told in by each command that reports them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.github import report
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.reporters import REPORTERS
from generator.language import Language
from generator.upkeep.diff import Comparison

format_option = click.option(
    "--format",
    "style",
    type=click.Choice(sorted(REPORTERS)),
    default="text",
    help="text : pour un terminal ; github : annotations ; json : pour un programme.",
)


def tell(
    diagnostics: Sequence[Diagnostic],
    style: str,
    words: Language,
    site: Path,
    comparison: Comparison | None = None,
) -> None:
    """Print diagnostics in a format; ``comparison``: what the change under review does, where it is known."""
    told = report(diagnostics, words, site, comparison) if style == "github" else REPORTERS[style](diagnostics, words)
    click.echo(told, nl=False)
