"""The last look at a site before it is published: no link of a page leads nowhere."""

from __future__ import annotations

import re

from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.site.pages.page import INDEX

_HREF = re.compile(rb'\shref="(/[^"#?]*)')
SHOWN = 5


class LinkChecker:
    """Gathers the pages of a site and the links they hold."""

    def __init__(self, base_path: str) -> None:
        self._base = base_path.encode()
        self._pages: set[bytes] = set()
        self._links: dict[bytes, str] = {}  # a page that holds each

    def see(self, path: str, data: bytes) -> None:
        """Take note of a page and of its links to pages."""
        self._pages.add(self._base + path.removesuffix(INDEX).encode())
        for address in _HREF.findall(data):
            self._links.setdefault(address, path)

    def check(self) -> None:
        """Check every link to a page; addresses of files are the theme's.

        Raises:
            GeneratorError: some lead nowhere.
        """
        to_pages = ((address, path) for address, path in self._links.items() if address.endswith(b"/"))
        dead = sorted((address.decode(), path) for address, path in to_pages if address not in self._pages)
        if dead:
            shown = ", ".join(f"{address} ({path})" for address, path in dead[:SHOWN])
            raise GeneratorError(N_("Des liens du site ne mènent nulle part : {shown}"), shown=shown)
