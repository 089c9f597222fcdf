"""What an import did, in words for a terminal, and row by row for a spreadsheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, islice

from generator.diagnostics.cells import csv_table
from generator.diagnostics.visible import visible
from generator.exchange.importers.notes import EDITED, GONE, KINDS, REFUSED, Note
from generator.exchange.importers.rows.outcome import CREATED, PASSED_OVER, UNCHANGED, UPDATED
from generator.exchange.importers.run import ImportResult
from generator.exchange.importers.tables.delimited import DELIMITERS
from generator.exchange.importers.tables.read import Records, Table, Workbook
from generator.language import CODES, N_, Language, language

EXAMPLES = {REFUSED: 10, GONE: 10}  # shown of each reason on the terminal; the rest have the number below
_OTHER_EXAMPLES = 3
_WIDTH, _END = 70, 25  # of a shown value, of which the end: two names cut alike may differ there
_MOST_SHEETS = 10  # named
_COLUMNS = (N_("ligne"), N_("fiche"), N_("quoi"), N_("colonne"), N_("rubrique"), N_("avant"), N_("après"), N_("raison"))


def summary(result: ImportResult, file: str, words: Language) -> str:
    """Tell what was read, written, corrected, left and refused; a long list by its reasons and first examples."""
    lines = [*_form(result.table, file, words), *_counts(result, words)] if result.table else []
    for kind, title in titles_of(result).items():
        if notes := [note for note in result.notes if note.kind == kind]:
            lines += ["", words.text(N_("{title} :"), title=words.text(title)), *_by_reason(kind, notes, words)]
    return "".join(f"{visible(line)}\n" for line in lines)


def is_cut(result: ImportResult) -> bool:
    """True if the summary does not show every note."""
    sizes = Counter(map(_group, result.notes))
    return any(size > EXAMPLES.get(kind, _OTHER_EXAMPLES) for (kind, _), size in sizes.items())


def table(notes: Sequence[Note], words: Language) -> bytes:
    """Return every note as CSV for a spreadsheet: semicolons, byte order mark, no cell that is a formula."""
    return csv_table([[words.text(column) for column in _COLUMNS], *(_row(note, words) for note in notes)])


def _row(note: Note, words: Language) -> tuple[str | int, ...]:
    what = words.text(KINDS[note.kind])
    return note.row or "", note.file, what, ", ".join(note.columns), note.key, note.before, note.after, note.why(words)


def is_table(raw: bytes) -> bool:
    """True for what ``table`` made, in any language."""
    return any(raw.startswith(table((), language(code))) for code in CODES)


def _form(table: Table, file: str, words: Language) -> Iterator[str]:
    """Tell how the table was written, and what of it was not read."""
    form = table.form
    if isinstance(form, Workbook):
        yield words.text(N_("{file} : classeur, feuille « {sheet} »."), file=file, sheet=form.sheet)
        if form.others:
            others = ", ".join(form.others[:_MOST_SHEETS])
            yield words.text(N_("Feuilles non lues (« --sheet » en choisit une autre) : {sheets}"), sheets=others)
    elif not isinstance(form, Records):
        told = {"file": file, "encoding": form.encoding, "delimiter": words.text(DELIMITERS[form.delimiter])}
        yield words.text(N_("{file} : encodage {encoding}, séparateur {delimiter}."), **told)
        if form.windows_lines:
            number = words.number(form.windows_lines)
            yield words.text(
                N_("Lignes écrites dans un autre encodage, lues en Windows-1252 : {number}"), number=number
            )
    if table.title_line > 1:
        line = words.number(table.title_line)
        yield words.text(N_("Les titres des colonnes sont à la ligne {line} ; rien n'est lu au-dessus."), line=line)


def _counts(result: ImportResult, words: Language) -> Iterator[str]:
    """Tell the figures: of rows, of files, of values; those that may be nothing only where they are something."""
    counts, told = result.counts, Counter(note.kind for note in result.notes)
    figures = (
        *_read(result),
        (titles_of(result)[REFUSED], told[REFUSED], True),
        (N_("Fiches nouvelles"), counts[CREATED], True),
        (N_("Fiches mises à jour"), counts[UPDATED], True),
        (N_("Fiches inchangées"), counts[UNCHANGED], True),
        (N_("Fiches jointes à la correspondance, ajoutées"), len(result.joined), False),
        *((title, told[kind], False) for kind, title in KINDS.items() if kind != REFUSED),
    )
    for title, number, is_always_told in figures:
        if number or is_always_told:
            yield words.text(N_("{title} : {number}"), title=words.text(title), number=words.number(number))


def _read(result: ImportResult) -> tuple[tuple[str, int, bool], ...]:
    table = result.table
    if table and isinstance(table.form, Records):
        return (
            (N_("Structures lues dans la zone"), table.form.kept, True),
            (N_("Structures d'ailleurs, laissées"), table.form.elsewhere, False),
        )
    return (
        (N_("Lignes lues"), len(table.rows) if table else 0, True),
        (N_("Lignes hors de la sélection"), result.counts[PASSED_OVER], False),
    )


def titles_of(result: ImportResult) -> dict[str, str]:
    """Return the titles of the kinds of notes, in order: a file of records has no lines."""
    is_of_records = result.table is not None and isinstance(result.table.form, Records)
    return {**KINDS, REFUSED: N_("Structures refusées")} if is_of_records else KINDS


def _group(note: Note) -> tuple[str, str]:
    return note.kind, note.fault.code if note.fault else note.reason


def _by_reason(kind: str, notes: list[Note], words: Language) -> Iterator[str]:
    """Tell each reason once, the most frequent first, with some rows; of each fault, where the judge gave several."""
    reasons = [list(group) for _, group in groupby(sorted(notes, key=_reason), key=_reason)]
    for group in sorted(reasons, key=len, reverse=True):
        number = words.number(len(group))
        yield words.text(N_("  {reason} ({number})"), reason=words.text(group[0].reason), number=number)
        for _, alike in groupby(sorted(group, key=_group), key=_group):
            *shown, more = islice(chain(alike, (None,)), EXAMPLES.get(kind, _OTHER_EXAMPLES) + 1)
            yield from (f"    {_example(note, words)}" for note in shown if note)
            if more:
                yield "    …"


def _reason(note: Note) -> str:
    return note.reason


def _example(note: Note, words: Language) -> str:
    by_file = note.file and (note.kind == EDITED or not note.row)
    where = note.file if by_file or not note.row else words.text(N_("ligne {row}"), row=note.row)
    named = ", ".join(filter(None, (where, ", ".join(note.columns) or note.key)))
    said = [note.why(words)] if note.fault else []
    if note.before and not note.fault:
        said.append(words.text(N_("« {text} »"), text=_cut(note.before)))
    if note.after:
        said.append(words.text(N_("→ « {text} »"), text=_cut(note.after)))
    told = " ".join(said)
    return words.text(N_("{where} : {said}"), where=named, said=told) if said and named else named or told


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - _END - 1]}…{text[-_END:]}"
