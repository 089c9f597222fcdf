"""``donnees/kumu-*.csv``: the two tables a Kumu map is made from; Kumu tells elements apart by their label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.diagnostics.cells import csv_table
from generator.directory.one_line import one_line
from generator.directory.views import ActorCard, ActorView, Directory
from generator.exchange.exporters.columns import day, label
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.names import unique_names
from generator.exchange.exporters.shown import page_address, shown_actors
from generator.exchange.exporters.ties import INSTITUTIONAL, MEMBERSHIP, NETWORK, PARTNERSHIP, Tie, key_of, ties_of
from generator.language import N_, Language, language

ELEMENTS = ("Label", "Type", "Description", "Tags", "Sigle", "Territoires", "Statut", "Page")
CONNECTIONS = ("From", "To", "Type", "Direction", "Tags", "Description", "Convention", "Depuis", "En vigueur")

_KINDS = {
    PARTNERSHIP: N_("Partenariat"),
    NETWORK: N_("Réseau"),
    INSTITUTIONAL: N_("Lien institutionnel"),
    MEMBERSHIP: N_("Appartenance"),
}


def export_kumu(directory: Directory) -> Iterator[DataFile]:
    """Yield the table of elements and the table of connections."""
    words, ties, actors = language(directory.site.language), ties_of(directory), shown_actors(directory)
    nameless = {key_of(card): card for tie in ties for card in (tie.source, tie.target) if not card.slug}
    names = _labels(actors, nameless, words)
    elements = [_element(directory, actor, names) for actor in actors]
    elements += [[names[key], *[""] * (len(ELEMENTS) - 1)] for key in sorted(nameless)]
    connections = [_connection(tie, names, words) for tie in ties]
    yield DataFile("donnees/kumu-elements.csv", _table(ELEMENTS, elements), N_("Les acteurs, pour une carte Kumu."))
    yield DataFile("donnees/kumu-liens.csv", _table(CONNECTIONS, connections), N_("Les liens, pour une carte Kumu."))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    return csv_table([head, *rows], delimiter=",", encoding="utf-8")


def _labels(actors: Iterable[ActorView], nameless: Mapping[str, ActorCard], words: Language) -> dict[str, str]:
    """Return a name no other bears for each actor, those without page too."""
    without_page = words.text(N_("sans fiche"))
    named = [(one.card.slug, one_line(one.card.name), one_line(one.card.commune)) for one in actors]
    return unique_names([*named, *((key, one_line(card.name), without_page) for key, card in nameless.items())])


def _tags(texts: Iterable[str]) -> str:
    return "|".join(one_line(text).replace("|", "/") for text in texts)


def _element(directory: Directory, actor: ActorView, names: Mapping[str, str]) -> list[str]:
    card = actor.card
    return [
        names[card.slug],
        label(card.type),
        one_line(card.summary),
        _tags(domain.label for domain in card.domains),
        one_line(card.acronym),
        _tags(territory.name for territory in actor.territories),
        card.status,
        page_address(directory, card.url),
    ]


def _connection(tie: Tie, names: Mapping[str, str], words: Language) -> list[str]:
    direction = "directed" if tie.is_directed else "mutual" if tie.is_reciprocal else "undirected"
    return [
        *(names[end] for end in tie.ends),
        words.text(_KINDS[tie.kind]),
        direction,
        _tags(tie.natures),
        _tags(tie.purposes),
        one_line(tie.convention.card.title) if tie.convention else "",
        day(tie.since),
        tie.in_force,
    ]
