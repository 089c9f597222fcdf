"""Actors and conventions, linked and put into public views: the one ``Directory`` that templates and exports are given."""
