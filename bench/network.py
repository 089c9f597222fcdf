"""Time what is told of who works with whom, on a made-up directory; print seconds of CPU and memory.

    python bench/network.py [--actors 10000] [--ties 50000] [--rounds 3]

Ties are drawn by groups of neighbours, so that there are circles to find; one actor in three covers the whole
département, and one audience in three is "familles". The files are read once, and reading is not timed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.content.load import load
from generator.content.vocabulary import VOCABULARIES
from generator.directory.link import link
from generator.directory.meet import Meetings
from generator.directory.network import gaps_of, view_network
from generator.directory.register import Register
from generator.directory.ties import derive_ties
from generator.language import language
from generator.reference import communes_of_departement

TODAY = dt.date(2026, 11, 22)
SETTINGS = """\
titre: Annuaire de mesure
territoire: {nom: Maine-et-Loire, code: "departement:49"}
url: http://127.0.0.1/
demonstration: oui
"""
NEAR = 12  # an actor is tied to those whose number is that close to its own, but for one tie in five
DOMAINS = VOCABULARIES["domaines"].codes
AUDIENCES = VOCABULARIES["publics"].codes


def make_site(root: Path, actors: int, ties: int) -> None:
    """Write a fictional directory of this size; a tie is declared by one side, or for one in three by both."""
    draw = random.Random(49)
    declared: dict[int, list[int]] = {number: [] for number in range(actors)}
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < ties:
        one = draw.randrange(actors)
        other = draw.randrange(actors) if draw.random() < 0.2 else one + draw.randint(1, NEAR)
        if one == other or other >= actors or {(one, other), (other, one)} & pairs:
            continue
        pairs.add((one, other))
        declared[one].append(other)
        if draw.random() < 0.33:
            declared[other].append(one)
    places = ["departement:49", *(f"commune:{commune.code}" for commune in communes_of_departement("49"))]
    for folder in ("actors", "conventions"):
        (root / "content" / folder).mkdir(parents=True)
    (root / "site.yml").write_text(SETTINGS, encoding="utf-8")
    for number, others in declared.items():
        liens = "".join(f"  - {{acteur: acteur-{other}, nature: orientation, depuis: 2023}}\n" for other in others)
        audiences = draw.sample(AUDIENCES, 2) + (["familles"] if draw.random() < 0.33 else [])
        (root / f"content/actors/acteur-{number}.md").write_text(
            f"---\nnom: Acteur {number}\ntype: association\nresume: Accueille et oriente.\n"
            f"domaines: [{', '.join(draw.sample(DOMAINS, 2))}]\npublics: [{', '.join(dict.fromkeys(audiences))}]\n"
            f'territoires: ["{places[0] if number % 3 == 0 else draw.choice(places)}"]\n'
            + (f"liens:\n{liens}" if liens else "")
            + "---\n",
            encoding="utf-8",
        )
    for number in range(actors // 5):
        parties = "".join(
            f"  - {{acteur: acteur-{slug}, signataire: oui, roles: [operateur]}}\n"
            for slug in draw.sample(range(actors), 6)
        )
        (root / f"content/conventions/convention-{number}.md").write_text(
            f"---\ntitre: Convention {number}\ntype: convention-cadre\nparties:\n{parties}"
            f"domaines: [{', '.join(draw.sample(DOMAINS, 3))}]\npublics: [{', '.join(draw.sample(AUDIENCES, 2))}]\n"
            f'territoires: ["{draw.choice(places)}"]\ndebut: 2025\nfin: 2028\n---\n',
            encoding="utf-8",
        )


def timed(step: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the median CPU seconds of a step, and the peak memory of the process after it, in MiB."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        step()
        taken.append(time.process_time() - start)
    return statistics.median(taken), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=10_000)
    parser.add_argument("--ties", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make_site(Path(folder), options.actors, options.ties)
        content, words = load(Path(folder), TODAY), language("fr")
    directory = link(content, TODAY, words, "http://127.0.0.1/")
    register = Register(content, TODAY, words)
    ties = derive_ties(register)
    actors, conventions = directory.actors, directory.conventions
    steps: dict[str, Callable[[], object]] = {
        "ties of each actor": lambda: derive_ties(register),
        "whom to meet, indexed": lambda: Meetings(register, ties),
        "whom to meet, of all": lambda: [meetings.of(slug) for slug in register.actors],
        "gaps": lambda: gaps_of(actors, conventions, TODAY),
        "network, gaps included": lambda: view_network(actors, conventions, TODAY),
        "whole directory": lambda: link(content, TODAY, words, "http://127.0.0.1/"),
    }
    meetings = Meetings(register, ties)
    print(f"{'':26}{'CPU s (median)':>16}{'MiB (peak)':>12}")
    for name, step in steps.items():
        seconds, memory = timed(step, options.rounds)
        print(f"{name:26}{seconds:16.2f}{memory:12.0f}")
    figures = directory.network.figures
    told = sum(len(actor.to_meet) for actor in actors)
    print(f"{figures.actors} actors, {figures.one_sided + figures.reciprocal} network ties; {told} told to meet;")
    print(directory.network.gaps)


if __name__ == "__main__":
    main()
