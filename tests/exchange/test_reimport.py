"""An import after another: what a person's hand protects, what left the source, what must never come back."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.edit import files
from generator.content.edit.emit import render_file
from generator.content.lock import lock
from generator.content.read.parse import parse_markdown
from generator.content.slugs import RESERVED
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.notes import EDITED, GONE, REFUSED, UNSURE, WITHDRAWN
from generator.exchange.importers.present import gone, merge, withdrawals
from generator.exchange.importers.rows import plan as rows
from generator.exchange.importers.run import ImportResult
from tests.conftest import SETTINGS
from tests.exchange.conftest import HEADERS, MAPPING, ROWS, Workbench, said

MARK = "import:\n  source: Liste d'essai\n"


def new_bench(root: str) -> Workbench:
    (Path(root) / "site.yml").write_text(SETTINGS, encoding="utf-8")
    return Workbench(Path(root))


# What left the source


def test_what_left_the_source_is_told_by_name_and_left_as_it_is(bench: Workbench):
    bench.run(ROWS)
    before = bench.snapshot()
    result = bench.run(ROWS.replace("2,Le Pont,49099,,,02 61 91 00 02,\n", ""))
    assert [(note.file, note.before, note.reason) for note in said(result, GONE)] == [
        ("content/actors/le-pont.md", "Le Pont", gone.NOT_IN_TABLE)
    ]
    assert bench.snapshot() == before


def test_what_a_person_has_archived_is_not_told_again(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-pont", "type: association\n", "type: association\nstatut: archive\nmotif_archivage: fermeture\n")
    assert not said(bench.run(ROWS.replace("2,Le Pont,49099,,,02 61 91 00 02,\n", "")), GONE)


def test_a_row_outside_the_selection_has_not_left_the_source(bench: Workbench):
    bench.run(ROWS)
    bench.mapping = MAPPING + 'seulement:\n  insee: "49007"\n'
    assert not said(bench.run(ROWS), GONE)


@pytest.mark.parametrize(
    "row",
    ["2,Le Pont,99999,,,,", "2,,49099,,,,", "2,Le Pont,49099", "Le Pont,2,49099,,,,,x"],
    ids=["no such commune", "no name", "cut", "shifted"],
)
def test_a_refused_row_has_not_left_the_source(bench: Workbench, row):
    bench.run(ROWS)
    result = bench.run(ROWS.replace("2,Le Pont,49099,,,02 61 91 00 02,", row))
    assert not said(result, GONE)
    assert [note.row for note in said(result, REFUSED)] == [3] or "99999" in row or row.startswith("2,,")


def test_a_file_whose_row_may_be_one_without_identifier_is_told_with_that_doubt(bench: Workbench):
    bench.run(ROWS)
    result = bench.run(ROWS.replace("2,Le Pont,", ",Le Pont,"))
    assert [note.reason for note in said(result, GONE)] == [gone.NOT_SEEN]


def test_files_of_another_source_or_of_nobody_s_import_have_not_left_this_one(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-pont", "source: Liste d'essai\n", "source: Une autre liste\n")
    assert not said(bench.run(HEADERS + "1,Le Gué,49007,,,,\n"), GONE)


# What must never come back


@pytest.fixture
def withdrawn(bench: Workbench) -> Workbench:
    """A site whose mapping gives every number a body may be known by."""
    bench.mapping = MAPPING.replace("  type:", '  siret: "{siret}"\n  rna: "{rna}"\n  type:').replace("{mail}", "")
    return bench


def with_numbers(name: str) -> str:
    return f"id,nom,insee,lundi,mardi,tel,siret,rna\n1,{name},49007,,,,130 025 265 00013,W491000001\n"


@pytest.mark.parametrize("known_by", ["Liste d'essai:1", "13002526500013", "130 025 265 00013", "w491000001"])
@pytest.mark.parametrize("name", ["Le Gué", "Le Gué de Loire"], ids=["same name", "name changed"])
def test_what_was_withdrawn_never_comes_back_even_under_another_name(withdrawn: Workbench, known_by, name):
    withdraw(withdrawn, known_by)
    result = withdrawn.run(with_numbers(name))
    assert [note.reason for note in said(result, WITHDRAWN)] == [withdrawals.LISTED]
    assert withdrawn.snapshot() == {}


def test_withdrawn_by_the_name_of_its_file_alone_it_stays_away_and_the_surer_way_is_told(withdrawn: Workbench):
    withdraw(withdrawn, "le-gue")
    result = withdrawn.run(with_numbers("Le Gué"))
    (note,) = said(result, WITHDRAWN)
    assert (note.reason, note.after) == (withdrawals.LISTED_BY_SLUG_ALONE, "Liste d'essai:1")
    assert withdrawn.snapshot() == {}


def test_a_withdrawn_file_still_there_is_never_filled_again_whatever_the_source_calls_it(withdrawn: Workbench):
    withdrawn.run(with_numbers("Le Gué"))
    withdraw(withdrawn, "le-gue")
    before = withdrawn.snapshot()
    result = withdrawn.run(with_numbers("Le Gué de Loire").replace("49007", "49099"))
    assert said(result, WITHDRAWN)
    assert withdrawn.snapshot() == before


def test_a_withdrawn_page_emptied_of_its_mark_is_left_empty_and_refuses_no_row(withdrawn: Workbench):
    withdrawn.run(with_numbers("Le Gué"))
    page = "---\nnom: Le Gué\ntype: association\nstatut: archive\nmotif_archivage: demande-de-retrait\n---\n"
    withdrawn.path("le-gue").write_text(page, encoding="utf-8")
    withdraw(withdrawn, "le-gue")
    assert withdrawn.run(with_numbers("Le Gué")).counts == {"withdrawn": 1}
    assert withdrawn.path("le-gue").read_text(encoding="utf-8") == page


def test_a_party_that_asked_to_leave_comes_back_in_no_convention(bench: Workbench):
    bench.mapping = """\
