"""An actor → a structure of data·inclusion."""

from __future__ import annotations

from generator.directory.data_inclusion.places import OTHER_PLACES, put_place, receiving_places
from generator.directory.data_inclusion.values import BAD_LENGTH, DESCRIPTION, NAME, NO_DAY, Sheet, name_of, paragraphs
from generator.directory.one_line import one_line
from generator.directory.views import ActorView, LocationView
from generator.language import N_

REQUIRED = {"nom": BAD_LENGTH, "date_maj": NO_DAY}
NO_LINK = N_("le format n'accepte qu'un lien vers Acceslibre : le texte n'est pas donné")
_ACCESLIBRE = ("https://acceslibre.beta.gouv.fr/", "https://acceslibre.info/")
DASH = "\N{EN DASH} "  # before each mission, after the summary


def structure(actor: ActorView, source: str, page: str) -> Sheet:
    """Write a structure."""
    sheet, places = Sheet(actor.card), receiving_places(actor)
    sheet.put("source", source)
    sheet.put("id", f"{source}--{actor.card.slug}")
    sheet.put_text("nom", name_of(actor.card.name), NAME)
    sheet.put("date_maj", changed_on(actor))
    sheet.put_text("description", description(actor), DESCRIPTION)
    sheet.put("lien_source", page)
    sheet.put("siret", "" if actor.has_confidential_address else actor.siret)
    if places:
        put_place(sheet, places[0])
    if len(places) > 1:
        sheet.leave_out("adresse", OTHER_PLACES)
    _reach(sheet, actor, places)
    sheet.put("reseaux_porteurs", [network.code for network in actor.carrier_networks])
    return sheet


def changed_on(actor: ActorView) -> str:
    """Return the day a page last changed, as far as it is known; "" where it is not, to the day."""
    edition, freshness = actor.edition.on, actor.freshness
    days = [edition.first] if edition and edition.precision == "day" else []
    days += [day for day in (freshness.verified_on, freshness.imported_on) if day]
    return days[0].isoformat() if days else ""


def description(actor: ActorView) -> str:
    """Return the summary, then the missions, one a line."""
    missions = [f"{DASH}{one_line(mission)}" for mission in actor.missions]
    return paragraphs("\n".join((actor.card.summary, *missions)))


def _reach(sheet: Sheet, actor: ActorView, places: list[LocationView]) -> None:
    """Write how the public reaches it: functions only, never a person."""
    contacts = [one for one in actor.contacts if one.audience.code != "professionnels" and not one.person]
    phones = [one.phone for one in contacts] + [place.phone for place in places[:1]]
    sheet.put_phone(next(filter(None, phones), None))
    sheet.put("courriel", next((one.email.address for one in contacts if one.email), ""))
    sheet.put("site_web", actor.website.url if actor.website else "")
    if places:
        sheet.put("horaires_accueil", places[0].opening_hours)
        _accessibility(sheet, places[0].accessibility)


def _accessibility(sheet: Sheet, text: str) -> None:
    if text.startswith(_ACCESLIBRE) and " " not in text:
        sheet.put("accessibilite_lieu", text)
    elif text:
        sheet.leave_out("accessibilite_lieu", NO_LINK)
