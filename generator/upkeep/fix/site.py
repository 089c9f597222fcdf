"""A site's files → those that can be put right, and their writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.content.edit.files import write_files
from generator.content.layout import SETTINGS
from generator.content.load import find_files
from generator.content.model import KINDS, Context
from generator.content.model.settings import Settings
from generator.content.read.parse import MAX_FILE_BYTES
from generator.content.settings import parse_settings
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_
from generator.upkeep.fix.file import Fixed, fix_file


class NotOfTheSite(ValueError):
    """A file that is neither the settings nor a content file."""


def fix_site(root: Path, only: Path | None = None) -> Iterator[Fixed]:
    """Yield each file as it would be put right, the settings first: the others are judged by them.

    Args:
        root: the site's folder.
        only: one file of it.

    Raises:
        NotOfTheSite: ``only`` is none of the site's files.
        GeneratorError: a file cannot be read.
    """
    with system_faults(root):
        files = [path for path in find_files(root)[0] if only is None or path.samefile(only)]
        settings = _fix_settings(root)
        wants_settings = only is None or only.samefile(root / SETTINGS)
    if not files and not wants_settings:
        raise NotOfTheSite(only)
    if wants_settings:
        yield settings
    context = _context(settings)
    for path in files:
        with system_faults(root):
            raw = _read(path)
        yield fix_file(path.relative_to(root).as_posix(), raw, KINDS[path.parent.name], context)


def write_fixed(root: Path, fixed: Sequence[Fixed]) -> None:
    """Write all the files that change, or none.

    Raises:
        GeneratorError: one was saved by somebody meanwhile, or cannot be written.
    """
    changed = [file for file in fixed if file.is_changed]
    with system_faults(root):
        moved = next((file for file in changed if _read(root / file.file) != file.before), None)
    if moved:
        raise GeneratorError(N_("« {path} » vient d'être modifié : relancez la commande."), path=moved.file)
    if changed:
        write_files(root, {file.file: file.after for file in changed})


def _fix_settings(root: Path) -> Fixed:
    return fix_file(SETTINGS, _read(root / SETTINGS), Settings, Context.default())


def _context(settings: Fixed) -> Context:
    found, _ = parse_settings(settings.after)
    return found.context if found else Context.default()


def _read(path: Path) -> bytes:
    """Read a file, never much more of it than is accepted."""
    with path.open("rb") as stream:
        return stream.read(MAX_FILE_BYTES + 1)
