"""Sheets to fill by hand or on a screen: the same for a page to print and for a word processor."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import Language


@dataclass(frozen=True, slots=True)
class FormCell:
    """What a cell says; "" for one to fill."""

    text: str = ""
    help: str = ""
    choices: tuple[str, ...] = ()  # to tick

    @property
    def is_blank(self) -> bool:
        """True for a cell to fill."""
        return not (self.text or self.help or self.choices)


Cells = tuple[FormCell, ...]
BLANK = FormCell()


def heads(words: Language, *messages: str) -> Cells:
    """Return the heads of columns, put into words."""
    return tuple(FormCell(words.text(message)) for message in messages)


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table with places to write in."""

    columns: Cells
    rows: tuple[Cells, ...]
    has_row_heads: bool = True  # the first cell of a row says what the row is about


@dataclass(frozen=True, slots=True)
class FormPart:
    """A titled part of a sheet."""

    title: str
    text: str
    tables: tuple[FormTable, ...]


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A whole sheet, in words."""

    url: str  # its page: "/former/dix-questions/"
    file: str  # the same for a word processor: "former/dix-questions.docx"
    title: str
    lead: str
    parts: tuple[FormPart, ...]
