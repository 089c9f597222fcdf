"""The dictionary of the fields, from the one schema: what each key of a page means, and what may stand under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.content.schema import Field
from generator.content.vocabulary import Value
from generator.directory.records import KEPT_FOR_UPKEEP
from generator.directory.views import Contribution
from generator.language import N_

KINDS = {  # of values, as messages to translate
    "text": N_("texte"),
    "name": N_("texte court"),
    "title": N_("texte court"),
    "paragraphs": N_("texte, en paragraphes"),
    "reference": N_("identifiant d'un acteur, ou un nom"),
    "language": N_("langue"),
    "slug": N_("identifiant d'une fiche"),
    "phone": N_("numéro de téléphone"),
    "email": N_("courriel"),
    "url": N_("adresse web"),
    "site-url": N_("adresse web"),
    "hours": N_("horaires"),
    "postal-code": N_("code postal"),
    "date": N_("date (2026-11-22)"),
    "partial-date": N_("date, mois ou année"),
    "yes-no": N_("oui ou non"),
    "number": N_("nombre"),
    "integer": N_("nombre entier"),
    "months": N_("nombre de mois"),
    "latitude": N_("degrés décimaux"),
    "longitude": N_("degrés décimaux"),
    "territory": N_("code d'un territoire"),
    "commune-code": N_("code officiel d'une commune"),
    "siret": N_("14 chiffres"),
    "rna": N_("W et 9 chiffres"),
    "term": N_("valeur d'une liste"),
    "word": N_("valeur d'une liste"),
    "record": N_("groupe de champs"),
    "mapping": N_("groupe de champs"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A field, wherever it stands."""

    key: str  # "lieux[].voie"
    field: Field
    kind: str  # as a message to translate
    values: str  # anchor of the list its values come from; "" where there is none


@dataclass(frozen=True, slots=True)
class ValueList:
    """A closed list."""

    name: str  # "domaines"
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The fields of both kinds of pages, then the lists they draw on."""

    sections: tuple[tuple[str, str, tuple[Row, ...]], ...]  # id, title as a message, rows
    lists: tuple[ValueList, ...]  # A to Z by name


def dictionary(contribution: Contribution) -> Dictionary:
    """Return the dictionary of a site, its own values included."""
    both = (contribution.actor_fields, contribution.convention_fields)
    actors, conventions = (tuple(_rows(_published(fields))) for fields in both)
    sections = (("acteur", N_("Fiche d'acteur"), actors), ("convention", N_("Fiche de convention"), conventions))
    lists = {row.values: row.field.choices for row in (*actors, *conventions) if row.values}
    return Dictionary(sections, tuple(ValueList(name, lists[name]) for name in sorted(lists)))


def _published(fields: Sequence[Field]) -> list[Field]:
    """Return the fields of public pages, those every page has first."""
    return sorted((f for f in fields if f.key not in KEPT_FOR_UPKEEP), key=lambda field: not field.is_required)


def _rows(fields: Iterable[Field], prefix: str = "") -> Iterator[Row]:
    for field in fields:
        key = f"{prefix}{field.key}{'[]' if field.is_list else ''}"
        yield Row(key, field, KINDS[field.kind], "-".join(field.vocabularies))
        yield from _rows(field.fields, f"{key}.")
