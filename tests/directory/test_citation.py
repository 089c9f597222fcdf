"""A reference in each form, read back by other people's readers."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest
import rispy
from pybtex.database import parse_string

from generator.content.model.types import PartialDate
from generator.directory.citation import Citation, bibtex, cite_all, cite_directory, csl_json, ris
from generator.directory.views import Edition
from tests.site.sample import HOSTILE, SITE, make_directory

DAY = dt.date(2026, 3, 12)
ON = PartialDate(DAY, DAY, "day")
LATEX = r"L'État & Cie : 100 % {utile} \input{x} $x_1^2$ ~ #1 `a` -- ''b''"
BREAKING = "Nom\nER  - \r\nTY  - BOOK\x0b\u2028AU  - Autre, Un"
NAMES = ("Café du Cœur d'Anjou", HOSTILE, LATEX, BREAKING, "A} , @book{b, title={c}", "北京 \u202eسلام", "-" * 40)

# What our escapes stand for, written again here: the readers keep LaTeX as it is.
COMMANDS = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciigrave{}": "`",
    r"\textasciitilde{}": "~", r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "#$%&_"}, "-{}": "-", "'{}": "'",
}  # fmt: skip


def cited(title: str, author: str = "Association Le Lien", on: PartialDate | None = ON) -> Citation:
    edition = Edition(on=on, commit="abcd1234")
    return Citation("acteur-a", title, author, "Annuaire", "https://a.example/acteurs/a/", edition, "fr")


def plain(latex: str) -> str:
    """Return what LaTeX prints of a text."""
    said, rest = "", latex
    while rest:
        command = next((one for one in COMMANDS if rest.startswith(one)), "")
        said += COMMANDS.get(command, rest[0])
        rest = rest[len(command) or 1 :]
    return said


def on_one_line(text: str) -> str:
    shown = (character if character.isprintable() or character == "\N{NO-BREAK SPACE}" else " " for character in text)
    return " ".join(filter(None, "".join(shown).split(" ")))


@pytest.mark.parametrize("name", NAMES)
def test_bibtex_gives_back_what_was_cited_whatever_its_signs(name):
    entries = parse_string(bibtex(cited(name, author=name)), "bibtex").entries
    assert list(entries) == ["acteur-a"]
    entry = entries["acteur-a"]
    assert entry.type == "online"
    assert plain(entry.fields["title"].removeprefix("{").removesuffix("}")) == on_one_line(name)
    (author,) = entry.persons["author"]
    assert plain(str(author).removeprefix("{").removesuffix("}")) == on_one_line(name)
    assert entry.fields["date"] == "2026-03-12"
    assert (entry.fields["version"], entry.fields["url"]) == ("abcd1234", "https://a.example/acteurs/a/")


@pytest.mark.parametrize("name", NAMES)
def test_ris_gives_back_one_record_and_no_line_more(name):
    (record,) = rispy.loads(ris(cited(name)))
    assert record["type_of_reference"] == "ELEC"
    assert record["title"] == on_one_line(name)
    assert record["authors"] == ["Association Le Lien"]
    assert record["date"] == "2026/03/12"
    assert record["urls"] == ["https://a.example/acteurs/a/"]
    assert record["id"] == "acteur-a"


@pytest.mark.parametrize("name", NAMES)
def test_csl_gives_back_the_literal_name_of_the_publisher(name):
    (item,) = json.loads(csl_json(cited(name)))
    assert item["title"] == on_one_line(name)
    assert item["author"] == [{"literal": "Association Le Lien"}]
    assert item["issued"] == {"date-parts": [[2026, 3, 12]]}
    assert item["type"] == "webpage"


@pytest.mark.parametrize(("precision", "iso", "ris_date", "parts"), [
    ("month", "2026-03", "2026/03//", [2026, 3]),
    ("year", "2026", "2026///", [2026]),
])  # fmt: skip
def test_a_date_is_told_as_precisely_as_it_is_known(precision, iso, ris_date, parts):
    citation = cited("A", on=PartialDate(DAY, DAY, precision))
    assert parse_string(bibtex(citation), "bibtex").entries["acteur-a"].fields["date"] == iso
    assert f"DA  - {ris_date}\n" in ris(citation)
    assert json.loads(csl_json(citation))[0]["issued"]["date-parts"] == [parts]


def test_a_date_nobody_knows_is_not_made_up():
    citation = cited("A", on=None)
    assert "date" not in parse_string(bibtex(citation), "bibtex").entries["acteur-a"].fields
    assert "year" not in rispy.loads(ris(citation))[0]
    assert "issued" not in json.loads(csl_json(citation))[0]


def test_the_site_answers_for_itself_where_nobody_is_named_as_its_publisher():
    site = dataclasses.replace(SITE, publisher=None)
    directory = dataclasses.replace(make_directory(), site=site)
    citations = list(cite_all(directory))
    assert {citation.author for citation in citations} == {site.title}
    assert {citation.site for citation in citations} == {""}


def test_the_whole_is_cited_as_data_of_its_day_and_commit():
    citation = cite_directory(SITE)
    assert (citation.iso_date, citation.edition.commit) == (SITE.today.isoformat(), SITE.edition)
    assert bibtex(citation).startswith("@dataset{annuaire,")
    assert json.loads(csl_json(citation))[0]["type"] == "dataset"


def test_every_page_but_those_withdrawn_has_a_key_of_its_own():
    directory = make_directory()
    keys = [citation.key for citation in cite_all(directory)]
    assert len(keys) == len(set(keys))
    withdrawn = {f"acteur-{actor.card.slug}" for actor in directory.actors if actor.is_withdrawn}
    assert withdrawn
    assert not withdrawn & set(keys)
    pages = [one for one in (*directory.actors, *directory.conventions) if not one.is_withdrawn]
    assert len(keys) == 1 + len(pages) + bool(directory.glossary) + len(directory.site.free_pages)
