"""Distances on the ground."""

from math import asin, cos, hypot, radians, sin, sqrt

from generator.reference.model import Commune

EARTH_RADIUS_KM = 6371.0

Position = tuple[float, float]  # latitude, longitude in degrees, WGS 84


def distance_km(start: Position, end: Position) -> float:
    """Return the great-circle distance, in kilometres; the earth is taken for a sphere, which errs by 0.5 % at most."""
    latitude, end_latitude = radians(start[0]), radians(end[0])
    across = sin(radians(end[1] - start[1]) / 2) * sqrt(cos(latitude) * cos(end_latitude))
    chord = hypot(sin((end_latitude - latitude) / 2), across)
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, chord))


def position_of(commune: Commune) -> Position | None:
    """Return a commune's centroid, if the tables know it."""
    if commune.latitude is None or commune.longitude is None:
        return None
    return commune.latitude, commune.longitude
