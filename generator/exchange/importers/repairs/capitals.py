"""A name all in capitals → as it is written, where every word of it is known; else nothing: capitals hide accents."""

from __future__ import annotations

import re
from functools import cache

from generator import reference
from generator.content.slugs import plain_letters
from generator.language import capital

_SMALL = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "et", "à", "au", "aux", "en", "sur", "pour", "par"))
_ACRONYM_LIST = """
ADIL ADMR APF ARS CAF CADA CCAS CHRS CHU CIAS CIDFF CLIC CMP CPAM CSAPA EHPAD ESAT FJT GEM MDPH MFR MJC MSA PIMMS PJJ
PLIE PMI SIAO SPIP SSIAD UDAF
"""
_WORD_LIST = """
accueil action administratif administrative agence aide alimentaire amicale animation antenne association associations
banque bibliothèque centre centres collectif collège comité commune communal communale communauté communes conseil
coordination crèche culturel culturelle culture droits départemental départementale domicile emploi enfance enfants
familial familiale familiales familles foyer formation groupement habitat handicap hébergement insertion intercommunal
intercommunale jeunes jeunesse local locale logement loisirs lycée mairie maison maisons médiathèque mission parents
personnes prévention protection quartier régional régionale résidence retraite retraités rural rurale santé service
services social sociale sociales sociaux socioculturel solidarité solidarités sports syndicat territorial territoriale
travailleurs union ville âgées école
"""
_ACRONYMS = frozenset(_ACRONYM_LIST.split())
_MAX_LENGTH = 200  # of a name; more is a text
_TOKEN = re.compile(r"[^\W\d_]+|[\d_]+|[^\w\s]|\s+")


def recased(name: str) -> str:
    """Return a name in capitals as it is written, "" where a word of it is not known or nothing is to change."""
    if not name.isupper() or len(name) > _MAX_LENGTH or len(name.split()) < 2:
        return ""
    tokens = _TOKEN.findall(name)
    written: list[str] = []
    while tokens:
        known, used = _longest(tokens)
        if not used:
            return ""
        written.append(known)
        del tokens[:used]
    return capital("".join(written))


def _longest(tokens: list[str]) -> tuple[str, int]:
    """Return what the first tokens are, and how many they are; none if they are not known."""
    first = tokens[0]
    if first in _ACRONYMS or not first.isalpha():
        return first, 1
    known = _known(first)
    if known:
        return known, 1
    for size in range(min(len(tokens), 11), 0, -1):
        commune = _communes().get(folded("".join(tokens[:size])))
        if commune and tokens[size - 1].isalpha():
            return commune, size
    return "", 0


def _known(word: str) -> str:
    small, plain = word.lower(), folded(word)
    return small if small in _SMALL else _words().get(plain, "")


@cache
def _words() -> dict[str, str]:
    return {**{folded(word): word for word in _WORD_LIST.split()}, "france": "France"}


@cache
def _communes() -> dict[str, str]:
    """Return the name of communes by their letters; "" where two differ."""
    names: dict[str, str] = {}
    for commune in reference.all_communes():
        key = folded(commune.name)
        names[key] = commune.name if names.get(key, commune.name) == commune.name else ""
    return names


def folded(text: str) -> str:
    """Return the letters and digits alone, small and without accents."""
    return "".join(character for character in plain_letters(text) if character.isalnum())
