"""RIS, as EndNote, Mendeley and Zotero read it: one tag a line. Source: RIS format specification, 2011."""

from __future__ import annotations

from generator.directory.citation.citation import Citation
from generator.directory.one_line import one_line


def ris(citation: Citation) -> str:
    """Return a record."""
    year, month, day = [*citation.iso_date.split("-"), "", ""][:3]
    values = (
        ("TY", "DATA" if citation.is_whole else "ELEC"),
        ("ID", citation.key),
        ("AU", citation.author),
        ("TI", citation.title),
        ("T2", citation.site),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}" + ("" if day else "/") if year else ""),
        ("ET", citation.edition.commit),
        ("LA", citation.language),
        ("UR", citation.url),
    )
    return "".join(f"{tag}  - {one_line(value)}\n" for tag, value in values if value) + "ER  - \n"
