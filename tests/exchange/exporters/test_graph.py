"""``reseau.gexf``, read back by networkx and by a plain XML reader, and compared with the ties."""

import io
from xml.etree import ElementTree

import networkx
from hypothesis import HealthCheck, given, settings

from generator.exchange.exporters.graph import export_graph
from generator.exchange.exporters.ties import ties_of
from tests.exchange.exporters.conftest import renamed
from tests.exchange.exporters.reading import texts

GEXF = "{http://www.gexf.net/1.2draft}"


def exported(directory):
    (file,) = export_graph(directory)
    return file.content


def test_its_reader_finds_each_actor_and_each_tie(demonstration):
    graph = networkx.read_gexf(io.BytesIO(exported(demonstration)))
    ties = ties_of(demonstration)
    actors = {one.card.slug: one.card for one in demonstration.actors if not one.is_withdrawn}
    assert set(graph) == {*actors, *(end for tie in ties for end in tie.ends)}
    for slug, card in actors.items():
        node = graph.nodes[slug]
        assert (node["label"], node["fiche"], node["statut"]) == (card.name, True, card.status)
        assert node["type"] == card.type.label
        assert node["domaines"].split(" | ") == [domain.label for domain in card.domains]
    found = {data["id"]: (frozenset((one, other)), data) for one, other, data in graph.edges(data=True)}
    assert len(found) == graph.number_of_edges() == len(ties)
    for number, tie in enumerate(ties, 1):
        ends, data = found[str(number)]
        assert ends == frozenset(tie.ends)
        assert (data["genre"], data["reciproque"], data["en_vigueur"]) == (tie.kind, tie.is_reciprocal, tie.in_force)
        assert (data["de"], data["vers"]) == (tie.ends if tie.is_directed else ("", ""))


def test_the_document_says_its_day_and_gives_no_arrow(small):
    root = ElementTree.fromstring(exported(small))
    assert root.tag == f"{GEXF}gexf"
    assert root.find(f"{GEXF}meta").get("lastmodifieddate") == "2026-11-22"
    assert root.find(f"{GEXF}graph").get("defaultedgetype") == "undirected"
    assert len(root.findall(f".//{GEXF}node")) == 6
    assert len(root.findall(f".//{GEXF}edge")) == 11
    declared = {one.get("id") for one in root.iter(f"{GEXF}attribute")}
    assert {one.get("for") for one in root.iter(f"{GEXF}attvalue")} == declared
    assert b"networkx" not in exported(small)


def test_the_same_directory_gives_the_same_bytes(demonstration):
    assert exported(demonstration) == exported(demonstration)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_it_is_a_label(small, text):
    root = ElementTree.fromstring(exported(renamed(small, text)))
    assert len(root.findall(f".//{GEXF}node")) == 6
    labels = {one.get("label") for one in root.iter(f"{GEXF}node") if not one.get("id").startswith("=")}
    assert len(labels) == 1
    assert not any(ord(sign) < 32 for sign in labels.pop())
