"""What national lists are given of a directory, and what they do not take, in words that accuse nobody."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.directory.data_inclusion import Omission
from generator.directory.subsidies import LeftOut
from generator.language import N_, Language
from generator.upkeep.report.figures import Report
from generator.upkeep.report.gaps import of_actor, of_convention
from generator.upkeep.report.lists import Line, Listing

SHARED = {
    "structures": N_("structures données à data·inclusion"),
    "services": N_("services donnés à data·inclusion"),
    "without_services": N_("de ces structures, sans service décrit"),
    "score": N_("qualité des services, sur 100, d'après data·inclusion"),
    "subsidies": N_("conventions données à la liste des subventions (SCDL)"),
}


def shared_figures(report: Report) -> dict[str, int]:
    """Count what is given; no quality is told of no service."""
    told, score = report.offer, report.offer.score
    figures = {
        "structures": len(told.structures),
        "services": len(told.services),
        "without_services": len(told.without_services),
    }
    quality = {} if score is None else {"score": round(100 * score)}
    return figures | quality | {"subsidies": len(report.subsidies.rows)}


def sharing_listings(report: Report, words: Language) -> tuple[Listing, ...]:
    """Return what is not given, with the reasons."""
    return (
        Listing(
            "data_inclusion",
            words.text(N_("acteurs dont data·inclusion ne reçoit pas tout")),
            tuple(_of_actors(report.offer.omissions, words)),
        ),
        Listing(
            "subsidies",
            words.text(N_("conventions avec un montant, absentes de la liste des subventions (SCDL)")),
            tuple(_of_convention(one, words) for one in report.subsidies.left_out),
        ),
    )


def _of_actors(omissions: tuple[Omission, ...], words: Language) -> Iterator[Line]:
    for card, group in groupby(omissions, key=lambda omission: omission.actor):
        reasons = dict.fromkeys(_why(omission, words) for omission in group)
        yield Line((of_actor(card),), words.text(" ; ").join(reasons))


def _why(omission: Omission, words: Language) -> str:
    """Return the key, the service it is of, the reason."""
    named = words.text(N_("service « {name} »"), name=omission.service) if omission.service else ""
    what = ", ".join(filter(None, (named, omission.key)))
    return words.text(N_("{what} ({reason})"), what=what, reason=words.text(omission.reason))


def _of_convention(one: LeftOut, words: Language) -> Line:
    reason = words.text(one.reason)
    if one.columns:
        reason = words.text(N_("{what} ({reason})"), what=", ".join(one.columns), reason=reason)
    return Line((of_convention(one.convention.card),), reason)
