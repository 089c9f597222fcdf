"""Rules over the places where an actor receives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator import reference
from generator.content.model import Actor
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

FAR_KM = 20  # a position further from its commune is a slip
HUGE_COMMUNES = "973"  # Guyane, where a commune's centre tells little


def check_positions(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse a position outside France."""
    for position, location in enumerate(entry.value.locations):
        if location.latitude is None or location.longitude is None:
            continue
        latitude, longitude = location.latitude, location.longitude
        if not reference.is_in_france((latitude, longitude)):
            written = (f"{latitude:g}", f"{longitude:g}")
            yield entry.diagnostic("E239", ("lieux", position, "latitude"), *written)


def check_communes(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where a postal code is not of the commune (CEDEX ones never are), or the position is far from it."""
    for position, location in enumerate(entry.value.locations):
        commune = reference.commune(location.commune_code or "")
        if commune is None:
            continue
        path: KeyPath = ("lieux", position)
        code, is_cedex = location.postal_code, "cedex" in location.commune.lower()
        if code and commune.postal_codes and code not in commune.postal_codes and not is_cedex:
            yield entry.diagnostic("W212", (*path, "code_postal"), code, commune.name)
        centre = reference.position_of(commune)
        if centre and location.latitude is not None and location.longitude is not None:
            away = reference.distance_km(centre, (location.latitude, location.longitude))
            if away > FAR_KM and commune.departement != HUGE_COMMUNES:
                yield entry.diagnostic("W213", (*path, "latitude"), f"{away:.0f}")
