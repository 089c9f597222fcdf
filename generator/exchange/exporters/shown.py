"""Whom and what the exports tell of: every page but those withdrawn at somebody's request."""

from __future__ import annotations

from generator.directory.views import ActorView, ContactView, ConventionView, Directory, LocationView


def shown_actors(directory: Directory) -> tuple[ActorView, ...]:
    """Return the actors, A to Z, archived ones too: their status is told."""
    return tuple(actor for actor in directory.actors if not actor.is_withdrawn)


def shown_conventions(directory: Directory) -> tuple[ConventionView, ...]:
    """Return the conventions, A to Z."""
    return tuple(convention for convention in directory.conventions if not convention.is_withdrawn)


def mailbox(contact: ContactView) -> str:
    """Return the mailbox of a function; "" where the contact names a person, who agreed to one page, not to lists."""
    return contact.email.address if contact.email and not contact.person else ""


def hours_lines(place: LocationView) -> list[str]:
    """Return when a place receives, a line each; some are said of no day."""
    return [f"{line.days} : {line.times}" if line.days else line.times for line in place.hours or ()]


def page_address(directory: Directory, url: str) -> str:
    """Return the whole address of a page of the site."""
    return f"{directory.site.url.rstrip('/')}{url}" if url else ""
