"""A small site and the means to import a table into it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.content.load import load
from generator.content.read.parse import parse_markdown
from generator.exchange.importers.csv import import_csv
from generator.exchange.importers.notes import Note
from generator.exchange.importers.run import ImportResult

TODAY = dt.date(2026, 11, 22)

MAPPING = """\
source:
  nom: Liste d'essai
  credit: Exemple, Licence Ouverte 2.0
  date: 2024-08-01
identifiant: "{id}"
nom_de_fichier: "{nom}"
fiche:
  nom: "{nom}"
  type: association
  resume: Accueille et oriente.
  domaines:
    - logement
  territoires:
    - "commune:{insee}"
  lieux:
    - code_insee: "{insee}"
      horaires_accueil:
        lundi: "{lundi}"
        mardi: "{mardi}"
  contacts:
    - fonction: Accueil
      telephone: "{tel}"
      courriel: "{mail}"
"""
HEADERS = "id,nom,insee,lundi,mardi,tel,mail\n"
ROWS = HEADERS + "1,Le Gué,49007,09:00 - 12:00,,02 61 91 00 01,accueil@gue.example\n2,Le Pont,49099,,,02 61 91 00 02,\n"


class Workbench:
    """A site, a table and a mapping, to import again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.mapping = MAPPING

    def run(self, table: str | bytes, is_trial: bool = False) -> ImportResult:
        """Import a table."""
        file, mapping = self.root / "liste.csv", self.root / "liste.yml"
        file.write_bytes(table if isinstance(table, bytes) else table.encode())
        mapping.write_text(self.mapping, encoding="utf-8")
        return import_csv(self.root, file, mapping, TODAY, is_trial=is_trial)

    def path(self, slug: str) -> Path:
        return self.root / "content" / "actors" / f"{slug}.md"

    def data(self, slug: str) -> dict:
        """Return what a file says; the file must be without fault."""
        document = parse_markdown(slug, self.path(slug).read_bytes()).document
        assert document
        return document.data()

    def edit(self, slug: str, old: str, new: str) -> None:
        """Change a file as a person would."""
        text = self.path(slug).read_text(encoding="utf-8")
        assert old in text
        self.path(slug).write_text(text.replace(old, new), encoding="utf-8")

    def snapshot(self) -> dict[str, tuple[bytes, int]]:
        """Return each file's bytes and the moment it was written."""
        files = sorted((self.root / "content").rglob("*"))
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in files if path.is_file()}

    def errors(self) -> list[str]:
        """Return the codes of the errors of the whole site."""
        return [fault.code for fault in load(self.root, TODAY).diagnostics if fault.is_error]


@pytest.fixture
def bench(make_site: Callable[..., Path]) -> Workbench:
    return Workbench(make_site({}))


def said(result: ImportResult, kind: str) -> list[Note]:
    """Return the notes of one kind."""
    return [note for note in result.notes if note.kind == kind]
