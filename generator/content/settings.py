"""The settings of a site, read and judged by the same machinery as its content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.checks.writing import check_writing
from generator.content.layout import SETTINGS
from generator.content.model import Context
from generator.content.model.settings import AddedValue, Settings
from generator.content.read.parse import parse_yaml
from generator.content.read.plain_files import NotPlain, read_plain
from generator.content.validate import Entry, validate
from generator.content.vocabulary import VOCABULARIES, Value, Vocabulary
from generator.diagnostics.diagnostic import Diagnostic, on_file
from generator.diagnostics.limit import capped
from generator.diagnostics.nearest import Guesses


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
        raw = read_plain(root / SETTINGS)
    except NotPlain:
        return None, [on_file(SETTINGS, "E114")]
    except OSError:
        return None, [on_file(SETTINGS, "E113")]
    return parse_settings(raw)


def parse_settings(raw: bytes) -> tuple[SiteSettings | None, list[Diagnostic]]:
    """Judge the bytes of ``site.yml``, as ``read_settings`` does."""
    reading = parse_yaml(SETTINGS, raw)
    if reading.document is None:
        return None, list(reading.diagnostics)
    entry, diagnostics = validate(reading.document, Settings, Context.default())
    vocabularies, refused = _vocabularies(entry)
    levels = {territory.id: territory.level for territory in entry.value.territories}
    refused += _commas(entry)
    faults = [*reading.diagnostics, *check_writing(reading.document), *diagnostics, *refused]
    return SiteSettings(entry, Context(vocabularies, levels)), capped(faults)


def _vocabularies(entry: Entry[Settings]) -> tuple[Mapping[str, Vocabulary], list[Diagnostic]]:
    """Add the site's own values to the closed lists that may have some."""
    vocabularies = dict(VOCABULARIES)
    extensible = sorted(name for name, vocabulary in VOCABULARIES.items() if vocabulary.is_extensible)
    refused, guesses = [], Guesses()
    for name, added in entry.value.vocabularies.items():
        path = ("vocabulaires", name)
        if name not in vocabularies:
            values = (name, guesses.nearest(name, extensible), ", ".join(extensible))
            refused.append(entry.diagnostic("E201", path, *values))
        elif name not in extensible:
            refused.append(entry.diagnostic("E224", path, name, ", ".join(extensible)))
        else:
            vocabularies[name] = vocabularies[name].extended(_value(value) for value in added)
    return vocabularies, refused


def _commas(entry: Entry[Settings]) -> Iterator[Diagnostic]:
    """Report a publisher's name that reference managers would cut in two. Source: the RIS format, tag AU."""
    name = entry.value.publisher.name if entry.value.publisher else ""
    if "," in name:
        yield entry.diagnostic("W242", ("editeur", "nom"), " ".join(name.replace(",", " ").split()))


def _value(added: AddedValue) -> Value:
    return Value(added.code, added.label, added.definition, added.belongs_to)
