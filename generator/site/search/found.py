"""Which actors and conventions can be found: all but those withdrawn at their request."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import ActorView, ConventionView, Directory


def actors_found(directory: Directory) -> Iterator[ActorView]:
    """Yield the actors that can be found."""
    return (actor for actor in directory.actors if not actor.is_withdrawn)


def conventions_found(directory: Directory) -> Iterator[ConventionView]:
    """Yield the conventions that can be found."""
    return (convention for convention in directory.conventions if not convention.is_withdrawn)
