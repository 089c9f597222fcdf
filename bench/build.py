"""Time check and build, cold and repeated, each in a process of its own; print seconds, memory and ratios.

    python bench/build.py [--actors 1000] [--site DIR] [--rounds 3] [--no-search]

Without ``--site`` a fictional directory is made: N actors and N/5 conventions, the same at each run. Machines are
noisy: compare the ratios of one run, not the seconds of two.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TODAY = "2026-11-22"
SETTINGS = """\
titre: Annuaire de mesure
territoire: {nom: Maine-et-Loire, code: "departement:49"}
url: http://127.0.0.1/
demonstration: oui
"""
COMMUNES = ("49007", "49015", "49028", "49099", "49328", "49353", "49020", "49035", "49129", "49246")
DOMAINS = ("logement", "sante", "emploi-insertion", "mobilite", "numerique", "handicap", "acces-aux-droits")
WORDS = [
    "accueil",
    "relais",
    "atelier",
    "maison",
    "service",
    "point",
    "espace",
    "comptoir",
    "fabrique",
    "passerelle",
    "tremplin",
    "boussole",
]


def make_site(root: Path, actors: int) -> None:
    """Write a fictional directory of this size."""
    draw = random.Random(49)
    (root / "content/actors").mkdir(parents=True)
    (root / "content/conventions").mkdir()
    (root / "site.yml").write_text(SETTINGS, encoding="utf-8")
    for number in range(actors):
        others = draw.sample(range(actors), 2)
        body = "\n\n".join(" ".join(draw.choices(WORDS, k=90)) for _ in range(4))
        (root / f"content/actors/acteur-{number}.md").write_text(
            f"---\nnom: {draw.choice(WORDS).title()} {draw.choice(WORDS)} {number}\ntype: association\n"
            f"resume: {' '.join(draw.choices(WORDS, k=14))}\nmissions:\n  - {' '.join(draw.choices(WORDS, k=9))}\n"
            f"domaines: [{', '.join(draw.sample(DOMAINS, 2))}]\npublics: [tous-publics]\n"
            f'territoires: ["commune:{draw.choice(COMMUNES)}"]\n'
            f"contacts:\n  - {{fonction: Accueil, telephone: 02 61 91 {number % 90 + 10} {number % 89 + 10}}}\n"
            f"liens:\n  - {{acteur: acteur-{others[0]}, nature: orientation}}\nverifie_le: 2026-09-01\n---\n\n{body}\n",
            encoding="utf-8",
        )
    for number in range(actors // 5):
        parties = "".join(
            f"  - {{acteur: acteur-{slug}, signataire: oui, roles: [operateur]}}\n"
            for slug in draw.sample(range(actors), 4)
        )
        (root / f"content/conventions/convention-{number}.md").write_text(
            f"---\ntitre: Convention {number}\ntype: convention-cadre\nparties:\n{parties}"
            f'domaines: [logement]\nterritoires: ["departement:49"]\ndebut: 2025\nfin: 2028\n---\n',
            encoding="utf-8",
        )


def run(*arguments: str) -> tuple[float, float]:
    """Run ``maillage`` and return seconds and peak memory in MiB, its own children included."""
    command = [sys.executable, "-m", "generator", *arguments, "--today", TODAY]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(process.stderr.read().decode() if process.stderr else "")
    return seconds, usage.ru_maxrss / 1024


def edit(site: Path) -> None:
    """Add a word to the text of the first actor."""
    first = min((site / "content/actors").glob("*.md"))
    first.write_text(first.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=1000)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-search", action="store_true")
    options = parser.parse_args()
    search = ["--no-search"] if options.no_search else []
    taken: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        if options.site:
            shutil.copytree(options.site, site, ignore=shutil.ignore_patterns(".cache", "public", ".git", ".venv"))
        else:
            make_site(site, options.actors)
        for _ in range(options.rounds):
            shutil.rmtree(site / ".cache", ignore_errors=True)
            shutil.rmtree(site / "public", ignore_errors=True)
            build = ("build", str(site), *search)
            taken.setdefault("check", []).append(run("check", str(site)))
            taken.setdefault("build, cold", []).append(run(*build))
            taken.setdefault("build, nothing changed", []).append(run(*build))
            edit(site)
            taken.setdefault("build, one actor edited", []).append(run(*build))
    reference = statistics.median(seconds for seconds, _ in taken["build, cold"])
    print(f"{'':26}{'s (median)':>12}{'MiB (peak)':>12}{'/ cold':>9}")
    for name, runs in taken.items():
        seconds = statistics.median(seconds for seconds, _ in runs)
        print(f"{name:26}{seconds:12.2f}{max(memory for _, memory in runs):12.0f}{seconds / reference:9.2f}")


if __name__ == "__main__":
    main()
