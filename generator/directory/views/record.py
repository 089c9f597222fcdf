"""What a file says, for whoever corrects or reuses it: the public part of its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RecordView:
    """The public keys of an actor's or a convention's file."""

    kind: str  # "acteur", "convention"
    slug: str
    url: str  # of its page
    version: str  # git's identifier of the file's bytes
    fields: Mapping[str, Any] = field(hash=False)  # as in the file and in its order; every scalar a text

    @property
    def page(self) -> str:
        """Its page as a request names it: "acteurs/x"."""
        return self.url.strip("/")
