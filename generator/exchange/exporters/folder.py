"""Files of data → a folder of one's own, made anew at each export; a file of somebody else there is never touched."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.diagnostics.errors import GeneratorError, system_faults
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.sums import NAME, Sums
from generator.language import N_

_MAX_SUMS = 50_000_000  # bytes read of a list of digests: half a million files


def write_folder(folder: Path, files: Iterable[DataFile]) -> dict[str, int]:
    """Make a folder hold these files and their digests, and nothing else; each file is there whole or not at all.

    Returns:
        The size of each file by path, A to Z, the list of digests apart.

    Raises:
        GeneratorError: the folder holds what no export wrote, or what was changed since; nothing was changed.
    """
    with system_faults(folder):
        place = Path(os.path.realpath(folder))  # of "." or a link; unlike resolve(), a loop of links stops nothing
        place.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{place.name}-", dir=place.parent) as made:
            workshop = Path(made)
            sizes = _write(workshop, files)
            before = _ours(folder, workshop)
            _move_all(workshop, folder, sorted(sizes), before)
    return dict(sorted(sizes.items()))


def _write(workshop: Path, files: Iterable[DataFile]) -> dict[str, int]:
    sums, sizes = Sums(), {}
    for file in files:
        path = workshop / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        sums.see(file)
        sizes[file.path] = len(file.content)
    (workshop / NAME).write_bytes(sums.file().content)
    return sizes


def _ours(folder: Path, workshop: Path) -> list[str]:
    """Return the files an export wrote there; refuse any other, but one that is as it is about to be written."""
    known, found = _read_sums(folder / NAME), []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        is_ours = name == NAME or (path.is_file() and _digest(path) in (known.get(name), _digest(workshop / name)))
        if path.is_symlink() or not is_ours:
            raise GeneratorError(
                N_(
                    "« {folder} » contient « {file} », que « maillage export » n'a pas écrit, ou qui a changé depuis : "
                    "choisissez un dossier vide ou nouveau."
                ),
                folder=folder,
                file=name,
            )
        found.append(name)
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Yield what a folder holds at any depth, but folders; a link is not followed."""
    for root, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        yield from (Path(root) / name for name in sorted((*names, *links)))


def _read_sums(path: Path) -> Mapping[str, str]:
    with suppress(FileNotFoundError), path.open("rb") as stream:
        lines = stream.read(_MAX_SUMS).decode("utf-8", "replace").splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    return {}


def _digest(path: Path) -> str:
    """Return the digest of a file; "" where there is none to read."""
    if not path.is_file():
        return ""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _move_all(workshop: Path, folder: Path, files: Iterable[str], before: Iterable[str]) -> None:
    """Give each new file its place, take away the former ones, then tell the digests."""
    wanted = {*files}
    for name in sorted(wanted):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.replace(workshop / name, folder / name)
    for name in before:
        if name not in wanted and name != NAME:
            (folder / name).unlink()
            _remove_empty(folder, (folder / name).parent)
    folder.mkdir(exist_ok=True)
    os.replace(workshop / NAME, folder / NAME)


def _remove_empty(folder: Path, parent: Path) -> None:
    with suppress(OSError):  # it holds something else
        while parent != folder:
            parent.rmdir()
            parent = parent.parent
