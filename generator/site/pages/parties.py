"""The parties of a convention that signed nothing: by role, each role A to Z, by letter where it names many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.directory.names import initial
from generator.directory.views import PartyView, Term
from generator.site.pages.sheets import by_label

MOST_UNFOLDED = 40  # parties; above, a role is folded and told by letter


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """The parties that have the same roles and signed nothing."""

    roles: tuple[Term, ...]  # () where nothing says what they do in it
    parties: tuple[PartyView, ...]  # A to Z

    @property
    def letters(self) -> tuple[tuple[str, tuple[PartyView, ...]], ...]:
        """Its parties by letter; () where they are few enough to be read at once."""
        if len(self.parties) <= MOST_UNFOLDED:
            return ()
        return tuple(by_label(self.parties, lambda party: initial(party.actor.sort_key), str).items())


def by_role(parties: Iterable[PartyView]) -> tuple[RoleGroup, ...]:
    """Group those that did not sign by their roles, in the order the convention first names each."""
    groups: dict[tuple[Term, ...], list[PartyView]] = {}
    for party in parties:
        if not party.is_signatory:
            groups.setdefault(party.roles, []).append(party)
    return tuple(
        RoleGroup(roles, tuple(sorted(found, key=lambda party: party.actor.sort_key)))
        for roles, found in groups.items()
    )
