"""A name all in capitals → as it is written, where every word of it is known; else nothing: capitals hide accents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator import reference
from generator.content.slugs import plain_letters
from generator.language import capital

_SMALL = {"DE": "de", "DU": "du", "DES": "des", "D": "d", "ET": "et", "A": "à", "À": "à", "AU": "au", "AUX": "aux"}
_SMALL |= {"EN": "en", "SUR": "sur", "POUR": "pour", "PAR": "par"}
_ARTICLES = {"LE": "le", "LA": "la", "LES": "les", "L": "l"}  # small after a small word, else they begin a name
_OF = ("DE", "D", "À", "A")
_OF_A_COMMUNE = ("COMMUNE", "VILLE", "MAIRIE", "CCAS")
_SHORT = 4  # letters: those of a commune may as well be an acronym, unless it says « de » before
_MAX_TOKENS = 15  # of a commune's name
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
_ELISION = re.compile(r"\b([DL])(?:(['’])\s+|\s+(?=[AEIOUYHÀ-Ý]))")  # the apostrophe a form had no room for


def recased(name: str) -> str:
    """Return a name in capitals as it is written, "" where a word of it is not known or nothing is to change."""
    if not name.isupper() or len(name) > _MAX_LENGTH or len(name.split()) < 2:
        return ""
    tokens = _TOKEN.findall(_ELISION.sub(lambda match: match[1] + (match[2] or "'"), name))
    written: list[str] = []
    place = 0
    while place < len(tokens):
        known, used = _read(tokens, place)
        if not used:
            return ""
        written.append(known)
        place += used
    return capital("".join(written))


def _read(tokens: Sequence[str], place: int) -> tuple[str, int]:
    """Return what the tokens from a place on are, and how many of them; none if they are not known."""
    first = tokens[place]
    if first in _ACRONYMS or not first.isalpha():
        return first, 1
    before = [token for token in tokens[max(0, place - 4) : place] if token.isalpha()]
    commune, size = _commune_at(tokens, place)
    if first in _ARTICLES:
        return (commune, size) if _is_with_article(tokens, place, size, before) else (_article(first, before), 1)
    if size > 1:
        return commune, size
    if known := _SMALL.get(first) or _words().get(folded(first)):
        return known, 1
    return (commune, size) if len(first) > _SHORT or before[-1:] in ([word] for word in _OF) else ("", 0)


def _article(first: str, before: Sequence[str]) -> str:
    is_inside = bool(before) and before[-1] in _SMALL
    return _ARTICLES[first] if is_inside else _ARTICLES[first].capitalize()


def _is_with_article(tokens: Sequence[str], place: int, size: int, before: Sequence[str]) -> bool:
    """True if an article is that of a commune: « La Seyne-sur-Mer », but « le centre de la Plaine »."""
    if size > 3 or not size:  # more than the article, what parts it from its noun, and the noun
        return size > 3
    noun = folded(tokens[place + 2])
    is_noun_alone = bool(_words().get(noun) or _communes().get(noun))
    return not is_noun_alone or (len(before) > 1 and before[-2] in _OF_A_COMMUNE and before[-1] in _OF)


def _commune_at(tokens: Sequence[str], place: int) -> tuple[str, int]:
    """Return the commune with the longest name that begins at a place, and its tokens; "" and none if there is none."""
    for end in range(min(len(tokens), place + _MAX_TOKENS), place, -1):
        if tokens[end - 1].isalpha() and (commune := _communes().get(_by_words("".join(tokens[place:end])))):
            return commune, end - place
    return "", 0


@cache
def _words() -> dict[str, str]:
    return {**{folded(word): word for word in _WORD_LIST.split()}, "france": "France"}


@cache
def _communes() -> dict[str, str]:
    """Return the name of communes by its words; "" where two differ."""
    names: dict[str, str] = {}
    for commune in reference.all_communes():
        key = _by_words(commune.name)
        names[key] = commune.name if names.get(key, commune.name) == commune.name else ""
    return names


def _by_words(name: str) -> str:
    """Return its words, small and without accents, whatever signs part them: « LA CLE DES » is not « Clèdes »."""
    return "-".join(re.findall(r"[^\W_]+", plain_letters(name)))


def folded(text: str) -> str:
    """Return the letters and digits alone, small and without accents."""
    return "".join(character for character in plain_letters(text) if character.isalnum())
