"""What ties an actor to others, seen from its page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views.cards import ActorCard, ConventionCard
from generator.directory.views.common import Term


@dataclass(frozen=True, slots=True)
class Partnership:
    """A convention on the page of one of its parties."""

    convention: ConventionCard
    roles: tuple[Term, ...]
    commitments: tuple[str, ...]
    is_signatory: bool
    partners: tuple[ActorCard, ...]  # the other signatories, if this one signed; () above 12 signatories
    cosignatories: int  # how many others signed
    is_past: bool
    proof: str  # "text", "reference", "declared"
    reference: str  # number of the deliberation or reference


@dataclass(frozen=True, slots=True)
class Declaration:
    """One side's word on a tie."""

    natures: tuple[Term, ...]
    purposes: tuple[str, ...]
    since: PartialDate | None
    seen_on: PartialDate | None


@dataclass(frozen=True, slots=True)
class NetworkTie:
    """A tie without convention, seen from one actor."""

    other: ActorCard
    declared_here: Declaration | None  # by the actor of the page
    declared_there: Declaration | None  # by the other
    is_past: bool  # one side is archived

    @property
    def is_reciprocal(self) -> bool:
        """True where both sides declare it."""
        return self.declared_here is not None and self.declared_there is not None

    @property
    def is_differing(self) -> bool:
        """True where both sides declare it, and name no common nature."""
        if self.declared_here is None or self.declared_there is None:
            return False
        return not set(self.declared_here.natures) & set(self.declared_there.natures)


@dataclass(frozen=True, slots=True)
class InstitutionalTie:
    """Funding, membership or supervision, seen from one actor."""

    other: ActorCard
    nature: Term
    outward: bool  # the page's actor funds, supervises …; False: it is funded, supervised …
    declared_by_other: bool
    purpose: str
    since: PartialDate | None
    is_past: bool = False  # one side is archived


@dataclass(frozen=True, slots=True)
class Membership:
    """An actor's place in a network, or a network's member."""

    actor: ActorCard
    confirmed_on: dt.date | None
