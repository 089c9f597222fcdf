"""A mapping is judged with the same words as any file, before a row is read."""

from __future__ import annotations

import pytest

from generator.exchange.importers.mapping.pieces import pieces
from generator.exchange.importers.notes import LEFT_OUT
from generator.exchange.importers.repairs import by_key as repairs
from generator.exchange.importers.rows import candidates, lines
from generator.exchange.importers.rows.fill import Filler
from generator.exchange.importers.rows.filled import plain
from tests.exchange.conftest import HEADERS, MAPPING, ROWS, Workbench, said


def faults(bench: Workbench, mapping: str) -> list[tuple[str, int, str]]:
    bench.mapping = mapping
    result = bench.run(ROWS)
    assert not (bench.root / "content/actors").exists()
    return [(fault.code, fault.place.line, fault.values[0]) for fault in result.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("identifiant:", "identifant:", [("E201", 5, "identifant")]),
        ("  resume:", "  resumé:", [("E201", 10, "resumé")]),
        ("    - code_insee:", "    - code_inse:", [("E201", 16, "code_inse")]),
        ("type: association", "type: asso", [("E204", 9, "asso")]),
        ('nom: "{nom}"', "nom: {nom}", [("E108", 8, "{")]),
        ('"{tel}"', '"{telephone}"', [("E220", 22, "telephone")]),
        ("  date: 2024-08-01", "  date: août 2024", [("E205", 4, "août 2024")]),
        ("  type: association", "  verifie_le: 2026-01-01", [("E201", 9, "verifie_le")]),
        ("fiche:", "seulement: {dep: 49}\nfiche:", [("E220", 7, "dep")]),
        ("type: association", "type: {colone: x, valeurs: {a: b}}", [("E202", 9, "text")]),
        ("type: association", "type: {colonne: nom, valeurs: {a: asso}}", [("E204", 9, "asso")]),
        ("type: association", "type: {colonne: nom, valeur: {a: autre}}", [("E201", 9, "valeur")]),
        ("    - logement", "    - {colonne: nom, separer: /, sinon: logemnt}", [("E204", 12, "logemnt")]),
        ('"commune:{insee}"', "{premier_valable: france}", [("E202", 14, "list")]),
        (
            '"commune:{insee}"',
            '{premier_valable: ["epci:{insé}", frence]}',
            [("E210", 14, "frence"), ("E220", 14, "insé")],
        ),
        ("    - code_insee:", "    - pour_chaque_lignes:\n        code_insee:", [("E201", 16, "pour_chaque_lignes")]),
        ('"commune:{insee}"', '{pour_chaque_ligne: "commune:{insee}"}', [("E221", 14, "pour_chaque_ligne")]),
        ('"commune:{insee}"', "premier_valable:\n        - [france]", [("E202", 14, "text")]),
        ("fiche:", "decouper: {nom: '{a}{b}'}\nfiche:", [("E222", 7, "{a}{b}")]),
        ("fiche:", "decouper: {nom: '{a}'}\nfiche:", [("E222", 7, "{a}")]),
        ("fiche:", "decouper: {nom: '{a}-{insee}'}\nfiche:", [("E222", 7, "{a}-{insee}")]),
        ("fiche:", "decouper: {name: '{a}-{b}'}\nfiche:", [("E220", 7, "name")]),
        ("fiche:", "lignes: groupes\nfiche:", [("E220", 7, "groupes")]),
        ("fiche:", "fiches_jointes: {acteur: [a.md]}\nfiche:", [("E201", 7, "acteur")]),
        ("fiche:", "remarques: {territoire: À compléter.}\nfiche:", [("E201", 7, "territoire")]),
        ("    - logement", "    - {colonne: nom, separer: [/], sinon: logement}", [("E202", 12, "text")]),
        ("fiche:\n", "fiche:\n  colonne: nom\n", [("E201", 8, "colonne")]),
        ("fiche:\n", "fiche:\n  pour_chaque_ligne: nom\n", [("E201", 8, "pour_chaque_ligne")]),
    ],
    ids=lambda value: value.strip() if isinstance(value, str) else "",
)
def test_a_fault_of_the_mapping_is_told_at_its_line_and_nothing_is_written(bench, old, new, expected):
    assert faults(bench, MAPPING.replace(old, new, 1)) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"{nom}"\n  type', '{pour_chaque_ligne: "{nom}"}\n  type'),
        ("        lundi:", "        pour_chaque_ligne:"),
        ('- "commune:{insee}"', '- {colonne: nom, valeurs: {a: {pour_chaque_ligne: "{insee}"}}}'),
        ('- "commune:{insee}"', '- pour_chaque_ligne: {pour_chaque_ligne: "commune:{insee}"}'),
    ],
    ids=["no list", "below", "in a rule", "twice"],
)
def test_a_list_filled_row_by_row_is_a_list_of_the_file(bench, old, new):
    assert MAPPING.count(old) == 1
    found = faults(bench, f"lignes: groupees\n{MAPPING.replace(old, new)}")
    assert "E221" in [code for code, _, _ in found]


