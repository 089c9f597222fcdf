"""Rewrite what the French guides hold by rule: their typography, and the closed lists that end ``docs/fiches.md``.

    python tools/guides.py            rewrite what differs
    python tools/guides.py --check    change nothing; exit 1 where something differs

Code, addresses and comments are left as they are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.content.vocabulary import VOCABULARIES, Value, Vocabulary
from generator.language import french_typography

ROOT = Path(__file__).resolve().parent.parent
LISTS = "docs/fiches.md"
GUIDES = (
    "README.md",
    "CHANGELOG.md",
    "docs/README.md",
    "docs/coordonner.md",
    "docs/corriger-une-fiche.md",
    LISTS,
    "docs/donnees.md",
    "docs/former.md",
    "docs/maintenir.md",
)
MARK = "<!-- La suite est écrite par tools/guides.py à partir de generator/content/vocabulary. -->"

_HOLE = "\ue000"  # stands for what is left as it is
_AS_IT_IS = re.compile(r"(?ms)^```.*?^```$|`[^`\n]*`|<!--.*?-->|<img [^>]*>|(?<=\])\([^)\s]*\)|https?://[^\s)>]+")


def set_text(text: str) -> str:
    """Set the words of a guide as French is printed."""
    kept = [match[0] for match in _AS_IT_IS.finditer(text)]
    words = french_typography(_AS_IT_IS.sub(_HOLE, text))
    for part in kept:
        words = words.replace(_HOLE, part, 1)
    return words


def with_lists(text: str) -> str:
    """Replace all that follows the mark by the closed lists as the generator knows them."""
    before, mark, _ = text.partition(MARK)
    if not mark:
        raise SystemExit(f"{LISTS}: the mark is missing: {MARK}")
    return f"{before}{mark}\n\n" + "\n".join(_list(vocabulary) for vocabulary in VOCABULARIES.values())


def _list(vocabulary: Vocabulary) -> str:
    return "\n".join(
        (
            f"### {vocabulary.name}",
            "",
            f"{vocabulary.title}. *Source : {vocabulary.source}.*",
            "",
            *_table(vocabulary),
            "",
        )
    )


def _table(vocabulary: Vocabulary) -> Iterator[str]:
    is_defined = any(value.definition for value in vocabulary.values)
    yield "| Code | Libellé |" + (" Ce que cela veut dire |" if is_defined else "")
    yield "|---|---|" + ("---|" if is_defined else "")
    for value in vocabulary.values:
        yield _row(value, is_defined)


def _row(value: Value, is_defined: bool) -> str:
    cells = [f"`{value.code}`", value.label, *([value.definition] if is_defined else [])]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def rewritten(name: str) -> str:
    """Return a guide as it should be."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return set_text(with_lists(text) if name == LISTS else text)


def main(arguments: list[str]) -> int:
    """Rewrite, or tell which guides differ."""
    differing = [name for name in GUIDES if rewritten(name) != (ROOT / name).read_text(encoding="utf-8")]
    for name in differing:
        if "--check" not in arguments:
            (ROOT / name).write_text(rewritten(name), encoding="utf-8", newline="\n")
        print(name)
    return bool(differing) if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
