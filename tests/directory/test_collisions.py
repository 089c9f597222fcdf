"""No two files, and no two territories, are given one address; both are named."""

import unicodedata

import pytest

from generator import build
from tests.conftest import SETTINGS, TODAY, actor


def errors(site):
    found = sorted(fault for fault in build.check(site, TODAY) if fault.is_error)
    return [(fault.place.file, fault.code, fault.values) for fault in found]


def test_names_that_differ_by_their_capitals_are_told_together(make_site):
    site = make_site({"actors/le-relais.md": actor("A"), "actors/Le-Relais.md": actor("B")})
    assert errors(site) == [("content/actors/Le-Relais.md", "E330", ("Le-Relais.md", "content/actors/le-relais.md"))]


def test_names_that_differ_by_how_their_accents_are_written_are_told_together(make_site):
    composed, split = (unicodedata.normalize(form, "école.md") for form in ("NFC", "NFD"))
    found = errors(make_site({f"actors/{composed}": actor("A"), f"actors/{split}": actor("B")}))
    assert [code for _, code, _ in found] == ["E111", "E330"]
    assert {found[0][0], f"content/actors/{found[1][2][0]}"} == {
        f"content/actors/{composed}",
        f"content/actors/{split}",
    }
    assert found[1][2][1] == found[0][0]


def test_a_name_that_would_become_anothers_is_told_with_it(make_site):
    site = make_site({"conventions/ecole.md": "", "pages/École.md": "", "pages/ecole.md": "---\ntitre: X\n---\n"})
    assert ("content/pages/École.md", "E330", ("École.md", "content/pages/ecole.md")) in errors(site)


def test_a_name_refused_alone_is_told_alone(make_site):
    assert [code for _, code, _ in errors(make_site({"actors/École.md": actor("A")}))] == ["E111"]


@pytest.mark.parametrize(
    ("territories", "code"),
    [
        ("[{id: pays, nom: A, niveau: quartier}, {id: pays, nom: B, niveau: commune}]", "E331"),
        ('[{id: "49007", nom: A, niveau: commune}]', "E332"),
        ('[{id: "49", nom: A, niveau: departement}]', "E332"),
    ],
)
def test_two_territories_of_one_address_are_refused_at_the_second(make_site, territories, code):
    found = errors(make_site({"actors/a.md": actor("A")}, f"{SETTINGS}territoires: {territories}\n"))
    assert [(file, one) for file, one, _ in found] == [("site.yml", code)]


def test_a_former_address_given_twice_in_one_file_is_one_page(make_site, tmp_path):
    site = make_site({"actors/a.md": actor("A", anciens_slugs="[avant, avant]")})
    options = build.BuildOptions(today=TODAY, out=tmp_path / "public", search=False, jobs=1)
    assert build.build(site, options).published is not None
    assert (tmp_path / "public/acteurs/avant/index.html").exists()
