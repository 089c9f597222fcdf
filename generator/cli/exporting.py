"""What ``maillage export`` can make, and the list of it in its help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from generator.cli.door import spoken
from generator.content.model.settings import Settings
from generator.directory.views import Directory
from generator.exchange.exporters import EXPORTERS, FOLDER, DataFile, Exporter
from generator.exchange.exporters.booklet import ABOUT as BOOKLET
from generator.exchange.exporters.copy import export_copy
from generator.language import N_, Language
from generator.site.theme import theme_of
from generator.writing import booklet, offline_copy

ALL = "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an export is made from."""

    site: Path
    settings: Settings
    directory: Directory
    words: Language


@dataclass(frozen=True, slots=True)
class Format:
    """Something ``maillage export`` makes."""

    make: Callable[[Asked], Iterator[DataFile]]
    about: str  # what it is for, as a message to translate
    is_in_all: bool = False


def _of_data(export: Exporter) -> Callable[[Asked], Iterator[DataFile]]:
    return lambda asked: map(_unfoldered, export(asked.directory))


def _unfoldered(file: DataFile) -> DataFile:
    """Leave out the folder the site keeps its data in: here all of it is data."""
    return replace(file, path=file.path.removeprefix(f"{FOLDER}/"))


def _everything(asked: Asked) -> Iterator[DataFile]:
    for one in FORMATS.values():
        if one.is_in_all:
            yield from one.make(asked)


def _booklet(asked: Asked) -> Iterator[DataFile]:
    return booklet(theme_of(asked.site, asked.settings), asked.directory)


def _site(asked: Asked) -> Iterator[DataFile]:
    files = offline_copy(theme_of(asked.site, asked.settings), asked.directory)
    yield export_copy(asked.directory.site, files, asked.words)


FORMATS: dict[str, Format] = {
    **{
        name: Format(_of_data(export.make), export.about, is_in_all=True)
        for name, export in EXPORTERS.items()
        if export.about
    },
    ALL: Format(_everything, N_("toutes les données qui précèdent")),
    "booklet": Format(lambda asked: map(_unfoldered, _booklet(asked)), BOOKLET),
    "site": Format(_site, N_("le site entier en un ZIP, à ouvrir sans connexion")),
}


class WithFormats(click.Command):
    """A command whose help ends with what can be made."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the formats."""
        super().format_options(ctx, formatter)
        with formatter.section(spoken().text(N_("Formats :")).removesuffix(":")):
            formatter.write_dl([(name, spoken().text(one.about)) for name, one in FORMATS.items()])
