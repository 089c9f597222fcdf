"""One line → the slips it may hold, each with the line to write instead.

A slip here is only likely: whoever asks tries the line before proposing it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.content.hours import DAY_NAMES
from generator.content.slips.keys import every_key
from generator.content.slips.said import plainly_said, without_remark

NO_BREAKS = ("\xa0", "\u202f", "\u2007")  # French keyboards put them before a colon


Lines = Sequence[str]
_Found = Iterator[tuple[int, str]]  # column, and the line to write


class Slip(NamedTuple):
    """What went wrong on a line, and what it should have been."""

    code: str
    line: int  # 0-based, in the front matter
    column: int  # 1-based
    corrected: str  # the whole line, to paste


_ITEM = r"(?P<lead>[ ]*(?:-[ ]+)*)"
_KEY = r"(?P<key>[^\W\d][\w-]*)"
_PAIR = re.compile(rf"{_ITEM}{_KEY}[ ]*:[ ]+(?P<value>\S.*)")
_TEXT_ITEM = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)+)(?P<value>[^\s-].*)")
_BULLET = re.compile(r"(?P<lead>[ ]*)[•·‣▪▫◦●○■–—*➢➤✓✔][ \xa0\u202f\t]+(?P<text>\S.*)")
_LINK = re.compile(r"\[[^\[\]]*\]\((?P<address>[^()\s]+)\)")
_STARRED = re.compile(r"(\*{1,3})(?P<text>[^*]+)\1")
_JOINED_DASH = re.compile(r"([ ]*(?:-[ ]+)*)-([^\s\d-].*)")
_JOINED_COLON = re.compile(rf"{_ITEM}{_KEY}:(?P<value>[^\s/].*)")
_EQUALS = re.compile(rf"{_ITEM}{_KEY}[ ]*=[ ]*(?P<value>\S.*)")
_SPACE = "".join(NO_BREAKS)
_SPACES_OF_SYNTAX = re.compile(rf"^[\s{_SPACE}]+|-[{_SPACE}]+|(?<=\w)[ {_SPACE}]*:[ {_SPACE}]*")
_CURLY = re.compile("[“„”‘‚](?P<inner>[^“”„]*)[“”’‘]")
_BRACKETS = {"[": "]", "{": "}"}
_SIGNS = "@%`*&![]{}>|,?#"  # with a meaning of their own at the start of a value


def slips_of(lines: Lines, at: int) -> Iterator[Slip]:
    """Yield the slips a line may hold by itself, the likeliest first."""
    for code, look in _LOOKS:
        for column, corrected in look(lines, at):
            yield Slip(code, at, column, corrected)


def misaligned(lines: Lines, at: int) -> Iterator[Slip]:
    """Yield the slip of a line that begins too far to the left or to the right of those above."""
    text = lines[at].lstrip(" ")
    own = len(lines[at]) - len(text)
    if text != lines[at] and re.match(rf"-\s|{_KEY}\s*:(\s|$)", text):
        yield from (Slip("E126", at, own + 1, " " * start + text) for start in _starts(lines, at) if start != own)


def undashed(lines: Lines, at: int) -> Iterator[Slip]:
    """Yield the slip of the first key of an item, under the key of its list, whose dash is missing."""
    key = re.match(rf"(?P<lead>[ ]{{2,}}){_KEY}:(?:\s|$)", lines[at])
    if key and at and re.fullmatch(rf"{_ITEM}{_KEY}:", lines[at - 1].rstrip()):
        start = key.end("lead")
        yield Slip("E135", at, start + 1, f"{' ' * (start - 2)}- {lines[at][start:]}")


def continued(lines: Lines, at: int) -> Iterator[Slip]:
    """Yield the slip of a line that goes on with the text of the one above, and begins too far to the left."""
    above = _PAIR.fullmatch(lines[at - 1].rstrip()) if at else None
    text = lines[at].lstrip(" ")
    if above and text and " " in above["value"] and not re.match(rf"[-#\t]|{_KEY}\s*:", text):
        yield Slip("E132", at, len(lines[at]) - len(text) + 1, " " * (above.end("lead") + 2) + text)


def item_as_text(line: str) -> str:
    """Return a list's line with its whole item between quotes, "" where it is no item."""
    found = _TEXT_ITEM.fullmatch(line.rstrip())
    value = _value(found) if found else None
    return value.written(quoted(value.text)) if value else ""


