"""``donnees/citations.*``: the references of every page and of the whole, for tools that keep bibliographies."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.directory.citation import bibtex, cite_all, csl_value, ris
from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.language import N_

STEM = "donnees/citations"


def export_bibliography(directory: Directory) -> Iterator[DataFile]:
    """Yield the references as BibTeX, RIS and CSL-JSON."""
    citations = tuple(cite_all(directory))
    csl = ",\n".join(json.dumps(csl_value(citation), ensure_ascii=False) for citation in citations)
    texts = (
        ("bib", "\n".join(map(bibtex, citations)), N_("Les références, pour LaTeX ou JabRef.")),
        ("ris", "\n".join(map(ris, citations)), N_("Les références, pour Zotero ou EndNote.")),
        ("json", f"[\n{csl}\n]\n", N_("Les références, pour un programme (CSL).")),
    )
    for suffix, text, about in texts:
        yield DataFile(f"{STEM}.{suffix}", text.encode(), about)
