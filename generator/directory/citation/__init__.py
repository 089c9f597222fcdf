"""How a page or the whole directory is cited: one reference, in every form people and their tools read."""

from generator.directory.citation.bibtex import bibtex
from generator.directory.citation.citation import (
    Citation,
    cite_actor,
    cite_all,
    cite_convention,
    cite_directory,
    cite_glossary,
    cite_page,
)
from generator.directory.citation.csl import csl_json, csl_value
from generator.directory.citation.ris import ris

__all__ = [
    "Citation",
    "bibtex",
    "cite_actor",
    "cite_all",
    "cite_convention",
    "cite_directory",
    "cite_glossary",
    "cite_page",
    "csl_json",
    "csl_value",
    "ris",
]
