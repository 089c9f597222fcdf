"""What is wrong in a theme, told in one line with its file and line: whoever wrote it can mend it."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.errors import GeneratorError
from generator.diagnostics.messages import put_into_words
from generator.language import N_, Language, language

_BADLY_WRITTEN = N_("ce gabarit est mal écrit ({detail})")
_ABSENT = N_("le gabarit « {detail} » est introuvable")
_UNDEFINED = N_("ce nom n'existe pas dans ce gabarit ({detail})")
_FAILED = N_("ce gabarit échoue ({detail})")


class ThemeFault(GeneratorError):
    """Tell a fault of a theme."""

    def __init__(self, file: str, line: int, cause: str, detail: object = "") -> None:
        where = N_("{file}, ligne {line} : {cause}.") if line else N_("{file} : {cause}.")
        super().__init__(where, file=file, line=line, cause=cause, detail=detail)

    def __str__(self) -> str:
        return self.text(language("fr"))

    def text(self, language: Language) -> str:
        """Return the message in the language, the cause too."""
        cause = language.text(self.values["cause"], detail=self.values["detail"])
        return language.text(self.message, **self.values | {"cause": cause})


class DescriptionFault(GeneratorError):
    """Tell what is wrong in a ``theme.yml``."""

    def __init__(self, file: str, diagnostic: Diagnostic) -> None:
        super().__init__(N_("{file}, ligne {line} : {cause}."), file=file, line=diagnostic.place.line, cause="")
        self._diagnostic = diagnostic

    def __str__(self) -> str:
        return self.text(language("fr"))

    def text(self, language: Language) -> str:
        """Return the message in the language, the cause too."""
        cause = put_into_words(self._diagnostic, language).message
        return language.text(self.message, **self.values | {"cause": cause})


@contextmanager
def template_faults(folders: Sequence[Path]) -> Iterator[None]:
    """Turn each fault of a template into one line.

    Args:
        folders: of the theme and of those it extends; what fails elsewhere is a fault of ours, and stays as it is.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        raise ThemeFault(_shown(error.filename or "", folders), error.lineno, _BADLY_WRITTEN, error.message) from None
    except TemplateNotFound as error:
        raise ThemeFault(*_place(error, folders), _ABSENT, error.name) from None
    except UnicodeDecodeError as error:
        raise ThemeFault(*_place(error, folders), _BADLY_WRITTEN, error.reason) from None
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        if not isinstance(error, TemplateError) and not _is_inside(frames[-1].filename, folders):
            raise
        cause = _UNDEFINED if isinstance(error, UndefinedError) else _FAILED
        raise ThemeFault(*_place(error, folders), cause, error) from None


def _place(error: Exception, folders: Sequence[Path]) -> tuple[str, int]:
    """Return the last template that was at work and its line; the theme itself if there was none."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if _is_inside(frame.filename, folders):
            return _shown(frame.filename, folders), frame.lineno or 0
    return show(folders[0]), 0


def _is_inside(file: str, folders: Sequence[Path]) -> bool:
    return any(Path(file).is_relative_to(folder) for folder in folders)


def _shown(file: str, folders: Sequence[Path]) -> str:
    return show(next((folder for folder in folders if Path(file).is_relative_to(folder)), folders[0]), Path(file))


def show(folder: Path, file: Path | None = None) -> str:
    """Return the path of a theme's file from the folder that holds the themes: ``themes/local/theme.yml``."""
    return (file or folder).relative_to(folder.parent.parent).as_posix()
