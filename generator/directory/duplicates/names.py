"""A body's name, bare: what two ways to write it share."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import fuzz

from generator.content.slugs import plain_letters

_SHORT_FOR = {
    "centre communal action sociale": "ccas",
    "centre intercommunal action sociale": "cias",
    "caisse allocations familiales": "caf",
    "caisse primaire assurance maladie": "cpam",
    "mutualite sociale agricole": "msa",
    "maison departementale personnes handicapees": "mdph",
    "maison departementale autonomie": "mda",
    "maison departementale solidarites": "mds",
    "service integre accueil orientation": "siao",
    "union departementale associations familiales": "udaf",
    "centre information droits femmes familles": "cidff",
    "centre information sur droits femmes familles": "cidff",
    "centre local information coordination": "clic",
    "groupe entraide mutuelle": "gem",
    "foyer jeunes travailleurs": "fjt",
    "maison jeunes culture": "mjc",
    "protection maternelle infantile": "pmi",
    "protection judiciaire jeunesse": "pjj",
    "service penitentiaire insertion probation": "spip",
    "agence regionale sante": "ars",
    "centre hospitalier": "ch",
    "communaute communes": "cc",
    "communaute agglomeration": "ca",
    "communaute urbaine": "cu",
    "office public habitat": "oph",
    "maison france services": "france services",
    "espace france services": "france services",
    "ville": "commune",
    "mairie": "commune",
    "saint": "st",
    "sainte": "ste",
}
_EMPTY_WORDS = """
l le la les d de du des et a au aux en pour par
association associations assoc asso ass loi 1901 sarl sas sa scop scic eurl sci gie
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())  # articles and the like; legal forms
NEAR = 80  # out of 100: a letter wrong in a word of five, two in one of ten
_LONGEST = 200  # characters of a name that are read
_WORD = re.compile("[a-z0-9]+")
_PHRASES = re.compile("|".join(rf"\b{phrase}\b" for phrase in sorted(_SHORT_FOR, key=len, reverse=True)))


@lru_cache(maxsize=100_000)
def bare_name(name: str) -> str:
    """Return the words that tell a body: no accent, article, legal form; a usual long name as its acronym."""
    words = _WORD.findall(plain_letters(name[:_LONGEST]))
    telling = [word for word in words if word not in _EMPTY] or words
    return _PHRASES.sub(lambda found: _SHORT_FOR[found[0]], " ".join(telling))


def without_words(bare: str, words: Collection[str]) -> str:
    """Return a bare name's words in order of the alphabet, without some, unless nothing would be left."""
    own = sorted(set(bare.split()))
    return " ".join([word for word in own if word not in words] or own)


def are_near(one: str, other: str) -> bool:
    """True for two bare names of which each word has its like in the other, whatever their order.

    A word more tells two bodies apart ("antenne", "itinérant", a district's name): a likeness of whole names, in
    which such a word weighs little, took a counter and its bus for one body.
    """
    words, others = one.split(), other.split()
    return bool(words and others) and _each_has_its_like(words, others) and _each_has_its_like(others, words)


def _each_has_its_like(words: list[str], others: list[str]) -> bool:
    known = set(others)
    return all(word in known or any(fuzz.ratio(word, other) >= NEAR for other in others) for word in words)
