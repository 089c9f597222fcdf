"""``donnees/citations.*``: the references of every page and of the whole, for tools that keep bibliographies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.citation import bibtex, cite_all, csl_value, ris
from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import one_a_line
from generator.language import N_

STEM = "donnees/citations"


def export_bibliography(directory: Directory) -> Iterator[DataFile]:
    """Yield the references as BibTeX, RIS and CSL-JSON."""
    citations = tuple(cite_all(directory))
    texts = (
        ("bib", "\n".join(map(bibtex, citations)), N_("Les références, pour LaTeX ou JabRef.")),
        ("ris", "\n".join(map(ris, citations)), N_("Les références, pour Zotero ou EndNote.")),
        ("json", f"[\n{one_a_line(map(csl_value, citations))}\n]\n", N_("Les références, pour un programme (CSL).")),
    )
    for suffix, text, about in texts:
        yield DataFile(f"{STEM}.{suffix}", text.encode(), about)
