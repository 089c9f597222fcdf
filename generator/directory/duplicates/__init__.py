"""Probable duplicates: warned of once a pair, and never in anybody's way."""

from generator.directory.duplicates.actors import check_actors
from generator.directory.duplicates.conventions import check_conventions

__all__ = ["check_actors", "check_conventions"]
