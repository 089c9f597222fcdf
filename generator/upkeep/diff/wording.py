"""A value of a file → what it is compared by, and the words a reader knows it by.

Values are taken as the file has them, so that a faulty one is told too, as it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.content import hours
from generator.content.load import Content
from generator.content.model import Context
from generator.content.model.types import find_territory
from generator.content.model.types.dates import parse_partial_date
from generator.content.model.types.numbers import parse_number, parse_yes_no
from generator.content.phones import parse_phone
from generator.content.schema import Field
from generator.content.schema.fields import YES_NO
from generator.directory.hours import hours_in_words
from generator.directory.register import Register
from generator.directory.spoken import language_name
from generator.directory.territories import Gazetteer
from generator.directory.worded_dates import when
from generator.language import N_, Language

_CONVENTIONS, _TERMS = "conventions", "glossary"
_SAME_KIND = frozenset(("remplace", "distinct_de"))  # slugs of pages of the kind of the page itself
_AS_THEY_ARE = frozenset(("anciens_slugs", "id", "code"))  # slugs of no page


class Said(NamedTuple):
    """A value, twice."""

    key: Hashable  # equal for two writings of one value
    words: str


class Wording:
    """Puts the values of a site's files into words."""

    def __init__(
        self,
        words: Language,
        context: Context,
        gazetteer: Gazetteer,
        names: Mapping[str, Mapping[str, str]],
        renamed: Mapping[tuple[str, str], str],
    ):
        self.words = words
        self.context = context
        self._gazetteer = gazetteer
        self._between = words.text(N_("{first} ; {then}"), first="", then="")
        self._names = names  # of pages, by folder of content/ and slug
        self._renamed = renamed  # the present slug of pages that had another, by folder and slug

    def said(self, field: Field, raw: Any, folder: str = "actors") -> Said:
        """Put one value of a field into words; what is not of its kind is told as it is written."""
        if isinstance(raw, str) and field.key in _SAME_KIND | _AS_THEY_ARE | {"ne_pas_confondre"}:
            return self._page(raw.strip(), field, folder)
        try:
            return _BY_KIND.get(field.kind, Wording._text)(self, raw, field)
        except ValueError:  # of pydantic, of our own refusals
            return self._text(raw, field)

    def page(self, folder: str, slug: str) -> Said:
        """Name the page of a slug; one that only changed its slug is the same page."""
        present = self._renamed.get((folder, slug), slug)
        return Said(present, self._names.get(folder, {}).get(present, present))

    def label(self, field: Field) -> str:
        """Return what people call a field."""
        return self.words.text(field.label) if field.label else field.key

    def listed(self, labelled: Iterable[tuple[str, str]]) -> str:
        """Join values, each after its label if it has one."""
        said = (self.words.text(N_("{label} : {value}"), label=a, value=b) if a else b for a, b in labelled)
        return self._between.join(said)

    def what_differs(self, old: str, new: str) -> tuple[str, str]:
        """Leave out of two enumerations of ``listed`` what both hold, unless nothing would be left."""
        olds, news = old.split(self._between), new.split(self._between)
        was, becomes = ([one for one in ours if one not in others] for ours, others in ((olds, news), (news, olds)))
        return (self._between.join(was), self._between.join(becomes)) if was or becomes else (old, new)

    def _text(self, raw: Any, field: Field) -> Said:
        text = raw if field.kind == "paragraphs" and isinstance(raw, str) else " ".join(flat(raw).split())
        return Said(text.strip(), text.strip())

    def _page(self, slug: str, field: Field, folder: str) -> Said:
        if field.key in _AS_THEY_ARE:
            return Said(slug, slug)
        return self.page(folder if field.key in _SAME_KIND else _TERMS, slug)

    def _actor(self, raw: Any, field: Field) -> Said:
        return self.page("actors", self._text(raw, field).words)

    def _phone(self, raw: Any, field: Field) -> Said:
        phone = parse_phone(raw)
        words = phone.display
        if phone.extension:
            words = self.words.text(N_("{number}, poste {extension}"), number=words, extension=phone.extension)
        return Said((phone.href, phone.extension), words)

    def _hours(self, raw: Any, field: Field) -> Said:
        value = hours.parse_day_hours(raw) if isinstance(raw, dict) else hours.parse_hours(raw)
        lines = hours_in_words(value, self.words)
        return Said(value.osm, self.listed((line.days, line.times) for line in lines))

    def _date(self, raw: Any, field: Field) -> Said:
        date = parse_partial_date(raw)
        return Said(date, when(date, self.words))

    def _yes_no(self, raw: Any, field: Field) -> Said:
        is_yes = parse_yes_no(raw)
        return Said(is_yes, self.words.text(YES_NO[not is_yes].label))

    def _number(self, raw: Any, field: Field) -> Said:
        number = parse_number(raw)
        return Said(number, self.words.number(number))

    def _term(self, raw: Any, field: Field) -> Said:
        code = flat(raw).strip()
        value = next(filter(None, (self.context.vocabularies[name].get(code) for name in field.vocabularies)), None)
        return Said(code, self.words.text(value.label) if value else code)

    def _territory(self, raw: Any, field: Field) -> Said:
        text = flat(raw).strip()
        territory = find_territory(text, self.context.territory_levels)
        if territory is None:
            return Said(text, text)
        ref = self._gazetteer.ref(territory)
        return Said(text, ref.name if territory.level == "france" else f"{ref.name} ({ref.level_label})")

    def _commune(self, raw: Any, field: Field) -> Said:
        code = flat(raw).strip()
        name = self._gazetteer.name(self._gazetteer.commune(code))
        return Said(code, f"{name} ({code})" if name != code else code)

    def _language(self, raw: Any, field: Field) -> Said:
        code = flat(raw).strip().lower()
        return Said(code, self.words.text(language_name(code)))


_BY_KIND: Mapping[str, Callable[[Wording, Any, Field], Said]] = {
    "slug": Wording._actor,
    "reference": Wording._actor,
    "phone": Wording._phone,
    "hours": Wording._hours,
    "date": Wording._date,
    "partial-date": Wording._date,
    "yes-no": Wording._yes_no,
    "number": Wording._number,
    "integer": Wording._number,
    "months": Wording._number,
    "term": Wording._term,
    "territory": Wording._territory,
    "commune-code": Wording._commune,
    "language": Wording._language,
}


def wording_of(
    register: Register, *others: Content, renamed: Mapping[tuple[str, str], str] = MappingProxyType({})
) -> Wording:
    """Return the words of a site's files; pages only other states of the site have keep their names.

    Args:
        renamed: the present slug of each page that had another in these states, by folder and slug.
    """
    names: dict[str, dict[str, str]] = {"actors": {}, _CONVENTIONS: {}, _TERMS: {}}
    for one in (*others, register.content):
        names["actors"] |= {slug: entry.value.name or slug for slug, entry in one.actors.items()}
        names[_CONVENTIONS] |= {slug: entry.value.title or slug for slug, entry in one.conventions.items()}
        names[_TERMS] |= {slug: entry.value.term or slug for slug, entry in one.terms.items()}
    return Wording(register.language, register.context, register.gazetteer, names, renamed)


def flat(raw: Any) -> str:
    """Return a value as one text, whatever it is."""
    if isinstance(raw, dict):
        return ", ".join(f"{key} {flat(value)}" for key, value in raw.items())
    return ", ".join(map(flat, raw)) if isinstance(raw, list) else str(raw)
