"""A page of the site, before it is rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site."""

    path: str  # from the site's root: "acteurs/x/index.html"
    template: str  # "actor.html"
    context: Mapping[str, Any] = field(default_factory=dict)  # what the template lays out
    is_indexed: bool = True  # False: search engines and the site map leave it out

    @property
    def url(self) -> str:
        """Its address from the site's root: "/acteurs/x/"."""
        return "/" + self.path.removesuffix(INDEX)


def page_at(url: str, template: str, *, is_indexed: bool = True, **context: Any) -> Page:
    """Return the page of an address that ends in "/"."""
    return Page(url.removeprefix("/") + INDEX, template, context, is_indexed)


def withdrawn_page(url: str, name: str, said: str, instead: Sequence[tuple[str, str]]) -> Page:
    """Return the page of what was withdrawn at somebody's request: its name, why, and what to see in its place."""
    return page_at(url, "withdrawn.html", is_indexed=False, name=name, said=said, instead=tuple(instead))
