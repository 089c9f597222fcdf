"""The licences a directory may name: where each is read, and what machines call it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence of contents."""

    url: str
    spdx: str  # identifier of the SPDX list


_LICENCES = {
    "licence ouverte 2.0": Licence("https://www.etalab.gouv.fr/licence-ouverte-open-licence/", "etalab-2.0"),
    "cc by 4.0": Licence("https://creativecommons.org/licenses/by/4.0/deed.fr", "CC-BY-4.0"),
    "cc by-sa 4.0": Licence("https://creativecommons.org/licenses/by-sa/4.0/deed.fr", "CC-BY-SA-4.0"),
    "odbl 1.0": Licence("https://opendatacommons.org/licenses/odbl/1-0/", "ODbL-1.0"),
}


def licence_of(name: str) -> Licence | None:
    """Return the licence of this name, as the settings give it; None where it is none we know."""
    return _LICENCES.get(" ".join(name.casefold().split()))
