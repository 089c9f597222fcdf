"""A message's text → the one block of a request in it, without the signs of quoting around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language import N_
from generator.upkeep.propose.problem import Refused

MAX_BLOCK = 64_000  # characters

# The accent may have been lost, and capitals.
_BEGIN = r"(?<!=)={2,12}[^\S\n]*D\S{1,8}BUT[^\S\n]+DE[^\S\n]+LA[^\S\n]+DEMANDE[^\S\n]*={2,12}"
_END = r"(?<!=)={2,12}[^\S\n]*FIN[^\S\n]+DE[^\S\n]+LA[^\S\n]+DEMANDE[^\S\n]*={2,12}"
_BEFORE, _AFTER = r"(?P<quote>[^\S\n>]*(?:>[^\S\n>]*)*)[*_`]*", r"[*_`\\]*[^\S\n]*$"  # on a line of its own
_ALONE = re.compile(rf"(?im)^{_BEFORE}(?:(?P<begin>{_BEGIN})|(?P<end>{_END})){_AFTER}")
_ANYWHERE = re.compile(rf"(?i)(?P<quote>)(?:(?P<begin>{_BEGIN})|(?P<end>{_END}))")
_QUOTING = re.compile(r"[^\S\n]{0,3}>[^\S\n]?")


def find_block(text: str) -> str | None:
    """Return what stands between the two marks, None where there is no mark.

    Raises:
        Refused: several requests, one that is not whole, or too long a one.
    """
    marks = list(_ALONE.finditer(text)) or list(_ANYWHERE.finditer(text))
    if not any(mark["begin"] for mark in marks):
        return None
    blocks = {re.sub(r"\s", "", block): block for block in _between(text, marks)}
    if len(blocks) > 1:
        raise Refused(
            N_("Ce message contient {count} demandes : gardez-en une seule par message."), count=str(len(blocks))
        )
    block = next(iter(blocks.values()))
    if len(block) > MAX_BLOCK:
        raise Refused(N_("Cette demande est trop longue : une fiche tient en 64 000 signes."))
    return block


def without_block(text: str) -> str:
    """Return the message around its block."""
    begin, end = (next((mark for mark in _ALONE.finditer(text) if mark[name]), None) for name in ("begin", "end"))
    return text[: begin.start()] + text[end.end() :] if begin and end and begin.start() < end.start() else text


def _between(text: str, marks: list[re.Match[str]]) -> Iterator[str]:
    """Yield each block, as it was before it was quoted."""
    for position, mark in enumerate(marks):
        if not mark["begin"]:
            continue
        after = marks[position + 1] if position + 1 < len(marks) else None
        if after is None or not after["end"]:
            raise Refused(
                N_("La demande n'est pas entière : copiez tout, jusqu'à la ligne « === FIN DE LA DEMANDE === ».")
            )
        yield _unquoted(text[mark.end() : after.start()], mark["quote"].count(">"))


def _unquoted(block: str, depth: int) -> str:
    """Take away the ``>`` of so many quotations, from the lines that have them."""
    lines = block.split("\n") if depth else []
    for _ in range(min(depth, 20)):
        lines = [_QUOTING.sub("", line, count=1) if _QUOTING.match(line) else line for line in lines]
    return "\n".join(lines) if depth else block
