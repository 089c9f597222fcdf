"""Answers → diagnostics, at each place that gives the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.diagnostics.diagnostic import Diagnostic
from generator.upkeep.links.answer import Answer
from generator.upkeep.links.mentions import Mention

_CODES = {
    "gone": "W601",
    "unknown-host": "W602",
    "unreachable": "W603",
    "silent": "W604",
    "expired": "W605",
    "certificate": "W606",
    "moved": "W607",
    "moved-home": "W608",
    "private": "W609",
}
_ONE_VALUE = re.compile(r"\s*(?:- )?[a-z_]+:\s+(\S+)\s*")  # a line that gives an address and nothing else


def report_dead(mentions: Iterable[Mention], answers: Mapping[str, Answer]) -> Iterator[Diagnostic]:
    """Report each address that no longer leads where it should; what could not be judged is not reported."""
    for mention in mentions:
        answer = answers.get(mention.asked)
        if answer and answer.verdict in _CODES:
            yield _diagnostic(mention, answer, _CODES[answer.verdict])


def _diagnostic(mention: Mention, answer: Answer, code: str) -> Diagnostic:
    if code == "W607":
        fragment = urlsplit(mention.address).fragment
        target = f"{answer.detail}#{fragment}" if fragment and "#" not in answer.detail else answer.detail
        return mention.diagnostic(code, mention.address, target, _corrected(mention, target))
    return mention.diagnostic(code, mention.address, answer.detail)


def _corrected(mention: Mention, target: str) -> str:
    """Return the line with the new address; "" where it holds more than the address."""
    at = mention.diagnostic("W607")
    line = mention.entry.document.line(at.place.line)
    found = _ONE_VALUE.fullmatch(line)
    if mention.link or not found or not re.fullmatch(r"[\w./?&=%+~@-]*\w|[\w./?&=%+~@-]*/", target.partition(":")[2]):
        return ""
    return f"{line[: found.start(1)]}{target}{line[found.end(1) :]}".strip()
