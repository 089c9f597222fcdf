"""What is proposed → the words for it: a title, an answer to the person, a report for who reviews it.

Every text that comes from the message is escaped where a forge or a terminal would obey it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.diagnostics.markdown import plain
from generator.diagnostics.visible import visible
from generator.language import N_, Language
from generator.upkeep.propose.problem import shown
from generator.upkeep.propose.proposal import Proposal
from generator.upkeep.propose.request import ADDITION, CONFIRMATION, CORRECTION

MOST_LABELS = 4  # told in a title
MOST_REMARK = 5_000  # characters of free text shown
MOST_LINES = 100  # of one list
MOST_MARKDOWN = 60_000  # characters: a forge takes 65,536, and an escaped text is up to fourteen times its length

_TITLES = {
    CORRECTION: N_("Correction : {name}"),
    CONFIRMATION: N_("Confirmation : {name}"),
    ADDITION: N_("Ajout : {name}"),
}
_CALLS = re.compile(r"([@#])(?=\w)")  # a person's name or a request's number, which a forge would call

_ACCEPTED = N_(
    "Merci. Votre demande est prise en compte : une personne de la coordination la relit, puis la page est mise à jour."
)
_NOTHING = N_("Merci. La fiche dit déjà ce que vous demandez : il n'y a rien à changer.")
_TO_READ = N_("Merci. Votre message sera lu par une personne de la coordination ; rien n'est changé pour le moment.")
_REFUSED = N_("Votre demande n'a pas pu être appliquée, et rien n'a été changé. Voici ce qui l'empêche :")
_AGAIN = N_("Rouvrez la page de la fiche pour refaire la correction, ou écrivez-nous : {contact}")
_AGAIN_ALONE = N_("Rouvrez la page de la fiche pour refaire la correction, ou écrivez à la coordination.")
_REMARKS = N_("Votre message libre sera lu par une personne de la coordination.")


def title(proposal: Proposal, words: Language) -> str:
    """Say in one line what changes: "Correction : Relais du Val (téléphone, horaires)"."""
    if not proposal.kind:
        return words.text(N_("Demande illisible"))
    name = _uncalled(proposal.name or proposal.file)
    said = words.text(_TITLES[proposal.kind], name=name)
    labels = [_small(label) for label in proposal.labels] if proposal.kind == CORRECTION else []
    more = ["…"] * (len(labels) > MOST_LABELS)
    return f"{said} ({', '.join((*labels[:MOST_LABELS], *more))})" if labels else said


def answer(proposal: Proposal, words: Language) -> str:
    """Say to the person what became of the request, as plain text."""
    return "\n".join(_answer(proposal, words, visible)) + "\n"


def answer_markdown(proposal: Proposal, words: Language) -> str:
    """Say it as Markdown, for the forge."""
    return _bounded(_answer(proposal, words, plain))


def as_markdown(proposal: Proposal, words: Language) -> str:
    """Report for who reviews: first what to confirm by another way, then what changes, then what else was found."""
    return _bounded(_review(proposal, words, plain, "## "))


def as_text(proposal: Proposal, words: Language) -> str:
    """Report for a terminal: the review, then the answer to send back."""
    head = [title(proposal, words), *([visible(proposal.file)] if proposal.file else []), ""]
    review = _review(proposal, words, visible, "")
    return (
        "\n".join((*head, *review, words.text(N_("Réponse à envoyer :")), "", *_answer(proposal, words, visible)))
        + "\n"
    )


def as_json(proposal: Proposal, words: Language) -> str:
    """Report for a program, the other forms included."""
    told: Mapping[str, object] = {
        "accepted": proposal.is_accepted,
        "kind": proposal.kind,
        "file": proposal.file if proposal.content is not None else "",
        "page": proposal.file,
        "title": title(proposal, words),
        "changed": list(proposal.labels),
        "confirm": list(proposal.confirm),
        "problems": list(proposal.problems),
        "warnings": list(proposal.warnings),
        "remarks": list(proposal.remarks),
        "answer": answer(proposal, words),
        "answer_markdown": answer_markdown(proposal, words),
        "markdown": as_markdown(proposal, words),
    }
    written = json.dumps(told, ensure_ascii=False, indent=1)
    return written.replace("##[", "\\u0023#[").replace("::", ":\\u003a") + "\n"  # a runner would obey both in a log


FORMATS: Mapping[str, Callable[[Proposal, Language], str]] = {"text": as_text, "json": as_json, "markdown": as_markdown}

Escape = Callable[[str], str]


def _answer(proposal: Proposal, words: Language, escape: Escape) -> Iterator[str]:
    if not proposal.is_accepted:
        yield from (words.text(_REFUSED), "", *_listed(proposal.problems, escape, words), "")
        yield words.text(_AGAIN, contact=escape(proposal.contact)) if proposal.contact else words.text(_AGAIN_ALONE)
        return
    if proposal.content is None:
        yield words.text(_TO_READ if proposal.remarks else _NOTHING)
        return
    yield words.text(_ACCEPTED)
    if proposal.labels and proposal.kind == CORRECTION:
        yield from ("", words.text(N_("Ce qui change : {labels}."), labels=words.enumeration(_all_small(proposal))))
    if proposal.remarks:
        yield from ("", words.text(_REMARKS))


def _review(proposal: Proposal, words: Language, escape: Escape, mark: str) -> Iterator[str]:
    changes = (
        words.text(N_("{where} : {said}"), where=change.label, said=f"{change.old} → {change.new or '—'}".lstrip(" →"))
        for change in proposal.changes
    )
    parts: tuple[tuple[str, Iterable[str]], ...] = (
        (N_("À confirmer par un autre moyen, avant d'accepter"), proposal.confirm),
        (N_("Ce qui empêche d'appliquer la demande"), proposal.problems),
        (N_("Ce qui change"), changes),
        (N_("À savoir"), proposal.warnings),
        (N_("Message libre : à lire, rien n'en est appliqué"), [text[:MOST_REMARK] for text in proposal.remarks]),
    )
    for heading, lines in parts:
        listed = _listed(lines, escape, words)
        if listed:
            yield from (f"{mark}{words.text(heading)}", "", *listed, "")


def _listed(lines: Iterable[str], escape: Escape, words: Language) -> list[str]:
    """Return one line for each, lines of a text after the first set under it."""
    listed = ["- " + "\n  ".join(escape(part) for part in line.split("\n") if part.strip()) for line in lines]
    left = len(listed) - MOST_LINES
    more = [words.plural(N_("… et {count} autre"), N_("… et {count} autres"), left)] if left > 0 else []
    return [*listed[:MOST_LINES], *more]


def _bounded(lines: Iterable[str]) -> str:
    """Join lines, those that a forge would not take left out."""
    left, kept = MOST_MARKDOWN, []
    for line in lines:
        left -= len(line) + 1
        kept.append(line if left >= 0 else "…")
        if left < 0:
            break
    return "\n".join(kept) + "\n"


def _all_small(proposal: Proposal) -> tuple[str, ...]:
    return tuple(_small(label) for label in proposal.labels)


def _small(label: str) -> str:
    """Begin a label with a small letter, unless it begins with an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _uncalled(name: str) -> str:
    """Return a name that calls nobody where a forge shows it."""
    return _CALLS.sub(r"\1 ", shown(name))
