"""The numbers to call at once: at the foot of every page, and at the head of the needs that cannot wait."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content.model.settings import Settings
from generator.content.phones import parse_phone
from generator.directory.views import EmergencyView
from generator.language import N_, Language

EMERGENCIES = (  # where the settings give no others
    ("15", N_("Samu : urgence médicale")),
    ("17", N_("Police, gendarmerie")),
    ("18", N_("Pompiers")),
    ("112", N_("Toute urgence, partout en Europe")),
    ("114", N_("Urgence par SMS, pour les personnes sourdes ou malentendantes")),
    ("115", N_("Hébergement d'urgence")),
    ("119", N_("Enfance en danger")),
    ("3919", N_("Violences faites aux femmes")),
    ("3114", N_("Prévention du suicide")),
    ("3977", N_("Maltraitance des personnes âgées ou handicapées")),
    ("3018", N_("Violences et harcèlement en ligne")),
    ("116 006", N_("Aide aux victimes")),
)


def emergencies_of(settings: Settings, language: Language) -> tuple[EmergencyView, ...]:
    """Return the site's emergency numbers."""
    if settings.emergencies:
        return tuple(EmergencyView(own.label, own.phone) for own in settings.emergencies if own.phone)
    return tuple(EmergencyView(language.text(label), parse_phone(number)) for number, label in EMERGENCIES)


def among(emergencies: Iterable[EmergencyView], numbers: tuple[str, ...]) -> tuple[EmergencyView, ...]:
    """Keep those of these numbers, in their order."""
    known = {emergency.phone.display: emergency for emergency in emergencies}
    return tuple(known[number] for number in numbers if number in known)
