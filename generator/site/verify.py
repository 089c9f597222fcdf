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
        self._known: set[bytes] = set()
        self._links: dict[bytes, str] = {}  # a page that holds each

    def see(self, path: str, data: bytes) -> None:
        """Take note of a page and of its links to pages."""
        self.know(path)
        for address in _HREF.findall(data):
            self._links.setdefault(address, path)

    def know(self, path: str) -> None:
        """Take note of a file that pages may link to."""
        self._known.add(self._base + path.removesuffix(INDEX).encode())

    def check(self) -> None:
        """Check every link to a page or a file of the site.

        Raises:
            GeneratorError: some lead nowhere.
        """
        links = self._links.items()
        dead = sorted((address.decode(), path) for address, path in links if address not in self._known)
        if dead:
            shown = ", ".join(f"{address} ({path})" for address, path in dead[:SHOWN])
            raise GeneratorError(N_("Des liens du site ne mènent nulle part : {shown}"), shown=shown)
