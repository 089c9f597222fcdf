"""An actor, as its file gives it."""

from generator.content.model.actor.cooperation import DeclaredTie, Member, UnrecognisedTie
from generator.content.model.actor.reception import Access, Contact, Location
from generator.content.model.actor.service import Service
from generator.content.model.actor.terms import Appointment, Audience, Domain
from generator.content.model.actor.whole import Actor, Notice, PlainLanguage

__all__ = [
    "Access",
    "Actor",
    "Appointment",
    "Audience",
    "Contact",
    "DeclaredTie",
    "Domain",
    "Location",
    "Member",
    "Notice",
    "PlainLanguage",
    "Service",
    "UnrecognisedTie",
]
