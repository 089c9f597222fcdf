"""What a change touches that must be confirmed by another way than the change itself.

Whoever proposes a change is not known: a number, an address, an end are confirmed with the old number or address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.content.document import Document
from generator.content.vocabulary import VOCABULARIES
from generator.language import N_, Language
from generator.upkeep.diff.questions import ADDRESS, COME, GONE, KEPT, PERSON, SIGNATURE
from generator.upkeep.diff.reach import EMAIL, PHONE, SITE, reached
from generator.upkeep.diff.wording import Said, Wording

CONFIDENTIALITY, STATUS = "confidentialite", "statut"

_SHOWN = 8  # values told in one sentence
_WIDTH = 160  # characters told of a value


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One thing to confirm."""

    topic: str  # telephone, courriel, site, adresse, confidentialite, statut, personne, signature
    sentence: str  # a plain text that holds strangers' values: to be escaped where it is printed


def to_confirm(before: Document | None, after: Document | None, wording: Wording) -> tuple[Confirmation, ...]:
    """Say what a maintainer must confirm before accepting a change, most pressing first.

    Args:
        before: the file as it was; None: a new page.
        after: the file as it would be; None: the page is gone.
        wording: which page a slug means, and what it is called.
    """
    words = wording.words
    if after is None:
        is_convention = before is not None and before.key(("parties",)) is not None
        of_convention = N_("Demandez aux signataires s'ils veulent que cette fiche disparaisse.")
        said = of_convention if is_convention else N_("Demandez à l'organisme s'il veut que sa fiche disparaisse.")
        return (Confirmation(STATUS, words.text(said)),) if before else ()
    old: dict[str, Any] = before.data() if before else {}
    new = after.data()
    return (
        *_confidentiality(old, new, words),
        *_status(old, new, wording),
        *_reach(before, after, words),
        *_differences(ADDRESS, _addresses(old), _addresses(new), words),
        *_differences(PERSON, _persons(old), _persons(new), words),
        *_differences(SIGNATURE, _signatories(old, wording), _signatories(new, wording), words),
    )


def _confidentiality(old: dict[str, Any], new: dict[str, Any], words: Language) -> Iterator[Confirmation]:
    was, becomes = (_text(data.get("adresse_confidentielle")).lower() == "oui" for data in (old, new))
    if was and not becomes:
        said = N_("L'adresse ne serait plus confidentielle : n'acceptez qu'après avoir parlé à l'organisme.")
        yield Confirmation(CONFIDENTIALITY, words.text(said))
    elif becomes and not was:
        said = N_("L'adresse serait confidentielle : confirmez-le avec l'organisme, et effacez ce qui la dit ailleurs.")
        yield Confirmation(CONFIDENTIALITY, words.text(said))


def _status(old: dict[str, Any], new: dict[str, Any], wording: Wording) -> Iterator[Confirmation]:
    words = wording.words
    was, becomes = (_text(data.get("statut")) or "publie" for data in (old, new))
    if was != becomes and (old or becomes == "archive"):
        said = N_("Confirmez avec l'organisme que sa fiche passe de « {old} » à « {new} ».")
        yield Confirmation(STATUS, words.text(said, old=_status_label(was, words), new=_status_label(becomes, words)))
    if _text(new.get("resiliation")) not in ("", _text(old.get("resiliation"))):
        yield Confirmation(STATUS, words.text(N_("Confirmez la résiliation auprès des signataires.")))
    replaced = _come(_replaced(old, wording), _replaced(new, wording))
    if replaced and "parties" in new:
        said = N_("Confirmez auprès des signataires que cette convention en remplace une autre : {values}.")
        yield Confirmation(STATUS, words.text(said, values=_enumerated(replaced, words)))


def _status_label(code: str, words: Language) -> str:
    value = VOCABULARIES["statuts"].get(code)
    return words.text(value.label) if value else code[:_WIDTH]


def _reach(before: Document | None, after: Document, words: Language) -> Iterator[Confirmation]:
    old, new = (reached(document) if document else () for document in (before, after))
    for kind in (PHONE, EMAIL, SITE):
        was, becomes = (_as_written(way.shown for way in ways if way.kind == kind) for ways in (old, new))
        yield from _differences(kind, was, becomes, words)


def _differences(topic: str, old: Iterable[Said], new: Iterable[Said], words: Language) -> Iterator[Confirmation]:
    """Tell what is gone, then what is new, where the topic has words for it."""
    was, becomes = list(old), list(new)
    gone, come = _come(becomes, was), _come(was, becomes)
    kept = was if come and not gone else []  # what was added in place of a value that also stands elsewhere
    for messages, values in ((GONE, gone), (KEPT, kept), (COME, come)):
        if values and topic in messages:
            one, many = messages[topic]
            said = words.text(one if len(values) == 1 else many, values=_enumerated(values, words))
            yield Confirmation(topic, said)


def _come(old: Iterable[Said], new: Iterable[Said]) -> list[Said]:
    known = frozenset(old)
    return [value for value in dict.fromkeys(new) if value not in known]


def _enumerated(values: list[Said], words: Language) -> str:
    texts = (value.words for value in values[:_SHOWN])
    shown = [text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…" for text in texts]
    if left := len(values) - len(shown):
        shown.append(words.plural(N_("{count} autre"), N_("{count} autres"), left))
    return words.enumeration(shown)


def _as_written(texts: Iterable[str]) -> list[Said]:
    return [Said(text, text) for text in texts if text]


def _addresses(data: dict[str, Any]) -> list[Said]:
    return _as_written(_address(one) for one in _records(data, "lieux"))


def _address(location: dict[str, Any]) -> str:
    town = _text(location.get("commune")) or _text(location.get("code_insee"))
    lines = (
        *(_text(location.get(key)) for key in ("voie", "complement")),
        f"{_text(location.get('code_postal'))} {town}",
    )
    return ", ".join(filter(None, (line.strip() for line in lines)))


def _persons(data: dict[str, Any]) -> list[Said]:
    return _as_written(_text(one.get("nom")) for one in _records(data, "contacts"))


def _signatories(data: dict[str, Any], wording: Wording) -> Iterator[Said]:
    for one in _records(data, "parties"):
        slug, name = (_text(one.get(key)) for key in ("acteur", "nom"))
        if (slug or name) and _text(one.get("signataire")).lower() == "oui":
            yield wording.page("actors", slug) if slug else Said(("", name), name)  # no page of that name


def _records(data: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """Return the mappings of a list that may be anything."""
    value = data.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _replaced(data: dict[str, Any], wording: Wording) -> list[Said]:
    value = data.get("remplace")
    slugs = map(_text, value) if isinstance(value, list) else ()
    return [wording.page("conventions", slug) for slug in slugs if slug]


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
