"""The fields that were found → the tree of a mapping; what a file must say and no column says is proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.content.vocabulary import VOCABULARIES
from generator.exchange.importers.guess.columns import Found
from generator.exchange.importers.guess.looks import TRANSLATED
from generator.exchange.importers.guess.rows import TO_CHECK
from generator.exchange.importers.guess.text import Said
from generator.exchange.importers.guess.translation import translation
from generator.exchange.importers.mapping.rules import columns_of, templates
from generator.language import N_, Language

PROPOSED = N_("{to_check} : le même sur toutes les fiches ; ou l'un de : {choices}")
COVERED = N_("{to_check} : le tableau ne dit pas quel territoire est couvert")
NOT_SIGNED = N_("{to_check} : « oui » seulement si le tableau dit qui a signé")
TWO_PARTIES = N_("Une convention a au moins deux parties : ajoutez celle qui manque.")


class _Values:
    """What the columns give, by the key of the file."""

    def __init__(self, found: Iterable[Found], words: Language) -> None:
        self._found = {item.field.key: item for item in found}
        self.words = words

    def get(self, key: str) -> Any:
        """Return the value of a key: a template or a rule, with why; None if no column gives it."""
        item = self._found.get(key)
        if item is None:
            return None
        if item.field.look in TRANSLATED:
            return translation(item, self.words)
        return Said(f"{{{item.column.name}}}", self.words.text(item.why))

    def under(self, prefix: str) -> dict[str, Any]:
        """Return the values of an item of a list, days in their own mapping."""
        item: dict[str, Any] = {}
        for key in self._found:
            if key.startswith(prefix):
                *way, last = key.removeprefix(prefix).split(".")
                inner = item.setdefault(way[0], {}) if way else item
                inner[last] = self.get(key)
        return item

    def proposed(self, vocabulary: str, code: str) -> Said:
        """Return a value nobody gave, with those that may replace it."""
        choices = ", ".join(other for other in VOCABULARIES[vocabulary].codes if other != code)
        return Said(code, self.words.text(PROPOSED, to_check=self.words.text(TO_CHECK), choices=choices))

    def say(self, message: str) -> str:
        """Return a message in words."""
        return self.words.text(message, to_check=self.words.text(TO_CHECK))


def _ordered(entries: dict[str, Any], keys: str) -> dict[str, Any]:
    known = keys.split()
    return {
        key: entries[key]
        for key in sorted(entries, key=lambda key: (key not in known, key in known and known.index(key)))
    }


def _territories(values: _Values, site: str) -> Any:
    for key, level in (("lieux.code_insee", "commune"), ("territoires", "departement")):
        if said := values.get(key):
            return [Said(f"{level}:{said.value}", values.say(COVERED))]
    return [Said(site, values.say(COVERED))]


def actor_tree(found: Iterable[Found], territory: str, words: Language) -> dict[str, Any]:
    """Return what an actor's file is made of."""
    values = _Values(found, words)
    place = values.under("lieux.")
    if "horaires_accueil" in place:
        place["horaires_accueil"] = _ordered(place["horaires_accueil"], _DAYS)
    tree = {
        "nom": values.get("nom") or Said("", words.text(TO_CHECK)),
        "sigle": values.get("sigle"),
        "type": values.get("type") or values.proposed("types_acteur", "autre"),
        "resume": values.get("resume"),
        "domaines": values.get("domaines") or [values.proposed("domaines", "acces-aux-droits")],
        "publics": values.get("publics"),
        "territoires": _territories(values, territory),
        "lieux": [_ordered(place, _PLACE)] if place else None,
        "contacts": [_ordered(contact, "telephone courriel")] if (contact := values.under("contacts.")) else None,
        "site_web": values.get("site_web"),
        "siret": values.get("siret"),
        "rna": values.get("rna"),
    }
    return {key: value for key, value in tree.items() if value is not None}


def convention_tree(found: Iterable[Found], territory: str, words: Language) -> dict[str, Any]:
    """Return what a convention's file is made of; that a body signed is never guessed."""
    values = _Values(found, words)
    parties = [party for prefix in ("financeur.", "partie.") if (party := values.under(prefix))]
    for party in parties:
        party["signataire"] = Said("non", values.say(NOT_SIGNED))
    tree = {
        "titre": values.get("titre") or values.get("objet") or Said("", words.text(TO_CHECK)),
        "type": values.proposed("types_convention", "autre"),
        "parties": Said(parties, words.text(TWO_PARTIES)) if len(parties) == 1 else parties,
        **{key: values.get(key) for key in ("objet", "signature", "debut", "fin", "montant_eur", "reference")},
        "territoires": _territories(values, territory),
    }
    return {key: value for key, value in tree.items() if value}


def per_row(tree: dict[str, Any], varies: Callable[[tuple[str, ...]], bool]) -> None:
    """Let each row of a group give anew the items of lists that differ in the group."""
    for key in ("parties", "lieux", "contacts"):
        items = tree[key].value if isinstance(tree.get(key), Said) else tree.get(key)
        if items:
            tree[key] = [{"pour_chaque_ligne": item} if varies(_columns(item)) else item for item in items]


def _columns(item: Any) -> tuple[str, ...]:
    return tuple(column for _, text in templates(_plain(item), ()) for column in columns_of(text))


def _plain(value: Any) -> Any:
    if isinstance(value, Said):
        return _plain(value.value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return list(map(_plain, value)) if isinstance(value, list) else value


_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
_PLACE = "nom voie complement code_postal commune code_insee latitude longitude horaires_accueil horaires_precisions"
