"""A new content file, commented for whoever fills it."""

from __future__ import annotations

from pathlib import Path

from generator.content.edit.files import write_files
from generator.content.edit.new_file import FOLDERS, new_file
from generator.content.layout import content_file
from generator.content.slugs import is_slug, suggested_slug


class NotASlug(ValueError):
    """A name that cannot be a file's; ``suggestion`` can."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.suggestion = suggested_slug(name)


def add(site: Path, kind: str, slug: str) -> Path:
    """Write a commented draft and return its path. Nothing is ever overwritten.

    Args:
        kind: "actor" or "convention".
        slug: of the new file.

    Raises:
        NotASlug: the name has accents, capitals, spaces …
        GeneratorError: the file exists already, or cannot be written.
    """
    if not is_slug(slug):
        raise NotASlug(slug)
    file = content_file(FOLDERS[kind], slug)
    write_files(site, {file: new_file(kind).encode()}, is_new=True)
    return site / file
