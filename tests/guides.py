"""Reading the guides: their fenced examples, their tables of keys, their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"(?ms)^```(\w*) ?([^\n]*)\n(.*?)^```$")
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
IMAGE = re.compile(r'<img src="([^"]+)"')


@dataclass(frozen=True)
class Example:
    """A fenced block."""

    guide: str
    language: str
    mark: str  # what follows the language: "acteur", "faute content/actors/a.md" …
    text: str


@dataclass(frozen=True)
class Row:
    """A row of a table of keys."""

    key: str
    says: str
    example: str  # its first code, "" where there is none


@dataclass
class Section:
    """A heading, and the rows of keys up to the next."""

    level: int
    title: str
    rows: list[Row] = field(default_factory=list)

    @property
    def codes(self) -> frozenset[str]:
        """What its heading writes as code."""
        return frozenset(CODE.findall(self.title))


def read(guide: str) -> str:
    """Return the text of a guide."""
    return Path(guide).read_text(encoding="utf-8")


def examples(guide: str) -> Iterator[Example]:
    """Yield the fenced blocks of a guide."""
    for language, mark, text in FENCE.findall(read(guide)):
        yield Example(guide, language, mark, text)


def prose(guide: str) -> str:
    """Return a guide without its fenced blocks."""
    return FENCE.sub("", read(guide))


def links(guide: str) -> list[str]:
    """Return where the links of a guide lead, and where its pictures are."""
    words = CODE.sub("", prose(guide))
    return [*LINK.findall(words), *IMAGE.findall(words)]


def anchors(guide: str) -> list[str]:
    """Return the anchors of a guide's headings, as forges make them."""
    titles = re.findall(r"(?m)^#+ (.*)$", prose(guide))
    return [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles]


def sections(guide: str) -> list[Section]:
    """Return the headings of a guide with the rows of keys under each."""
    found: list[Section] = []
    for line in prose(guide).split("\n"):
        if heading := re.match(r"(#+) (.*)", line):
            found.append(Section(len(heading[1]), heading[2]))
        elif row := re.match(r"\| `(\w+)` \| (.*?) \|(?: (.*) \|)?$", line):
            example = CODE.search(row[3] or "")
            found[-1].rows.append(Row(row[1], row[2], example[1] if example else ""))
    return found


def commands(guide: str) -> Iterator[list[str]]:
    """Yield the commands ``maillage …`` and ``make …`` that a guide writes as code, in words."""
    lines = [line for example in examples(guide) if example.language == "sh" for line in example.text.split("\n")]
    for line in (*lines, *CODE.findall(prose(guide))):
        words = line.removeprefix(".venv/bin/").split()
        if words and words[0] in ("maillage", "make"):
            yield words
