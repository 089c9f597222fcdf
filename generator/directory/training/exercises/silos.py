"""First exercise: who is tied to nobody, which domains are not tied, who joins them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from generator.directory.training.exercises.exercise import Exercise, Item, named
from generator.directory.training.material import NETWORK, PARTY, Material
from generator.language import N_, NN_, Language

MOST_NAMED = 3  # bodies, pairs of domains

Pair = tuple[str, str]  # of domains, A to Z


def silos_exercise(material: Material, words: Language) -> Exercise:
    """Return the exercise."""
    domains = {body.name: frozenset(body.domains) for body in material.bodies if body.status in ("publie", "suspendu")}
    groups = list(tied_groups(material, domains))
    tied = tied_pairs(domains, groups)
    return Exercise(
        key="silos",
        title=N_("Lire les silos"),
        aim=N_(
            "Voir ce qui n'est relié à rien, sans en faire un reproche : un lien absent est souvent un lien non écrit."
        ),
        minutes=45,
        files=("exercice-acteurs.csv", "exercice-liens.csv", "exercice-conventions.csv"),
        items=(
            Item(
                N_("Quels organismes n'apparaissent dans aucun lien ?"),
                N_("Ceux d'« exercice-acteurs.csv » qui n'ont pas fermé, et qu'aucune ligne des liens ne nomme."),
                named(without_tie(material, domains), words),
            ),
            Item(
                N_("Quels domaines ne sont reliés à aucun autre ?"),
                N_(
                    "Deux domaines sont reliés si un organisme de l'un et un autre organisme de l'autre se disent en "
                    "réseau, ou ont signé une même convention en vigueur."
                ),
                named(untied_domains(domains, tied), words),
            ),
            Item(
                N_("Combien de couples de domaines ne sont reliés par rien ? Dans lesquels travaille-t-on le plus ?"),
                N_("La même règle, couple par couple. Comptez ensuite les organismes de l'un et de l'autre domaine."),
                _pairs_told(untied_pairs(domains, tied), words),
            ),
            Item(
                N_("Quels organismes relient le plus de domaines ?"),
                N_(
                    "Pour chacun, comptez les domaines, autres que les siens, des organismes auxquels il est relié par "
                    "la même règle."
                ),
                _bridges_told(bridges(domains, groups), words),
            ),
        ),
        discuss=(
            N_("De ces absences, lesquelles tiennent au territoire, et lesquelles à ce que personne n'a écrit ?"),
            N_("Si l'organisme qui relie le plus de domaines fermait, que perdrait le territoire ?"),
            N_("Quel lien proposeriez-vous en premier, et à qui en parleriez-vous ?"),
        ),
    )


def tied_groups(material: Material, domains: Mapping[str, frozenset[str]]) -> Iterator[frozenset[str]]:
    """Yield each set of bodies that are tied to one another: two in a network, or the signatories of a convention."""
    in_force = {accord.name for accord in material.accords if accord.is_in_force}
    signed = defaultdict(set)
    for one in material.statements:
        if one.kind == NETWORK and not one.is_past and {one.source, one.target} <= domains.keys():
            yield frozenset((one.source, one.target))
        if one.kind == PARTY and one.is_signatory and one.target in in_force and one.source in domains:
            signed[one.target].add(one.source)
    yield from (frozenset(bodies) for bodies in signed.values() if len(bodies) > 1)


def without_tie(material: Material, shown: Iterable[str]) -> set[str]:
    """Return the bodies, of those shown, that no statement names."""
    tied = {name for one in material.statements for name in (one.source, one.target)}
    return set(shown) - tied


def tied_pairs(domains: Mapping[str, frozenset[str]], groups: Iterable[frozenset[str]]) -> set[Pair]:
    """Return the pairs of domains, A to Z, that a group ties: one body in each, and not the same alone in both."""
    tied: set[Pair] = set()
    for group in groups:
        workers = _workers({body: domains[body] for body in group})
        tied |= {pair for pair in combinations(sorted(workers), 2) if len(workers[pair[0]] | workers[pair[1]]) > 1}
    return tied


def untied_domains(domains: Mapping[str, frozenset[str]], tied: Iterable[Pair]) -> set[str]:
    """Return the domains that nothing ties to another."""
    return _workers(domains).keys() - {domain for pair in tied for domain in pair}


def untied_pairs(domains: Mapping[str, frozenset[str]], tied: Collection[Pair]) -> list[Pair]:
    """Return the pairs of domains that nothing ties, those in which most bodies work first."""
    workers = _workers(domains)
    pairs = [pair for pair in combinations(sorted(workers), 2) if pair not in tied]
    return sorted(pairs, key=lambda pair: (-len(workers[pair[0]]) - len(workers[pair[1]]), pair))


def _workers(domains: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    workers: dict[str, set[str]] = defaultdict(set)
    for body, found in domains.items():
        for domain in found:
            workers[domain].add(body)
    return workers


def bridges(domains: Mapping[str, frozenset[str]], groups: Iterable[frozenset[str]]) -> list[tuple[str, int]]:
    """Return the bodies and how many domains, not theirs, they are tied to: most first, none that joins none."""
    reached: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        there = frozenset().union(*(domains[body] for body in group))
        for body in group:
            reached[body] |= there - domains[body]
    counted = sorted(((body, len(found)) for body, found in reached.items()), key=lambda one: (-one[1], one[0]))
    return [(body, count) for body, count in counted if count]


def _pairs_told(pairs: list[Pair], words: Language) -> str:
    if not pairs:
        return words.text(N_("Aucun dans ces données."))
    first = " ; ".join(" – ".join(pair) for pair in pairs[:MOST_NAMED])  # labels hold commas
    forms = NN_("{count} couple. D'abord : {names}.", "{count} couples. D'abord : {names}.")
    return words.plural(*forms, len(pairs), names=first)


def _bridges_told(found: list[tuple[str, int]], words: Language) -> str:
    """Tell the first ones, and all that equal the last of them."""
    if not found:
        return words.text(N_("Aucun dans ces données."))
    least = found[:MOST_NAMED][-1][1]
    told = [
        words.plural(*NN_("{name} ({count} domaine)", "{name} ({count} domaines)"), count, name=name)
        for name, count in found
        if count >= least
    ]
    if len(told) > 3 * MOST_NAMED:
        told = told[:MOST_NAMED]
    return f"{words.enumeration(told)}."
