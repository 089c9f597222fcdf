"""Keeping a directory alive."""
