"""``donnees/reseau.gexf``: who is tied to whom, for network analysis (Gephi, Gephi Lite).

No tie has an arrow: who works together does so both ways. Where one funds, supervises or is a member of the other,
``de`` and ``vers`` tell which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from generator.directory.one_line import one_line
from generator.directory.views import ActorCard, ActorView, Directory
from generator.exchange.exporters.columns import day, label, labels
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import page_address, shown_actors
from generator.exchange.exporters.texts import joined
from generator.exchange.exporters.ties import Tie, key_of, ties_of
from generator.language import N_

if TYPE_CHECKING:
    from networkx import MultiGraph

FILE = "donnees/reseau.gexf"
_KEY = "networkx_key"
_VERSION = "1.2draft"  # that Gephi, Gephi Lite and networkx all read


def export_graph(directory: Directory) -> Iterator[DataFile]:
    """Yield the graph; its date is the day of the directory."""
    from networkx.readwrite.gexf import GEXFWriter  # slow to import: only who exports waits

    writer = GEXFWriter(_graph(directory), prettyprint=False, version=_VERSION)
    meta = writer.xml.find("meta")
    meta.set("lastmodifieddate", directory.site.today.isoformat())
    meta.find("creator").text = one_line(directory.site.title)
    _forget_keys(writer.xml)
    ElementTree.indent(writer.xml, space="")
    text = ElementTree.tostring(writer.xml, encoding="unicode")
    told = N_("Qui est lié à qui, pour l'analyse de réseau (Gephi, Gephi Lite).")
    yield DataFile(FILE, f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode(), told)


def _forget_keys(document: ElementTree.Element) -> None:
    """Take away networkx's own number of each tie, which no reader needs."""
    number = next((one.get("id") for one in document.iter("attribute") if one.get("title") == _KEY), None)
    for parent in [*document.iter("attributes"), *document.iter("attvalues")]:
        for child in parent.findall("*"):
            if child.get("title") == _KEY or (number and child.get("for") == number):
                parent.remove(child)


def _graph(directory: Directory) -> MultiGraph[str]:
    import networkx

    graph: MultiGraph[str] = networkx.MultiGraph(name=one_line(directory.site.title))
    ties = ties_of(directory)
    for actor in shown_actors(directory):
        graph.add_node(actor.card.slug, **_actor(actor, page_address(directory, actor.card.url)))
    for card in (card for tie in ties for card in (tie.source, tie.target) if not card.slug):
        graph.add_node(_id(card), **_without_page(card))
    for number, tie in enumerate(ties, 1):
        graph.add_edge(_id(tie.source), _id(tie.target), key=number, id=str(number), **_tie(tie))
    return graph


def _id(card: ActorCard) -> str:
    return one_line(key_of(card))


def _actor(actor: ActorView, page: str) -> dict[str, Any]:
    card = actor.card
    return {
        "label": one_line(card.name),
        "sigle": one_line(card.acronym),
        "type": one_line(label(card.type)),
        "domaines": labels(card.domains),
        "publics": labels(actor.audiences),
        "territoires": joined(territory.name for territory in actor.territories),
        "commune": one_line(card.commune),
        "statut": card.status,
        "fiche": True,
        "page": page,
    }


def _without_page(card: ActorCard) -> dict[str, Any]:
    empty = dict.fromkeys(("sigle", "type", "domaines", "publics", "territoires", "commune", "statut"), "")
    return {"label": one_line(card.name), **empty, "fiche": False, "page": ""}


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "genre": tie.kind,
        "nature": joined(tie.natures),
        "objet": joined(tie.purposes),
        "reciproque": tie.is_reciprocal,
        "de": _id(tie.source) if tie.is_directed else "",
        "vers": _id(tie.target) if tie.is_directed else "",
        "convention": tie.convention.card.slug if tie.convention else "",
        "depuis": day(tie.since),
        "en_vigueur": tie.in_force,
    }
