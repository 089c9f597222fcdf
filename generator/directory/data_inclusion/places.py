"""Where one is received → the address of a structure or of a service.

The format has one address each. A structure's is its seat, else the first place it receives at. A service's is told
only where the actor has no other place: nothing in our files says in which of several a service is given.
"""

from __future__ import annotations

from generator import reference
from generator.directory.data_inclusion.values import Sheet
from generator.directory.one_line import one_line
from generator.directory.views import ActorView, LocationView
from generator.language import N_

_NOWHERE = frozenset(("itinerant", "a-domicile", "a-distance"))  # kinds of places that have no address of their own
_RANKS = {"siege": 0, "": 1, "antenne": 2, "permanence": 3}

OTHER_PLACES = N_("le format n'a qu'une adresse par structure : les autres lieux ne sont pas donnés")
OWN_COMMUNE = N_("commune propre à l'annuaire : elle n'a pas de code officiel")
UNKNOWN_PLACE = N_("plusieurs lieux, et rien ne dit lequel est celui du service")


def receiving_places(actor: ActorView) -> list[LocationView]:
    """Return the places one can go to, the seat first; none where the address is confidential."""
    if actor.has_confidential_address:
        return []
    fixed = [place for place in actor.locations if _kind(place) not in _NOWHERE]
    return sorted(fixed, key=lambda place: _RANKS.get(_kind(place), len(_RANKS)))


def put_place(sheet: Sheet, place: LocationView) -> None:
    """Write an address and its position."""
    sheet.put("commune", one_line(place.town))
    sheet.put("code_postal", place.postal_code)
    if place.commune and place.commune.level == "commune":
        if reference.commune(place.commune.code):
            sheet.put("code_insee", place.commune.code)
        else:
            sheet.leave_out("code_insee", OWN_COMMUNE)
    sheet.put("adresse", one_line(place.street))
    sheet.put("complement_adresse", one_line(place.complement))
    if place.latitude is not None and place.longitude is not None:
        sheet.put("longitude", place.longitude)
        sheet.put("latitude", place.latitude)


def _kind(place: LocationView) -> str:
    return place.type.code if place.type else ""
