"""The folder ``.cache/``, where commands keep what they can make again, and remove what a killed one left."""

from __future__ import annotations

from pathlib import Path

from generator.content.layout import WORK
from generator.diagnostics.errors import GeneratorError
from generator.language import N_


def work_folder(root: Path) -> Path:
    """Return a site's ``.cache/``, made where it lacks.

    Raises:
        GeneratorError: it is a link, and what is removed there would be somebody else's; or a file has its name.
    """
    folder = root / WORK
    if folder.is_symlink():
        raise GeneratorError(N_("« {path} » est un lien : rien n'y est écrit."), path=WORK)
    if folder.exists() and not folder.is_dir():
        raise GeneratorError(N_("« {path} » est un fichier ; il faut un dossier de ce nom : effacez-le."), path=WORK)
    folder.mkdir(exist_ok=True)
    return folder
