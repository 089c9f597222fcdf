"""Words said in the feminine and in the masculine, in the singular and the plural: who holds one is found by the other.

Inclusive writing is read as the masculine: "éducateur·rice·s", "usager(ère)s", "travailleurs/euses". Stems unite most
pairs (éducatrice, éducateur; assistante, assistant); those they keep apart are listed here, of the persons a directory
speaks of. What is added to a text is searched and never shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Masculine ending, feminine ending, what comes before.
_PAIRS = (
    (
        "teur",
        "trice",
        "ac agricul audi au bienfai condu conduc créa cura dire direc distribu dona élec fonda forma horticul inspec "
        "institu instruc interlocu lec locu média moni produc promo protec puéricul rec rédac répara séna "
        "specta traduc tu viticul",
    ),
    (
        "eur",
        "euse",
        "accueill achet agress baill brocant chant chauff cherch chôm coiff contrôl dans défens demand écout "
        "employ emprunt enquêt entraîn entrepren fugu fum glan jou livr log march nag pass pêch port prêt promen "
        "ramass randonn recrut serv soign squatt travaill veill vend visit voyag",
    ),
    (
        "ier",
        "ière",
        "aumôn banqu caiss couturi créanc cuisin écol épic ferm greff hérit hospital hôtel huiss infirm jardin menuis "
        "ouvr plomb polic pomp post prison saisonn",
    ),
    (
        "é",
        "ée",
        "abus accompagn administr adopt agress aîn associ assur bless confi délégu déplac déput déscolaris désign "
        "détach diplôm divorc domicili émigr employ endett exil expuls handicap héberg hospitalis immigr incarcér "
        "invit isol licenci mari marginalis plac précaris réfugi réinsér retrait salari scolaris sépar sinistr "
        "surendett traumatis violent",
    ),
)
_OTHERS = "chef/cheffe compagnon/compagne copain/copine époux/épouse hôte/hôtesse maître/maîtresse veuf/veuve"
_SINGULARS = "abri ami crédit délai emploi info jeu lieu ménager numéro passager photo taxi vélo"
_LETTER = "A-Za-zÀ-ÖØ-öø-\u024f"
_WORD = re.compile(f"[{_LETTER}]{{3,24}}")
_ENDING = "(?:e|x|t?r?ice|eu[rs]e|i?[eè]re|i?[eo]?[fnlstv]{1,2}e|ée)"
_ADDED = re.compile(
    f"(?<=[{_LETTER}]{{3}})(?:[\u00b7\u2022\u2027./-]{_ENDING}?[\u00b7\u2022.-]?s?|\\({_ENDING}?s?\\)s?)(?![0-9{_LETTER}-])"
)


def masculine(text: str) -> str:
    """Return a text, NFC, without what inclusive writing adds."""
    return _ADDED.sub("", unicodedata.normalize("NFC", text))


def other_forms(text: str) -> tuple[str, ...]:
    """Return the words to add to a text: the other forms of those it holds, where it lacks them."""
    forms = _forms()
    held = dict.fromkeys(_WORD.findall(text.lower()))
    added = dict.fromkeys(forms[word] for word in held if word in forms)
    return tuple(word for word in added if word not in held and f"{word}s" not in held)


@cache
def _forms() -> dict[str, str]:
    """Return the other form of each listed word: gender, whatever its number; else number."""
    pairs = [pair for masculine, feminine in _listed() for pair in ((masculine, feminine), (feminine, masculine))]
    singulars = _SINGULARS.split()
    plurals = [f"{word}{'x' if word.endswith('eu') else 's'}" for word in singulars]
    return {
        **dict(pairs),
        **{f"{word}s": other for word, other in pairs},
        **dict(zip(singulars, plurals, strict=True)),
        **dict(zip(plurals, singulars, strict=True)),
    }


def _listed() -> Iterator[tuple[str, str]]:
    """Yield the words that stems keep apart, two by two."""
    for masculine, feminine, stems in _PAIRS:
        yield from ((stem + masculine, stem + feminine) for stem in stems.split())
    for pair in _OTHERS.split():
        masculine, _, feminine = pair.partition("/")
        yield masculine, feminine
