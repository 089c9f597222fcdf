"""What one teaches and learns partnership with: the grid, sheets to fill, exercises, cards, works to read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.directory.training.blank_grid import blank_grid_sheet
from generator.directory.training.draft import draft_sheet
from generator.directory.training.exercises import exercises_of
from generator.directory.training.grid import grid_to_show
from generator.directory.training.ten_questions import questions_sheet
from generator.directory.training.works import CHECKED_ON, LAWS, REPORTS
from generator.directory.views import Directory
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import Section, sheets

MOST_CARDS = 60  # on one page of cards: fifteen sheets of paper


def training_pages(directory: Directory) -> Iterator[Page]:
    """Yield them."""
    grid, exercises = grid_to_show(directory), exercises_of(directory)
    blanks = [make(directory) for make in (blank_grid_sheet, draft_sheet, questions_sheet)]
    has_words = bool(directory.glossary)
    yield page_at("/former/", "training/overview.html", grid=grid, sheets=blanks, has_words=has_words)
    yield page_at("/former/grille/", "training/grid.html", grid=grid)
    for sheet in blanks:
        yield page_at(sheet.url, "training/sheet.html", sheet=sheet)
    yield page_at("/former/exercices/", "training/exercises.html", exercises=exercises)
    for cards in sheets("/former/cartes/", [Section("", directory.glossary)], MOST_CARDS):
        yield page_at(cards.url, "training/cards.html", sheet=cards)
    works = (LAWS, REPORTS)
    yield page_at("/former/sources/", "training/works.html", works=works, checked_on=dt.date.fromisoformat(CHECKED_ON))
