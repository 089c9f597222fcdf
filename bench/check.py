"""Time check on directories where every file is faulty; each file must be reported, all in one run, sorted.

    python bench/check.py [--files 250] [--single 3000]

``bad``: the files of tests/data/invalid that have an error, again and again under other names, and the longest and
deepest files that are read at all. ``one fault``: many sound actors, but for one line each.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INVALID = ROOT / "tests/data/invalid"
TODAY = "2026-11-22"
SETTINGS = (
    'titre: Annuaire de mesure\nterritoire: {nom: Maine-et-Loire, code: "departement:49"}\nurl: http://127.0.0.1/\n'
)
ACTOR = """\
---
nom: Comptoir {number}
type: association
resume: Accueille et oriente.
domaines: [logement]
territoires: ["commune:49007"]
contacts:
  - telephone: 02 61 91 {a:02} {b:02}
verifie_le: 2026-10-01
accord: {{le: 2026-01-05, mode: courriel}}
---
"""
LONG = (  # each just short enough to be read
    ACTOR.replace("verifie_le", "".join(f"cle{n}: x\n" for n in range(2800)) + "verifie_le"),
    ACTOR.replace("[logement]", "[" + "logment, " * 3300 + "sante]"),
    ACTOR.replace("[logement]", "[" * 12_000),
    ACTOR.replace("Comptoir {number}", "x" * 30_000),
    ACTOR + "\n" + "[a](/absent/) " * 4400,
    ACTOR + "\n" + "[a](#absent) " * 4700,
    ACTOR + "\n" + "\n".join("> " * depth + "x" for depth in range(240)),
    ACTOR + "\n" + "|x" * 4000 + "|\n" + "|-" * 4000 + "|\n" + "|x" * 4000 + "|\n",
    ACTOR + "\n" + "Mme Exemple. " * 4800,
    ACTOR + "\n" + "*_[`<!" * 10_000 + " &#x202E;",
    "\u00e9" * 31_000,
)
SLIPS = (  # one line for another
    ("nom: Comptoir", "nom: Comptoir : accueil"),
    ("type: association", "type: asociation"),
    ("resume:", "résumé:"),
    ("[logement]", "logement"),
    ("[logement]", "[logement"),
    ("commune:49007", "commune:99999"),
    ("  - telephone", "  -telephone"),
    ("2026-10-01", "01/10/2026"),
    ("nom: Comptoir", "nom: 'L'accueil"),
    ("verifie_le:", "\tverifie_le:"),
)


@dataclass(frozen=True)
class Run:
    """What a check took, and what it found."""

    seconds: float
    mebibytes: float
    found: list[dict[str, object]]


def bad_files() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of faulty files, without end: the long ones first."""
    for number, text in enumerate(LONG):
        yield f"actors/long-{number}.md", filled(text, number).encode()
    reports = sorted(INVALID.rglob("*.out"))
    sources = [path.with_suffix(".md") for path in reports if ": E" in path.read_text(encoding="utf-8")]
    for turn in count():
        for source in sources:
            yield f"{source.parent.name}/{source.stem}-{turn}.md", source.read_bytes()


def slipped_files() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of actors with one fault, without end."""
    for number in count():
        old, new = SLIPS[number % len(SLIPS)]
        yield f"actors/comptoir-{number}.md", filled(ACTOR.replace(old, new, 1), number).encode()


def filled(text: str, number: int) -> str:
    """Give an actor its number."""
    marks = {"{number}": str(number), "{a:02}": f"{number // 100 % 100:02}", "{b:02}": f"{number % 100:02}"}
    for mark, value in (*marks.items(), ("{{", "{"), ("}}", "}")):
        text = text.replace(mark, value)
    return text


def measure(files: Callable[[], Iterator[tuple[str, bytes]]], number: int) -> Run:
    """Check a directory of so many files.

    Raises:
        SystemExit: a file is not reported, or the report is not in order.
    """
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        (site / "site.yml").write_text(SETTINGS, encoding="utf-8")
        written = set()
        for name, data in islice(files(), number):
            path = site / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            written.add(f"content/{name}")
        taken = run(site)
    if unseen := written - {str(fault["file"]) for fault in taken.found}:
        sys.exit(f"not reported: {', '.join(sorted(unseen))}")
    places = [(fault["file"], fault["line"], fault["column"]) for fault in taken.found]
    if places != sorted(places):
        sys.exit("the report is not in order")
    return taken


def run(site: Path) -> Run:
    """Run ``maillage check`` in a process of its own."""
    command = [sys.executable, "-m", "generator", "check", str(site), "--format", "json", "--today", TODAY]
    with (site / "report.json").open("wb") as report:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=report, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 1:
        sys.exit("check found no error")
    return Run(seconds, usage.ru_maxrss / 1024, json.loads((site / "report.json").read_bytes()))


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=250)
    parser.add_argument("--single", type=int, default=3000)
    options = parser.parse_args()
    print(f"{'':12}{'files':>8}{'errors':>8}{'warnings':>10}{'s':>8}{'MiB (peak)':>12}")
    for name, files, number in (("bad", bad_files, options.files), ("one fault", slipped_files, options.single)):
        taken = measure(files, number)
        errors = sum(fault["severity"] == "error" for fault in taken.found)
        warnings = len(taken.found) - errors
        print(f"{name:12}{number:8}{errors:8}{warnings:10}{taken.seconds:8.2f}{taken.mebibytes:12.0f}")


if __name__ == "__main__":
    main()
