"""``CITATION.cff``: how the forge tells to cite the directory. Source: Citation File Format 1.2.0."""

from __future__ import annotations

import json
from typing import Any

from generator.content.model.settings import Settings
from generator.directory.licences import licence_of
from generator.language import N_, Language

FILE = "CITATION.cff"


def citation_file(settings: Settings, words: Language) -> dict[str, bytes]:
    """Return the file; none before the directory has a title and somebody who publishes it."""
    if not (settings.title and settings.publisher):
        return {}
    licence = licence_of(settings.licence)
    repository = settings.repository
    said = {
        "cff-version": "1.2.0",
        "message": words.text(
            N_("Pour citer l'annuaire. Pour citer une fiche, prenez la référence écrite sur sa page.")
        ),
        "type": "dataset",
        "title": settings.title,
        "abstract": settings.subtitle,
        "authors": [{"name": settings.publisher.name}],
        "url": settings.url,
        "repository": repository.url if repository else None,
        "license": licence.spdx if licence else "",
    }
    lines = (f"{key}: {_value(value)}\n" for key, value in said.items() if value)
    return {FILE: "".join(lines).encode()}


def _value(value: Any) -> str:
    """Write a value as YAML: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)
