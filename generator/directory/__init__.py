"""Actors and conventions, linked, in public views: the one ``Directory`` that templates and exports are given."""
