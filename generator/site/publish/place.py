"""Where a site is published from and to; folders that must never be replaced are refused."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.content.layout import CONTENT, THEMES, WORK
from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.site.publish.manifest import digest, is_ours

FOLDER_MODE = 0o755  # a web server reads what we publish, whatever the umask here
_OWN_FOLDERS = (CONTENT, THEMES, ".git")


@dataclass(frozen=True, slots=True)
class Place:
    """The paths of one publication, absolute."""

    site: Path
    output: Path  # the published folder
    stage: Path  # the folder we work in, on the file system of the output

    @property
    def away(self) -> Path:
        """Return where the old site stands for a moment, where folders cannot be exchanged in one step."""
        return beside(self.output, "old")

    @property
    def shown(self) -> str:
        """Return the output's name for messages."""
        return show(self.output, self.site)


def find_output(site: Path, output: Path) -> Path:
    """Return the output as an absolute path if it may become, or already is, a published folder of ours.

    Raises:
        GeneratorError: it is a link, a file, a folder that holds something else, or one that people need.
    """
    site = site.resolve()
    whole = (
        Path(os.path.realpath(output.parent), output.name) if output.is_symlink() else Path(os.path.realpath(output))
    )
    for message in _refusals(site, output, whole):
        raise GeneratorError(message, output=show(whole, site))
    return whole


def find_place(site: Path, output: Path) -> Place:
    """Return the place of the stage for an output found good: in the site's cache, or beside the output.

    A stage must be on the output's file system, or it could not be exchanged with it. Each output has its own, so
    that ``serve`` and ``build`` do not undo one another's work.
    """
    site = site.resolve()
    cache = site / WORK / "stage"
    cache.mkdir(parents=True, exist_ok=True)
    if _can_move(cache, output):
        return Place(site, output, cache / f"{output.name}-{digest(os.path.relpath(output, site).encode())[:8]}")
    return Place(site, output, beside(output, "stage"))


def make_parents(output: Path) -> None:
    """Make the missing folders above the output, readable by all."""
    for folder in reversed(output.parents):
        if not folder.exists():
            folder.mkdir()
            folder.chmod(FOLDER_MODE)


def beside(output: Path, role: str) -> Path:
    """Return a hidden name of ours in the folder that holds the output."""
    return output.with_name(f".{output.name}.maillage-{role}")


def show(path: Path, site: Path) -> str:
    """Return a path for messages: from the site if it is inside."""
    return path.relative_to(site).as_posix() if path.is_relative_to(site) and path != site else str(path)


def _refusals(site: Path, given: Path, output: Path) -> Iterator[str]:
    """Yield each reason, as a message, why the output cannot be replaced."""
    if given.is_symlink():
        yield N_("« {output} » est un lien symbolique : indiquez le dossier lui-même.")
    if output in (site, *site.parents):
        yield N_("Le site ne peut pas être publié dans « {output} » : ce dossier contient ses sources.")
    if output in (home := Path(os.path.expanduser("~")), *home.parents):
        yield N_("Le site ne peut pas être publié dans « {output} » : ce dossier contient vos fichiers.")
    if any(output.is_relative_to(site / name) for name in _OWN_FOLDERS):
        yield N_("Le site ne peut pas être publié dans « {output} » : ce dossier est réservé aux sources du site.")
    if output == site / WORK or output.is_relative_to(site / WORK / "stage"):
        yield N_("Le site ne peut pas être publié dans « {output} » : ce dossier est réservé au générateur.")
    if any(is_ours(folder) for folder in output.parents):
        yield N_("Le site ne peut pas être publié dans « {output} » : ce dossier est dans un site déjà publié.")
    if output.exists() and not output.is_dir():
        yield N_("« {output} » n'est pas un dossier.")
    if output.is_mount():
        yield N_("« {output} » est un point de montage, qui ne peut pas être remplacé : indiquez un dossier dedans.")
    if output.is_dir() and any(output.iterdir()) and not is_ours(output):
        yield N_(
            "« {output} » n'est pas vide et n'a pas été produit par ce générateur : rien n'y a été touché. "
            "Videz ce dossier ou indiquez-en un autre."
        )


def _can_move(cache: Path, output: Path) -> bool:
    """True if the kernel moves a thing from the one folder to the other: device numbers alone do not tell."""
    probe = cache / f"{output.name}.probe"
    target = beside(output, "probe")
    try:
        probe.touch()
        probe.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        return False
    finally:
        with suppress(FileNotFoundError):
            probe.unlink()
        with suppress(FileNotFoundError):
            target.unlink()
    return True
