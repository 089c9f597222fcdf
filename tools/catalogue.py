"""Write the English catalogue of the messages found in the code, the templates and the vocabularies; compile it.

    python tools/catalogue.py            add what is new, drop what is gone, compile
    python tools/catalogue.py --check    change nothing; exit 1 where a file is not that of the sources

Translations already there are kept. The same sources and translations give the same bytes: no date, no line number.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from generator.content.vocabulary import NEEDS, VOCABULARIES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "generator" / "locale" / "en" / "LC_MESSAGES"
SOURCE, COMPILED = "maillage.po", "maillage.mo"  # what translators write, what gettext reads

FORMS = {
    "N_": 1,
    "NN_": 2,
    "_": 1,
    "text": 1,
    "plural": 2,
    "ngettext": 2,
}  # function → how many first arguments it translates
HEADERS = [
    ("Language", "en"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
]

Forms = tuple[str, ...]  # a message, or its singular and its plural


class DatelessCatalog(Catalog):
    """A catalogue whose header says nothing that changes from one day or one machine to the next."""

    mime_headers = property(lambda self: HEADERS)


def found_messages() -> Iterator[Forms]:
    """Yield each message to translate, as often as it is met."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        yield from messages_of_code(path.read_text(encoding="utf-8"))
    templates = [*(ROOT / "generator").rglob("*.html"), *(ROOT / "themes").glob("*/templates/**/*")]
    for path in sorted(path for path in templates if path.is_file()):
        yield from messages_of_template(path.read_text(encoding="utf-8"))
    yield from messages_of_vocabularies()


def messages_of_code(source: str) -> Iterator[Forms]:
    """Yield the literal messages of each call of a function of ``FORMS``; ``plural(N_("…"), N_("…"))`` is one."""
    told: set[ast.AST] = set()
    for node in ast.walk(ast.parse(source)):  # what is around comes before what is inside
        if isinstance(node, ast.Call) and node not in told:
            forms = _forms(node)
            told.update(node.args if forms else ())
            yield from filter(None, [forms])
    yield from messages_of_commands(source)


def messages_of_commands(source: str) -> Iterator[Forms]:
    """Yield each paragraph of the help of commands (their docstring, their line in a list) and of their options."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(_makes_a_command(decorator) for decorator in node.decorator_list):
            yield from _paragraphs(ast.get_docstring(node) or "")
        elif isinstance(node, ast.Call) and _name(node) in ("option", "version_option", "command", "group"):
            helps = (_literal(keyword.value) for keyword in node.keywords if keyword.arg in ("help", "short_help"))
            yield from (forms for text in helps for forms in _paragraphs(text))


def _makes_a_command(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and _name(decorator) in ("command", "group")


def _paragraphs(text: str) -> Iterator[Forms]:
    """Yield the paragraphs of a help text as the command looks them up: examples as they are, others on one line."""
    for paragraph in filter(None, text.split("\n\n")):
        yield (paragraph.removeprefix("\b\n") if paragraph.startswith("\b\n") else " ".join(paragraph.split()),)


def messages_of_template(source: str) -> Iterator[Forms]:
    """Yield the literal messages of ``_`` and ``ngettext``; the renderer knows no other way to translate."""
    yield from filter(None, map(_forms, Environment().parse(source).find_all(nodes.Call)))


def messages_of_vocabularies() -> Iterator[Forms]:
    """Yield what readers see of the closed lists and of the needs."""
    for vocabulary in VOCABULARIES.values():
        yield (vocabulary.title,)
        yield from ((text,) for value in vocabulary.values for text in (value.label, value.definition) if text)
    yield from ((text,) for need in NEEDS for text in (need.label, need.definition))


def _forms(call: ast.Call | nodes.Call) -> Forms:
    """Return what a call translates, () where that is nothing or not literal."""
    count = FORMS.get(_name(call), 0)
    texts = tuple(filter(None, (_literal(argument) for argument in call.args[:count])))
    return texts if len(texts) == count else ()


def _name(call: ast.Call | nodes.Call) -> str:
    """Return the name of what is called: "text" for ``text(…)`` and for ``words.text(…)``."""
    called = call.func if isinstance(call, ast.Call) else call.node
    return next((str(getattr(called, key)) for key in ("id", "attr", "name") if hasattr(called, key)), "")


def _literal(argument: ast.expr | nodes.Expr) -> str:
    if isinstance(argument, ast.Call) and _name(argument) == "N_":
        argument = argument.args[0]
    value = getattr(argument, "value", None)
    return value if isinstance(value, str) else ""


def make_catalogue(messages: Iterable[Forms], translations: Catalog) -> Catalog:
    """Return the messages, each with the translation of the same message if there is one."""
    catalogue = DatelessCatalog(locale="en", header_comment="# English messages of Maillage.", fuzzy=False)
    for forms in sorted(set(messages), key=lambda forms: (forms[0], -len(forms), forms)):
        if forms[0] not in catalogue:  # one with a plural, met first, serves the singular alone too
            message = Message(forms if len(forms) > 1 else forms[0])
            known = translations.get(forms[0])
            message.string = known.string if known and known.id == message.id else message.string
            message.flags.clear()  # guesses about {braces} and %, which differ with Babel's version
            catalogue[message.id] = message
    return catalogue


def catalogue_files(folder: Path) -> dict[Path, bytes]:
    """Return the content both files should have, given the translations there are."""
    catalogue = make_catalogue(found_messages(), read_catalogue(folder))
    written, compiled = io.BytesIO(), io.BytesIO()
    write_po(written, catalogue, width=0, no_location=True)
    write_mo(compiled, catalogue)
    return {folder / SOURCE: written.getvalue(), folder / COMPILED: compiled.getvalue()}


def read_catalogue(folder: Path = FOLDER) -> Catalog:
    """Return the catalogue as it is written, empty where there is none yet."""
    path = folder / SOURCE
    return read_po(io.BytesIO(path.read_bytes() if path.exists() else b""), locale="en")


def main(arguments: list[str], folder: Path = FOLDER) -> int:
    """Write what differs, or only tell."""
    files = catalogue_files(folder)
    differing = [path for path in files if not path.exists() or path.read_bytes() != files[path]]
    for path in differing:
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path])
        print(path.name)
    return bool(differing) if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
