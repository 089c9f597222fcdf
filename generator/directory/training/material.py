"""The data of the exercises: actors, conventions and ties under other names, without any text of theirs."""

from __future__ import annotations

from dataclasses import dataclass

PARTY, NETWORK, INSTITUTIONAL, MEMBERSHIP = ("partie", "reseau", "institutionnel", "appartenance")

Names = tuple[str, ...]  # pseudonyms, or values of closed lists in words


@dataclass(frozen=True, slots=True)
class Body:
    """An actor, or a body that has no page: then nothing is known but its name."""

    name: str
    kind: str
    is_of_persons_concerned: bool
    domains: Names
    audiences: Names
    places: Names  # intercommunalities under other names; wider places by their level alone
    participation: str
    status: str  # publie, suspendu, archive; "" without page


@dataclass(frozen=True, slots=True)
class Accord:
    """A convention."""

    name: str
    kind: str
    state: str
    is_living: bool  # neither over nor archived
    is_in_force: bool
    origin: str
    domains: Names
    audiences: Names
    places: Names
    start_year: int | None
    end_year: int | None
    renewal: str
    decision: str
    meetings_planned: int | None  # a year, by all its bodies; None where nobody wrote it
    meetings_held: int  # in the twelve months before the data were made
    means: Names
    goals: int
    actions: int
    indicators: int
    result_indicators: int  # of result or impact
    evaluation: str
    evaluation_steps: Names  # in which the persons concerned take part, or the value that says in none
    evaluates_with_them: bool
    participation: str
    takes_part: bool  # a level is told, which is not "none"
    participation_confirmed: bool  # by a collective
    shared_information: str
    proof: str  # text, reference, declared


@dataclass(frozen=True, slots=True)
class Statement:
    """A body's place in a convention, or what it says of its tie to another."""

    source: str  # who is a party, who declares, funds, is a member
    target: str  # the convention, the other body, the network
    kind: str
    natures: Names  # roles of a party
    is_signatory: bool | None = None  # of a party
    since_year: int | None = None
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """All of it; rows in the order of their pseudonyms."""

    bodies: tuple[Body, ...]
    accords: tuple[Accord, ...]
    statements: tuple[Statement, ...]
