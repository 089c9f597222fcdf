"""Only plain Markdown files with valid names are content; everything else is said."""

import os

import pytest

from generator.content.load import load
from generator.diagnostics.limit import MOST
from tests.conftest import TODAY, actor


def codes(site):
    return [(fault.place.file, fault.code) for fault in load(site, TODAY).diagnostics if fault.is_error]


@pytest.mark.parametrize("name", ["Relais.md", "le_relais.md", "été.md", "-a.md", "a--b.md", "index.md", "con.md"])
def test_a_file_name_that_cannot_be_an_address_is_refused(make_site, name):
    assert codes(make_site({f"actors/{name}": actor("A")})) == [(f"content/actors/{name}", "E111")]


@pytest.mark.parametrize("name", ["actors/a.html", "CNAME", "actors/sous/a.md", "autres/a.md"])
def test_anything_else_under_content_is_refused(make_site, name):
    ((_, code),) = codes(make_site({name: actor("A")}))
    assert code == "E112"


@pytest.mark.parametrize("name", [".gitkeep", ".a.md.swp", ".DS_Store"])
def test_hidden_files_are_not_content(make_site, name):
    assert codes(make_site({"actors/a.md": actor("A"), f"actors/{name}": b"\xff"})) == []


def test_a_folder_called_like_a_file_is_refused(make_site):
    site = make_site({"actors/a.md": actor("A")})
    (site / "content/actors/b.md").mkdir()
    assert codes(site) == [("content/actors/b.md", "E112")]


def test_a_site_without_content_is_refused(make_site):
    site = make_site({})
    (site / "content").rmdir()
    assert codes(site) == [("content", "E115")]


def test_content_must_be_a_plain_folder(make_site):
    site = make_site({})
    (site / "content").rmdir()
    (site / "content").write_text("x")
    assert codes(site) == [("content", "E116")]
    (site / "content").unlink()
    (site / "content").symlink_to(site)
    assert codes(site) == [("content", "E116")]


def test_a_folder_of_content_that_is_a_link_is_not_followed(make_site, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    (tmp_path / "ailleurs").mkdir()
    (site / "content/conventions").symlink_to(tmp_path / "ailleurs")
    assert codes(site) == [("content/conventions", "E116")]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/etc/hostname", path)])
def test_settings_that_are_no_plain_file_are_refused(make_site, make):
    site = make_site({"actors/a.md": actor("A")})
    (site / "site.yml").unlink()
    make(site / "site.yml")
    assert codes(site) == [("site.yml", "E114")]


def test_huge_settings_are_refused(make_site):
    assert codes(make_site({"actors/a.md": actor("A")}, "a" * 10_000_000)) == [("site.yml", "E107")]


def test_links_and_pipes_are_refused_and_not_followed(make_site):
    site = make_site({"actors/a.md": actor("A")})
    os.symlink("/etc/hostname", site / "content/actors/b.md")
    os.mkfifo(site / "content/actors/c.md")
    assert codes(site) == [("content/actors/b.md", "E112"), ("content/actors/c.md", "E112")]


def test_a_folder_without_settings_is_no_directory(tmp_path):
    assert codes(tmp_path) == [("site.yml", "E113")]


def test_a_faulty_file_keeps_its_slug_known(make_site):
    content = load(make_site({"actors/a.md": "rien\n"}), TODAY)
    assert content.actors == {}
    assert content.slugs["actors"] == {"a"}


def test_a_file_that_is_wrong_all_over_is_told_in_part(make_site):
    text = actor("A").replace("[logement]", f"[{'x,' * 15_000}x]")
    content = load(make_site({"actors/a.md": text}), TODAY)
    assert len(content.diagnostics) == MOST + 1
    assert {fault.values[-1] for fault in content.diagnostics if fault.code == "E199"} == {"14901"}


def test_a_rule_points_at_the_right_item_after_faulty_ones(make_site):
    parties = "".join("  - x\n  - {nom: A, signataire: oui}\n" for _ in range(30)) + "  - {signataire: oui}\n"
    text = f"---\ntitre: X\ntype: charte\nparties:\n{parties}territoires: [france]\n---\n"
    content = load(make_site({"conventions/x.md": text}), TODAY)
    assert [fault.place.line for fault in content.diagnostics if fault.code == "E235"] == [65]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("nom", "Le Relais # 3"),
        ("nom", "#3"),
    ],
)
def test_a_remark_that_cuts_a_value_is_told(make_site, key, value):
    text = actor("A").replace("nom: A", f"{key}: {value}")
    faults = [fault for fault in load(make_site({"actors/a.md": text}), TODAY).diagnostics if fault.code == "W101"]
    assert [fault.values for fault in faults] == [(f'{key}: "{value}"',)]


@pytest.mark.parametrize("line", ["nom: A  # le nom", "nom: A\n# 3", "nom: 'A # 3'", "nom: A#3"])
def test_a_remark_set_apart_is_no_slip(make_site, line):
    text = actor("A").replace("nom: A", line)
    assert not [fault for fault in load(make_site({"actors/a.md": text}), TODAY).diagnostics if fault.code == "W101"]


@pytest.mark.parametrize("name", ["α-thalassémie", "Ελλάδα", "Центр Relais", "L'œuvre", "µ"])
def test_words_of_one_alphabet_are_accepted(make_site, name):
    found = load(make_site({"actors/a.md": actor(f'"{name}"')}), TODAY).diagnostics
    assert "W218" not in {fault.code for fault in found}


@pytest.mark.parametrize(
    "text", ["Accueil de 15 personnes", "La rue, un lieu de vie", "49 places", "le cours de danse"]
)
def test_what_is_no_street_gives_nothing_away(make_site, text):
    refuge = actor("Refuge", adresse_confidentielle="oui", missions=f'["{text}"]')
    found = load(make_site({"actors/a.md": refuge}), TODAY).diagnostics
    assert "W222" not in {fault.code for fault in found}
