"""A message and a site → what is proposed, and all there is to say of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.load import Content, load
from generator.content.model import KINDS
from generator.content.read.parse import parse_markdown
from generator.content.schema import field_at
from generator.diagnostics.diagnostic import Diagnostic, has_errors, parse_field_name
from generator.diagnostics.errors import GeneratorError
from generator.diagnostics.messages import put_into_words
from generator.directory.register import Register
from generator.language import N_, Language
from generator.upkeep.diff.confirm import to_confirm
from generator.upkeep.diff.fields import Change, field_changes
from generator.upkeep.diff.wording import wording_of
from generator.upkeep.forms.questions import PLAIN
from generator.upkeep.propose.draft import Draft, draft
from generator.upkeep.propose.judge import judge_draft
from generator.upkeep.propose.problem import Refused, shown
from generator.upkeep.propose.read import read_request
from generator.upkeep.propose.request import Request
from generator.upkeep.propose.rules import rule_of

Progress = Callable[[int, int], None]  # files read, in all


@dataclass(frozen=True, slots=True)
class Proposal:
    """What came of a message. Sentences hold strangers' words: each format escapes them."""

    kind: str = ""  # correction, confirmation, ajout; "" where nothing can be read
    file: str = ""  # the page asked for; "" unknown
    name: str = ""  # what its page is called, before the request
    content: bytes | None = None  # the file to write; None: nothing to write
    is_new: bool = False  # there is no such file yet
    changes: tuple[Change, ...] = ()  # field by field, in words
    labels: tuple[str, ...] = ()  # of the fields that change, each once
    confirm: tuple[str, ...] = ()  # what must be confirmed by another way first
    problems: tuple[str, ...] = ()  # why nothing is written
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()  # free text for people
    contact: str = ""  # where one writes to the coordination

    @property
    def is_accepted(self) -> bool:
        """True unless something stands in the way."""
        return not self.problems


def propose(
    site: Path, raw: bytes, today: dt.date, words: Language, progress: Progress = lambda done, total: None
) -> Proposal:
    """Turn a message into the file it asks for; nothing is written.

    Args:
        raw: the message as it was received, untrusted.

    Raises:
        GeneratorError: the settings cannot be read, or the machine failed.
    """
    reading = read_request(raw)
    request = reading.request
    content = load(site, today, progress)
    if content.settings is None:
        raise GeneratorError(
            N_("Les réglages de l'annuaire ne peuvent pas être lus : « maillage check » dit pourquoi.")
        )
    contact = content.settings.value.contact or ""
    if request is None:
        return Proposal(problems=tuple(problem.text(words) for problem in reading.problems), contact=contact)
    try:
        drafted = draft(site, request, today, words)
    except Refused as refused:
        return Proposal(request.kind, problems=(refused.problem.text(words),), remarks=request.remarks, contact=contact)
    return dataclasses.replace(_judged(content, request, drafted, today, words), contact=contact)


def _judged(content: Content, request: Request, drafted: Draft, today: dt.date, words: Language) -> Proposal:
    """Judge the file that was drafted, and say what it changes."""
    document = parse_markdown(drafted.file, drafted.after or drafted.before or b"").document
    before = parse_markdown(drafted.file, drafted.before).document if drafted.before else None
    proposal = Proposal(
        request.kind,
        drafted.file,
        _name((before or document).data()) if document else "",
        problems=tuple(problem.text(words) for problem in drafted.problems),
        remarks=(*_left_over(drafted, words), *request.remarks),
    )
    if drafted.after is None:
        return proposal
    judged = judge_draft(content, request, drafted, today)
    if drafted.problems or has_errors(judged.faults):
        faults = (fault for fault in judged.faults if fault.is_error)
        errors = (_named(fault, rule_of(fault, words), request, drafted.file, words) for fault in faults)
        return dataclasses.replace(proposal, problems=tuple(dict.fromkeys((*proposal.problems, *errors))))
    new = [fault for fault in judged.faults if (fault.code, fault.field) not in judged.known]
    wording = wording_of(Register(judged.content, today, words))
    changes = field_changes(before, document, wording)
    return dataclasses.replace(
        proposal,
        content=drafted.after,
        is_new=before is None,
        changes=changes,
        labels=_labels(changes, request, words),
        confirm=tuple(one.sentence for one in to_confirm(before, document, wording)),
        warnings=tuple(dict.fromkeys(_told(fault, request, drafted.file, words) for fault in new)),
    )


def _left_over(drafted: Draft, words: Language) -> tuple[str, ...]:
    """Return the plain answers that people must put in their place."""
    labels = {question.id: words.text(question.label) for question in PLAIN}
    return tuple(words.text(N_("{where} : {said}"), where=labels[id], said=text) for id, text in drafted.left.items())


def _name(data: dict[str, Any]) -> str:
    name = data.get("nom") or data.get("titre")
    return shown(name) if isinstance(name, str) else ""


def _labels(changes: Sequence[Change], request: Request, words: Language) -> tuple[str, ...]:
    fields = (field_at(KINDS[request.folder], change.path) for change in changes)
    return tuple(dict.fromkeys(words.text(field.label) for field in fields if field and field.label))


def _told(fault: Diagnostic, request: Request, file: str, words: Language) -> str:
    """Tell a fault to who reviews, with what to do, without lines and codes."""
    worded = put_into_words(fault, words)
    said = ". ".join(filter(None, (worded.message.rstrip("."), worded.hint)))
    return _named(fault, said, request, file, words)


def _named(fault: Diagnostic, said: str, request: Request, file: str, words: Language) -> str:
    """Say something of a field, as the form calls it."""
    field = field_at(KINDS[request.folder], parse_field_name(fault.field)) if fault.place.file == file else None
    where = words.text(field.label) if field and field.label else "" if fault.place.file == file else fault.place.file
    return words.text(N_("{where} : {said}"), where=where, said=said) if where else said
