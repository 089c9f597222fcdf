"""What is due between pages: ties one side alone declares, conventions their signatories have not confirmed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.directory.deadlines import ENDED
from generator.directory.lifecycle import PAST
from generator.directory.views import ActorView, ConventionView
from generator.language import N_, Language
from generator.upkeep.remind.due import PARTY, TIE, Due, fiche_of

NOT_TO_CONFIRM = PAST | ENDED | {"projet"}


def to_confirm_ties(actor: ActorView, words: Language) -> Iterator[Due]:
    """Yield each network tie another declares and this actor has not: it says whether it knows of it."""
    fiche = fiche_of(actor)
    for tie in actor.network_ties:
        if tie.declared_here is None and tie.declared_there is not None and not tie.is_past:
            natures = words.enumeration([_small(nature.label) for nature in tie.declared_there.natures])
            said = words.text(
                N_("« {other} » déclare un lien avec cet organisme ({natures}), cette fiche non : est-ce réciproque ?"),
                other=tie.other.name,
                natures=natures,
            )
            yield Due(TIE, fiche.key, fiche, tie.declared_there.since, said)


def to_confirm_parties(convention: ConventionView, asked: Collection[str], words: Language) -> Iterator[Due]:
    """Yield each signatory that has not confirmed the page of a convention that goes on.

    Args:
        asked: keys of the pages somebody can be asked about.
    """
    if convention.card.is_archived or convention.card.state.term.code in NOT_TO_CONFIRM:
        return
    fiche = fiche_of(convention)
    confirmed = {party.actor.slug for party in convention.parties if party.confirmed_on}
    waiting = {party.actor.slug: party.actor for party in convention.parties if party.is_signatory}
    for slug, actor in sorted(waiting.items()):
        if slug and slug not in confirmed and f"acteurs/{slug}" in asked:
            said = words.text(N_("« {name} » l'a signée : cette page attend sa confirmation."), name=actor.name)
            yield Due(PARTY, f"acteurs/{slug}", fiche, convention.signed_on or convention.start, said)


def _small(label: str) -> str:
    """Return a label as it stands inside a sentence."""
    return label[:1].lower() + label[1:]
