"""What no content can mend: a missing theme, a full disk, a folder that is not ours."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.language import N_, Language

_CAUSES = {
    errno.ENOSPC: N_("le disque est plein"),
    errno.EDQUOT: N_("le quota du disque est atteint"),
    errno.EACCES: N_("les droits ne suffisent pas"),
    errno.EPERM: N_("les droits ne suffisent pas"),
    errno.EROFS: N_("le disque est en lecture seule"),
    errno.ENOENT: N_("le fichier ou le dossier n'existe pas"),
    errno.ENAMETOOLONG: N_("le nom est trop long"),
    errno.EMFILE: N_("trop de fichiers sont ouverts"),
    errno.EBUSY: N_("le dossier est un point de montage, ou il est occupé"),
    errno.EXDEV: N_("un dossier ne peut pas y être déplacé d'un disque à l'autre"),
    errno.EIO: N_("le disque ne répond pas correctement"),
}
_OTHER_CAUSE = N_("l'opération a échoué")


class GeneratorError(Exception):
    """Stop the command with exit status 3: the tool, the machine or its settings are at fault, not the content.

    Args:
        message: one line of French, as a message to translate: plain spaces, straight apostrophes, ``{names}``.
        values: what fills the names; control characters in them are escaped.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = {name: _one_line(str(value)) for name, value in values.items()}

    def __str__(self) -> str:
        return self.message.format(**self.values) if self.values else self.message

    def __reduce__(self) -> tuple[object, ...]:
        """Cross from a worker to its parent."""
        return _made_again, (type(self), self.message, self.values)

    def text(self, language: Language) -> str:
        """Return the message in the language, with its typography."""
        return language.text(self.message, **self.values)


def _made_again(kind: type[GeneratorError], message: str, values: dict[str, str]) -> GeneratorError:
    error = kind.__new__(kind)
    GeneratorError.__init__(error, message, **values)
    return error


class SystemFault(GeneratorError):
    """Tell an error of the operating system: what failed, where, and its number for who must mend the machine."""

    def __init__(self, error: OSError, root: Path) -> None:
        super().__init__(
            N_("« {path} » : {cause} ({code})."),
            path=_seen_from(root, error.filename2 or error.filename),
            cause=_CAUSES.get(error.errno or 0, _OTHER_CAUSE),
            code=errno.errorcode.get(error.errno or 0, type(error).__name__),
        )

    def text(self, language: Language) -> str:
        """Return the message in the language, the cause too."""
        return language.text(self.message, **self.values | {"cause": language.text(self.values["cause"])})


@contextmanager
def system_faults(root: Path) -> Iterator[None]:
    """Turn each ``OSError`` of the block into a ``GeneratorError`` whose path is told from ``root``."""
    try:
        yield
    except OSError as error:
        raise SystemFault(error, root) from error


def _seen_from(root: Path, place: str | bytes | int | None) -> str:
    """Return the path relative to ``root`` if it is inside, else as it is."""
    path = Path(os.fsdecode(place)) if isinstance(place, str | bytes) else root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _one_line(text: str) -> str:
    """Escape what a terminal or a log would not show as text."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in text)
