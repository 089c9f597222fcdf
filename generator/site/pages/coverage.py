"""What a directory covers and what it lacks, in figures: nobody is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.directory.views import ActorView, ConventionView, Directory, Freshness, Term
from generator.language import N_


@dataclass(frozen=True, slots=True)
class Count:
    """A line of the table."""

    label: str  # as a message to translate
    count: int
    out_of: int  # 0 where a share would say nothing

    @property
    def percent(self) -> int:
        """The share, rounded."""
        return round(100 * self.count / self.out_of) if self.out_of else 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the page of the data tells of the contents."""

    tables: tuple[tuple[str, tuple[Count, ...]], ...]  # title as a message, lines
    unmet_needs: tuple[Term, ...]  # that no actor answers
    empty_domains: tuple[Term, ...]  # in which no actor is known


def coverage(directory: Directory) -> Coverage:
    """Count."""
    actors = [actor for actor in directory.actors if not (actor.card.is_archived or actor.is_withdrawn)]
    conventions = [one for one in directory.conventions if not one.is_withdrawn]
    tables = (
        (N_("Acteurs"), _of_actors(directory, actors)),
        (N_("Conventions"), _of_conventions(conventions)),
    )
    return Coverage(
        tuple((title, lines) for title, lines in tables if lines[0].count),
        unmet_needs=tuple(page.term for page in directory.needs if not page.actors),
        empty_domains=tuple(page.term for page in directory.domains if not page.actors),
    )


def _of_actors(directory: Directory, actors: list[ActorView]) -> tuple[Count, ...]:
    all_of_them = len(actors)
    counts = {
        N_("Fiches d'acteurs en activité"): all_of_them,
        **_freshness(actor.freshness for actor in actors),
        N_("Sans téléphone, ni courriel, ni formulaire"): sum(not _is_reachable(actor) for actor in actors),
        N_("Sans horaires"): sum(not _has_hours(actor) for actor in actors),
        N_("Sans aucun lien documenté avec un autre acteur"): directory.network.figures.alone,
    }
    closed = sum(actor.card.is_archived for actor in directory.actors)
    lines = tuple(Count(label, count, all_of_them) for label, count in counts.items())
    return (*lines, Count(N_("Fiches archivées, qui gardent leur adresse"), closed, 0))


def _of_conventions(conventions: list[ConventionView]) -> tuple[Count, ...]:
    all_of_them = len(conventions)
    counts = {
        N_("Fiches de conventions"): all_of_them,
        N_("En vigueur, terme connu"): sum(one.card.state.is_in_force for one in conventions),
        **_freshness(one.freshness for one in conventions),
        N_("Dont le texte peut être lu"): sum(one.proof == "text" for one in conventions),
        N_("Sans date de début ni de signature"): sum(not (one.start or one.signed_on) for one in conventions),
        N_("Sans évaluation renseignée"): sum(one.evaluation is None for one in conventions),
        N_("Sans montant renseigné"): sum(one.amount_eur is None for one in conventions),
    }
    return tuple(Count(label, count, all_of_them) for label, count in counts.items())


def _freshness(all_of_them: Iterable[Freshness]) -> dict[str, int]:
    """Part the pages by when somebody last re-read them."""
    known = list(all_of_them)
    reread = [one for one in known if one.verified_on]
    late = sum(one.is_stale for one in reread)
    imported = sum(bool(one.imported_from) for one in known if not one.verified_on)
    return {
        N_("Relues dans les délais"): len(reread) - late,
        N_("Relues, mais à relire de nouveau"): late,
        N_("Reprises d'une source ouverte, pas encore relues"): imported,
        N_("Dont la date de relecture n'est pas connue"): len(known) - len(reread) - imported,
    }


def _is_reachable(actor: ActorView) -> bool:
    return bool(actor.main_phone or actor.main_email or any(contact.form for contact in actor.contacts))


def _has_hours(actor: ActorView) -> bool:
    return bool(actor.main_phone_hours) or any(place.hours or place.hours_note for place in actor.locations)
