"""A request and the site as it is → the file as it would be, or everything that stands in the way."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.document import Document
from generator.content.edit import emit
from generator.content.edit.emit import Value
from generator.content.edit.values import set_values
from generator.content.layout import content_file
from generator.content.model import KINDS
from generator.content.read.parse import MAX_FILE_BYTES, parse_markdown
from generator.content.read.plain_files import NotPlain, read_plain
from generator.content.schema import fields_of
from generator.content.slugs import suggested_slug
from generator.diagnostics.errors import GeneratorError
from generator.language import N_, Language
from generator.upkeep.propose.plain_values import place
from generator.upkeep.propose.problem import Problem, Refused
from generator.upkeep.propose.request import ADDITION, CONFIRMATION, PROTECTED, REREAD, Request
from generator.upkeep.propose.shown import changed_since

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
BY_THE_BODY = "structure"  # who re-read the page, where the request does not say
_BY_ANOTHER = N_(
    "Par une demande, c'est toujours l'organisme qui dit avoir relu sa fiche : « verifie_par » vaut « structure »."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file before and after a request."""

    file: str  # from the site's root, with "/"
    before: bytes | None  # None: there was none
    after: bytes | None  # None: there is nothing to write
    problems: tuple[Problem, ...] = ()  # any: nothing is to be written
    left: Mapping[str, str] = field(default_factory=dict)  # plain answers whose place is not sure, by question


def draft(site: Path, request: Request, today: dt.date, words: Language) -> Draft:
    """Write the file a request asks for, in memory.

    Raises:
        Refused: there is no such page, or it is no longer one; or there is one already.
    """
    return _new_file(site, request, today) if request.kind == ADDITION else _changed_file(site, request, today, words)


def _new_file(site: Path, request: Request, today: dt.date) -> Draft:
    name = request.changes.get("nom") or request.changes.get("titre")
    if not request.slug and not isinstance(name, str):
        raise Refused(N_("Il manque le nom de la fiche à ajouter."))
    file = content_file(request.folder, request.slug or suggested_slug(str(name)))
    if _read(site, file) is not None:
        raise Refused(N_("Une fiche existe déjà à cette adresse : {file}. Corrigez-la plutôt."), file=file)
    problems = tuple(_forbidden(request, request.changes, today))
    order = [one.key for one in fields_of(KINDS[request.folder])]
    given = {key: value for key, value in request.changes.items() if value is not None and key not in PROTECTED}
    data = {key: given[key] for key in sorted(given, key=lambda key: order.index(key) if key in order else len(order))}
    return Draft(file, None, _within_size(emit.render_file(data)), problems)


def _changed_file(site: Path, request: Request, today: dt.date, words: Language) -> Draft:
    file = content_file(request.folder, request.slug)
    before = _read(site, file)
    if before is None:
        raise Refused(
            N_("Aucune fiche de l'annuaire n'a cette adresse : {file}. Copiez-la depuis la page à corriger."), file=file
        )
    document = parse_markdown(file, before).document
    if document is None:
        raise Refused(N_("La fiche ne peut pas être lue en ce moment : la coordination doit d'abord la réparer."))
    present = document.data()
    if present.get("motif_archivage") == "demande-de-retrait":
        raise Refused(N_("Cette fiche a été retirée à la demande de l'organisme : écrivez à la coordination."))
    placed = place(request.plain, present, KINDS[request.folder])
    changes = _confirmed(request, today) | {**request.changes, **placed.changes}
    problems = (*_forbidden(request, changes, today), *changed_since(site, request, changes, document, words))
    wanted = {key: value for key, value in changes.items() if value != present.get(key) and key not in PROTECTED}
    after = _within_size(_merged(before, document, wanted)) if wanted else None
    return Draft(file, before, after, problems, placed.left)


def _confirmed(request: Request, today: dt.date) -> dict[str, Value | None]:
    """Return what a confirmation says where it does not say it itself."""
    is_reread = request.kind == CONFIRMATION or "verifie_le" in request.changes
    values = (today.isoformat(), BY_THE_BODY)
    return dict(zip(REREAD, values, strict=True)) if is_reread else {}


def _forbidden(request: Request, changes: Mapping[str, Any], today: dt.date) -> Iterator[Problem]:
    """Yield a problem for each key that such a request may not touch."""
    for key in changes:
        if key in PROTECTED:
            yield Problem(PROTECTED[key])
        elif request.kind == CONFIRMATION and key not in REREAD:
            yield Problem(
                N_("Une confirmation ne change que le jour de relecture : pour « {key} », faites une correction."),
                (("key", key),),
            )
    if changes.get("verifie_par") not in (None, BY_THE_BODY):
        yield Problem(_BY_ANOTHER)
    reread = changes.get("verifie_le")
    if isinstance(reread, str) and _ISO.fullmatch(reread) and reread > today.isoformat():
        yield Problem(N_("Le jour de relecture n'est pas encore venu : {day}."), (("day", reread),))


def _merged(before: bytes, document: Document, wanted: Mapping[str, Value | None]) -> bytes:
    try:
        return set_values(before, wanted, document.file)
    except (GeneratorError, ValueError):  # ValueError: a text that cannot be written as UTF-8
        raise Refused(
            N_(
                "Cette fiche est écrite d'une façon que l'on ne peut pas modifier sans risque : la coordination la "
                "corrigera à la main."
            )
        ) from None


def _within_size(raw: bytes) -> bytes:
    if len(raw) > MAX_FILE_BYTES:
        raise Refused(N_("La fiche deviendrait trop longue : raccourcissez les textes."))
    return raw


def _read(site: Path, file: str) -> bytes | None:
    """Return the bytes of a file, None where there is none.

    Raises:
        Refused: something else than a file stands there.
    """
    try:
        return read_plain(site / file)
    except FileNotFoundError:
        return None
    except NotPlain:
        raise Refused(N_("Cette adresse n'est pas celle d'une fiche : {file}."), file=file) from None
