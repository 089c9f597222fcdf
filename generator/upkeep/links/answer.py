"""What became of one address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Verdict = Literal[
    "alive",
    "gone",  # the server says that it has no such page
    "moved",  # for good, to another page
    "moved-home",  # for good, to the first page of a site: the page itself is gone
    "unknown-host",  # no machine has this name
    "unreachable",  # no machine accepts to talk
    "silent",  # one does, but never answers
    "expired",  # its certificate
    "certificate",  # that of another site, or of no known authority
    "private",  # only a private network knows it: never asked
    "unjudged",  # refused to programs, out of order for now …
]
VERDICTS: tuple[str, ...] = get_args(Verdict)
WHOLE_HOST = frozenset(("unknown-host", "unreachable", "expired", "certificate", "private"))  # not of one page


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one address."""

    verdict: Verdict
    detail: str = ""  # the status, the host at fault or the new address; why it could not be judged
    is_about_host: bool = False  # every page of the host would be answered so

    @property
    def is_heard(self) -> bool:
        """True where a server answered, be it to refuse."""
        return self.verdict in ("alive", "gone", "moved", "moved-home") or self.detail.isdigit()


class NoAnswer(Exception):
    """Tell why a request was given up."""

    def __init__(self, verdict: Verdict, detail: str = "") -> None:
        super().__init__(verdict, detail)
        self.verdict: Verdict = verdict
        self.detail = detail
