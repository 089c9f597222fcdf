"""The files of data one may take away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file of data of the site, as /donnees/ offers it."""

    path: str  # from the site's root: "donnees/acteurs.csv"
    about: str  # what it is for, as a message to translate
    size: int  # bytes
    sha256: str

    @property
    def name(self) -> str:
        """Its name in its folder."""
        return self.path.rpartition("/")[2]
