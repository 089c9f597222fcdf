"""A service of an actor → a service of data·inclusion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import reference
from generator.content.slugs import slugified
from generator.directory.data_inclusion.audiences import EVERYONE
from generator.directory.data_inclusion.places import UNKNOWN_PLACE, put_place, receiving_places
from generator.directory.data_inclusion.structures import REQUIRED as REQUIRED_OF_STRUCTURE
from generator.directory.data_inclusion.values import DESCRIPTION, NAME, NO_DESCRIPTION, Sheet, name_of, paragraphs
from generator.directory.one_line import one_line
from generator.directory.views import ActorView, ServiceView, Term, TerritoryRef
from generator.language import N_

REQUIRED = {**REQUIRED_OF_STRUCTURE, "description": NO_DESCRIPTION}
ALONE = N_("« tous publics » y est toujours seul : les autres publics ne sont pas donnés")
NOT_OFFICIAL = N_("zone qui n'est faite que pour cet annuaire, ou quartier : elle n'a pas de code dans ce format")


def service(actor: ActorView, one: ServiceView, structure: Sheet, identifier: str) -> Sheet:
    """Write a service.

    Args:
        structure: the actor's.
        identifier: its own, no other service has it.
    """
    sheet = Sheet(actor.card, one.name)
    sheet.put("source", structure.values["source"])
    sheet.put("structure_id", structure.values["id"])
    sheet.put("id", identifier)
    sheet.put_text("nom", name_of(one.name), NAME)
    sheet.put_text("description", paragraphs(one.description), DESCRIPTION)
    sheet.put("lien_source", structure.values.get("lien_source"))
    sheet.put("date_maj", structure.values["date_maj"])
    sheet.put("type", one.type.code if one.type else "")
    sheet.put("thematiques", _codes(one.themes))
    sheet.put("frais", one.fees.code if one.fees else "")
    sheet.put("frais_precisions", one_line(one.fees_details))
    sheet.put("publics", _audiences(sheet, _codes(one.audiences) or list(actor.national_audiences)))
    sheet.put("conditions_acces", paragraphs(one.access))
    _where(sheet, actor, one)
    sheet.put_phone(one.phone)
    sheet.put("courriel", one.email.address if one.email else "")
    sheet.put("modes_accueil", _codes(one.reception_modes))
    sheet.put("zone_eligibilite", _zone(sheet, one.zone))
    sheet.put("lien_mobilisation", one.request_link.url if one.request_link else "")
    sheet.put("modes_mobilisation", _codes(one.request_modes))
    sheet.put("mobilisable_par", _codes(one.who_may_request))
    sheet.put("mobilisation_precisions", one_line(one.request_details))
    sheet.put("horaires_accueil", one.opening_hours)
    return sheet


def identifiers(structure: str, services: Iterable[ServiceView]) -> list[str]:
    """Return an identifier for each service of a structure: made of its name, so that another order changes none."""
    ranks: dict[str, int] = {}
    found = []
    for one in services:
        name = slugified(one.name) or "service"
        ranks[name] = ranks.get(name, 0) + 1
        found.append(f"{structure}--{name}" + (f"--{ranks[name]}" if ranks[name] > 1 else ""))
    return found


def _codes(terms: Iterable[Term]) -> list[str]:
    return [term.code for term in terms]


def _audiences(sheet: Sheet, codes: list[str]) -> list[str]:
    if EVERYONE not in codes or len(codes) == 1:
        return codes
    sheet.leave_out("publics", ALONE)
    return [EVERYONE]


def _where(sheet: Sheet, actor: ActorView, one: ServiceView) -> None:
    """Write the address of a service one goes to, where there is but one place to go."""
    is_there = "en-presentiel" in _codes(one.reception_modes) or "se-presenter" in _codes(one.request_modes)
    places = receiving_places(actor)
    if is_there and len(places) == 1:
        put_place(sheet, places[0])
    elif is_there and places:
        sheet.leave_out("adresse", UNKNOWN_PLACE)


def _zone(sheet: Sheet, zone: Sequence[TerritoryRef]) -> list[str]:
    """Return the codes of a zone; none where one of its territories has none: the rest would be too narrow."""
    codes = [_official(territory) for territory in zone]
    if all(codes):
        return list(dict.fromkeys(code for found in codes for code in found))
    sheet.leave_out("zone_eligibilite", NOT_OFFICIAL)
    return []


def _official(territory: TerritoryRef) -> list[str]:
    level, code = territory.level, territory.code
    if level == "france":
        return ["france"]
    if level == "region":
        return [one.code for one in reference.departements_of_region(code)]
    known = {"commune": reference.commune, "epci": reference.epci, "departement": reference.departement}
    return [code] if level in known and known[level](code) else []
