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
    yield DataFile(f"{STEM}.bib", "\n".join(map(bibtex, citations)).encode(), N_("Références pour LaTeX et JabRef"))
    yield DataFile(f"{STEM}.ris", "\n".join(map(ris, citations)).encode(), N_("Références pour Zotero et EndNote"))
    yield DataFile(
        f"{STEM}.json", f"[\n{csl}\n]\n".encode(), N_("Références au format CSL, pour les outils de citation")
    )
