"""What came of a build: the only thing a server needs to know about it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.errors import GeneratorError
from generator.diagnostics.visible import visible
from generator.directory.completeness import Completeness
from generator.language import N_, Language


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one build."""

    diagnostics: tuple[Diagnostic, ...] = ()
    published: bool = False  # False: the site shown is still the one before
    failure: str = ""  # the tool's own fault, in one line for people; "" where there is none
    changed: bool = True  # if published: a file of the site differs from before
    completeness: Mapping[str, Completeness] = field(default_factory=dict)  # by address, of the pages that have one

    def shows_as(self, other: Outcome | None) -> bool:
        """True if pages shown after the other would be the same after this one."""
        return other is not None and not (self.published and self.changed) and self._told() == other._told()

    def _told(self) -> tuple[object, ...]:
        errors = [(error, error.excerpt) for error in self.errors]
        return self.published, self.failure, errors, self.completeness

    @property
    def errors(self) -> list[Diagnostic]:
        """What blocks, in order, each once."""
        return sorted({diagnostic for diagnostic in self.diagnostics if diagnostic.is_error})

    @property
    def warnings(self) -> int:
        """How many diagnostics do not block."""
        return len({diagnostic for diagnostic in self.diagnostics if not diagnostic.is_error})


Build = Callable[[], Outcome]  # crosses to another process: a function of a module, or a partial of one


def attempt(build: Build, language: Language) -> Outcome:
    """Build; turn whatever the tool does wrong into an outcome that says it."""
    try:
        return build()
    except GeneratorError as error:
        return Outcome(failure=error.text(language))
    except Exception as error:  # the server outlives any fault of the generator
        return Outcome(failure=_unexpected(error, language))


def _unexpected(error: Exception, language: Language) -> str:
    """Name a fault of ours in one line, with the place that raised it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return language.text(
        N_("Le générateur a un défaut : {kind}, « {message} » ({file}, ligne {line})."),
        kind=type(error).__name__,
        message=visible(" ".join(str(error).split())[:300]),
        file=Path(frame.filename).name,
        line=frame.lineno,
    )
