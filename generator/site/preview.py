"""Pages before and after a change, side by side in one file that needs nothing else and does nothing.

Each page stands in a frame without any right (``sandbox``), under a policy that lets in its own styles alone: it has no
script, asks nobody for anything, and none of its links leads anywhere.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

from generator.directory.views import Directory
from generator.site.pages import Page, pages
from generator.site.render import Renderer
from generator.site.theme import Theme, read_assets

MOST_SHOWN = 60  # pages: the file must open on a telephone

_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Told:
    """A page that changed, and what is said of it."""

    title: str
    sentences: tuple[str, ...]
    to_confirm: tuple[str, ...]
    names: tuple[str, str]  # what it is called before and after
    before: str  # its address; "" where there is none to show
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that changed, as the template shows it."""

    told: Told
    before: str  # a whole document; "" where there is no such page
    after: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What is said above the pages."""

    lost: tuple[str, ...]  # addresses that would lead nowhere, and what to do
    relations: tuple[str, ...]
    notes: tuple[str, ...]


def render_preview(theme: Theme, before: Directory, after: Directory, told: Sequence[Told], summary: Summary) -> bytes:
    """Return the file.

    Args:
        told: the pages that changed, in order; the first ``MOST_SHOWN`` are shown, the others only told.
    """
    olds = _Side(theme, before, {one.before for one in told[:MOST_SHOWN]})
    news = _Side(theme, after, {one.after for one in told[:MOST_SHOWN]})
    shown = [Shown(one, olds.document(one.before), news.document(one.after)) for one in told]
    styles = news.renderer.render_page(Page("", "diff.css")).decode()
    policy = _policy([styles, *olds.styles, *news.styles])
    context = {"csp": policy, "styles": styles, "shown": shown, "summary": summary}
    return news.renderer.render_page(Page("", "diff.html", context))


def _policy(styles: Iterable[str]) -> str:
    """Return a policy that lets in these styles and nothing else."""
    hashes = dict.fromkeys(hashlib.sha256(one.encode()).digest() for one in styles)
    return f"{_NOTHING}; style-src " + " ".join(f"'sha256-{base64.b64encode(one).decode()}'" for one in hashes)


class _Side:
    """The wanted pages of one side."""

    def __init__(self, theme: Theme, directory: Directory, wanted: Collection[str]) -> None:
        self.renderer = Renderer(theme, read_assets(theme), directory.site)
        self.styles: dict[str, None] = {}
        self._language = directory.site.language
        found = (page for page in pages(directory) if page.url in wanted)
        self._documents = {page.url: self._framed(self.renderer.render_page(page).decode()) for page in found}

    def document(self, url: str) -> str:
        return self._documents.get(url, "")

    def _framed(self, html: str) -> str:
        """Return the main part of a page as a document of its own, its styles in it."""
        styles = "\n".join(self._styles(html))
        self.styles[styles] = None
        opening, main = html.partition("<main")[1:] if "<main" in html else ("<body", f">{html}")
        content = main.partition("</main>")[0]
        head = (
            '<meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_policy([styles]))}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<base target="_blank"><style>{styles}</style>'
        )
        body = f"<body>{opening}{content}</main></body>"
        return f'<!doctype html><html lang="{escape(self._language)}"><head>{head}</head>{body}</html>'

    def _styles(self, html: str) -> Iterator[str]:
        for asset in self.renderer.assets.values():
            if asset.path.endswith(".css") and asset.path in html:
                yield asset.content.decode()
