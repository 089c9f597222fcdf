"""A convention's page → the reading grid filled: what it answers to each question, and what it does not say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.directory.training.answers import ANSWERS, Reader
from generator.directory.training.questions import QUESTIONS, Question
from generator.directory.views import ConventionCard, ConventionView, Directory
from generator.language import language


@dataclass(frozen=True, slots=True)
class Row:
    """A question, and what the page of a convention answers. Texts are in words."""

    question: Question
    said: tuple[str, ...]
    unsaid: tuple[str, ...]  # what a reader would look for there and nobody has written


@dataclass(frozen=True, slots=True)
class Grid:
    """A convention read with the grid."""

    convention: ConventionCard
    rows: tuple[Row, ...]

    @property
    def unsaid_count(self) -> int:
        """How many gaps the reading finds."""
        return sum(len(row.unsaid) for row in self.rows)

    @property
    def answered_count(self) -> int:
        """To how many questions the page answers something."""
        return sum(bool(row.said) for row in self.rows)


def read_convention(convention: ConventionView, directory: Directory) -> Grid:
    """Ask each question of a convention."""
    reader = Reader(convention, directory.site.today, language(directory.site.language))
    rows = []
    for question in QUESTIONS:
        answer = ANSWERS[question.key](reader)
        rows.append(Row(question, answer.said, answer.unsaid))
    return Grid(convention.card, tuple(rows))


def grid_to_show(directory: Directory) -> Grid | None:
    """Return the grid of the convention that says most, the first by its identifier among equals; None without any."""
    shown: Iterable[ConventionView] = (one for one in directory.conventions if not one.is_withdrawn)
    grids = [read_convention(convention, directory) for convention in shown]
    return min(grids, key=lambda grid: (-grid.answered_count, grid.unsaid_count, grid.convention.slug), default=None)
