"""``edition.json``: of what day and commit the published site is, for who watches that it is still rebuilt."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import indented

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
    yield DataFile(FILE, indented(told))
