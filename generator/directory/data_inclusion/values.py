"""Values that data·inclusion takes, and those that it does not, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.content.corrections import without_full_stop
from generator.content.phones import Phone
from generator.directory.one_line import one_line
from generator.directory.views import ActorCard
from generator.language import N_

NAME, DESCRIPTION = (3, 150), (5, 10_000)  # characters

BAD_LENGTH = N_("trop court ou trop long pour ce format")
NO_DAY = N_("on ne sait pas quel jour la fiche a changé ; le format le demande : relisez-la et datez-la")
NO_DESCRIPTION = N_("service sans description ; le format en demande une")
EXTENSION = N_("le format n'a pas de place pour le poste à demander : le numéro seul est donné")


@dataclass(frozen=True, slots=True)
class Omission:
    """A value, or a whole service or actor, that the format does not take."""

    actor: ActorCard
    key: str  # of the format: "adresse"; "" where the whole is meant
    reason: str  # message to translate
    service: str = ""  # its name, where it is about one


@dataclass
class Sheet:
    """One structure or service being written: what goes on it, what does not."""

    actor: ActorCard
    service: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    omissions: list[Omission] = field(default_factory=list)

    def put(self, key: str, value: object) -> None:
        """Write a value; an empty one is no value."""
        if value not in ("", None, [], ()):
            self.values[key] = value

    def leave_out(self, key: str, reason: str) -> None:
        """Tell what the format does not take."""
        self.omissions.append(Omission(self.actor, key, reason, self.service))

    def put_text(self, key: str, text: str, bounds: tuple[int, int]) -> None:
        """Write a text as long as the format wants it."""
        if text and not bounds[0] <= len(text) <= bounds[1]:
            self.leave_out(key, BAD_LENGTH)
        else:
            self.put(key, text)

    def put_phone(self, phone: Phone | None) -> None:
        """Write a number as it is dialled from anywhere; a short one as it is dialled here."""
        if phone is None:
            return
        self.put("telephone", phone.e164 or phone.display.replace(" ", ""))
        if phone.extension:
            self.leave_out("telephone", EXTENSION)

    def lacks(self, required: Mapping[str, str]) -> bool:
        """True if it cannot be given at all; tell why, unless that is told already."""
        missing = [key for key in required if key not in self.values]
        told = {omission.key for omission in self.omissions}
        for key in missing:
            if key not in told:
                self.leave_out(key, required[key])
        return bool(missing)


def name_of(text: str) -> str:
    """Return a name on one line, without the full stop the format warns of."""
    bare = without_full_stop(one_line(text))
    return bare if bare.endswith("etc.") else bare.rstrip(". ")


def paragraphs(text: str) -> str:
    """Return a text of several lines, without what does not show."""
    return "\n".join(map(one_line, text.splitlines())).strip()
