"""The facets of the search page: boxes that keep the pages that hold a criterion (``criteria``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.directory.names import sort_key
from generator.directory.views import Directory, TermPage
from generator.language import N_, Language, language
from generator.site.search.ages import BANDS
from generator.site.search.criteria import Needs, actor_criteria, convention_criteria, of_kind
from generator.site.search.found import actors_found, conventions_found

# Pages that are not actors, by the code of their kind.
KINDS = {"convention": N_("Convention"), "terme": N_("Mot du glossaire"), "page": N_("Page d'information")}
ACCESS = {
    "personne": N_("La personne peut appeler elle-même"),
    "gratuit": N_("Gratuit"),
    "sans-rendez-vous": N_("Sans rendez-vous"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A box of a facet."""

    code: str
    label: str
    count: int  # pages of the whole index that hold it


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of boxes. Between facets, all count."""

    name: str  # in the address of a search, and before the code in a criterion
    legend: str
    joins: str  # "any": one box ticked is enough; "all": all that are ticked count
    choices: tuple[Choice, ...]


def facets(directory: Directory) -> tuple[Facet, ...]:
    """Return the facets in the order they are shown, each with the boxes that hold something."""
    words = language(directory.site.language)
    counts = Counter(_all_criteria(directory))
    given = (
        ("besoin", N_("Besoin"), "any", _labels(directory.needs)),
        ("public", N_("Public"), "any", _labels(directory.audiences)),
        ("age", N_("Âge"), "any", {band.code: words.text(band.label) for band in BANDS}),
        ("type", N_("Type"), "any", _types(directory, words)),
        ("acces", N_("Accès"), "all", {code: words.text(label) for code, label in ACCESS.items()}),
    )
    found = (Facet(name, words.text(legend), joins, _choices(name, of, counts)) for name, legend, joins, of in given)
    return tuple(facet for facet in found if facet.choices)


def _all_criteria(directory: Directory) -> Iterator[str]:
    needs = Needs(directory.needs)
    for actor in actors_found(directory):
        yield from actor_criteria(actor, needs)
    for convention in conventions_found(directory):
        yield from convention_criteria(convention, needs)
    yield from (of_kind("terme") for _ in directory.glossary)
    yield from (of_kind("page") for _ in directory.site.free_pages)


def _choices(name: str, labels: dict[str, str], counts: Counter[str]) -> tuple[Choice, ...]:
    found = (Choice(code, label, counts[f"{name}-{code}"]) for code, label in labels.items())
    return tuple(choice for choice in found if choice.count)


def _labels(pages: Iterable[TermPage]) -> dict[str, str]:
    return {page.term.code: page.term.label for page in pages}


def _types(directory: Directory, words: Language) -> dict[str, str]:
    """Return the types of actors, A to Z, then the other kinds of pages."""
    used = {card.type.code: card.type.label for card in (actor.card for actor in directory.actors) if card.type}
    in_order = dict(sorted(used.items(), key=lambda each: sort_key(each[1])))
    return in_order | {code: words.text(label) for code, label in KINDS.items()}
