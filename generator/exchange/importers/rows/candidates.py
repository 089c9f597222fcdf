"""Whether a single value can stand where a mapping puts it, so that the next candidate is tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from generator import reference
from generator.content.model import Context, Record
from generator.diagnostics.diagnostic import KeyPath
from generator.exchange.importers.repairs.by_key import REPAIRS
from generator.exchange.importers.rows.filled import key_of
from generator.language import N_

NOT_ACCEPTED = N_("valeur non reconnue : la suivante de « premier_valable » est prise")
NO_LONGER = N_("intercommunalité qui n'existe plus : la valeur suivante de « premier_valable » est prise")

Judge = Callable[[KeyPath, str], str]  # the place and the text → why it cannot stand there, "" where it can


def judge_of(schema: type[Record], context: Context) -> Judge:
    """Return the judge of single values of a kind of file."""

    def why_not(path: KeyPath, text: str) -> str:
        key = key_of(path)
        repair = REPAIRS.get(key)
        value = repair(text).text if repair else text
        if key == "territoires" and _is_former_epci(value):
            return NO_LONGER
        return "" if _accepts(schema, context, path, value) else NOT_ACCEPTED

    return why_not


def _is_former_epci(territory: str) -> bool:
    level, _, code = territory.partition(":")
    epci = reference.epci(code) if level == "epci" else None
    return epci is not None and epci.former


def _accepts(schema: type[Record], context: Context, path: KeyPath, text: str) -> bool:
    data: Any = text
    for part in reversed(path):
        data = [data] if isinstance(part, int) else {part: data}
    try:
        schema.model_validate(data, context=context)
    except ValidationError:
        return False
    return True
