"""Official tables: communes, EPCI, départements and régions of France, present and former.

Nothing is read until the first look-up; an unknown or malformed code gives ``None``, never an exception.
"""

from generator.reference.communes import (
    all_communes,
    arrondissements_of,
    commune,
    communes_of_departement,
    communes_with_postal_code,
    successor,
)
from generator.reference.divisions import all_departements, all_regions, departement, departements_of_region, region
from generator.reference.edition import CREDIT, OUTLINES_CREDIT, TABLES_YEAR
from generator.reference.geography import Position, distance_km, is_in_france, position_of
from generator.reference.intercommunalities import all_epci, communes_of_epci, epci
from generator.reference.model import Commune, Departement, Epci, Region
from generator.reference.outlines import OUTLINE_LEVELS, Outline, outline

__all__ = [
    "CREDIT",
    "OUTLINES_CREDIT",
    "OUTLINE_LEVELS",
    "TABLES_YEAR",
    "Commune",
    "Departement",
    "Epci",
    "Outline",
    "Position",
    "Region",
    "all_communes",
    "all_departements",
    "all_epci",
    "all_regions",
    "arrondissements_of",
    "commune",
    "communes_of_departement",
    "communes_of_epci",
    "communes_with_postal_code",
    "departement",
    "departements_of_region",
    "distance_km",
    "epci",
    "is_in_france",
    "outline",
    "position_of",
    "region",
    "successor",
]
