"""Only plain Markdown files with valid names are content; everything else is said."""

import os

import pytest

from generator.content.load import load
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
