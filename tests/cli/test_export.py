"""``maillage export``: one format or all, into a folder; nothing from files that hold errors."""

import pytest

from generator import build
from generator.cli.exporting import FORMATS
from generator.exchange.exporters import EXPORTERS
from tests.conftest import TODAY, actor


@pytest.fixture
def site(make_site):
    return make_site({"actors/a.md": actor("Le Gué")})


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("csv", {"acteurs.csv", "conventions.csv", "liens.csv"}),
        ("xlsx", {"annuaire.xlsx"}),
        ("json", {"annuaire.json"}),
        ("geojson", {"acteurs.geojson"}),
        ("gexf", {"reseau.gexf"}),
        ("kumu", {"kumu-elements.csv", "kumu-liens.csv"}),
        ("vcard", {"contacts.vcf"}),
        ("schema", {"fiche.schema.json"}),
        ("fiches", {"acteurs/a/fiche.json"}),
    ],
)
def test_a_format_is_written_into_a_new_folder(invoke, site, tmp_path, name, files):
    result = invoke("export", name, site, "--out", tmp_path / "out")
    assert result.exit_code == 0
    written = {
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()
    }
    assert written == {*files, "SHA256SUMS"}
    assert all(file in result.output for file in files)


def test_all_formats_give_the_files_of_the_site_byte_for_byte(invoke, site, tmp_path):
    assert invoke("export", "all", site, "--out", tmp_path / "out").exit_code == 0
    options = build.BuildOptions(today=TODAY, out=tmp_path / "public", jobs=1, search=False)
    assert build.build(site, options).published
    published = tmp_path / "public/donnees"
    names = {path.name for path in published.iterdir() if path.suffix not in ("", ".html")}
    assert len(names) > 10
    for name in names:
        assert (tmp_path / "out" / name).read_bytes() == (published / name).read_bytes(), name


def test_nothing_is_written_from_files_that_hold_errors(invoke, make_site, tmp_path):
    site = make_site({"actors/a.md": actor("Le Gué"), "actors/b.md": actor("B").replace("logement", "logemment")})
    result = invoke("export", "csv", site, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "content/actors/b.md:5" in result.output
    assert "Rien n’a été écrit" in result.output
    assert not (tmp_path / "out").exists()


def test_a_folder_with_a_file_of_somebody_else_is_left_alone(invoke, site):
    result = invoke("export", "csv", site, "--out", site / "content")
    assert result.exit_code != 0
    assert [path.name for path in (site / "content").rglob("*.*")] == ["a.md"]


def test_the_help_says_what_each_format_is_for(invoke):
    told = " ".join(invoke("export", "--help").output.split())
    assert "Formats :" in told
    for name, one in FORMATS.items():
        assert f" {name} " in told, name
        assert one.about
    assert {name for name, one in EXPORTERS.items() if one.about} < set(FORMATS)


def test_a_format_that_is_none_is_refused_with_those_there_are(invoke, site, tmp_path):
    result = invoke("export", "xls", site, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "xlsx" in result.output
