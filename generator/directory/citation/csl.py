"""CSL-JSON, as citation processors read it. Source: csl-data.json of the Citation Style Language, 1.0.2."""

from __future__ import annotations

import json
from typing import Any

from generator.directory.citation.citation import Citation
from generator.directory.one_line import one_line


def csl_value(citation: Citation) -> dict[str, Any]:
    """Return an item."""
    values = {
        "id": citation.key,
        "type": "dataset" if citation.is_whole else "webpage",
        "author": [{"literal": one_line(citation.author)}],
        "title": one_line(citation.title),
        "container-title": one_line(citation.site),
        "issued": {"date-parts": [list(citation.date_parts)]} if citation.date_parts else None,
        "version": citation.edition.commit,
        "URL": citation.url,
        "language": citation.language,
    }
    return {name: value for name, value in values.items() if value}


def csl_json(citation: Citation) -> str:
    """Return an item as a list of one, which every processor takes."""
    return json.dumps([csl_value(citation)], ensure_ascii=False)
