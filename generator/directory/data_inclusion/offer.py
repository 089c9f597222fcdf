"""The directory → its structures and services, in data·inclusion's keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import mean
from typing import Any
from urllib.parse import urlsplit

from generator.content.slugs import slugified
from generator.directory.data_inclusion import services, structures
from generator.directory.data_inclusion.score import score
from generator.directory.data_inclusion.values import Omission, Sheet
from generator.directory.views import ActorCard, ActorView, Directory

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Offer:
    """What data·inclusion may be given."""

    structures: tuple[Record, ...]  # A to Z by name, as the actors
    services: tuple[Record, ...]
    omissions: tuple[Omission, ...]  # what the format does not take
    without_services: tuple[ActorCard, ...]  # of the structures: their pages tell no service, and none is made up
    score: float | None  # mean of the services, from 0 to 1; None without any


def offer(directory: Directory) -> Offer:
    """Return the structures and services of all actors that are at work, and what is left out of them."""
    source = source_of(directory)
    found: list[Sheet] = []
    offered: list[Sheet] = []
    omissions: list[Omission] = []
    for actor in directory.actors:
        if actor.is_withdrawn or actor.card.is_archived:
            continue
        sheet = structures.structure(actor, source, f"{directory.site.url.rstrip('/')}{actor.card.url}")
        is_given = not sheet.lacks(structures.REQUIRED)
        omissions += sheet.omissions
        if is_given:
            found.append(sheet)
            for one in _services(actor, sheet):
                is_given = not one.lacks(services.REQUIRED)
                omissions += one.omissions
                offered += [one] if is_given else []
    scores = [score(one.values, directory.site.today) for one in offered]
    told = {one.values["structure_id"] for one in offered}
    return Offer(
        tuple(sheet.values for sheet in found),
        tuple(sheet.values for sheet in offered),
        tuple(omissions),
        tuple(sheet.actor for sheet in found if sheet.values["id"] not in told),
        mean(scores) if scores else None,
    )


def source_of(directory: Directory) -> str:
    """Return who says it: the site's host and path, as an identifier."""
    parts = urlsplit(directory.site.url)
    return slugified(f"{parts.hostname or ''} {parts.path}")


def _services(actor: ActorView, structure: Sheet) -> Iterator[Sheet]:
    names = services.identifiers(structure.values["id"], actor.services)
    for one, name in zip(actor.services, names, strict=True):
        yield services.service(actor, one, structure, name)
