"""Time the booklet of a made-up directory, in a process that has composed none yet; print seconds and bytes.

    python bench/booklet.py [--actors 200] [--site DIR]

The files are read and linked once, and that is not timed. What is said and its drawing by Typst are told apart.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from pathlib import Path

from build import make_site  # beside this file

from generator import build
from generator.exchange.exporters.booklet import TEMPLATE
from generator.exchange.exporters.booklet.contents import contents_of
from generator.exchange.exporters.booklet.typeset import typeset
from generator.language import language
from generator.site.theme import find_template, theme_of

TODAY = dt.date(2026, 11, 22)


def main() -> None:
    """Time one booklet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--actors", type=int, default=200)
    parser.add_argument("--site", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or Path(folder)
        if not options.site:
            make_site(site, options.actors)
        seen = build.see(site, TODAY, language("fr"))
        assert seen.directory
        assert seen.content.settings
        template = find_template(theme_of(site, seen.content.settings.value), TEMPLATE)
        start = time.perf_counter()
        contents = contents_of(seen.directory, language("fr"))
        said = time.perf_counter()
        pdf = typeset(template, contents, TODAY)
        drawn = time.perf_counter()
    print(f"{len(seen.directory.actors)} actors, {len(seen.directory.conventions)} conventions: {len(pdf):,} bytes")
    print(f"said {said - start:.2f} s, drawn {drawn - said:.2f} s")


if __name__ == "__main__":
    main()