def filled(tree: object, **cells: str) -> object:
    value = Filler(cells).value(tree, ("x",))
    return None if value is None else plain(value)


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
        ({"colonne": "a", "valeurs": {"x": {"n": "{b}", "s": "oui"}}}, {"a": "x", "b": "1"}, {"n": "1", "s": "oui"}),
        ({"colonne": "a", "valeurs": {"x": "y"}, "sinon": "{b}"}, {"a": "z", "b": "1"}, "1"),
        ({"colonne": "a", "valeurs": {"x": "{b}"}}, {"a": "x", "b": ""}, None),
        ({"premier_valable": ["{a}", "{b}"]}, {"a": "", "b": "1"}, "1"),
        ({"premier_valable": ["{a}", "{b}"]}, {"a": "", "b": ""}, None),
    ],
)  # fmt: skip
def test_a_rule_gives_its_value(tree, cells, expected):
    assert filled(tree, **cells) == expected


@pytest.mark.parametrize(
    ("cell", "shape", "expected"),
    [
        ("01 / 240100883", "{d} / {c}", {"d": "01", "c": "240100883"}),
        ("a-b-c", "{x}-{y}", {"x": "a", "y": "b-c"}),
        ("a-b-c", "{x}-{y}-{z}", {"x": "a", "y": "b", "z": "c"}),
        ("Angers (49)", "{ville} ({dep})", {"ville": "Angers", "dep": "49"}),
        ("n° 12 - bis", "n° {n} - {suite}", {"n": "12", "suite": "bis"}),
        ("Angers", "{ville} ({dep})", None),
        ("01/2", "{d} / {c}", None),
        ("01\N{NO-BREAK SPACE}/ 2", "{d} /  {c}", {"d": "01", "c": "2"}),
        ("/ 3", "{d} / {c}", None),
    ],
)
def test_a_cell_is_cut_as_its_shape_says(cell, shape, expected):
    assert pieces(cell, shape) == expected


CUT = MAPPING.replace("identifiant:", 'decouper: {insee: "{departement} / {commune}"}\nidentifiant:')
CUT = CUT.replace("commune:{insee}", "commune:{commune}").replace('code_insee: "{insee}"', 'code_insee: "{commune}"')


def test_the_pieces_of_a_cell_are_columns_and_what_is_said_of_them_names_the_column_of_the_table(bench):
    bench.mapping = CUT + 'seulement: {departement: "49"}\n'
    result = bench.run(HEADERS + "1,Le Gué,49 / 49007,,,,\n2,Le Pont,44 / 44109,,,,\n3,Le Bac,49 / 99999,,,,\n")
    assert bench.data("le-gue")["territoires"] == ["commune:49007"]
    assert result.counts == {"created": 1, "passed-over": 1, "refused": 1}
    bench.mapping = CUT.replace('"commune:{commune}"', '"commune:{commune}"\n    - france')
    result = bench.run(HEADERS + "3,Le Bac,49 / 99999,,,,\n")
    assert {(note.columns, note.before) for note in said(result, LEFT_OUT)} == {
        (("insee",), "commune:99999"),
        (("insee",), "99999"),
    }


def test_a_cell_of_another_shape_is_told_and_its_pieces_are_blank(bench):
    bench.mapping = CUT.replace('"commune:{commune}"', '"commune:{commune}"\n    - france')
    result = bench.run(HEADERS + "1,Le Gué,49007,,,,\n")
    assert [(note.row, note.columns, note.before, note.reason) for note in result.notes] == [
        (2, ("insee",), "49007", lines.OTHER_SHAPE)
    ]
    assert bench.data("le-gue")["territoires"] == ["france"]


@pytest.mark.parametrize(
    ("code", "taken", "told"),
    [
        ("244900015", "epci:244900015", []),
        ("49007", "commune:49007", [(candidates.NOT_ACCEPTED, "epci:49007")]),
        (
            "49069",
            "commune:49126",
            [(candidates.NOT_ACCEPTED, "epci:49069"), (repairs.FORMER_COMMUNE, "commune:49069")],
        ),
        ("240100628", "departement:49", [(candidates.NO_LONGER, "epci:240100628")]),
        ("inconnu", "departement:49", [(candidates.NOT_ACCEPTED, "epci:inconnu")]),
    ],
)
def test_the_first_candidate_that_the_judge_accepts_is_taken_and_what_it_replaces_is_told(bench, code, taken, told):
    choice = '{premier_valable: ["epci:{insee}", "commune:{insee}", "departement:49"]}'
    bench.mapping = MAPPING.replace('"commune:{insee}"', choice).replace(
        '    - code_insee: "{insee}"', "    - nom: Ici"
    )
    result = bench.run(HEADERS + f"1,Le Gué,{code},,,,\n")
    assert bench.data("le-gue")["territoires"] == [taken]
    assert [(note.reason, note.before) for note in result.notes if note.key == "territoires"] == told


def test_where_no_candidate_is_accepted_the_judge_says_why_of_the_last(bench):
    choice = '{premier_valable: ["epci:{insee}", "commune:{insee}"]}'
    bench.mapping = MAPPING.replace('"commune:{insee}"', f"{choice}\n    - france")
    result = bench.run(HEADERS + "1,Le Gué,123,,,,\n")
    (note,) = [note for note in result.notes if note.key == "territoires"]
    assert (note.kind, note.before, note.fault.code) == (LEFT_OUT, "commune:123", "E211")


def test_a_cell_that_the_table_of_values_lacks_is_left_out_and_said(bench):
    bench.mapping = MAPPING.replace(
        "type: association", "type: association\n  publics:\n    colonne: mardi\n    valeurs: {x: [familles]}"
    )
    result = bench.run(HEADERS + "1,Le Gué,49007,,peut-être,,\n")
    assert ("publics", "peut-être") in [(note.key, note.before) for note in said(result, LEFT_OUT)]
