"""The free text of a file: one Markdown parser for whoever judges it and whoever renders it, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, link
from markdown_it.token import Token

from generator.content import links
from generator.content.slugs import slugified

MAX_NESTING = 20  # of the library's blocks; what is deeper it drops without a word
MAX_DEPTH = 6  # of lists and quotes: always less than that
_SIGNS = re.compile(r"\]\(|<")  # "[a](b)", "<a:b>"
_TO_JUDGE = re.compile(rf"\]\(|<|\]:|\t|^[ >*+\-\d.)]{{{MAX_DEPTH + 1}}}", re.MULTILINE)
_HEADING = re.compile(r"#|^[ >]*(?:=+|-+)[ ]*$", re.MULTILINE)
_CONTAINERS = ("blockquote", "bullet_list", "ordered_list")

Rule = Callable[[StateInline, bool], bool]


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link of a text, and its place."""

    address: str  # as it is rendered
    words: str  # what readers see of it
    line: int  # 0-based, in the body
    column: int  # 1-based, in the line as saved
    end_column: int  # the column itself where the link runs over several lines


@dataclass(frozen=True, slots=True)
class Body:
    """What a text holds that must be judged."""

    text: str = ""
    links: tuple[BodyLink, ...] = ()
    definitions: tuple[tuple[int, str], ...] = ()  # line and address of each "[name]: address"
    too_deep: int | None = None  # the first line that is

    @property
    def headings(self) -> tuple[str, ...]:
        """The ids of its headings, in order: looked for when some link leads to one, for it takes a while."""
        return _headings(self.text) if _HEADING.search(self.text) else ()


EMPTY = Body()


def make_parser() -> MarkdownIt:
    """Return a new parser: no raw HTML, no image, links by allowlist, headings with ids."""
    parser = MarkdownIt("js-default", {"maxNesting": MAX_NESTING}).disable(["image", "reference"])
    parser.validateLink = links.is_safe  # type: ignore[assignment, method-assign]
    parser.core.ruler.push("name_headings", lambda state: _name_headings(state.tokens))
    return parser


def read_body(text: str) -> Body:
    """Return what a text holds."""
    if not _TO_JUDGE.search(text):
        return Body(text)
    env: dict[str, Any] = {}
    tokens = _judging_parser().parse(text, env)
    defined = [env.get("references", {}).values(), env.get("duplicate_refs", ())]
    return Body(
        text,
        links=tuple(_links(tokens, text.split("\n"))),
        definitions=tuple(sorted((one["map"][0], one["href"]) for group in defined for one in group)),
        too_deep=_first_too_deep(tokens),
    )


@lru_cache(512)
def _headings(text: str) -> tuple[str, ...]:
    tokens = _naming_parser().parse(text)
    return tuple(str(token.attrs["id"]) for token in tokens if token.type == "heading_open")


@cache
def _naming_parser() -> MarkdownIt:
    """Return the parser of headings: what else a line holds is not looked at."""
    parser = make_parser()
    parser.core.ruler.at("inline", _parse_headings)
    return parser


def _parse_headings(state: StateCore) -> None:
    for before, token in pairwise((Token("", "", 0), *state.tokens)):
        if token.type == "inline":
            token.children = []
            if before.type == "heading_open":
                state.md.inline.parse(token.content, state.md, state.env, token.children)


@cache
def _judging_parser() -> MarkdownIt:
    """Return the parser that sees the links that are refused too, and where each is."""
    parser = make_parser().enable("reference").disable(["name_headings", "text_join"])
    parser.validateLink = lambda address: True  # type: ignore[assignment, method-assign]
    parser.core.ruler.at("inline", _parse_what_may_hold_links)
    parser.inline.ruler.at("link", _placed(link))
    parser.inline.ruler.at("autolink", _placed(autolink))
    return parser


def _parse_what_may_hold_links(state: StateCore) -> None:
    """Parse the insides of paragraphs that have the signs of a link."""
    for token in state.tokens:
        if token.type == "inline" and _SIGNS.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _placed(rule: Rule) -> Rule:
    """Make a rule note where in its paragraph each link begins and ends."""

    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            opened = next(token for token in state.tokens[count:] if token.type == "link_open")
            opened.meta["span"] = (start, state.pos)
        return found

    return run


def _name_headings(tokens: list[Token]) -> None:
    """Give each heading an id made of its words, unique in the body."""
    seen: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            name = slugified("".join(child.content for child in inline.children or ())) or "titre"
            seen[name] = seen.get(name, 0) + 1
            token.attrs["id"] = f"{links.HEADING_ID}{name}" + (f"-{seen[name]}" if seen[name] > 1 else "")


def _links(tokens: list[Token], lines: list[str]) -> Iterator[BodyLink]:
    first = 0
    for token in tokens:
        first = token.map[0] if token.map else first
        if token.type == "inline" and token.children:
            yield from _links_of(token.content, first, token.children, lines)


def _links_of(content: str, first: int, children: list[Token], lines: list[str]) -> Iterator[BodyLink]:
    opened, words = None, ""
    for child in children:
        if child.type == "link_open":
            opened, words = child, ""
        elif child.type == "link_close" and opened:
            place = _place(content, first, opened.meta["span"], lines)
            yield BodyLink(str(opened.attrs["href"]), words, *place)
        else:
            words += child.content or " " * child.type.endswith("break")


def _place(content: str, first: int, span: tuple[int, int], lines: list[str]) -> tuple[int, int, int]:
    """Return the line, column and end column of a part of a paragraph, whose lines may be set further right."""
    start, end = span
    line = first + content.count("\n", 0, start)
    begins, ends = content.rfind("\n", 0, start) + 1, content.find("\n", start)
    written = content[begins : ends if ends >= 0 else len(content)].rstrip()
    margin = max(lines[line].rfind(written), 0) if line < len(lines) else 0
    column = margin + start - begins + 1
    return line, column, column + (end - start if ends < 0 or end <= ends else 0)


def _first_too_deep(tokens: list[Token]) -> int | None:
    depth = 0
    for token in tokens:
        if token.type.rpartition("_")[0] in _CONTAINERS:
            depth += token.nesting
            if depth > MAX_DEPTH:
                return token.map[0] if token.map else 0
    return None
