"""What the columns seem to be → the mapping file that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.content.settings import SiteSettings
from generator.exchange.importers.guess.columns import Column, guess_kind, read_columns, recognise
from generator.exchange.importers.guess.fields import CONVENTIONS, FIELDS
from generator.exchange.importers.guess.rows import TO_CHECK, group_varies, name_of_file, row_key
from generator.exchange.importers.guess.text import Said, comment, render
from generator.exchange.importers.guess.trees import actor_tree, convention_tree, per_row
from generator.exchange.importers.mapping.rules import GROUPED
from generator.exchange.importers.scdl.table import COLUMNS as SCDL_COLUMNS
from generator.exchange.importers.tables.read import Table
from generator.language import N_, Language

HEAD = N_(
    "Première correspondance, proposée d'après les titres et les cases de « {file} » : relisez chaque ligne, complétez "
    "ce qui est « {to_check} », puis essayez avec « maillage import csv {file} --mapping CE_FICHIER --dry-run », qui "
    "n'écrit rien. Le guide : docs/importer-un-csv.md"
)
SCDL = N_(
    "Ces colonnes sont celles du format SCDL : « maillage import scdl-subventions {file} » les reprend sans "
    "correspondance, et mieux."
)
REST = N_("Colonnes non reprises ; pour en reprendre une, écrivez son nom entre accolades à la place voulue :")
SOURCE = N_("Ajoutez sous « nom » ce que vous savez de la liste, écrit sur chaque page : credit, url, date.")
TOGETHER = N_("celles qui ont le même identifiant font une seule fiche")
BLANK = N_("toutes les cases sont vides")
_EXAMPLES, _EXAMPLE_LENGTH = 2, 40


def guess_mapping(table: Table, file: str, settings: SiteSettings | None, words: Language) -> str:
    """Return the text of a mapping file for a table.

    Args:
        file: the table's name.
        settings: of the site the rows are for: its territory is where nothing says another.
    """
    columns = read_columns(table)
    kind = guess_kind(columns)
    found = recognise(columns, FIELDS[kind])
    stem = file.rpartition(".")[0] or file
    lines = [*comment(words.text(HEAD, file=file, to_check=words.text(TO_CHECK)))]
    if len({*table.headers} & {*SCDL_COLUMNS}) > len(SCDL_COLUMNS) / 2:
        lines += comment(words.text(SCDL, file=file))
    identifier = row_key(columns, found)
    slug = name_of_file(found, columns)
    territory = settings.value.territory.code if settings and settings.value.territory else "france"
    tree = (convention_tree if kind == CONVENTIONS else actor_tree)(found, territory, words)
    keys: dict[str, Any] = {
        "identifiant": Said(identifier.template, words.text(identifier.why)),
        "nom_de_fichier": Said(slug.template, words.text(slug.why)),
    }
    if identifier.is_grouped:
        keys["lignes"] = Said(GROUPED, words.text(TOGETHER))
        per_row(tree, lambda names: group_varies(identifier, names, columns))
    source = Said({"nom": stem}, words.text(SOURCE))
    parts: tuple[dict[str, Any], ...] = ({"fiches": kind}, {"source": source}, keys, {"fiche": tree})
    rest = _rest(columns, {item.column.name for item in found} | {*identifier.columns}, words)
    return "\n".join([_lines(lines), *(render(part) for part in parts), _lines(rest)]).rstrip("\n") + "\n"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _rest(columns: list[Column], used: set[str], words: Language) -> Iterator[str]:
    """List the columns nothing is made of, with what their first cells say."""
    rest = [column for column in columns if column.name not in used]
    if rest:
        yield from comment(words.text(REST))
    for column in rest:
        examples = " ; ".join(_cut(word) for word in column.words[:_EXAMPLES]) or words.text(BLANK)
        yield from comment(words.text(N_("- {column} : {examples}"), column=_cut(column.name), examples=examples))


def _cut(text: str) -> str:
    return text if len(text) <= _EXAMPLE_LENGTH else f"{text[: _EXAMPLE_LENGTH - 1]}…"
