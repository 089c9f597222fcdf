"""The files written from the schema and the settings: JSON Schemas for editors, the forge's forms, how to cite.

The JSON Schemas stand in ``schemas/``, beside ``content/``: an editor finds them by a relative path that is the same
in every directory, and nothing that only reads ``content/`` meets them.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.content.edit.files import write_files
from generator.content.schema import SCHEMAS, json_schema
from generator.content.settings import SiteSettings
from generator.language import language
from generator.upkeep.citation_file import citation_file
from generator.upkeep.forms import issue_forms

FOLDER = "schemas"
_MAX_BYTES = 1_000_000  # read of a file that stands there


def schema_files(settings: SiteSettings) -> dict[str, bytes]:
    """Return the files of a site's schema, by path from its root, in order."""
    words = language(settings.value.language)
    schemas = {
        f"{FOLDER}/{name}.json": _written(json_schema(name, words, settings.context.vocabularies)) for name in SCHEMAS
    }
    depot = settings.value.repository
    forms = {} if depot and depot.forge == "gitlab" else issue_forms(settings.value, words)  # GitLab knows no forms
    return dict(sorted({**schemas, **forms, **citation_file(settings.value, words)}.items()))


def drifted(site: Path, files: dict[str, bytes]) -> list[str]:
    """Return the files that are not what the schema says, or are not there."""
    return [file for file, content in files.items() if _read(site / file) != content]


def write_schema_files(site: Path, files: dict[str, bytes]) -> None:
    """Write the files that drifted."""
    changed = drifted(site, files)
    write_files(site, {file: files[file] for file in changed})


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as stream:
            return stream.read(_MAX_BYTES)
    except FileNotFoundError:
        return None


def _written(schema: object) -> bytes:
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()
