"""The booklet, read back page by page: all is in it, nothing secret is, and no text of a stranger is obeyed."""

from __future__ import annotations

import dataclasses
import io
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from generator import build
from generator.diagnostics.errors import GeneratorError
from generator.directory.views import Directory
from generator.exchange.exporters.booklet import TEMPLATE, export_booklet
from generator.exchange.exporters.booklet.contents import contents_of
from generator.exchange.exporters.booklet.glyphs import drawable
from generator.language import french_typography, language
from generator.site.theme import find_template, find_theme, theme_of
from generator.writing import booklet as booklet_of
from tests.conftest import TODAY, actor
from tests.exchange.exporters.conftest import renamed

FRENCH = language("fr")
DEFAULT = find_template(find_theme("default", Path("nowhere")), TEMPLATE)
HOSTILE = (
    '#read("/etc/passwd")',
    "#{ panic() }",
    "$x^2$ *gras* _penché_ @renvoi <étiquette> [crochets] \\ `code` ~ // non /* non */ = Titre",
    "- liste + liste / terme : sens",
    "```typ #pagebreak()```",
    '"); #import "x.typ": *',
    "{name} %s {{ 7 * 7 }} </script>",
)
HIDDEN = "droite\u202eegrag\u202c nul\x00 son\x07 zéro\u200bjoint\u2060 saut\u2028de ligne"
FOREIGN = "العربية Ελλάδα Україна 😀👨‍👩‍👧 中文 தமிழ் e\u0301 \ue000"


def pdf_of(directory: Directory, template: Path = DEFAULT) -> bytes:
    """Return the bytes of the booklet."""
    (file,) = export_booklet(directory, template)
    assert file.path == "donnees/livret.pdf"
    return file.content


def read(pdf: bytes) -> PdfReader:
    """Open a PDF."""
    return PdfReader(io.BytesIO(pdf))


