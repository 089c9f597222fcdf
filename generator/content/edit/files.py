"""Content files written so that none is ever seen half written, and all are or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.content.layout import CONTENT
from generator.content.lock import AlreadyLocked, lock
from generator.content.work import work_folder
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_

_PREFIX = "write-"  # of the folders in .cache/ where files are made


def write_files(root: Path, files: Mapping[str, bytes], is_new: bool = False) -> None:
    """Write each file under a temporary name, then give each its own; if one cannot be, put back those before it.

    Args:
        root: the site's folder.
        files: bytes by path from the root, with "/".
        is_new: refuse a file that is there already.

    Raises:
        GeneratorError: the disk is full, read-only …, a folder is a link, a new file is there already; nothing was
            changed.
    """
    _check_folders(root, files)
    with system_faults(root), _workshop(root) as workshop:
        made = {file: workshop / str(number) for number, file in enumerate(sorted(files))}
        for file, temporary in made.items():
            _write(temporary, files[file], root / file)
        _move_all(root, made, is_new)


def _check_folders(root: Path, files: Mapping[str, bytes]) -> None:
    """Refuse to write where a link leads: it may be anywhere on the machine."""
    folders = {parent for file in files for parent in Path(file).parents if parent.parts[:1] == (CONTENT,)}
    for folder in sorted(folders):
        if (root / folder).is_symlink():
            raise GeneratorError(N_("« {path} » est un lien : rien n'y est écrit."), path=folder.as_posix())


@contextmanager
def _workshop(root: Path) -> Iterator[Path]:
    """Make a folder to work in, one command at a time; what a killed one left goes."""
    work = work_folder(root)
    with ExitStack() as stack:
        try:
            stack.enter_context(lock(work / "write.lock"))
        except AlreadyLocked:
            raise GeneratorError(
                N_("Une autre commande écrit en ce moment dans cet annuaire : attendez qu'elle finisse.")
            ) from None
        for left in work.glob(f"{_PREFIX}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield Path(stack.enter_context(TemporaryDirectory(prefix=_PREFIX, dir=work)))


def _write(temporary: Path, raw: bytes, final: Path) -> None:
    temporary.write_bytes(raw)
    with suppress(FileNotFoundError):
        shutil.copymode(final, temporary)


def _move_all(root: Path, made: Mapping[str, Path], is_new: bool) -> None:
    """Give each file its name.

    Raises:
        OSError, GeneratorError: one cannot have it; the others are as they were.
    """
    before: dict[Path, bytes | None] = {}
    try:
        for file, temporary in made.items():
            final = root / file
            final.parent.mkdir(parents=True, exist_ok=True)
            is_there = os.path.lexists(final)
            if is_there and is_new:
                raise GeneratorError(N_("« {path} » existe déjà."), path=file)
            before[final] = final.read_bytes() if is_there else None
            os.replace(temporary, final)
    except (OSError, GeneratorError):
        _put_back(before)
        raise


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for final, raw in before.items():
        with suppress(OSError):
            if raw is None:
                final.unlink()
            elif final.read_bytes() != raw:
                final.write_bytes(raw)
