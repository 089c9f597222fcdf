"""The columns of a table → the field each seems to be, by its title and by what its cells look like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from generator.content.slugs import plain_letters
from generator.exchange.importers.guess.fields import FIELDS, TELLING, Field
from generator.exchange.importers.guess.looks import LONGEST, PLAIN, SHARE, TRANSLATED, share
from generator.exchange.importers.tables.cells import clean_cell
from generator.exchange.importers.tables.read import Table
from generator.language import N_

BY_BOTH = N_("d'après le titre et les cases")
BY_TITLE = N_("d'après le titre")
BY_CELLS = N_("d'après les cases seules, à vérifier")

_SAMPLE = 300  # cells that hold something
_MAX_WORDS = 40  # different values of a column that stand for those of a closed list
_NEAR, _INSIDE, _CELLS = 85, 60, 50  # out of 100: how sure a title or the cells make
_SMALL = frozenset(("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "n", "no"))
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")


class Column:
    """A column's cells, clean."""

    def __init__(self, name: str, cells: list[str]) -> None:
        self.name, self.cells = name, cells  # of every row, in order
        self._shares: dict[str, float] = {}

    @cached_property
    def sample(self) -> list[str]:
        """The first cells that hold something."""
        return [cell for cell in self.cells if cell][:_SAMPLE]

    @cached_property
    def words(self) -> list[str]:
        """Its different values, in the order of the rows."""
        return list(dict.fromkeys(cell for cell in self.cells if cell))

    @property
    def is_distinct(self) -> bool:
        """True if every row says something else."""
        return bool(self.cells) and len(self.words) == len(self.cells)

    @cached_property
    def title(self) -> str:
        """Its name in small bare words: ``nomBénéficiaire`` is "nom beneficiaire"."""
        words = re.findall(r"[a-z0-9]+", plain_letters(_CAMEL.sub(" ", self.name[:200])))
        return " ".join(word for word in words if word not in _SMALL) or " ".join(words)

    def share(self, look: str) -> float:
        """Return how many of the sampled cells have a look."""
        if look not in self._shares:
            self._shares[look] = share(look, self.sample)
        return self._shares[look]

    def fits(self, look: str) -> bool:
        """True if the cells can be what a field holds."""
        if look in TRANSLATED:
            is_list = len(self.words) <= _MAX_WORDS and all(len(word) <= LONGEST for word in self.words)
            return is_list and any(map(TRANSLATED[look], self.words))
        return not look or self.share(look) >= SHARE


@dataclass(frozen=True, slots=True)
class Found:
    """A field and its column."""

    field: Field
    column: Column
    why: str  # message to translate


def read_columns(table: Table) -> list[Column]:
    """Return the columns of a table; a row cut short or shifted is passed over."""
    width = len(table.headers)
    rows = [row.cells for row in table.rows if row.fits(width)]
    return [Column(name, [clean_cell(row[place])[0] for row in rows]) for place, name in enumerate(table.headers)]


def guess_kind(columns: list[Column]) -> str:
    """Return whether rows tell actors or conventions: by how many columns only those have."""
    telling = {kind: [field for field in FIELDS[kind] if field.key in keys] for kind, keys in TELLING.items()}
    return max(FIELDS, key=lambda kind: len(recognise(columns, telling[kind])))


def recognise(columns: Sequence[Column], fields: Sequence[Field]) -> list[Found]:
    """Give each field at most one column and each column at most one field, the surest first."""
    chances = sorted(_chances(columns, fields), key=lambda chance: -chance[0])
    fields_taken: set[str] = set()
    columns_taken: set[str] = set()
    found: list[Found] = []
    for _, field, column, why in chances:
        if field.key not in fields_taken and column.name not in columns_taken:
            fields_taken.add(field.key)
            columns_taken.add(column.name)
            found.append(Found(field, column, why))
    return found


def _chances(columns: Sequence[Column], fields: Sequence[Field]) -> Iterator[tuple[float, Field, Column, str]]:
    for column in columns:
        if not column.sample:
            continue
        for field in fields:
            by_title = max(_likeness(column.title, name) for name in field.names())
            if by_title and column.fits(field.look):
                yield by_title, field, column, BY_BOTH if field.look else BY_TITLE
            elif _seen_without_title(column) == field.look:
                yield _CELLS, field, column, BY_CELLS


def _likeness(title: str, name: str) -> float:
    """Return how like a known title a title is, out of 100; 0 where it is not.

    One with other words around it, ``lib_fs``, is like it, the less the more words there are.
    """
    if title == name:
        return 100
    like = fuzz.ratio(title, name)
    if like >= _NEAR and len(name) > 4:
        return like - 1
    words, known = title.split(), name.split()
    is_inside = any(words[start : start + len(known)] == known for start in range(len(words)))
    return _INSIDE + 20 * len(known) / len(words) if is_inside else 0


def _seen_without_title(column: Column) -> str | None:
    seen = next((look for look in PLAIN if column.share(look) >= SHARE), None)
    return "postal" if seen == "known-postal" else seen