def squeezed(text: str) -> str:
    """Return a text without its spaces: where a PDF breaks lines is no matter."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def text_of(pdf: bytes) -> str:
    """Return all the words of a PDF, without spaces."""
    return squeezed(" ".join(page.extract_text() for page in read(pdf).pages))


def written(text: str) -> str:
    """Return a text as the booklet writes it, without spaces."""
    return squeezed(drawable(french_typography(text)))


@pytest.fixture(scope="module")
def booklet(demonstration: Directory) -> bytes:
    """Return the booklet of the demonstration."""
    return pdf_of(demonstration)


def test_the_pdf_tells_its_language_its_title_and_its_structure(booklet, demonstration):
    reader = read(booklet)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid:part" in root["/Metadata"].get_data().decode()
    assert reader.metadata.title == french_typography(demonstration.site.title)
    assert reader.metadata.creation_date.date() == TODAY


def test_its_outline_has_the_parts_the_needs_the_letters_and_every_entry(booklet, demonstration):
    def titles(outline):
        for one in outline:
            yield from titles(one) if isinstance(one, list) else [squeezed(one.title)]

    found = list(titles(read(booklet).outline))
    for part in (
        "Comment lire ce livret",
        "Par besoin",
        "Les organismes, de A à Z",
        "Les conventions",
        "Index",
    ):
        assert squeezed(part) in found
    for need in demonstration.needs:
        assert written(need.term.label) in found
    for view in demonstration.actors:
        assert any(one.startswith(written(view.card.name)) for one in found) is not view.card.is_archived


def test_every_actor_is_there_with_its_numbers_and_its_hours(booklet, demonstration):
    text = text_of(booklet)
    shown = [view for view in demonstration.actors if not view.card.is_archived and not view.is_withdrawn]
    assert len(shown) > 50
    for view in shown:
        assert written(view.card.name) in text
        assert written(view.card.summary) in text
        assert squeezed(demonstration.site.url.removeprefix("https://") + view.card.url[1:]) in text
        for location in view.locations:
            assert all(written(part) in text for part in location.address)
            assert all(written(one.times) in text for one in location.hours or ())
        assert not view.main_phone or squeezed(view.main_phone.display) in text


def test_living_conventions_are_there_with_their_parties(booklet, demonstration):
    text = text_of(booklet)
    living = [view for view in demonstration.conventions if view.card.is_living]
    assert living
    for view in living:
        assert all(written(part) in text for part in (view.card.title, view.purpose))
        assert all(written(party.actor.name) in text for party in view.parties[:24])


def test_the_page_told_of_an_entry_is_the_page_where_it_is(booklet, demonstration):
    reader = read(booklet)
    pages = [squeezed(page.extract_text()) for page in reader.pages]
    view = next(view for view in demonstration.actors if view.card.slug == "mds-montaurel")
    address = squeezed("maillage.example" + view.card.url)
    (where,) = [number for number, text in enumerate(pages, 1) if address in text]
    index = next(text for text in reversed(pages) if "UTASdeMontaurel" in text)
    assert f"UTASdeMontaurel→{written(view.card.name)},{where}" in index


def test_the_same_directory_makes_the_same_bytes(demonstration, booklet):
    assert pdf_of(demonstration) == booklet


def test_what_is_closed_or_over_is_left_to_the_site(see):
    gone = actor("Le Bac", statut="archive", motif_archivage="fermeture")
    text = text_of(pdf_of(see({"actors/a.md": actor("Le Gué"), "actors/b.md": gone})))
    assert "LeGué" in text
    assert "LeBac" not in text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_the_text_of_a_stranger_is_written_as_it_is_and_never_obeyed(small, hostile):
    text = text_of(pdf_of(renamed(small, hostile)))
    assert written(hostile) in text
    assert "root:x:0:0" not in text


def test_characters_that_hide_or_turn_others_are_left_out(small):
    text = text_of(pdf_of(renamed(small, HIDDEN)))
    assert "droiteegragnulsonzérojointsautdeligne" in text


def test_other_scripts_are_drawn_or_told_to_be_missing(small):
    pdf = pdf_of(renamed(small, FOREIGN))
    text = text_of(pdf)
    assert "Ελλάδα" in text
    assert "Україна" in text
    assert "\N{REPLACEMENT CHARACTER}" in text
    assert drawable("e\u0301 中文 \u05d0") == "é \N{REPLACEMENT CHARACTER} \u05d0"


def test_every_character_said_to_be_drawn_is(small):
    found = [c for c in map(chr, range(0x10000)) if unicodedata.category(c) != "Cs" and drawable(c) == c]
    assert len(found) > 2_000
    lines = [" ".join(found[start : start + 60]) for start in range(0, len(found), 60)]
    view = dataclasses.replace(small.actors[0], other_names=tuple(lines))
    assert pdf_of(dataclasses.replace(small, actors=(view,)))


@given(text=st.text(max_size=2_000))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_stops_the_booklet(small, text):
    view = dataclasses.replace(small.actors[0], other_names=(text, text[::-1]))
    assert pdf_of(dataclasses.replace(small, actors=(view,), conventions=(), needs=()))


def test_a_person_and_a_secret_address_are_not_in_it(see):
    secret = actor("Le Refuge", adresse_confidentielle="oui").replace("commune:49007", "departement:49")
    named = actor("Le Gué").replace(
        "  - telephone: 02 61 91 00 01",
        "  - {fonction: Accueil, nom: Camille Dugué, accord_publication: 2026-09-01, "
        "courriel: camille@exemple.example}",
    )
    text = text_of(pdf_of(see({"actors/a.md": secret, "actors/b.md": named})))
    assert "Adresseconfidentielle" in text
    assert "Dugué" not in text
    assert "camille@" not in text


def test_an_empty_directory_has_a_booklet(see):
    directory = see({})
    assert len(read(pdf_of(directory)).pages) == 3


def test_an_english_booklet_says_so(small):
    english = dataclasses.replace(small, site=dataclasses.replace(small.site, language="en"))
    assert read(pdf_of(english)).trailer["/Root"]["/Lang"] == "en"


def test_no_reference_leads_out_of_the_booklet(demonstration):
    contents = contents_of(demonstration, FRENCH)
    entries = [one for group in contents["letters"] for one in group["entries"]] + contents["conventions"]
    ids = {one["id"] for one in entries}

    def targets(value):
        if isinstance(value, dict):
            yield from [value["to"]] if "to" in value else []
            for one in value.values():
                yield from targets(one)
        if isinstance(value, list):
            for one in value:
                yield from targets(one)

    found = list(targets(contents))
    assert len(ids) == len(entries)
    assert found
    assert set(found) <= ids


def test_a_theme_may_have_its_own_booklet(make_site, tmp_path):
    site = make_site(
        {"actors/a.md": actor("Le Gué")},
        settings=(
            'titre: Essai\nterritoire: {nom: Maine-et-Loire, code: "departement:49"}\nurl: http://127.0.0.1/\n'
            "contact: annuaire@exemple.example\ntheme: {nom: mien}\n"
        ),
    )
    own = site / "themes/mien"
    (own / "templates").mkdir(parents=True)
    (own / "theme.yml").write_text("title: Mien\nextends: default\n")
    (own / "templates/booklet.typ").write_text(
        "#let said = json(bytes(sys.inputs.livret))\n#set document(title: said.title)\nÀ ma façon\n"
    )
    seen = build.see(site, TODAY, FRENCH)
    (file,) = booklet_of(theme_of(site, seen.content.settings.value), seen.directory)
    assert text_of(file.content) == "Àmafaçon"


def test_a_faulty_template_is_told_and_is_no_traceback(small, tmp_path):
    (tmp_path / TEMPLATE).write_text("#panic()")
    with pytest.raises(GeneratorError, match=TEMPLATE):
        pdf_of(small, tmp_path / TEMPLATE)


def test_without_typst_the_command_says_how_to_get_it(monkeypatch, invoke, make_site, tmp_path):
    monkeypatch.setitem(sys.modules, "typst", None)
    result = invoke("export", "booklet", make_site({"actors/a.md": actor("Le Gué")}), "--out", tmp_path / "out")
    assert isinstance(result.exception, GeneratorError)
    assert "pip install typst" in str(result.exception)
    assert not (tmp_path / "out").exists()


def test_the_booklet_is_written_by_the_command(invoke, make_site, tmp_path):
    result = invoke("export", "booklet", make_site({"actors/a.md": actor("Le Gué")}), "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "LeGué" in text_of((tmp_path / "out/livret.pdf").read_bytes())


def test_a_site_built_with_its_booklet_offers_it_among_the_data(make_site, tmp_path):
    site = make_site({"actors/a.md": actor("Le Gué")})
    options = build.BuildOptions(today=TODAY, out=tmp_path / "public", jobs=1, search=False, booklet=True)
    assert build.build(site, options).published
    page = (tmp_path / "public/donnees/index.html").read_text()
    assert 'href="/donnees/livret.pdf"' in page
    assert "  livret.pdf" in page
    assert "livret.pdf" in (tmp_path / "public/donnees/SHA256SUMS").read_text()
