"""A file of data of the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file made from the directory, beside its pages."""

    path: str  # from the site's root: "donnees/acteurs.csv"
    content: bytes
    about: str = ""  # what it is for, as a message to translate, where /donnees/ offers it
