"""A table → a first mapping of it, to be re-read by a person: what each column seems to be, and why."""

from generator.exchange.importers.guess.mapping import guess_mapping

__all__ = ["guess_mapping"]
