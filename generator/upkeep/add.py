"""A new content file, commented for whoever fills it."""

from __future__ import annotations

from pathlib import Path

from generator.content.layout import content_file
from generator.content.slugs import is_slug, suggested_slug
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_

FOLDERS = {"actor": "actors", "convention": "conventions"}
_TEMPLATES = Path(__file__).with_name("templates")


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
    path = site / content_file(FOLDERS[kind], slug)
    with system_faults(site):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(_TEMPLATES.joinpath(f"{kind}.md").read_text(encoding="utf-8"))
        except FileExistsError:
            raise GeneratorError(N_("La fiche « {slug} » existe déjà."), slug=slug) from None
    return path
