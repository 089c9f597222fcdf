"""What who runs the command reads."""

from __future__ import annotations

import time
from collections.abc import Callable

from generator.diagnostics import reporters
from generator.diagnostics.visible import visible
from generator.language import N_, Language
from generator.site.serve.outcome import Outcome

Say = Callable[[str], None]
_NAMED_FILES = 3


class Journal:
    """Tells each build to who runs the command."""

    def __init__(self, language: Language, say: Say) -> None:
        self.language = language
        self._say = say
        self._since = 0.0

    def begin(self, files: set[str]) -> None:
        """Name the files whose change is the reason; none for the first build."""
        self._since = time.monotonic()
        names = sorted(files)[:_NAMED_FILES] + ["…"] * (len(files) > _NAMED_FILES)
        reason = N_("Enregistré : {files}") if files else N_("Construction du site…")
        self._say(visible(self.language.text(reason, files=", ".join(names))))

    def end(self, outcome: Outcome) -> None:
        """Say what came of the build: its errors in full, its warnings counted."""
        text = self.language.text
        if outcome.failure:
            self._say(outcome.failure)
        if errors := outcome.errors:
            blocks, _, _ = reporters.text(errors, self.language).rstrip("\n").rpartition("\n")
            self._say(f"{blocks}\n{reporters.summary(outcome.diagnostics, self.language)}")
        if outcome.published:
            seconds = self.language.number(time.monotonic() - self._since)
            self._say(text(N_("Site à jour, en {seconds} s."), seconds=seconds))
        else:
            self._say(text(N_("Le site servi n'a pas changé.")))
        if outcome.warnings and not errors:
            told = self.language.plural(
                N_("{count} avertissement : « maillage check » le montre."),
                N_("{count} avertissements : « maillage check » les montre."),
                outcome.warnings,
            )
            self._say(told)
