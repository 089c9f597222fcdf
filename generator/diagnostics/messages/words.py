"""A diagnostic → what it says, in a language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages.message import Message
from generator.diagnostics.messages.table import MESSAGES
from generator.diagnostics.replaced import replaced
from generator.diagnostics.visible import visible
from generator.language import N_, Language

_KINDS = {
    "list": N_(
        "une liste : une ligne par élément, précédée d'un tiret ; ou des éléments séparés par des virgules, entre "
        "crochets"
    ),
    "mapping": N_("des lignes « clé: valeur » décalées vers la droite"),
    "text": N_("un texte simple"),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """A diagnostic put into words."""

    message: str
    hint: str  # "" where there is nothing more to say
    line: str = ""  # what to write, "" where it is not known
    before_line: str = ""  # what is said before it
    is_added: bool = False  # the line comes beside the one shown; else it replaces it

    @property
    def sentences(self) -> str:
        """What is wrong and what to do, one sentence after the other, up to the line to write."""
        stop = "" if self.message.endswith(("?", ".", "…")) else "."
        return " ".join(filter(None, (f"{self.message}{stop}", self.hint, self.before_line)))


def put_into_words(diagnostic: Diagnostic, language: Language) -> Worded:
    """Say what is wrong and what to do, in a language."""
    message = MESSAGES[diagnostic.code]
    values = diagnostic.values
    if diagnostic.code == "E202":
        values = (language.text(_KINDS[values[0]]), *values[1:])
    line = _line(message, diagnostic)
    return Worded(
        _fill(message.text, values, language),
        _hint(message, values, language),
        line,
        language.text(_IF_SO if _is_asked(message, values) else message.before_line) if line else "",
        message.is_added,
    )


def _is_asked(message: Message, values: tuple[str, ...]) -> bool:
    return message.suggestion is not None and bool(_value(values, message.suggestion))


def _value(values: tuple[str, ...], at: int | None) -> str:
    return values[at] if at is not None and at < len(values) else ""


def _line(message: Message, diagnostic: Diagnostic) -> str:
    """Return the line to write: the one that was found, or the one shown with a better value in it."""
    values = diagnostic.values
    better = _value(values, message.suggestion) or _value(values, message.replacement)
    line = _value(values, message.line) or (replaced(diagnostic, values[0], better) if better else "")
    return visible(line) if len(line) <= _LONG_LIST else ""


def _hint(message: Message, values: tuple[str, ...], language: Language) -> str:
    if _is_asked(message, values):
        return language.text(N_("Vouliez-vous dire « {word} » ?"), word=_value(values, message.suggestion))
    choices = _value(values, message.choices)
    if not message.hint or (message.choices is not None and not choices):
        return ""
    if len(choices) > _LONG_LIST:
        return language.text(N_("La liste est dans le guide des fiches."))
    return _fill(message.hint, values, language)


_LONG_LIST = 700  # characters
_IF_SO = N_("Si oui, écrivez :")


def _fill(text: str, values: tuple[str, ...], language: Language) -> str:
    return language.text(text).format(*(_shown(value) for value in values))


def _shown(value: str) -> str:
    """Quote a stranger's text on one line, cut, with nothing a terminal or a forge would obey."""
    flat = visible(" ".join(value.split()))
    return flat if len(flat) <= _LONG_LIST else flat[: _LONG_LIST - 1] + "…"
