"""Distances on the ground."""

from math import asin, cos, hypot, radians, sin, sqrt

from generator.reference.model import Commune

EARTH_RADIUS_KM = 6371.0

Position = tuple[float, float]  # latitude, longitude in degrees, WGS 84

FRANCE = (  # south, west, north, east of each part
    (41.3, -5.3, 51.2, 9.7),  # the mainland and Corsica
    (2.0, -63.3, 18.3, -51.5),  # Antilles, Guyane
    (46.7, -56.5, 47.2, -56.1),  # Saint-Pierre-et-Miquelon
    (-21.5, 44.9, -12.5, 55.9),  # Mayotte, La Réunion
    (-28.0, -155.0, -7.5, -134.0),  # Polynésie
    (-23.0, 163.0, -13.0, 180.0),  # Nouvelle-Calédonie
    (-15.0, -180.0, -13.0, -176.0),  # Wallis-et-Futuna
)


def distance_km(start: Position, end: Position) -> float:
    """Return the great-circle distance, in kilometres; the earth is taken for a sphere, which errs by 0.5 % at most."""
    latitude, end_latitude = radians(start[0]), radians(end[0])
    across = sin(radians(end[1] - start[1]) / 2) * sqrt(cos(latitude) * cos(end_latitude))
    chord = hypot(sin((end_latitude - latitude) / 2), across)
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, chord))


def is_in_france(position: Position) -> bool:
    """True in one of the boxes that hold France, overseas included."""
    latitude, longitude = position
    return any(s <= latitude <= n and w <= longitude <= e for s, w, n, e in FRANCE)


def position_of(commune: Commune) -> Position | None:
    """Return a commune's centroid, if the tables know it."""
    if commune.latitude is None or commune.longitude is None:
        return None
    return commune.latitude, commune.longitude
