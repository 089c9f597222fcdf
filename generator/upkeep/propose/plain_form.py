"""The answers of a form of plain fields, as the forge writes them: a title, an answer, a title …"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.content.slugs import slugified
from generator.language import CODES, N_, language
from generator.upkeep.forms.questions import OTHER, PAGE, PASTED, PLAIN, REREAD
from generator.upkeep.propose.problem import Refused
from generator.upkeep.propose.request import CONFIRMATION, CORRECTION, Request, page_of

_TITLE = re.compile(r"###[^\S\n]+(.{1,100})")
_NO_ANSWER = "_No response_"  # what the forge writes, in English whatever the language
_TICKED = re.compile(r"- \[[xX]\] ")
_BY_TITLE = {
    slugified(language(code).text(question.label)): question.id
    for question in (PAGE, *PLAIN, OTHER, PASTED, REREAD)
    for code in CODES
}


def answers_in(text: str) -> dict[str, str]:
    """Return the answers by question, without those left blank; none where the text is no form.

    A title that is none of ours, or comes a second time, belongs to the answer it stands in.
    """
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.split("\n"):
        title = _TITLE.fullmatch(line.strip())
        name = _BY_TITLE.get(slugified(title[1])) if title else None
        if name and name not in found:
            lines = found.setdefault(name, [])
        else:
            lines.append(line)
    answers = {name: "\n".join(answer).strip() for name, answer in found.items()}
    return {name: answer for name, answer in answers.items() if answer not in ("", _NO_ANSWER)}


def request_in(answers: Mapping[str, str]) -> Request:
    """Return the request that a form's answers make.

    Raises:
        Refused: they name no page, or confirm nothing.
    """
    if PAGE.id not in answers:
        raise Refused(N_("Il manque l'adresse de la fiche : copiez-la depuis la page à corriger."))
    folder, slug = page_of(answers[PAGE.id])
    plain = {question.id: answers[question.id] for question in PLAIN if question.id in answers}
    remarks = (answers[OTHER.id],) if OTHER.id in answers else ()
    is_reread = bool(_TICKED.match(answers.get(REREAD.id, "")))
    if not plain and not remarks and not is_reread:
        raise Refused(N_("La demande est vide : remplissez au moins une ligne, ou cochez la relecture."))
    kind = CONFIRMATION if is_reread and not plain else CORRECTION
    return Request(kind, folder, slug, {}, None, remarks, plain)
