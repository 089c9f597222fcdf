"""Reminders → a table for a mailing: one row a keeper."""

from __future__ import annotations

from generator.diagnostics.cells import csv_table
from generator.language import N_, Language
from generator.upkeep.remind.reminders import Reminders
from generator.upkeep.remind.told import Message, lines_left, message_of, mode_in_words, pages_left

COLUMNS = (
    *(N_("organisme"), N_("fonction"), N_("courriel"), N_("mode"), N_("téléphone"), N_("adresse"), N_("fiches")),
    *(N_("ce qui est à regarder"), N_("lien : tout est exact"), N_("lien : corriger")),
)
_MOST = 8_000  # characters of a cell: spreadsheets refuse over 32,767


def as_csv(reminders: Reminders, words: Language) -> bytes:
    """Return the table, for a spreadsheet or a mail merge."""
    messages = (message_of(reminder, reminders, words) for reminder in reminders.reminders)
    head = [words.text(column) for column in COLUMNS]
    return csv_table([head, *(_row(message, words) for message in messages)])


def _row(message: Message, words: Language) -> tuple[str | int, ...]:
    keeper, first = message.keeper, message.blocks[0]
    cells = (
        *(keeper.body, keeper.function, keeper.email, mode_in_words(keeper, words), keeper.phone),
        ", ".join(keeper.address),
        len(message.blocks) + message.left,
        _said(message, words),
        *(first.confirm, first.correct),
    )
    return tuple(cell[:_MOST] if isinstance(cell, str) else cell for cell in cells)


def _said(message: Message, words: Language) -> str:
    """Put everything on one line: a page, then what is due for it."""
    told = []
    for block in message.blocks:
        lines = [*block.lines, lines_left(block.left, words)]
        told.append(words.text(N_("{page} : {lines}"), page=block.title, lines=" ".join(filter(None, lines))))
    return " – ".join(filter(None, (*told, pages_left(message.left, words))))
