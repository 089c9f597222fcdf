"""``SHA256SUMS``: the digest of each file, as ``sha256sum --check`` reads it."""

from __future__ import annotations

from hashlib import sha256
from posixpath import relpath

from generator.exchange.exporters.data_file import DataFile
from generator.language import N_

NAME = "SHA256SUMS"


class Sums:
    """The digests of the files of one folder, taken as they pass."""

    def __init__(self, folder: str = "") -> None:
        self._folder = folder  # "donnees"; "" for the root
        self._digests: dict[str, str] = {}

    def see(self, file: DataFile) -> None:
        """Take the digest of a file, if it is in the folder."""
        if file.path.startswith(f"{self._folder}/" if self._folder else ""):
            self._digests[relpath(file.path, self._folder or ".")] = sha256(file.content).hexdigest()

    def file(self) -> DataFile:
        """Return the list, A to Z; names are from its own folder."""
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._digests.items()))
        path = f"{self._folder}/{NAME}" if self._folder else NAME
        return DataFile(
            path, lines.encode(), N_("Les empreintes des fichiers, pour vérifier une copie (sha256sum -c).")
        )
