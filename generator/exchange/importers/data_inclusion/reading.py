"""A file of data·inclusion → its records, one after the other: a national file is never held whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_

MAX_BYTES = 1_000_000_000
_CHUNK, _LONGEST = 1_000_000, 500_000  # characters: read at once, of a record
_BLANK = " \t\r\n,\ufeff"

TOO_BIG = N_("« {file} » est trop gros : {size} octets, pour {limit} au plus.")
NOT_JSON = N_("« {file} » n'est pas un fichier JSON de data·inclusion : « {text} » après la fiche n° {number}.")

Record = Mapping[str, Any]  # every number as the text it is written in


def read_records(path: Path) -> Iterator[tuple[Record, int]]:
    """Yield the records of a JSON list, or of a file with one a line, each with its length in characters.

    Raises:
        GeneratorError: the file cannot be read, is too big, or holds something else.
    """
    with system_faults(path.parent):
        if (size := path.stat().st_size) > MAX_BYTES:
            raise GeneratorError(TOO_BIG, file=path.name, size=size, limit=MAX_BYTES)
        with path.open(encoding="utf-8", errors="surrogateescape") as stream:
            yield from _Reader(stream, path.name)


class _Reader:
    """Text read so far, and where in it the next record begins."""

    def __init__(self, stream: TextIO, name: str) -> None:
        self._stream, self._name = stream, name
        self._decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
        self._text, self._at, self._count = "", 0, 0

    def __iter__(self) -> Iterator[tuple[Record, int]]:
        if self._next_sign() == "[":
            self._at += 1
        while (sign := self._next_sign()) and sign != "]":
            yield self._record()
            self._count += 1
        self._at += 1 if sign else 0
        if self._next_sign():
            raise self._fault()

    def _next_sign(self) -> str:
        """Return the next sign that is not between two records; "" at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _record(self) -> tuple[Record, int]:
        """Read on until the record is whole; as much again each time, so that the work stays in proportion."""
        while True:
            try:
                found, end = self._decoder.raw_decode(self._text, self._at)
            except (json.JSONDecodeError, RecursionError) as error:
                is_hopeless = isinstance(error, RecursionError) or len(self._text) - self._at > _LONGEST
                if is_hopeless or not self._more():
                    raise self._fault() from None
            else:
                size = end - self._at
                if not isinstance(found, dict) or size > _LONGEST:
                    raise self._fault()
                self._at = end
                return found, size

    def _more(self) -> bool:
        left = self._text[self._at :]
        more = self._stream.read(max(_CHUNK, len(left)))
        self._text, self._at = left + more, 0
        return bool(more)

    def _fault(self) -> GeneratorError:
        text = self._text[self._at : self._at + 40].encode(errors="replace").decode()
        return GeneratorError(NOT_JSON, file=self._name, text=text, number=self._count)