def quoted(value: str) -> str:
    """Put a text between quotes."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _tab(lines: Lines, at: int) -> _Found:
    line = lines[at]
    if "\t" not in line:
        return
    column, text = line.index("\t") + 1, line.lstrip(" \t").replace("\t", " ")
    if line.startswith((" ", "\t")):
        yield from ((column, " " * start + text) for start in _starts(lines, at))
    yield column, line.replace("\t", " ")


def _no_break_space(lines: Lines, at: int) -> _Found:
    found = next((found for found in _SPACES_OF_SYNTAX.finditer(lines[at]) if set(found[0]) & set(NO_BREAKS)), None)
    if found:
        yield found.start() + 1, lines[at][: found.start()] + _plain_spaces(found[0]) + lines[at][found.end() :]


def _plain_spaces(written: str) -> str:
    """Write spaces as YAML wants them: none before a colon, one after a sign, as many as there are elsewhere."""
    if ":" in written:
        return ":" if written.endswith(":") else ": "
    return "- " if written.startswith("-") else " " * len(written)


def _other_bullet(lines: Lines, at: int) -> _Found:
    if found := _BULLET.fullmatch(lines[at]):
        yield found.end("lead") + 1, f"{found['lead']}- {found['text']}"


def _second_key(lines: Lines, at: int) -> _Found:
    """Find a key in the middle of a line, right before its colon: "nom: Le Relais, sigle: LR"."""
    for value in _values(lines[at]):
        second = re.search(r"(?:^|[\s,;])([a-z_]+)(:\s|[ ]:\s+\d)", value.text)
        is_key = second is not None and second[1] in every_key() and (second[1] not in DAY_NAMES or not second.start(1))
        if second and is_key and value.text[0] not in "'\"[{":
            yield value.column + second.start(1), value.written(quoted(value.text))


def _missing_colon(lines: Lines, at: int) -> _Found:
    found = re.fullmatch(rf"{_ITEM}{_KEY}(?:[ ]+(?P<value>[^\s:].*))?", lines[at].rstrip())
    if found and found["key"] in every_key():
        yield found.end("key") + 1, f"{found['lead']}{found['key']}: {found['value'] or ''}".rstrip()


def _markdown_link(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        if link := _LINK.fullmatch(value.text):
            yield value.column, value.written(quoted(link["address"]))


def _joined_dash(lines: Lines, at: int) -> _Found:
    if found := _JOINED_DASH.fullmatch(lines[at]):
        yield found.end(1) + 2, f"{found[1]}- {found[2]}"


def _joined_colon(lines: Lines, at: int) -> _Found:
    if found := _JOINED_COLON.fullmatch(lines[at]) or _EQUALS.fullmatch(lines[at]):
        yield found.end("key") + 1, f"{found['lead']}{found['key']}: {found['value']}"


def _curly_quotes(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        if curly := _CURLY.fullmatch(value.text):
            yield value.column, value.written(quoted(curly["inner"].strip(" \xa0\u202f")))


def _open_quote(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        if value.text[0] in "'\"" and value.text.count(value.text[0]) == 1:
            yield value.column, value.written(quoted(value.text[1:]))


def _quote_inside(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        if value.text[0] in "'\"" and value.text[0] in value.text[1:]:
            yield value.column, value.written(quoted(plainly_said(value.text) or value.text))


def _open_bracket(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        if value.text[0] in _BRACKETS and _BRACKETS[value.text[0]] not in value.text:
            yield value.column, value.written(value.text + _BRACKETS[value.text[0]])


def _first_sign(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        is_list = value.text.endswith(_BRACKETS.get(value.text[0], "\n"))
        if (value.text[0] in _SIGNS or value.text.startswith("- ")) and not is_list:
            starred = _STARRED.fullmatch(value.text)
            yield value.column, value.written(quoted(starred["text"] if starred else value.text))


def _colon_inside(lines: Lines, at: int) -> _Found:
    for value in _values(lines[at]):
        colon = re.search(r":(?=\s|$)", value.text)
        if colon and value.text[0] not in "'\"[{":
            yield value.column + colon.start(), value.written(quoted(plainly_said(value.text) or value.text))


def _starts(lines: Lines, at: int) -> list[int]:
    """Return where a line may begin: inside a key left open above it, beside the line above, then as others do."""
    above = [line for line in lines[max(0, at - 30) : at] if line.strip() and not line.lstrip().startswith("#")]
    if not above:
        return [0]
    contents = [len(line) - len(line.lstrip(" -")) for line in above[-8:]]
    margins = [len(line) - len(line.lstrip(" ")) for line in above[-8:]]
    inside = [contents[-1] + 2] if above[-1].rstrip().endswith(":") else []
    beside = margins[-1:] if lines[at].lstrip().startswith("-") else contents[-1:]
    return list(dict.fromkeys((*inside, *beside, *contents[::-1], *margins[::-1], 0)))


class _Value(NamedTuple):
    """The value of a line, between what stands before it and the remark after it."""

    before: str
    text: str
    remark: str

    @property
    def column(self) -> int:
        """Where it starts, from 1."""
        return len(self.before) + 1

    def written(self, value: str) -> str:
        """Return the line with another value."""
        return f"{self.before}{value}{self.remark}"


def _values(line: str) -> Iterator[_Value]:
    """Yield the value a line gives a key, else the text of its item."""
    if found := _PAIR.fullmatch(line.rstrip()) or _TEXT_ITEM.fullmatch(line.rstrip()):
        yield _value(found)


def _value(found: re.Match[str]) -> _Value:
    return _Value(found.string[: found.start("value")], *without_remark(found["value"]))


_LOOKS: tuple[tuple[str, Callable[[Lines, int], _Found]], ...] = (
    ("E123", _tab),
    ("E127", _no_break_space),
    ("E134", _other_bullet),
    ("E124", _joined_dash),
    ("E125", _joined_colon),
    ("E125", _missing_colon),
    ("E138", _markdown_link),
    ("E131", _second_key),
    ("E128", _curly_quotes),
    ("E129", _open_quote),
    ("E121", _quote_inside),
    ("E118", _open_bracket),
    ("E122", _first_sign),
    ("E120", _colon_inside),
)
