"""The settings of a site, read and judged by the same machinery as its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.layout import SETTINGS
from generator.content.model import Context
from generator.content.model.settings import AddedValue, Settings
from generator.content.read import parse_yaml
from generator.content.validate import Entry, validate
from generator.content.vocabulary import VOCABULARIES, Value, Vocabulary
from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.nearest import nearest


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings, and what content is judged by because of them."""

    entry: Entry[Settings]
    context: Context

    @property
    def value(self) -> Settings:
        """The settings themselves."""
        return self.entry.value


def read_settings(root: Path) -> tuple[SiteSettings | None, list[Diagnostic]]:
    """Read ``site.yml``.

    Returns:
        The settings as far as they are valid, None where the file cannot be read; and what is wrong.
    """
    try:
        raw = (root / SETTINGS).read_bytes()
    except OSError:
        return None, [Diagnostic(Place(SETTINGS, 0, 0), 0, "E113", "", ())]
    reading = parse_yaml(SETTINGS, raw)
    if reading.document is None:
        return None, list(reading.diagnostics)
    entry, diagnostics = validate(reading.document, Settings, Context.default())
    vocabularies, unknown = _vocabularies(entry)
    levels = {territory.id: territory.level for territory in entry.value.territories}
    return SiteSettings(entry, Context(vocabularies, levels)), [*reading.diagnostics, *diagnostics, *unknown]


def _vocabularies(entry: Entry[Settings]) -> tuple[Mapping[str, Vocabulary], list[Diagnostic]]:
    """Add the site's own values to the closed lists."""
    vocabularies = dict(VOCABULARIES)
    unknown = []
    for name, added in entry.value.vocabularies.items():
        if name in vocabularies:
            vocabularies[name] = vocabularies[name].extended(_value(value) for value in added)
        else:
            path = ("vocabulaires", name)
            unknown.append(
                entry.diagnostic("E201", path, name, nearest(name, VOCABULARIES), ", ".join(sorted(VOCABULARIES)))
            )
    return vocabularies, unknown


def _value(added: AddedValue) -> Value:
    return Value(added.code, added.label, added.definition, added.belongs_to)
