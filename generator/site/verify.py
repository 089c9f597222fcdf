"""The last look at a site before it is published: no link of a page leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.site.pages.page import INDEX

_HREF = re.compile(rb'\shref="(/[^"#?]*)')
_RELATIVE = re.compile(rb'\shref="([^":#?]+)["#?]')  # in a copy that opens from a folder, every address of the site
SHOWN = 5


class LinkChecker:
    """Gathers the pages of a site and the links they hold."""

    def __init__(self, base_path: str, *, is_offline: bool = False) -> None:
        self._base = b"" if is_offline else base_path.encode()
        self._is_offline = is_offline
        self._known: set[bytes] = set()
        self._links: dict[bytes, str] = {}  # a page that holds each

    def see(self, path: str, data: bytes) -> None:
        """Take note of a page and of its links to pages."""
        self.know(path)
        for address in self._addresses(path, data):
            self._links.setdefault(address, path)

    def know(self, path: str) -> None:
        """Take note of a file that pages may link to."""
        self._known.add(self._base + (path if self._is_offline else path.removesuffix(INDEX)).encode())

    def _addresses(self, path: str, data: bytes) -> Iterable[bytes]:
        if not self._is_offline:
            return _HREF.findall(data)
        folder = posixpath.dirname(path).encode()
        return (posixpath.normpath(posixpath.join(folder, href)) for href in _RELATIVE.findall(data))

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
