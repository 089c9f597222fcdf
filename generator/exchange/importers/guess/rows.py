"""What tells a row from the others, and what its file may be called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from generator.exchange.importers.guess.columns import Column, Found
from generator.language import N_

TO_CHECK = N_("à vérifier")
DISTINCT = N_("ces cases sont toutes différentes ; il faut qu'elles restent les mêmes d'une édition à l'autre")
TOGETHER = N_(
    "à vérifier : ces cases ensemble sont toutes différentes, mais un nom peut changer d'une édition à l'autre"
)
REPEATED = N_(
    "à vérifier : aucune colonne n'est différente à chaque ligne ; celle-ci semble dire quelles lignes vont ensemble"
)
UNSURE = N_("à vérifier : rien ne distingue sûrement deux lignes ; ajoutez une colonne de numéros au tableau")
TITLE = N_("devient l'adresse de la page")

_MARKS = frozenset(("id", "identifiant", "code", "ref", "reference", "numero", "num", "uid", "cle", "siret", "rna"))
_NEVER = ("lieux.latitude", "lieux.longitude", "contacts.", "lieux.horaires", "montant_eur", "objet", "resume")
_NAMES = ("nom", "titre", "objet", "partie.nom")
_WITH_NAME = ("partie.nom", "lieux.commune", "lieux.code_postal", "lieux.voie", "signature")


@dataclass(frozen=True, slots=True)
class RowKey:
    """A template that stands for a row, and why."""

    template: str
    columns: tuple[str, ...]
    why: str  # message to translate
    is_grouped: bool = False  # several rows have it


def row_key(columns: list[Column], found: list[Found]) -> RowKey:
    """Return what tells a row from any other: a number of its own, else its name and more, else a group of rows."""
    never = {item.column.name for item in found if item.field.key.startswith(_NEVER)}
    usable = sorted((column for column in columns if column.name not in never), key=_is_mark, reverse=True)
    names = _columns_of(_NAMES[:2], found)
    for column in usable:
        if column.is_distinct and (_is_mark(column) or column in names):
            return _key([column], DISTINCT)
    group = next((column for column in usable if _is_mark(column) and _holds_together(column)), None)
    if group:
        return _key([group], REPEATED, is_grouped=True)
    name = _columns_of(_NAMES, found)[:1]
    more = [column for column in _columns_of(_WITH_NAME, found) if column not in name]
    steps: Iterable[list[Column]] = accumulate(([column] for column in more), initial=name)
    for chosen in steps:
        if chosen and _are_distinct(chosen):
            return _key(chosen, TOGETHER)
    return _key(name + more[:1] or columns[:1], UNSURE)


def name_of_file(found: list[Found], columns: list[Column]) -> RowKey:
    """Return what the files are called after: the name, with the commune where names come again."""
    parts = _columns_of(_NAMES, found)[:1]
    if parts and not parts[0].is_distinct:
        parts += _columns_of(("lieux.commune",), found)
    return _key(parts or columns[:1], TITLE if parts else TO_CHECK)


def group_varies(key: RowKey, names: Iterable[str], columns: list[Column]) -> bool:
    """True if rows of one group say different things in one of the columns."""
    by_name = {column.name: column for column in columns}
    marks = by_name[key.columns[0]].cells
    for name in names:
        said: dict[str, str] = {}
        if any(said.setdefault(mark, cell) != cell for mark, cell in zip(marks, by_name[name].cells, strict=True)):
            return True
    return False


def _key(columns: list[Column], why: str, is_grouped: bool = False) -> RowKey:
    names = tuple(column.name for column in columns)
    return RowKey(" ".join(f"{{{name}}}" for name in names), names, why, is_grouped)


def _is_mark(column: Column) -> bool:
    return not _MARKS.isdisjoint(column.title.split())


def _columns_of(keys: Iterable[str], found: list[Found]) -> list[Column]:
    return [item.column for key in keys for item in found if item.field.key == key]


def _holds_together(column: Column) -> bool:
    """True for a number no row lacks, whose rows follow one another: each comes again only right after itself."""
    runs = 1 + sum(before != after for before, after in zip(column.cells, column.cells[1:], strict=False))
    return all(column.cells) and 1 < len(column.words) < len(column.cells) and runs == len(column.words)


def _are_distinct(columns: list[Column]) -> bool:
    rows = list(zip(*(column.cells for column in columns), strict=True))
    return len(set(rows)) == len(rows)
