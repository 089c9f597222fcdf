"""Kumu's two tables: labels no other bears, ends that exist, tags apart."""

from hypothesis import HealthCheck, given, settings

from generator.exchange.exporters.kumu import export_kumu
from generator.exchange.exporters.ties import ties_of
from tests.conftest import actor
from tests.exchange.exporters.conftest import renamed
from tests.exchange.exporters.reading import read_table, texts


def exported(directory):
    elements, connections = (file.content for file in export_kumu(directory))
    return read_table(elements, ","), read_table(connections, ",")


def test_each_actor_and_each_body_without_page_is_an_element(demonstration):
    elements, _ = exported(demonstration)
    actors = [one for one in demonstration.actors if not one.is_withdrawn]
    nameless = {end[1:] for tie in ties_of(demonstration) for end in tie.ends if end.startswith("=")}
    assert [row["Label"] for row in elements] == [*(one.card.name for one in actors), *sorted(nameless)]
    for row, one in zip(elements, actors, strict=False):
        assert row["Type"] == one.card.type.label
        assert row["Description"] == one.card.summary
        assert row["Tags"].split("|") == [domain.label for domain in one.card.domains]


def test_each_tie_is_a_connection_between_elements(demonstration):
    elements, connections = exported(demonstration)
    ties = ties_of(demonstration)
    assert [(row["From"], row["To"]) for row in connections] == [(t.source.name, t.target.name) for t in ties]
    assert {name for row in connections for name in (row["From"], row["To"])} <= {row["Label"] for row in elements}
    for row, tie in zip(connections, ties, strict=True):
        assert row["Direction"] == ("directed" if tie.is_directed else "mutual" if tie.is_reciprocal else "undirected")
        assert row["Convention"] == (tie.convention.card.title if tie.convention else "")
    assert {row["Type"] for row in connections} == {
        *("Partenariat", "Réseau", "Lien institutionnel", "Appartenance"),
    }


def test_two_actors_of_one_name_are_two_elements_and_so_is_a_body_without_page(see):
    ties = "[{acteur: b, nature: orientation}, {nom: Le Gué, nature: orientation}]"
    elements, connections = exported(see({"actors/a.md": actor("Le Gué", liens=ties), "actors/b.md": actor("Le Gué")}))
    labels = [row["Label"] for row in elements]
    assert labels == ["Le Gué (Angers) (a)", "Le Gué (Angers) (b)", "Le Gué (sans fiche)"]
    assert [(row["From"], row["To"]) for row in connections] == [(labels[0], labels[2]), (labels[0], labels[1])]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_no_element_is_added(small, text):
    elements, connections = exported(renamed(small, text))
    assert (len(elements), len(connections)) == (6, 11)
    assert len({row["Label"] for row in elements}) == 6
    assert not any("\n" in row["Description"] for row in elements)
