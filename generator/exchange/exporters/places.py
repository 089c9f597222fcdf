"""``donnees/acteurs.geojson``: where actors receive, for a map.

Source: RFC 7946; ``name`` and ``description`` are what uMap shows, the other properties what QGIS filters by.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.one_line import one_line
from generator.directory.views import ActorView, Directory, LocationView
from generator.exchange.exporters.columns import label, labels
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import on_one_line, one_a_line
from generator.exchange.exporters.shown import hours_lines, page_address, shown_actors
from generator.language import N_

FILE = "donnees/acteurs.geojson"


def export_places(directory: Directory) -> Iterator[DataFile]:
    """Yield the points of every place whose position is known, but those of actors that no longer are."""
    site = directory.site
    head = {"type": "FeatureCollection", "name": site.title, "licence": site.licence, "jour": site.today.isoformat()}
    text = f'{on_one_line(head)[:-1]}, "features": [\n{one_a_line(_points(directory))}\n]}}\n'
    yield DataFile(FILE, text.encode(), N_("Les lieux d'accueil, pour une carte (uMap, QGIS)."))


def _points(directory: Directory) -> Iterator[dict[str, Any]]:
    for actor in shown_actors(directory):
        if actor.card.is_archived or actor.has_confidential_address:
            continue
        for number, place in enumerate(actor.locations, 1):
            if place.latitude is not None and place.longitude is not None:
                yield {
                    "type": "Feature",
                    "id": f"{actor.card.slug}/{number}",
                    "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
                    "properties": _properties(actor, place, page_address(directory, actor.card.url)),
                }


def _properties(actor: ActorView, place: LocationView, page: str) -> dict[str, str]:
    phone = place.phone or actor.main_phone
    told = {
        "name": actor.card.name,
        "description": actor.card.summary,
        "identifiant": actor.card.slug,
        "lieu": place.name,
        "type_lieu": label(place.type),
        "type": label(actor.card.type),
        "domaines": labels(actor.card.domains),
        "publics": labels(actor.audiences),
        "adresse": ", ".join(place.address),
        "code_insee": place.commune.code if place.commune else "",
        "telephone": phone.display if phone else "",
        "horaires": " ; ".join(hours_lines(place)),
        "acces": place.accessibility,
        "chez": place.host.name if place.host else "",
        "statut": actor.card.status,
        "page": page,
    }
    return {key: one_line(text) for key, text in told.items()}
