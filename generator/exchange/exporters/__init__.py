"""The directory → files of data in other formats, one module a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain

from generator.directory.views import Directory, Download
from generator.exchange.exporters.bibliography import export_bibliography
from generator.exchange.exporters.calendar import export_calendar
from generator.exchange.exporters.cards import export_cards
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.data_inclusion import export_data_inclusion
from generator.exchange.exporters.documents import export_documents
from generator.exchange.exporters.edition import export_edition
from generator.exchange.exporters.exercise import export_exercise
from generator.exchange.exporters.graph import export_graph
from generator.exchange.exporters.kumu import export_kumu
from generator.exchange.exporters.names import export_names
from generator.exchange.exporters.places import export_places
from generator.exchange.exporters.record import export_records
from generator.exchange.exporters.schema import export_schema
from generator.exchange.exporters.subsidies import export_subsidies
from generator.exchange.exporters.sums import Sums
from generator.exchange.exporters.tables import export_tables
from generator.exchange.exporters.whole import export_whole
from generator.exchange.exporters.workbook import export_workbook
from generator.language import N_

Exporter = Callable[[Directory], Iterator[DataFile]]

FOLDER = "donnees"  # of the files one takes away


@dataclass(frozen=True, slots=True)
class Export:
    """A format of data."""

    make: Exporter
    about: str  # what it is for, as a message to translate; "" where only the site needs it


EXPORTERS: Mapping[str, Export] = {  # by the name in ``maillage export``
    "csv": Export(export_tables, N_("acteurs, conventions et liens en trois tableaux")),
    "xlsx": Export(export_workbook, N_("les trois tableaux en un classeur, avec le sens de chaque colonne")),
    "json": Export(export_whole, N_("tout l'annuaire en un fichier, pour un programme")),
    "schema": Export(export_schema, N_("ce que contient chaque « fiche.json »")),
    "fiches": Export(export_records, N_("un fichier « fiche.json » par acteur et par convention")),
    "data-inclusion": Export(export_data_inclusion, N_("les acteurs et leurs services, pour data·inclusion")),
    "scdl-subventions": Export(export_subsidies, N_("les conventions de subvention, à la forme nationale")),
    "geojson": Export(export_places, N_("les lieux d'accueil, pour une carte (uMap, QGIS)")),
    "gexf": Export(export_graph, N_("qui est lié à qui, pour Gephi et Gephi Lite")),
    "kumu": Export(export_kumu, N_("qui est lié à qui, en deux tableaux pour Kumu")),
    "vcard": Export(export_cards, N_("les contacts, par fonction, pour un carnet d'adresses")),
    "echeances": Export(export_calendar, N_("les échéances des conventions, pour un agenda")),
    "citations": Export(export_bibliography, N_("les références à citer, pour Zotero, EndNote ou LaTeX")),
    "exercices": Export(export_exercise, N_("acteurs, conventions et liens sous d'autres noms, pour former")),
    "documents": Export(export_documents, N_("la trame de convention, les dix questions et la grille, à remplir")),
    "noms": Export(export_names, ""),
    "edition": Export(export_edition, ""),
}

__all__ = ["EXPORTERS", "DataFile", "Export", "Exporter", "data_files", "download_of"]


def data_files(directory: Directory, extra: Iterable[DataFile] = ()) -> Iterator[DataFile]:
    """Yield every file of data of the site, those made for it alone, then the digests of those one takes away."""
    sums = Sums(FOLDER)
    for file in chain(*(export.make(directory) for export in EXPORTERS.values()), extra):
        sums.see(file)
        yield file
    yield sums.file()


def download_of(file: DataFile) -> Download:
    """Return what /donnees/ tells of a file."""
    return Download(file.path, file.about, len(file.content), sha256(file.content).hexdigest())
