"""``edition.json``: of what day and commit the published site is, for who watches that it is still rebuilt."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile

FORMAT = 1
FILE = "edition.json"


def export_edition(directory: Directory) -> Iterator[DataFile]:
    """Yield the one file, at the root of the site."""
    site = directory.site
    told = {
        "format": FORMAT,
        "titre": site.title,
        "url": site.url,
        "jour": site.today.isoformat(),
        "commit": site.edition,
        "acteurs": len(directory.actors),
        "conventions": len(directory.conventions),
    }
    yield DataFile(FILE, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())
