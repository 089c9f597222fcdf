"""What was received → a request, or what keeps it from being one."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from generator.language import N_
from generator.upkeep.forms.questions import OTHER, PASTED, PLAIN
from generator.upkeep.propose.block import find_block
from generator.upkeep.propose.lenient_json import parse_lenient
from generator.upkeep.propose.message import read_message
from generator.upkeep.propose.plain_form import answers_in, request_in
from generator.upkeep.propose.problem import Problem, Refused
from generator.upkeep.propose.request import Request, request_of


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a message."""

    request: Request | None
    problems: tuple[Problem, ...] = ()


def read_request(raw: bytes) -> Reading:
    """Read a mail as it was saved, the text of a form, or a pasted text; any bytes will do."""
    try:
        return Reading(_request(read_message(raw)))
    except Refused as refused:
        return Reading(None, (refused.problem,))


def _request(text: str) -> Request:
    """Return the request of a block; without one, that of the form's plain fields."""
    block = find_block(text)
    answers = answers_in(text)
    if block is not None:
        request = request_of(parse_lenient(block))
        beside = (*PLAIN, OTHER) if PASTED.id not in answers else ()
        return dataclasses.replace(request, remarks=tuple(answers[one.id] for one in beside if one.id in answers))
    if not answers.keys() - {PASTED.id}:
        raise Refused(
            N_(
                "Ce message ne contient aucune demande : il y manque le bloc qui commence par la ligne "
                "« === DÉBUT DE LA DEMANDE === »."
            )
        )
    return request_in(answers)
