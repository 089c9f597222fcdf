"""JSON as mail left it → texts, lists and mappings.

Mail programs wrap lines inside texts, turn straight quotes into curly ones and spaces into no-break spaces, and write
entities. Each is undone where it can be nothing else; what is left must be JSON.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from generator.language import N_
from generator.upkeep.propose.problem import Refused

MAX_DEPTH = 12  # of lists and mappings; a file's deepest is 6

_CURLY = "“”„‟«»"
_TEXTS = {  # by the sign that opens it; what closes a text in curly quotes is followed by what JSON has there
    '"': re.compile(r'"((?:[^"\\]++|\\.)*+)"', re.DOTALL),
    **dict.fromkeys("“”„‟", re.compile(r'.((?:[^\\]|\\.)*?)[“”„‟"](?=\s*(?:[,:}\]]|\Z))', re.DOTALL)),
    **dict.fromkeys("«»", re.compile(r".((?:[^\\]|\\.)*?)[»«](?=\s*(?:[,:}\]]|\Z))", re.DOTALL)),
}
_REST = re.compile(r"\s+|[{}\[\],:]|[A-Za-z0-9+.-]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_BROKEN_ESCAPE = re.compile(r"\\[^\S\n]*\n[^\S\n]*")
_BLANKS = re.compile(r"\s+")
_QUOTE = re.compile(r'\\.|"', re.DOTALL)

UNREADABLE = N_(
    "La demande a été abîmée en route : rouvrez la page de la fiche et refaites la correction, ou recopiez le texte "
    "d'origine sans rien y changer."
)


def parse_lenient(text: str) -> Any:
    """Return what a block holds; numbers stay text, as in a file.

    Raises:
        Refused: it is no JSON, is too deep, names a key twice, or holds something else than texts.
    """
    try:
        return _with_entities_read(_parse(text))
    except Refused:
        unescaped = _unescaped(text)
        if unescaped == text:
            raise
    return _parse(unescaped)


def _parse(text: str) -> Any:
    strict = "".join(_strict(text))
    try:
        return json.loads(
            strict,
            strict=False,
            object_pairs_hook=_mapping,
            parse_int=str,
            parse_float=str,
            parse_constant=_no_text,
        )
    except ValueError:
        raise Refused(UNREADABLE) from None


def _strict(text: str) -> Iterator[str]:
    """Yield the pieces of a text as JSON has them."""
    position = depth = 0
    while position < len(text):
        pattern = _TEXTS.get(text[position], _REST)
        found = pattern.match(text, position)
        if not found:
            raise Refused(UNREADABLE)
        if pattern is _REST:
            depth += (found[0] in ("{", "[")) - (found[0] in ("}", "]"))
            if depth > MAX_DEPTH:
                raise Refused(UNREADABLE)
            yield " " if found[0].isspace() else found[0]
        else:
            yield f'"{_text(found[1], is_curly=text[position] in _CURLY)}"'
        position = found.end()


def _text(inside: str, is_curly: bool) -> str:
    """Undo the wrapping of a text; in curly quotes, straight ones are its own."""
    joined = _BLANKS.sub(lambda blanks: " " if "\n" in blanks[0] else blanks[0], _BROKEN_ESCAPE.sub(r"\\", inside))
    if not is_curly:
        return joined
    own = re.sub(rf"\\([{_CURLY}])", r"\1", joined.strip("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"))
    return _QUOTE.sub(lambda sign: '\\"' if sign[0] == '"' else sign[0], own)


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Refused(UNREADABLE)
    return found


def _no_text(name: str) -> NoReturn:
    raise Refused(UNREADABLE)


def _with_entities_read(value: Any) -> Any:
    if isinstance(value, str):
        return _unescaped(value)
    if isinstance(value, list):
        return [_with_entities_read(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_entities_read(item) for key, item in value.items()}
    return value


def _unescaped(text: str) -> str:
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
