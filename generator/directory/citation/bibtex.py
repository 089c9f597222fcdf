"""BibTeX, as BibLaTeX, JabRef and Zotero read it. Source: the biblatex manual, 2.1.1 and 2.2.2."""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.directory.citation.citation import Citation
from generator.directory.one_line import one_line

_LANGUAGES = {"fr": "french", "en": "english"}
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # an escaped brace would be counted as one
        "}": r"\textbraceright{}",
        "`": r"\textasciigrave{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
_LIGATURES = re.compile(r"([-'])(?=\1)")  # "--" would become a dash, "''" a quotation mark
_URL_SIGNS = "!#$%&'()*+,-./:;=?@[]_~"  # left as they are: the field is read letter by letter


def bibtex(citation: Citation) -> str:
    """Return an entry."""
    fields = {
        "author": f"{{{_text(citation.author)}}}",  # in braces: a body's name is one word
        "title": f"{{{_text(citation.title)}}}",  # and a title keeps its capitals
        "organization": _text(citation.site),
        "date": citation.iso_date,
        "version": _text(citation.edition.commit),
        "url": quote(citation.url, safe=_URL_SIGNS),
        "langid": _LANGUAGES.get(citation.language, ""),
    }
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'dataset' if citation.is_whole else 'online'}{{{citation.key},\n{''.join(lines)}}}\n"


def _text(text: str) -> str:
    return _LIGATURES.sub(r"\1{}", one_line(text).translate(_ESCAPES))
