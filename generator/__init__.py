"""Maillage: turn a folder of Markdown files about actors and their conventions into a static directory."""

__version__ = "0.1.0"
