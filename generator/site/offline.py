"""Addresses of a copy that opens from a folder, by ``file:``: no server finds a folder's ``index.html`` there."""

from __future__ import annotations

import posixpath

from generator.content.links import page_of
from generator.site.pages.page import INDEX


def relative_address(url: str, page: str) -> str:
    """Return the way from a page to an address of the site; a query is left out, for nothing there reads it.

    Args:
        url: from the site's root, "/acteurs/x/#lieux".
        page: the file of the page that holds it, "besoins/loger/index.html".
    """
    target = page_of(url)
    file = target.removeprefix("/") + (INDEX if target.endswith("/") else "")
    _, hash_sign, place = url.partition("#")
    return posixpath.relpath(file, posixpath.dirname(page) or ".") + hash_sign + place
