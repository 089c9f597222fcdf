"""The reading grid to fill by hand."""

from __future__ import annotations

from generator.directory.training.questions import QUESTIONS
from generator.directory.training.sheets import BLANK, FormCell, FormPart, FormSheet, FormTable, heads
from generator.directory.views import Directory
from generator.language import N_, language


def blank_grid_sheet(directory: Directory) -> FormSheet:
    """Return the questions of the grid, with room to answer."""
    words = language(directory.site.language)
    columns = heads(words, N_("Question"), N_("Ce que dit le texte"), N_("Ce qu'il ne dit pas"))
    rows = tuple(
        (FormCell(words.text(question.ask), words.text(question.seek)), BLANK, BLANK) for question in QUESTIONS
    )
    end = (N_("Ce partenariat tient parce que…"), N_("Il est fragile parce que…"))
    last = FormTable(
        heads(words, N_("Pour finir"), N_("Votre phrase")),
        tuple((FormCell(words.text(one)), BLANK) for one in end),
    )
    return FormSheet(
        url="/former/grille-vide/",
        file="former/grille-de-lecture.docx",
        title=words.text(N_("Grille de lecture d'une convention")),
        lead=words.text(
            N_(
                "Pour une convention réelle ou inventée. Chaque question se pose deux fois : que dit le texte, et que "
                "ne dit-il pas ? Une case vide est une réponse."
            )
        ),
        parts=(
            FormPart(words.text(N_("La convention")), "", (_identity(words.text(N_("Titre, date, parties"))),)),
            FormPart(
                words.text(N_("Les questions")),
                "",
                (FormTable(columns, rows), last),
            ),
        ),
    )


def _identity(label: str) -> FormTable:
    return FormTable((FormCell(label),), ((BLANK,),), has_row_heads=False)
