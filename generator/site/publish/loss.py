"""Pages must not vanish unseen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.diagnostics.errors import GeneratorError
from generator.language import N_

FEW = 3  # pages: fewer than that may go without a word …
SHARE = 20  # … and so may one page in 20 (5 %)
_CONTENT_PAGE = re.compile(r"(?:acteurs|conventions)/[^/]+/index\.html")


def count_pages(paths: Iterable[str]) -> int:
    """Count the pages of actors and conventions among the files of a site."""
    return sum(_CONTENT_PAGE.fullmatch(path) is not None for path in paths)


def refuse_loss(before: Iterable[str], after: Iterable[str]) -> None:
    """Refuse a site with over 5 % and over 3 fewer content pages than the one it would replace.

    Raises:
        GeneratorError: with both numbers and the option that allows it.
    """
    pages_before, pages_after = count_pages(before), count_pages(after)
    lost = pages_before - pages_after
    if lost > FEW and lost * SHARE > pages_before:
        raise GeneratorError(
            N_(
                "Le nouveau site n'a que {after} fiches, le site publié en a {before} : rien n'a été publié. "
                "Si c'est voulu, relancez avec --allow-fewer."
            ),
            after=pages_after,
            before=pages_before,
        )
