"""``Trame de convention``: every article with the fields of the schema, to fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content.schema.fields import Field
from generator.directory.training.articles import ARTICLES, LATER, RENAMED
from generator.directory.training.sheets import BLANK, FormCell, FormPart, FormSheet, FormTable, heads
from generator.directory.views import Directory
from generator.language import N_, Language, language

MOST_CHOICES = 12  # to tick; a longer list is read in the directory
BLANK_ROWS = 3  # of a table of several things


def draft_sheet(directory: Directory) -> FormSheet:
    """Return the draft of a convention."""
    words = language(directory.site.language)
    by_key = {field.key: field for field in directory.contribution.convention_fields}
    parts = [
        FormPart(
            title=words.text(N_("Article {number}. {title}"), number=number, title=words.text(article.title)),
            text=words.text(article.text),
            tables=tuple(_tables([by_key[key] for key in article.keys], "", words)),
        )
        for number, article in enumerate(ARTICLES, 1)
    ]
    return FormSheet(
        url="/former/trame-de-convention/",
        file="former/trame-de-convention.docx",
        title=words.text(N_("Trame de convention")),
        lead=words.text(
            N_(
                "Une trame à remplir ensemble, article par article. Elle pose les questions que l'annuaire pose "
                "à toute convention ; elle ne remplace pas la relecture d'un juriste."
            )
        ),
        parts=(*parts, _signatures(len(parts) + 1, words)),
    )


def _tables(fields: Iterable[Field], within: str, words: Language) -> Iterator[FormTable]:
    """Yield the tables of some fields: single ones together, then one for each that may come several times."""
    single: list[Field] = []
    several: list[tuple[str, Field]] = []
    for field in fields:
        _sort(field, within, single, several)
    if single:
        columns = heads(words, N_("À écrire"), N_("Votre texte"))
        yield FormTable(columns, tuple((asked(field, "", words), BLANK) for field in single))
    for path, field in several:
        columns = tuple(_head(one, path, words) for one in field.fields if f"{path}.{one.key}" not in LATER)
        yield FormTable(columns, ((BLANK,) * len(columns),) * BLANK_ROWS, has_row_heads=False)


def _sort(field: Field, within: str, single: list[Field], several: list[tuple[str, Field]]) -> None:
    path = f"{within}.{field.key}" if within else field.key
    if path in LATER:
        return
    if not field.fields:
        single.append(field)
    elif field.is_list:
        several.append((path, field))
    else:
        for one in field.fields:
            _sort(one, path, single, several)


def asked(field: Field, within: str, words: Language) -> FormCell:
    """Return what a field asks for: its label and help, and what to tick where the list is short."""
    choices = field.choices if len(field.choices) <= MOST_CHOICES else ()
    label = RENAMED.get(f"{within}.{field.key}", field.label)
    return FormCell(
        words.text(label), words.text(field.help) if field.help else "", tuple(words.text(one.label) for one in choices)
    )


def _head(field: Field, within: str, words: Language) -> FormCell:
    """Return the head of a column: a row chooses, so that nothing is to tick there."""
    cell = asked(field, within, words)
    choices = words.text(N_("Au choix : {values}."), values=", ".join(cell.choices).lower()) if cell.choices else ""
    return FormCell(cell.text, " ".join(filter(None, (cell.help, choices))))


def _signatures(number: int, words: Language) -> FormPart:
    columns = heads(words, N_("Organisme"), N_("Nom et fonction"), N_("Date"), N_("Signature"))
    return FormPart(
        title=words.text(N_("Article {number}. {title}"), number=number, title=words.text(N_("Signatures"))),
        text=words.text(N_("Chacun garde un exemplaire. Datez : c'est de ce jour que la convention existe.")),
        tables=(FormTable(columns, ((BLANK,) * len(columns),) * BLANK_ROWS, has_row_heads=False),),
    )
