"""A person named in a free text, where no agreement can be kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from generator.content.document import texts
from generator.content.model.shared import Kept
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic

_TITLED = re.compile(
    r"\b(?:Mmes?|Mlles?|Mesdames|Madame|Mademoiselle|MM\.|M\.|Mrs?\b\.?|Messieurs|Monsieur|Drs?\b\.?|Docteure?)\s"
    r"(?:[A-ZÀ-Ý]\.\s?)?(?!(?:Le|La|Les|Président|Directeur|Directrice|Maire|Préfet)\b)[A-ZÀ-Ý][\w'’-]+"
)
# What bears the name of somebody: streets, schools, hospitals, foundations.
_NAMESAKE = re.compile(
    r"\b(?:rue|avenue|av\.|boulevard|bd|place|allée|chemin|quai|square|impasse|cours|pont|parc|stade|gymnase|salle"
    r"|espace|centre|maison|résidence|foyer|lycée|collège|école|groupe|hôpital|clinique|institut|fondation|cité"
    r"|association|prix|musée|bibliothèque|médiathèque|théâtre)(?:\s[a-zà-ÿ'’]+){0,3}\s$",
    re.IGNORECASE,
)
_BEFORE = 60  # characters read before a title
_NAME_KEYS = "nom sigle autres_noms voie complement commune titre source identifiant url courriel"
_NAMES = frozenset(_NAME_KEYS.split())  # keys that hold a name, a place or a mark: not free texts
_NOT_SHOWN = ("import",)


def check_persons_in_texts(entry: Entry[Kept], today: dt.date) -> Iterator[Diagnostic]:
    """Warn of each « Mme » or « M. » before a name, and of each person of the contacts who is named elsewhere too."""
    document = entry.document
    named = [name for contact in getattr(entry.value, "contacts", ()) if " " in (name := contact.name)]
    for path, node in texts(document.root):
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        if key not in _NAMES and path[0] not in _NOT_SHOWN and (found := _person(str(node.value), named)):
            yield document.diagnostic("W232", path, found[0])
    for number, line in enumerate(document.body.split("\n")):
        if found := _person(line, named):
            words, start = found
            columns = {"column": start + 1, "end_column": start + len(words) + 1}
            yield document.in_body("W232", number, words, **columns)


def _person(text: str, named: Iterable[str]) -> tuple[str, int] | None:
    """Return how a text names its first person, and where."""
    for found in _TITLED.finditer(text):
        if not _NAMESAKE.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            return found[0], found.start()
    return next(((name, text.index(name)) for name in named if name in text), None)
