"""A copy that opens from a folder: every address leads from a file to a file, and nothing in it asks for a script."""

from __future__ import annotations

import posixpath
import re
import zipfile

import pytest

from generator import build
from generator.diagnostics.errors import GeneratorError
from generator.site.offline import relative_address
from generator.site.theme import theme_of
from generator.site.verify import LinkChecker
from generator.writing import offline_copy
from tests.conftest import SETTINGS, TODAY, actor

ADDRESS = re.compile(r'\s(?:href|src|action)="([^"]*)"')
ABSOLUTE = re.compile(r"(?:https?|mailto|tel|sms):|#")


@pytest.mark.parametrize(
    ("url", "page", "expected"),
    [
        ("/", "index.html", "index.html"),
        ("/", "acteurs/x/index.html", "../../index.html"),
        ("/acteurs/y/", "acteurs/x/index.html", "../y/index.html"),
        ("/acteurs/x/", "acteurs/x/index.html", "index.html"),
        ("/reseau/#manques", "donnees/index.html", "../reseau/index.html#manques"),
        ("/contribuer/corriger/?fiche=acteurs/x", "404.html", "contribuer/corriger/index.html"),
        ("/static/site.1a2b.css", "besoins/sante/index.html", "../../static/site.1a2b.css"),
        ("/donnees/acteurs.csv", "donnees/index.html", "acteurs.csv"),
    ],
)
def test_an_address_becomes_the_way_from_the_page_to_the_file(url, page, expected):
    assert relative_address(url, page) == expected


@pytest.fixture
def site(make_site):
    """Return a site under a base path, with a link in a text and a renamed page."""
    other = actor("Le Pont", anciens_slugs="[ancien-pont]") + "\nVoir [le gué](/acteurs/a/).\n"
    settings = SETTINGS.replace("127.0.0.1/", "127.0.0.1/annuaire/")
    return make_site({"actors/a.md": actor("Le Gué"), "actors/b.md": other}, settings)


def built(site, out, **more):
    return build.build(site, build.BuildOptions(today=TODAY, out=out, jobs=1, offline=True, **more))


def test_every_address_of_a_page_leads_to_a_file_of_the_copy(site, tmp_path):
    assert built(site, tmp_path / "out").published
    seen = 0
    for path in (tmp_path / "out").rglob("*.html"):
        page = path.relative_to(tmp_path / "out").as_posix()
        for address in ADDRESS.findall(path.read_text()):
            if ABSOLUTE.match(address) or "?" in address:
                continue
            file = posixpath.normpath(posixpath.join(posixpath.dirname(page), address.split("#")[0]))
            assert (tmp_path / "out" / file).is_file(), (page, address)
            seen += 1
    assert seen > 500


def test_the_copy_has_neither_script_nor_index(site, tmp_path):
    assert built(site, tmp_path / "out").published
    for path in (tmp_path / "out").rglob("*.html"):
        assert re.findall(r"<script(?! type=\"application/ld\+json\")", path.read_text()) == [], path
    assert not (tmp_path / "out/pagefind").exists()


def test_the_search_page_is_the_list_and_says_why(site, tmp_path):
    built(site, tmp_path / "out")
    page = (tmp_path / "out/recherche/index.html").read_text()
    assert "<form" not in page
    assert "s’ouvre sans connexion" in page
    assert 'href="../acteurs/a/index.html"' in page
    assert 'href="http://127.0.0.1/annuaire/recherche/"' in page
    assert "<form" not in (tmp_path / "out/index.html").read_text()


def test_the_address_to_cite_stays_the_public_one(site, tmp_path):
    built(site, tmp_path / "out")
    assert (
        '<link rel="canonical" href="http://127.0.0.1/annuaire/acteurs/a/">'
        in (tmp_path / "out/acteurs/a/index.html").read_text()
    )


def test_a_former_address_and_a_link_of_a_text_lead_on(site, tmp_path):
    built(site, tmp_path / "out")
    assert "url=../b/index.html" in (tmp_path / "out/acteurs/ancien-pont/index.html").read_text()
    assert '<a href="../a/index.html">le gué</a>' in (tmp_path / "out/acteurs/b/index.html").read_text()


def test_processes_that_share_the_pages_write_the_same_copy(site, tmp_path):
    built(site, tmp_path / "one")
    seen = build.see(site, TODAY, build.language("fr"))
    files = offline_copy(theme_of(site, seen.content.settings.value), seen.directory)
    assert files
    for path, content in files.items():
        assert (tmp_path / "one" / path).read_bytes() == content, path


def test_a_link_of_the_copy_to_a_file_nothing_writes_is_an_error():
    links = LinkChecker("/annuaire/", is_offline=True)
    links.see(
        "a/index.html", b'<a href="../b/index.html#x">b</a> <a href="https://x.example/">x</a> <a href="#y">y</a>'
    )
    links.know("b/index.html")
    links.check()
    links.see("a/index.html", b'<a href="../c/index.html">c</a>')
    with pytest.raises(GeneratorError, match=re.escape("c/index.html")):
        links.check()


def test_the_archive_holds_the_copy_and_a_word_on_how_to_open_it(site, invoke, tmp_path):
    for out in ("one", "two"):
        assert invoke("export", "site", site, "--out", tmp_path / out, "--today", TODAY).exit_code == 0
    (archive,) = (tmp_path / "one").glob("*.zip")
    assert archive.name == "annuaire-2026-11-22.zip"
    assert archive.read_bytes() == (tmp_path / "two" / archive.name).read_bytes()
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        assert names == sorted(names)
        assert {name.split("/")[0] for name in names} == {"annuaire-2026-11-22"}
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        readme = opened.read("annuaire-2026-11-22/LISEZ-MOI.txt").decode()
        assert b"Le Gu" in opened.read("annuaire-2026-11-22/acteurs/a/index.html")
    assert "ouvrez « index.html »".replace(" ", "") in re.sub(r"\s", "", readme)
    assert "http://127.0.0.1/annuaire/" in readme


def test_the_command_puts_the_copy_apart_from_the_site(site, invoke):
    assert invoke("build", site, "--offline", "--today", TODAY).exit_code == 0
    assert (site / "hors-ligne/index.html").is_file()
    assert not (site / "public").exists()
