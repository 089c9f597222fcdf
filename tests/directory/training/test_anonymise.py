"""Data for exercises: who is tied to whom is kept, who is who is hidden."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import re
import unicodedata
from collections import Counter
from pathlib import Path

import networkx as nx
import pytest

from generator import build
from generator.directory.training.anonymise import anonymise
from generator.directory.training.pseudonyms import Pseudonyms
from generator.directory.views import Directory
from generator.exchange.exporters.exercise import export_exercise
from generator.language import language
from tests.site.sample import make_directory

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def demonstration() -> Directory:
    return build.see(ROOT, TODAY, language("fr")).directory


@pytest.fixture(scope="module")
def tables(demonstration) -> dict[str, list[dict[str, str]]]:
    """Read the files again with a plain reader."""
    found = {}
    for file in export_exercise(demonstration):
        text = file.content.decode("utf-8-sig")
        found[file.path] = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    return found


def key(card) -> str:
    return card.slug or card.name


def true_graph(directory: Directory) -> nx.MultiDiGraph:
    """Tell who is tied to whom from the pages themselves."""
    graph = nx.MultiDiGraph()
    said = set()
    for convention in directory.conventions:
        for party in convention.parties:
            roles = " | ".join(role.label for role in party.roles)
            signed = "oui" if party.is_signatory else "non"
            said.add((key(party.actor), "convention " + convention.card.slug, "partie", roles, signed))
    for actor in directory.actors:
        graph.add_node(key(actor.card))
        for tie in actor.network_ties:
            for one, other, side in (
                (actor.card, tie.other, tie.declared_here),
                (tie.other, actor.card, tie.declared_there),
            ):
                if side:
                    natures = " | ".join(nature.label for nature in side.natures)
                    said.add((key(one), key(other), "reseau", natures, ""))
        for tie in actor.institutional_ties:
            one, other = (actor.card, tie.other) if tie.outward else (tie.other, actor.card)
            said.add((key(one), key(other), "institutionnel", tie.nature.label, ""))
        for one in actor.members:
            said.add((key(one.actor), key(actor.card), "appartenance", "", ""))
    for one, other, kind, nature, signed in said:
        graph.add_edge(one, other, what=(kind, nature, signed))
    return graph


def told_graph(tables) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(row["organisme"] for row in tables["donnees/exercice-acteurs.csv"])
    for row in tables["donnees/exercice-liens.csv"]:
        nature = row["nature"].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        graph.add_edge(row["organisme"], row["avec"], what=(row["genre"], nature, row["signataire"]))
    return graph


def test_who_is_tied_to_whom_is_kept_exactly(demonstration, tables):
    true, told = true_graph(demonstration), told_graph(tables)
    assert (true.number_of_nodes(), true.number_of_edges()) == (told.number_of_nodes(), told.number_of_edges())
    assert told.number_of_edges() > 200

    def degrees(graph):
        return Counter((graph.in_degree(node), graph.out_degree(node)) for node in graph)

    def kinds(graph):
        return Counter((what[0], what[2], len(what[1])) for _, _, what in graph.edges(data="what"))

    assert degrees(true) == degrees(told)
    assert kinds(true) == kinds(told)

    def same(one, other):
        return Counter((e["what"][0], e["what"][2]) for e in one.values()) == Counter(
            (e["what"][0], e["what"][2]) for e in other.values()
        )

    assert nx.is_isomorphic(true, told, edge_match=same)


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")).casefold()
    return re.sub(r"[\u0300-\u036f]", "", plain)


def test_nothing_tells_who_is_who(demonstration):
    text = folded("\n".join(file.content.decode("utf-8-sig") for file in export_exercise(demonstration)))
    words = set(re.findall(r"[\w'-]+", text))
    for actor in demonstration.actors:
        assert folded(actor.card.name) not in text
        assert actor.card.slug not in words, actor.card.slug
        assert folded(actor.card.acronym) not in words or not actor.card.acronym
        for phone in (actor.main_phone, *(contact.phone for contact in actor.contacts)):
            assert phone is None or phone.display not in text
        assert not actor.siret or actor.siret not in text
        assert all(
            territory.level in ("departement", "region", "france") or folded(territory.name) not in text
            for territory in actor.territories
        )
    for convention in demonstration.conventions:
        assert folded(convention.card.title) not in text
        assert convention.card.slug not in words
        assert not convention.reference or folded(convention.reference) not in text
        assert all(folded(goal) not in text for goal in convention.goals)
    assert "@" not in text
    assert "http" not in text
    assert not re.search(r"\b0\d([ .]?\d\d){4}\b", text)


def test_a_name_stands_for_the_same_body_everywhere(demonstration, tables):
    bodies = {row["organisme"] for row in tables["donnees/exercice-acteurs.csv"]}
    accords = {row["convention"] for row in tables["donnees/exercice-conventions.csv"]}
    for row in tables["donnees/exercice-liens.csv"]:
        assert row["organisme"] in bodies
        assert row["avec"] in (accords if row["genre"] == "partie" else bodies)
    assert len(accords) == len(demonstration.conventions)


def test_numbers_follow_neither_the_alphabet_nor_the_files():
    names = [f"acteur-{letter}" for letter in "abcdefghijklmnop"]
    hidden = Pseudonyms(names, lambda number: f"Organisme {number}")
    given = [hidden.of(name) for name in names]
    assert sorted(given) == [f"Organisme {number:02}" for number in range(1, 17)]
    assert given != sorted(given)
    assert given != sorted(given, reverse=True)
    again = Pseudonyms(reversed(names), lambda number: f"Organisme {number}")
    assert [again.of(name) for name in names] == given


def test_the_same_directory_gives_the_same_bytes(demonstration):
    assert list(export_exercise(demonstration)) == list(export_exercise(demonstration))


def test_a_place_is_told_no_closer_than_its_intercommunality(demonstration):
    told = {place for body in anonymise(demonstration).bodies for place in body.places}
    assert all(re.fullmatch(r"Intercommunalité \d+|Département|Région|France.*|Pays", place) for place in told), told
    assert any(place.startswith("Intercommunalité ") for place in told)


def test_every_column_has_its_meaning(tables):
    meanings = {(row["table"], row["colonne"]) for row in tables["donnees/exercice-colonnes.csv"] if row["sens"]}
    names = ("exercice-acteurs", "exercice-conventions", "exercice-liens")
    assert meanings == {(name, column) for name in names for column in tables[f"donnees/{name}.csv"][0]}


def test_a_page_withdrawn_on_request_is_in_no_row():
    directory = make_directory()
    kept = anonymise(directory)
    gone = tuple(
        dataclasses.replace(actor, is_withdrawn=True) if actor.card.slug == "gite" else actor
        for actor in directory.actors
    )
    without = anonymise(dataclasses.replace(directory, actors=gone))
    assert len(without.bodies) < len(kept.bodies)
    assert len(without.statements) < len(kept.statements)
    assert {name for one in without.statements for name in (one.source, one.target)} <= {
        one.name for one in (*without.bodies, *without.accords)
    }
