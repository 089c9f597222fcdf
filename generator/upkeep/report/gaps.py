"""The gaps of a report → lists that name actors, conventions and domains, in words that accuse nobody."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content.layout import content_file
from generator.directory.views import ActorCard, ConventionCard, Overlap, Term
from generator.directory.worded_dates import since
from generator.language import N_, Language
from generator.upkeep.report.figures import Report, Unrecognised
from generator.upkeep.report.lists import Line, Listing, Named


def gap_listings(report: Report, words: Language) -> tuple[Listing, ...]:
    """Return every gap, those nobody has included: a zero tells something too."""
    gaps, text = report.gaps, words.text
    told: tuple[tuple[str, str, Iterable[Line]], ...] = (
        ("actors_without_ties", N_("acteurs dont aucun lien n'est encore renseigné"), map(_actor, gaps.alone)),
        ("domain_pairs_without_ties", N_("paires de domaines sans lien renseigné"), map(_pair, gaps.untied_pairs)),
        (
            "actors_in_one_convention",
            N_("acteurs présents dans une seule convention"),
            (Line((of_actor(actor),), convention.title) for actor, convention in gaps.in_one_convention),
        ),
        (
            "conventions_without_association",
            N_("conventions sans association parmi les parties"),
            map(_convention, gaps.without_association),
        ),
        (
            "conventions_without_persons_concerned",
            N_("conventions sans place renseignée pour les personnes concernées"),
            map(_convention, gaps.without_persons_concerned),
        ),
        (
            "overlapping_conventions",
            N_("groupes de conventions de mêmes territoire, domaine et public"),
            (_overlap(one, words) for one in gaps.overlaps),
        ),
        (
            "dense_groups",
            N_("groupes d'acteurs qui se disent liés deux à deux depuis plus d'un an, sans convention"),
            (Line(tuple(map(of_actor, one.actors)), since(one.since, words)) for one in gaps.dense),
        ),
        (
            "unrecognised_ties",
            N_("liens déclarés par un acteur, que l'autre ne reconnaît pas"),
            (_unrecognised(one, words) for one in report.unrecognised),
        ),
    )
    return tuple(Listing(key, text(title), tuple(lines)) for key, title, lines in told)


def of_actor(card: ActorCard) -> Named:
    """Name an actor, and its file."""
    return Named(card.name, content_file("actors", card.slug))


def of_convention(card: ConventionCard) -> Named:
    """Name a convention, and its file."""
    return Named(card.title, content_file("conventions", card.slug))


def _actor(card: ActorCard) -> Line:
    return Line((of_actor(card),), "")


def _convention(card: ConventionCard) -> Line:
    return Line((of_convention(card),), "")


def _pair(pair: tuple[Term, Term]) -> Line:
    return Line(tuple(Named(domain.label, "") for domain in pair), "")


def _overlap(overlap: Overlap, words: Language) -> Line:
    shared = (
        tuple(place.name for place in overlap.places),
        tuple(term.label for term in overlap.domains),
        tuple(term.label for term in overlap.audiences),
    )
    return Line(tuple(map(of_convention, overlap.conventions)), words.text(" ; ").join(map(", ".join, shared)))


def _unrecognised(tie: Unrecognised, words: Language) -> Line:
    said = words.text(
        N_("déclaré par {first}, non reconnu par {second}"), first=tie.declared_by.name, second=tie.actor.name
    )
    on = f" ({words.date(tie.on)})" if tie.on else ""
    return Line((of_actor(tie.declared_by), of_actor(tie.actor)), said + on)
