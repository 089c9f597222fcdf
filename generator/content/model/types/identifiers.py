"""Official identifiers of bodies."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator
from stdnum.fr import siret as siret_number

from generator.content.model.types.base import Kind, fault, plain_text, suggestion

_RNA = re.compile(r"W\d[0-9A-Z]\d{7}")


def _siret(value: object) -> str:
    compact = re.sub(r"[\s\u00a0\u202f.]", "", plain_text(value))
    if not siret_number.is_valid(compact):
        raise fault("E212", value)
    return compact


def _with_its_letter(text: str) -> str:
    """Give back the W that comes first, take out the spaces."""
    joined = re.sub(r"\s", "", text)
    return joined if _RNA.fullmatch(joined) else f"W{joined}" if re.fullmatch(r"\d{9}", joined, re.ASCII) else text


def _rna(value: object) -> str:
    compact = plain_text(value).strip().upper()
    if not _RNA.fullmatch(compact):
        raise fault("E213", value, suggestion(compact, _with_its_letter))
    return compact


Siret = Annotated[str, PlainValidator(_siret), Kind("siret")]
Rna = Annotated[str, PlainValidator(_rna), Kind("rna")]
