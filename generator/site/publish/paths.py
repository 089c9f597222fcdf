"""The names of what is published: safe, and no two for one place, on any machine."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.site.publish.manifest import NAME

SCRATCH = ".maillage-en-cours"  # the file being written, at the root of the stage
_RESERVED = {NAME, SCRATCH}


class Paths:
    """All the paths of one site, as a machine that ignores case and Unicode forms would see them."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}  # folded path → path as given
        self._folders: dict[str, tuple[str, str]] = {}  # folded path → the folder as given, the first file in it

    def add(self, path: str) -> None:
        """Take the path of one more file.

        Raises:
            GeneratorError: it is no plain relative path, or it takes the place of another, which is named too.
        """
        refuse_unsafe_path(path)
        self._check_file(path)
        for folder in _folders_of(path):
            if self._folders.get(_fold(folder), ("",))[0] == folder:
                break  # known, and so are those it stands in
            self._check_folder(folder, path)
        self._files[_fold(path)] = path

    def _check_file(self, path: str) -> None:
        folded = _fold(path)
        if folded in self._files:
            raise _collision(self._files[folded], path)
        if folded in self._folders:
            raise _in_the_way(path, self._folders[folded][1])

    def _check_folder(self, folder: str, path: str) -> None:
        folded = _fold(folder)
        if folded in self._files:
            raise _in_the_way(self._files[folded], path)
        if folded in self._folders:
            raise _collision(self._folders[folded][1], path)
        self._folders[folded] = (folder, path)


def refuse_unsafe_path(path: str) -> None:
    """Refuse what is no plain path inside a folder: relative, "/" between its parts, each part a name."""
    parts = path.split("/")
    if "\\" in path or not path.isprintable() or any(part in ("", ".", "..") for part in parts):
        raise GeneratorError(N_("« {path} » n'est pas un chemin de fichier acceptable dans le site."), path=path)
    if parts[0] in _RESERVED:
        raise GeneratorError(N_("« {path} » est un nom réservé au générateur."), path=path)


def _folders_of(path: str) -> Iterator[str]:
    """Yield the folders a file stands in, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path


def _fold(path: str) -> str:
    """Return what is the same for two names that one place of some file system would hold."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def _collision(first: str, second: str) -> GeneratorError:
    return GeneratorError(
        N_("Deux fichiers du site auraient la même adresse : « {first} » et « {second} »."), first=first, second=second
    )


def _in_the_way(file: str, inside: str) -> GeneratorError:
    return GeneratorError(
        N_("« {file} » ne peut pas être un fichier : « {inside} » en a besoin comme dossier."), file=file, inside=inside
    )