fiches: conventions
source: {nom: Registre}
identifiant: "{ref}"
nom_de_fichier: "{ref}"
fiche:
  titre: "{ref}"
  type: autre
  parties:
    - {nom: "{qui}", siret: "{siret}", signataire: oui}
    - {nom: Une ville, signataire: oui}
  territoires: ["commune:49007"]
"""
    withdraw(bench, "13002526500013")
    result = bench.run("ref,qui,siret\nA,Le Gué,130 025 265 00013\n")
    assert [note.row for note in said(result, WITHDRAWN)] == [2]
    assert bench.snapshot() == {}


def withdraw(bench: Workbench, known_by: str) -> None:
    path = bench.root / "site.yml"
    path.write_text(path.read_text(encoding="utf-8") + f'retraits:\n  - "{known_by}"\n', encoding="utf-8")


# Identity


def test_neither_an_equal_name_nor_an_equal_e_mail_makes_one_body_of_two(bench: Workbench):
    shared = "commun@reseau.example"
    bench.run(HEADERS + f"1,Le Relais,49007,,,,{shared}\n2,Le Relais,49099,,,,{shared}\n")
    assert sorted(bench.snapshot()) == ["le-relais-2.md", "le-relais.md"]
    later = HEADERS + f"3,Le Relais,49007,,,02 61 91 00 03,{shared}\n2,Le Relais,49099,,,,{shared}\n"
    result = bench.run(later)
    assert result.counts == {"created": 1, "unchanged": 1}
    assert [note.file for note in said(result, GONE)] == ["content/actors/le-relais.md"]
    assert [bench.data(slug)["import"]["identifiant"] for slug in ("le-relais", "le-relais-2", "le-relais-3")] == [
        "1",
        "2",
        "3",
    ]


def test_a_body_that_moved_and_took_another_name_keeps_its_file(bench: Workbench):
    bench.run(ROWS)
    result = bench.run(HEADERS + "1,Relais du Gué,49099,,,02 61 91 00 09,autre@gue.example\n")
    assert result.counts == {"updated": 1}
    assert bench.data("le-gue")["nom"] == "Relais du Gué"


def test_two_files_of_one_mark_are_told_and_neither_is_touched(bench: Workbench):
    bench.run(ROWS)
    bench.path("le-gue-bis").write_bytes(bench.path("le-gue").read_bytes())
    before = bench.snapshot()
    result = bench.run(ROWS.replace("02 61 91 00 01", "02 61 91 00 03"))
    assert [(note.row, note.reason, note.before) for note in said(result, UNSURE)] == [
        (2, rows.TWINS, "content/actors/le-gue-bis.md, content/actors/le-gue.md")
    ]
    assert bench.snapshot() == before


# A mark that a hand has broken

_YAML = st.recursive(
    st.text("abc1: -", max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["nom", "contacts", "x"]), inner),
    max_leaves=4,
)


def values(bench: Workbench) -> dict[str, Any]:
    return {key: value for key, value in bench.data("le-gue").items() if key != "import"}


@given(
    mark=st.one_of(
        _YAML,
        st.fixed_dictionaries(
            {},
            optional={
                "source": _YAML | st.just("Liste d'essai"),
                "identifiant": _YAML | st.just("1"),
                "empreintes": _YAML,
            },
        ),
    )
)
@settings(deadline=None, max_examples=120)
def test_whatever_becomes_of_its_mark_a_file_keeps_its_values_and_something_is_said(mark: Any):
    with tempfile.TemporaryDirectory() as root:
        bench = new_bench(root)
        bench.run(HEADERS + "1,Le Gué,49007,,,02 61 91 00 01,\n")
        bench.path("le-gue").write_bytes(render_file({**bench.data("le-gue"), "import": mark}))
        before = values(bench)
        result = bench.run(HEADERS + "1,Le Gué,49007,,,02 61 91 00 03,\n")
        assert values(bench) == before
        assert {note.kind for note in result.notes} & {UNSURE, EDITED, REFUSED, GONE}


@pytest.mark.parametrize("damage", ["[x]", "{contacts: [a]}", "texte"])
def test_damaged_fingerprints_are_told_and_the_file_left(bench: Workbench, damage):
    bench.run(ROWS)
    text = bench.path("le-gue").read_text(encoding="utf-8")
    bench.path("le-gue").write_text(
        text.partition("  empreintes:")[0] + f"  empreintes: {damage}\n---\n", encoding="utf-8"
    )
    before = bench.snapshot()
    result = bench.run(ROWS)
    assert [(note.file, note.reason) for note in said(result, UNSURE)] == [("content/actors/le-gue.md", gone.DAMAGED)]
    assert bench.snapshot() == before


def test_a_mark_left_blank_or_in_a_file_that_cannot_be_read_is_told(bench: Workbench):
    bench.run(ROWS)
    for slug, text in (("le-gue", "import:\n---\n"), ("le-pont", "\tfaute\n" + MARK + "---\n")):
        whole = bench.path(slug).read_text(encoding="utf-8")
        bench.path(slug).write_text(whole.partition("import:\n")[0] + text, encoding="utf-8")
    before = bench.snapshot()
    result = bench.run(ROWS)
    assert [note.file for note in said(result, UNSURE)] == ["content/actors/le-gue.md", "content/actors/le-pont.md"]
    assert bench.snapshot() == before


# A person's values

_KEYS = ("sigle", "resume", "missions", "site_web")
_TEXTS = st.sampled_from(["Un", "Deux", "Trois", "Été : oui", "#4", "non", "01"])
_TABLE = st.fixed_dictionaries(
    {"sigle": _TEXTS | st.just(""), "resume": _TEXTS | st.just(""), "mission": _TEXTS | st.just("")}
)
_EDITS = st.dictionaries(st.sampled_from(_KEYS), st.none() | _TEXTS, max_size=3)
_FREE_MAPPING = """\
source: {nom: Liste d'essai}
identifiant: "{id}"
nom_de_fichier: "{id}"
fiche:
  nom: Le Gué
  type: association
  sigle: "{sigle}"
  resume: "{resume}"
  missions: ["{mission}"]
  domaines: [logement]
  territoires: ["commune:49007"]
"""


def edit_by_hand(bench: Workbench, edits: dict[str, str | None], theirs: dict[str, Any]) -> None:
    """Write a file anew as a person may, and note the values that are theirs; None: taken out."""
    data = bench.data("a")
    for key, text in edits.items():
        value = {"missions": [text], "site_web": f"https://{text}.example"}.get(key, text) if text else None
        if value == data.get(key):
            continue
        data = {name: item for name, item in {**data, key: value}.items() if item is not None}
        theirs[key] = value
        print_ = data["import"]["empreintes"].get(key)
        if print_ == (merge.fingerprint(value) if value else None):
            del theirs[key]  # put back as the import wrote it, or left blank as it found it: nobody's any more
    bench.path("a").write_bytes(render_file(data, {"import": "ne pas toucher"}, "Un mot de nous.\n"))


@given(steps=st.lists(st.tuples(_TABLE, _EDITS), min_size=2, max_size=5))
@settings(deadline=None, max_examples=80)
def test_no_run_of_edits_and_imports_loses_a_person_s_value_and_a_second_import_writes_nothing(steps):
    with tempfile.TemporaryDirectory() as root:
        bench = new_bench(root)
        bench.mapping = _FREE_MAPPING
        theirs: dict[str, Any] = {}
        for source, edits in steps:
            table = f"id;sigle;resume;mission\nA;{source['sigle']};{source['resume']};{source['mission']}\n"
            result = bench.run(table)
            data = bench.data("a")
            assert {key: data.get(key) for key in theirs} == theirs
            told = {note.key for note in said(result, EDITED)}
            given_now = {**source, "missions": [source["mission"]] if source["mission"] else ""}
            for key in ("sigle", "resume", "missions"):
                agrees = (data.get(key) or "") == given_now[key]
                assert agrees or key in theirs, "the source's value is written where nobody edited"
                was_given = key in data["import"]["empreintes"]
                assert agrees or key in told or not (was_given or given_now[key]), "what a hand protects is told"
                if agrees and (
                    was_given or key not in data
                ):  # person and source say the same: from now on the source may change it
                    theirs.pop(key, None)
            written = bench.snapshot()
            assert bench.run(table).counts == {"unchanged": 1}
            assert bench.snapshot() == written
            edit_by_hand(bench, edits, theirs)
        assert parse_markdown("a", bench.path("a").read_bytes()).document.body == "Un mot de nous.\n"


# Names of files


@pytest.mark.parametrize("name", [*sorted(RESERVED)[:4], "CON", "Nul", "Index", "COM1"])
def test_a_row_named_as_no_file_may_be_gets_a_name_that_the_check_accepts(bench: Workbench, name):
    bench.run(HEADERS + f"1,{name},49007,,,,\n")
    assert [path.stem for path in (bench.root / "content/actors").iterdir()] == [f"fiche-{name.lower()}"]
    assert bench.errors() == []


def test_rows_of_one_long_name_and_long_identifiers_get_names_that_the_check_accepts(bench: Workbench):
    name, long = "Maison " * 20, "identifiant-" * 12
    table = (
        HEADERS
        + "".join(f"{long}{n},{name},49007,,,,\n" for n in range(3))
        + f"4,{'x' * 90},49007,,,,\n5,{'x' * 90},49007,,,,\n"
    )
    assert bench.run(table).counts == {"created": 5}
    assert bench.errors() == []
    assert bench.run(table).counts == {"unchanged": 5}


def test_a_name_that_another_file_once_bore_is_not_taken_from_it(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-gue", "type: association\n", "type: association\nanciens_slugs: [le-bac]\n")
    bench.run(ROWS + "3,Le Bac,49007,,,,\n")
    assert "le-bac-3.md" in bench.snapshot()
    assert bench.errors() == []


# The machine


def test_two_imports_at_once_never_mix_the_second_is_refused(bench: Workbench):
    (bench.root / ".cache").mkdir()
    with lock(bench.root / ".cache/import.lock"), pytest.raises(GeneratorError, match="Un autre import est en cours"):
        bench.run(ROWS)
    assert bench.snapshot() == {}
    assert bench.run(ROWS).counts == {"created": 2}
    assert not list((bench.root / ".cache").iterdir())


def test_a_disk_that_fills_up_leaves_every_file_as_it_was(bench: Workbench, monkeypatch: pytest.MonkeyPatch):
    bench.run(ROWS)
    before = bench.snapshot()
    write = files._write

    def until_full(temporary: Path, raw: bytes, final: Path) -> None:
        if temporary.name != "0":
            raise OSError(errno.ENOSPC, "No space left on device", str(temporary))
        write(temporary, raw, final)

    monkeypatch.setattr(files, "_write", until_full)
    with pytest.raises(GeneratorError, match="le disque est plein"):
        bench.run(ROWS.replace("02 61 91", "02 61 92"))
    assert bench.snapshot() == before
    assert not list((bench.root / ".cache").iterdir())


def test_a_folder_of_content_that_is_a_link_is_not_written_through(bench: Workbench, tmp_path: Path):
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    (bench.root / "content").mkdir(exist_ok=True)
    (bench.root / "content/actors").symlink_to(elsewhere)
    with pytest.raises(GeneratorError, match="est un lien"):
        bench.run(ROWS)
    assert not list(elsewhere.iterdir())


def test_a_trial_says_the_same_and_writes_nothing(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-gue", "telephone: 02 61 91 00 01", "telephone: 02 61 91 00 99")
    before = bench.snapshot()
    later = HEADERS + "1,Le Gué,49007,,,02 61 91 00 03,\n"

    def told(result: ImportResult) -> list[tuple[str, str, str]]:
        return [(note.kind, note.file, note.key) for note in result.notes]

    trial = bench.run(later, is_trial=True)
    assert bench.snapshot() == before
    assert told(trial) == told(bench.run(later))
