"""English: every message of the sources is translated, and an English site is in English."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from generator import build
from generator.diagnostics import reporters
from generator.language import NARROW, NO_BREAK, language
from tests.conftest import SETTINGS, TODAY, actor
from tools import catalogue

MESSAGES = [message for message in catalogue.read_catalogue() if message.id]
FRENCH_SIGNS = ("«", "»", NO_BREAK, NARROW, " :", " ;", " ?", " !")
FRENCH_WORDS = re.compile(
    r"\b(Accessibilité|Acteurs|Besoins?|Comprendre|Conventions|Corriger|Domaines|Frais|Horaires|Mentions légales"
    r"|Plan du site|Pour qui|Publics|Rechercher|Relue|Réseau(?! Entreprendre)|Territoire|Trouver|Urgences)\b"
)

TERM = "---\nterme: Relais\ndefinition: Lieu de passage.\n---\n"
CONVENTION = """\
---
titre: Accord de Trélazé
type: charte
territoires: ["commune:49007"]
parties:
  - {acteur: relais, signataire: oui}
  - {acteur: escale, signataire: oui}
debut: 2026-01-01
---
"""


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return a message or a translation as the tuple of its forms."""
    return (text,) if isinstance(text, str) else tuple(text)


def placeholders(text: str) -> set[str]:
    """Return the names a message is filled with, positions too."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_catalogue_is_that_of_the_sources():
    assert catalogue.main(["--check"]) == 0, "run: make catalogue"


@pytest.mark.parametrize("file", [catalogue.SOURCE, catalogue.COMPILED])
def test_a_file_that_is_not_that_of_the_sources_is_told_and_left_as_it_is(file, tmp_path, capsys):
    for name in (catalogue.SOURCE, catalogue.COMPILED):
        (tmp_path / name).write_bytes((catalogue.FOLDER / name).read_bytes())
    before = (tmp_path / file).read_bytes().replace(b"Find", b"Seek")
    (tmp_path / file).write_bytes(before)
    assert catalogue.main(["--check"], tmp_path) == 1
    assert (tmp_path / file).read_bytes() == before
    assert catalogue.COMPILED in capsys.readouterr().out


def test_an_update_adds_what_is_new_drops_what_is_gone_and_keeps_translations():
    known = catalogue.make_catalogue([("Trouver",), ("page", "pages"), ("Ancien",)], catalogue.DatelessCatalog())
    known["Trouver"].string = "Find"
    known["page"].string = ("page", "pages")
    updated = catalogue.make_catalogue([("Nouveau",), ("page", "pages"), ("Trouver",), ("Trouver",)], known)
    assert {message.id: message.string for message in updated if message.id} == {
        "Nouveau": "",
        "Trouver": "Find",
        ("page", "pages"): ("page", "pages"),
    }


def test_messages_of_code_are_found_wherever_they_are_nested():
    code = 'say(words.text(N_("un") if one else N_("d" "eux"), n=1)); words.plural("jour", "jours", n); text(a); b("c")'
    assert set(catalogue.messages_of_code(code)) == {("un",), ("deux",), ("jour", "jours")}


def test_a_marked_plural_is_one_message():
    assert list(catalogue.messages_of_code('plural(N_("jour"), N_("jours"), 2)')) == [("jour", "jours")]


def test_messages_of_templates_are_found_in_blocks_filters_and_conditions():
    template = """{% set a = _("un") %}{% if b %}{{ _("deux", n=_('trois'))|upper }}{% endif %}
    {{ ngettext("jour", "jours", n) }}{{ _(a) }}{# _("rien") #}"""
    assert set(catalogue.messages_of_template(template)) == {("un",), ("deux",), ("trois",), ("jour", "jours")}


def test_every_message_is_translated():
    assert [message.id for message in MESSAGES if message.fuzzy or not all(forms(message.string))] == []


def test_a_translation_is_filled_with_what_its_message_is_filled_with():
    for message in MESSAGES:
        expected = placeholders(forms(message.id)[-1])
        assert all(placeholders(text) == expected for text in forms(message.string)), message.id


def test_no_translation_is_set_as_french_is():
    faulty = [text for message in MESSAGES for text in forms(message.string) if any(s in text for s in FRENCH_SIGNS)]
    assert faulty == []


def test_a_diagnostic_is_told_in_english(make_site):
    site = make_site({"actors/a.md": actor("A").replace("association", "asociation")})
    report = reporters.text(build.check(site, TODAY), language("en"))
    assert "“asociation” is not in the list" in report
    assert "Did you mean “association”?" in report
    assert "1 error, " in report


@pytest.fixture
def english_site(make_site, tmp_path) -> Path:
    """Build a small site in English and return where."""
    files = {"actors/relais.md": actor("Le Relais"), "actors/escale.md": actor("L'Escale"), "glossary/relais.md": TERM}
    site = make_site({**files, "conventions/accord.md": CONVENTION}, settings=SETTINGS + "langue: en\n")
    result = build.build(site, build.BuildOptions(today=TODAY, out=tmp_path / "public", search=False, jobs=1))
    assert result.published, reporters.text(result.diagnostics, language("en"))
    return tmp_path / "public"


def test_every_page_of_an_english_site_says_it_is_in_english(english_site):
    pages = sorted(english_site.rglob("*.html"))
    assert len(pages) > 20
    assert [page for page in pages if '<html lang="en"' not in page.read_text(encoding="utf-8")] == []


def test_no_page_of_an_english_site_has_french_words_of_the_interface(english_site):
    for page in sorted(english_site.rglob("*.html")):
        assert FRENCH_WORDS.findall(page.read_text(encoding="utf-8")) == [], page


def test_an_english_site_has_english_words(english_site):
    home = (english_site / "index.html").read_text(encoding="utf-8")
    assert all(f">{word}</" in home for word in ("Find", "By need", "Agreements and networks", "Understand", "Correct"))
    page = (english_site / "acteurs/relais/index.html").read_text(encoding="utf-8")
    assert "Partnerships (with an agreement)" in page
    assert "Network (without agreement)" in page
    assert "Accord de Trélazé" in page  # what contributors wrote stays as it is
