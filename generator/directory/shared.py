"""The views that actors and conventions have in common."""

from __future__ import annotations

from generator.content.checks.kept import is_stale, review_months
from generator.content.model.shared import Kept, Participation, Source
from generator.content.model.types import months_after
from generator.directory.register import Register, link_to
from generator.directory.views import EventView, Freshness, LinkView, ParticipationView


def view_freshness(register: Register, kept: Kept) -> Freshness:
    """Say whether and when a human re-read the page, and when it is due again."""
    months = review_months(kept)
    return Freshness(
        verified_on=kept.verified_on,
        verified_by=register.term_or_none("verifie_par", kept.verified_by),
        review_months=months,
        next_review=months_after(kept.verified_on, months) if kept.verified_on else None,
        is_stale=is_stale(kept, register.today),
        imported_from=kept.imported.source if kept.imported and not kept.verified_on else "",
        imported_on=next((source.on for source in kept.sources if source.on), None) if kept.imported else None,
    )


def view_participation(register: Register, participation: Participation | None) -> ParticipationView | None:
    """Show the part the persons concerned take."""
    if participation is None:
        return None
    return ParticipationView(
        level=register.term_or_none("niveaux_participation", participation.level),
        bodies=participation.bodies,
        description=participation.description,
        conditions=register.terms("conditions_participation", participation.conditions),
        confirmed_by=register.actor_or_none(participation.confirmed_by),
        confirmed_on=participation.confirmed_on,
    )


def view_sources(sources: tuple[Source, ...]) -> tuple[LinkView, ...]:
    """Show sources; one without address is a title alone."""
    links = (link_to(source.url, source.title, source.on) for source in sources)
    return tuple(link for link in links if link)


def view_history(kept: Kept) -> tuple[EventView, ...]:
    """Show dated events, latest first."""
    events = sorted(kept.history, key=lambda event: str(event.on or ""), reverse=True)
    return tuple(EventView(event.on, event.text) for event in events)
