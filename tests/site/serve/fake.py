"""A site of one page served by ``serve``: ``content/page.html``, published as it is unless it holds a word below.

Run as ``python fake.py FOLDER``; the first line printed is the address.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.errors import GeneratorError
from generator.language import language
from generator.site.serve import Outcome, address_of, listen, serve

SOURCE = Path("content", "page.html")
OUTPUT = Path(".cache", "serve")


def build(root: Path) -> Outcome:
    """Publish the page; ERREUR, PANNE, DEFAUT, MORT and LENT in it do what they say."""
    text = (root / SOURCE).read_text(encoding="utf-8")
    if "MORT" in text:
        os._exit(1)
    if "DEFAUT" in text:
        raise KeyError("tiroir")
    if "PANNE" in text:
        raise GeneratorError("Le thème « {name} » manque.", name="absent")
    if "LENT" in text:
        (root / "lent").write_text(str(os.getpid()), encoding="ascii")
        time.sleep(60)
    if "ERREUR" in text:
        return Outcome((error_in(text),))
    publish(root / OUTPUT, text)
    return Outcome(published=True)


def error_in(text: str) -> Diagnostic:
    """Return an unknown key at the place of the word ERREUR."""
    before, _, _ = text.partition("ERREUR")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    excerpt = text.splitlines()[line - 1]
    place = Place(SOURCE.as_posix(), line, column)
    return Diagnostic(place, column + 6, "E201", "cle", ("<ERREUR>", "nom", "nom, type"), excerpt)


def publish(output: Path, text: str) -> None:
    """Write the site whole, so that the reader's tests never meet half of it."""
    output.mkdir(parents=True, exist_ok=True)
    (output / "draft").write_text(text, encoding="utf-8")
    (output / "draft").replace(output / "index.html")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    listener = listen(0)
    print(address_of(listener), flush=True)
    serve(folder, folder / OUTPUT, [partial(build, folder)], listener, language("fr"), partial(print, flush=True))
    print("Fin.", flush=True)
