"""A machine cut off from the Internet must not take every address for dead."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.upkeep.links.answer import Answer


def witness(known: Mapping[str, Answer]) -> list[str]:
    """Return an address that answered a few days ago: asked again, it tells the Internet from the sites."""
    return [address for address, answer in sorted(known.items()) if answer.verdict == "alive"][:1]


def check_reached(answers: Collection[Answer]) -> None:
    """Refuse answers of which none comes from a server.

    Raises:
        GeneratorError: the network is at fault, or may be.
    """
    asked = [answer for answer in answers if answer.verdict != "private"]
    if asked and not is_reached(asked):
        raise GeneratorError(
            N_(
                "Aucun site n'a répondu. Cette machine n'a sans doute pas accès à l'internet, ou seulement par un "
                "mandataire (proxy), dont cette commande ne se sert pas : lancez-la d'ailleurs."
            )
        )


def is_reached(answers: Collection[Answer]) -> bool:
    """True where a server answered, be it to refuse."""
    return any(answer.is_heard for answer in answers)
