"""Where and when an actor receives, in its entry of the booklet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import ActorView, LocationView
from generator.exchange.exporters.booklet.entries import Fact, Line, fact, line, phone_line
from generator.exchange.exporters.shown import hours_lines
from generator.language import N_, Language


def where(actor: ActorView, words: Language) -> Iterator[Fact]:
    """Yield one fact a place, the first with the label of all."""
    label = words.text(N_("Où et quand"))
    if actor.has_confidential_address:
        secret = N_("Adresse confidentielle. Appelez : le lieu de rendez-vous est donné par téléphone.")
        yield from fact(label, words.text(secret))
    for location in actor.locations:
        for one in fact(label, *_location(actor, location, words)):
            yield one
            label = ""


def _location(actor: ActorView, location: LocationView, words: Language) -> Iterator[Line]:
    kind = location.type.label if location.type else ""
    title = f"{location.name} ({kind[:1].lower()}{kind[1:]})" if location.name and kind else location.name or kind
    if title:
        yield line(title, strong=True)
    if location.host and location.host.slug != actor.card.slug:
        yield line(words.text(N_("Dans les murs de : {name}"), name=location.host.name))
    yield line(", ".join(location.address))
    if location.phone and location.phone != actor.main_phone:
        yield phone_line(location.phone)
    yield from map(line, hours_lines(location))
    yield line(location.hours_note)
    yield line(location.appointment.label if location.appointment else "")
    if location.accessibility:
        yield line(words.text(N_("Accès du lieu : {text}"), text=location.accessibility))
