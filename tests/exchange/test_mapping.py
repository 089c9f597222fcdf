"""A mapping is judged with the same words as any file, before a row is read."""

from __future__ import annotations

import pytest

from generator.exchange.importers.fill import Filler, plain
from generator.exchange.importers.notes import LEFT_OUT
from tests.exchange.conftest import HEADERS, MAPPING, ROWS, Workbench, said


def faults(bench: Workbench, mapping: str) -> list[tuple[str, int, str]]:
    bench.mapping = mapping
    result = bench.run(ROWS)
    assert not (bench.root / "content/actors").exists()
    return [(fault.code, fault.place.line, fault.values[0]) for fault in result.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("identifiant:", "identifant:", [("E203", 1, "identifiant"), ("E201", 5, "identifant")]),
        ("  resume:", "  resumé:", [("E201", 10, "resumé")]),
        ("    - code_insee:", "    - code_inse:", [("E201", 16, "code_inse")]),
        ("type: association", "type: asso", [("E204", 9, "asso")]),
        ('nom: "{nom}"', "nom: {nom}", [("E108", 8, "{")]),
        ('"{tel}"', '"{telephone}"', [("E220", 22, "telephone")]),
        ("  date: 2024-08-01", "  date: août 2024", [("E205", 4, "août 2024")]),
        ("  type: association", "  verifie_le: 2026-01-01", [("E201", 9, "verifie_le")]),
        ("fiche:", "seulement: {dep: 49}\nfiche:", [("E220", 7, "dep")]),
        ("type: association", "type: {colone: x, valeurs: {a: b}}", [("E202", 9, "text")]),
    ],
    ids=["key", "key of the file", "nested key", "fixed value", "no quotes", "column", "date", "never", "only", "rule"],
)
def test_a_fault_of_the_mapping_is_told_at_its_line_and_nothing_is_written(bench, old, new, expected):
    assert faults(bench, MAPPING.replace(old, new, 1)) == expected


def filled(tree: object, **cells: str) -> object:
    entry = Filler(cells).entry({"x": tree})
    return plain(entry["x"]) if "x" in entry else None


@pytest.mark.parametrize(
    ("tree", "cells", "expected"),
    [
        ("Toujours", {}, "Toujours"),
        ("{a}", {"a": "1"}, "1"),
        ("{a}", {"a": ""}, None),
        ("France services de {a}", {"a": "Tiercé"}, "France services de Tiercé"),
        ("France services de {a}", {"a": ""}, None),
        ("{a} {b} ({c})", {"a": "1", "b": "", "c": ""}, "1"),
        ("{a} - {b}", {"a": "", "b": "2"}, "2"),
        ({"colonne": "a", "valeurs": {"Oui": "avec"}}, {"a": "OUI"}, "avec"),
        ({"colonne": "a", "valeurs": {"Oui": "avec"}, "sinon": "sans"}, {"a": "Peut-être"}, "sans"),
        ({"colonne": "a", "valeurs": {"Oui": "avec", "Non": ""}}, {"a": "Non"}, None),
        ({"colonne": "{a} {b}", "valeurs": {"x y": "z"}}, {"a": "x", "b": "y"}, "z"),
        ({"colonne": "a", "separer": ";"}, {"a": "1; 2;;3"}, ["1", "2", "3"]),
        ([{"colonne": "a", "separer": ";", "valeurs": {"E": "x"}}, "y"], {"a": "E"}, ["x", "y"]),
        ([{"f": "Accueil", "t": "{a}"}, {"f": "Autre", "t": "{b}"}], {"a": "1", "b": ""}, [{"f": "Accueil", "t": "1"}]),
        ({"f": "Accueil"}, {}, {"f": "Accueil"}),
    ],
)  # fmt: skip
def test_a_rule_gives_its_value(tree, cells, expected):
    assert filled(tree, **cells) == expected


def test_a_cell_that_the_table_of_values_lacks_is_left_out_and_said(bench):
    bench.mapping = MAPPING.replace(
        "type: association", "type: association\n  publics:\n    colonne: mardi\n    valeurs: {x: [familles]}"
    )
    result = bench.run(HEADERS + "1,Le Gué,49007,,peut-être,,\n")
    assert ("publics", "peut-être") in [(note.key, note.before) for note in said(result, LEFT_OUT)]
