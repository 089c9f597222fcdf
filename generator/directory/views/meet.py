"""Whom an actor may want to meet."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.views.cards import ActorCard
from generator.directory.views.common import Term, TerritoryRef


@dataclass(frozen=True, slots=True)
class Encounter:
    """An actor that nothing written ties to that of the page yet, and what they share."""

    actor: ActorCard
    territory: TerritoryRef  # that both name; or else one the other names, inside one of the page's actor
    is_same_territory: bool  # both name it
    audiences: tuple[Term, ...]  # both receive, those of their own; () where both receive everyone
    domains: tuple[Term, ...]  # both work in; told where both receive everyone, else ()
