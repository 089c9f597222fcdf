"""The overview of participation: where the persons concerned sit, at what level, in which evaluations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.views import ActorCard, ConventionCard, Directory, ParticipationOverview, ParticipationView
from generator.language import N_
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import Section, sheets

URL = "/participation/"


@dataclass(frozen=True, slots=True)
class Seat:
    """An actor or a convention, with the part it gives."""

    actor: ActorCard | None = None
    convention: ConventionCard | None = None
    view: ParticipationView | None = None  # None where the list is not about a level
    is_theirs: bool = False  # persons concerned lead it


@dataclass(frozen=True, slots=True)
class SeatSection(Section[Seat]):
    """A run of the overview that the tables lead to."""

    anchor: str = ""


def participation_pages(directory: Directory) -> Iterator[Page]:
    """Yield the overview: the tables, then who stands behind their figures; a long one is cut into sheets."""
    overview = directory.participation
    cut = sheets(URL, _sections(overview))
    places: dict[str, str] = {}
    for sheet in cut:
        for section in sheet.sections:
            if isinstance(section, SeatSection):
                places.setdefault(section.anchor, f"{sheet.url}#{section.anchor}")
    for sheet in cut:
        yield page_at(sheet.url, "participation.html", overview=overview, sheet=sheet, places=places)


def _sections(overview: ParticipationOverview) -> Iterator[SeatSection]:
    """Yield who the persons concerned lead, then each level, then each step of the evaluation."""
    theirs = N_("Conduits par les personnes concernées")
    yield SeatSection(
        theirs,
        tuple(Seat(actor=card) for card in overview.collectives),
        subtitle=N_("Collectifs de personnes concernées"),
        anchor="collectifs",
    )
    yield SeatSection(
        theirs,
        tuple(Seat(actor=card) for card in overview.led),
        subtitle=N_("Autres organismes qu'elles conduisent"),
        anchor="conduits",
    )
    for level in overview.levels:
        entries = [Seat(actor=one.card, view=one.view, is_theirs=one.is_theirs) for one in level.actors]
        entries += [Seat(convention=one.card, view=one.view) for one in level.conventions]
        title, term = N_("À chaque niveau"), level.level
        yield SeatSection(title, tuple(entries), term.definition, term.label, anchor=f"niveau-{term.code}")
    for group in overview.steps:
        seats = tuple(Seat(convention=card) for card in group.conventions)
        title, term = N_("Dans l'évaluation des conventions"), group.step
        yield SeatSection(title, seats, term.definition, term.label, anchor=f"evaluation-{term.code}")
