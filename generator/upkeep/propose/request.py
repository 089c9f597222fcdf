"""What a block or a form asks for: of which page, which keys become what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.content.edit.emit import Value
from generator.content.read.decoding import is_hidden
from generator.content.slugs import is_slug
from generator.language import N_
from generator.upkeep.propose.problem import Refused

CORRECTION, CONFIRMATION, ADDITION = KINDS = ("correction", "confirmation", "ajout")
REREAD = ("verifie_le", "verifie_par")  # given where the whole page was re-read
PROTECTED = {  # what no request may change: the coordination alone keeps it
    "accord": N_("L'accord de l'organisme se donne à la coordination, qui l'écrit dans la fiche."),
    "anciens_slugs": N_("Les anciennes adresses d'une page ne se changent pas par une demande."),
    "distinct_de": N_("La coordination juge seule des fiches qui se ressemblent."),
    "import": N_("Ce qui vient d'une reprise de données ne se change pas par une demande."),
    "tenue_a_jour": N_("Qui tient la fiche à jour n'est pas public : écrivez-le à la coordination, en toutes lettres."),
}

_FOLDERS = {"acteurs": "actors", "actors": "actors", "conventions": "conventions"}
_PAGE = re.compile(r"(?:\A|/)(acteurs|actors|conventions)/([^/?#\s]*)")
_VERSION = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_NAMES = frozenset(("demande", "fiche", "version", "champs"))


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. Nothing of it has been judged but its form."""

    kind: str  # one of KINDS
    folder: str  # "actors" or "conventions"
    slug: str  # "" for an addition that leaves the choice
    changes: Mapping[str, Value | None]  # by top-level key, the whole new value; None takes the key away
    version: str | None = None  # id of the file as the page showed it, "" unknown; None from a form, which knows none
    remarks: tuple[str, ...] = ()  # free text: read by people, never applied
    plain: Mapping[str, str] = field(default_factory=dict)  # answers of a form's plain fields, by question


def request_of(data: Any) -> Request:
    """Return the request a block's JSON holds.

    Raises:
        Refused: it is none.
    """
    if not isinstance(data, dict) or not set(data) <= _NAMES or data.get("demande") not in KINDS:
        raise Refused(N_("Le bloc de texte n'est pas une demande de cet annuaire : recopiez-le en entier."))
    kind, version, changes = data["demande"], data.get("version") or "", data.get("champs") or {}
    if not isinstance(changes, dict) or not isinstance(version, str):
        raise Refused(N_("Le bloc de texte n'est pas une demande de cet annuaire : recopiez-le en entier."))
    if version and not _VERSION.fullmatch(version):
        raise Refused(N_("La version de la fiche n'est pas lisible : recopiez la demande en entier."))
    folder, slug = page_of(data.get("fiche"), is_new=kind == ADDITION)
    return Request(kind, folder, slug, {key: checked(key, value) for key, value in changes.items()}, version)


def page_of(page: object, is_new: bool = False) -> tuple[str, str]:
    """Return the folder and the slug of a page named by its address, or by ``acteurs/relais``.

    Args:
        is_new: the slug may be left out.

    Raises:
        Refused: it is no page of an actor or a convention.
    """
    named = _PAGE.search(page.strip()) if isinstance(page, str) else None
    slug = named[2].removesuffix(".md") if named else ""
    if not named or not (is_slug(slug) or (is_new and not slug)):
        raise Refused(N_("« {page} » n'est pas l'adresse d'une fiche de l'annuaire."), page=str(page or ""))
    return _FOLDERS[named[1]], slug


def checked(key: str, value: object) -> Value | None:
    """Return a value as a file may hold it, without what is blank; None where nothing is left.

    Raises:
        Refused: it holds something else than texts, or a character that would not show.
    """
    if value is not None:
        for text in (key, *_texts(key, value)):
            if any(is_hidden(character) for line in text.split("\n") for character in line):
                raise Refused(N_("« {key} » contient un caractère invisible : récrivez ce texte au clavier."), key=key)
    return _without_blanks(value) or None


def _texts(key: str, value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(key, item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _texts(key, item)
    elif value is not None:
        raise Refused(N_("« {key} » n'est pas un texte."), key=key)


def _without_blanks(value: Any) -> Any:
    """Return a value without the texts, lists and mappings that hold nothing."""
    if isinstance(value, list):
        return [kept for item in value if (kept := _without_blanks(item))]
    if isinstance(value, dict):
        return {key: kept for key, item in value.items() if (kept := _without_blanks(item))}
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""
