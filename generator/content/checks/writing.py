"""How values are written: what reads well enough, and not as it was meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.content.document import Document, Node, texts
from generator.content.slips import every_key, quoted, slips_of
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

_REMARK = re.compile(r" #\S| #(?= )")  # one space before it: a remark set apart has more
_CURLY = re.compile("[“„”‘‚«]([^“”„‘’«»]*)[“”’‘»]")
_OTHER_ALPHABETS = re.compile("[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff]")  # Greek, Cyrillic
_ITEM = re.compile(r"\s*-\s")
_WORD = re.compile(r"[^\W\d_]+")


def check_writing(document: Document) -> Iterator[Diagnostic]:
    """Report values cut by a remark, kept between curly quotes, joined to the next line, or of two alphabets."""
    for path, node in texts(document.root):
        if not node.quoted:
            yield from _check_plain(document, path, node)
        if _OTHER_ALPHABETS.search(str(node.value)):
            yield from _check_alphabets(document, path, str(node.value))


def _check_plain(document: Document, path: KeyPath, node: Node) -> Iterator[Diagnostic]:
    line, lines = document.line(node.line), document.source(node).count("\n")
    if lines:
        for number in range(node.line + bool(line[: node.column - 1].strip()), node.line + lines + 1):
            yield from _check_joined(document, path, number, document.line(number))
        return
    before, after = line[: node.column - 1], line[node.end_column - 1 :]
    if (remark := _REMARK.match(after)) and (node.value or remark[0].strip() != "#"):
        yield document.diagnostic("W101", path, f"{before.rstrip()} {quoted(f'{node.value}{after}'.strip())}")
    if curly := _CURLY.fullmatch(str(node.value)):
        yield document.diagnostic("W102", path, before + quoted(curly[1].strip(" \xa0\u202f")) + after)


def _check_joined(document: Document, path: KeyPath, number: int, line: str) -> Iterator[Diagnostic]:
    """Report a line that looks like an item or a key of its own, and became the end of the text above."""
    if _ITEM.match(line):
        above = document.line(document.find(path)[0].line)
        corrected = above[: len(above) - len(above.lstrip())] + line.lstrip()
        if corrected != line:  # else it is the one above that is at fault
            yield document.on_line("E126", number, len(line) - len(line.lstrip()) + 1, path, corrected)
        return
    for slip in slips_of([line], 0):
        if slip.code in ("E124", "E134") or (slip.code == "E125" and line[: slip.column - 1].strip() in every_key()):
            yield document.on_line(slip.code, number, slip.column, path, slip.corrected)
            return


def _check_alphabets(document: Document, path: KeyPath, text: str) -> Iterator[Diagnostic]:
    """Warn of each word that mixes Latin letters with their Greek or Cyrillic look-alikes."""
    for word in _WORD.findall(text):
        others = [letter for letter in word if _OTHER_ALPHABETS.match(letter)]
        if others and any(_is_latin(letter) for letter in word):
            yield document.diagnostic("W218", path, word, others[0])
            return


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
