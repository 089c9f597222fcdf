"""The directory → a booklet in PDF, to print or to read on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.directory.views import Directory
from generator.exchange.exporters.booklet.contents import contents_of
from generator.exchange.exporters.booklet.typeset import typeset
from generator.exchange.exporters.data_file import DataFile
from generator.language import N_, language

TEMPLATE = "booklet.typ"  # among the templates of a theme
ABOUT = N_("le livret à imprimer : organismes par besoin et de A à Z, conventions, index")


def export_booklet(directory: Directory, template: Path) -> Iterator[DataFile]:
    """Yield the booklet, as a template of the theme lays it out."""
    contents = contents_of(directory, language(directory.site.language))
    yield DataFile("donnees/livret.pdf", typeset(template, contents, directory.site.today), ABOUT)
