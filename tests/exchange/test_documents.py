"""The sheets for a word processor: made from the schema, sound, the same twice."""

from __future__ import annotations

import dataclasses
import io
import re
import time
import zipfile
from xml.etree import ElementTree

import docx
import pytest

from generator.content.model import Convention
from generator.content.schema.fields import Field, fields_of
from generator.directory.training.articles import ARTICLES, LATER
from generator.directory.training.blank_grid import blank_grid_sheet
from generator.directory.training.draft import MOST_CHOICES, draft_sheet
from generator.directory.training.questions import QUESTIONS
from generator.directory.training.ten_questions import STEPS, label_at, questions_sheet
from generator.exchange.exporters.documents import export_documents
from generator.language import language
from tests.site.sample import make_directory

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FR = language("fr")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {file.path: file.content for file in export_documents(make_directory())}


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def texts_of(content: bytes) -> list[str]:
    """Read the paragraphs with nothing but a ZIP and an XML reader."""
    root = ElementTree.fromstring(parts_of(content)["word/document.xml"])
    return ["".join(piece.text or "" for piece in one.iter(f"{W}t")) for one in root.iter(f"{W}p")]


def leaves(fields: tuple[Field, ...], within: str = "") -> list[tuple[str, Field]]:
    found = []
    for field in fields:
        path = f"{within}.{field.key}" if within else field.key
        if path not in LATER:
            found += leaves(field.fields, path) if field.fields else [(path, field)]
    return found


def test_every_key_of_the_schema_is_in_one_article_or_said_to_come_later():
    asked = [key for article in ARTICLES for key in article.keys]
    assert len(asked) == len(set(asked))
    keys = {field.key for field in fields_of(Convention)}
    assert set(asked) | {path for path in LATER if "." not in path} == keys
    assert not set(asked) & LATER


def test_what_comes_later_is_in_the_schema():
    for path in LATER:
        assert label_at(path, fields_of(Convention))


def test_the_draft_asks_each_field_by_the_label_and_help_of_the_schema(files):
    texts = texts_of(files["former/trame-de-convention.docx"])
    for path, field in leaves(fields_of(Convention)):
        label = "Organisme" if path == "parties.nom" else field.label
        assert FR.text(label) in texts, path
        if field.help:
            assert any(FR.text(field.help) in text for text in texts), path
        if field.choices and len(field.choices) <= MOST_CHOICES:
            assert all(FR.text(one.label).casefold() in " ".join(texts).casefold() for one in field.choices), path


def test_the_ten_questions_are_ten_and_lead_to_the_schema(files):
    texts = texts_of(files["former/dix-questions.docx"])
    assert len(STEPS) == 10
    for number, step in enumerate(STEPS, 1):
        assert FR.text(f"{number}. {step.ask}") in texts
        for path in step.fields:
            assert FR.text(label_at(path, fields_of(Convention))) in texts


def test_the_blank_grid_asks_what_the_filled_one_does(files):
    texts = texts_of(files["former/grille-de-lecture.docx"])
    assert all(FR.text(question.ask) in texts for question in QUESTIONS)


@pytest.mark.parametrize("make", [draft_sheet, questions_sheet, blank_grid_sheet])
def test_a_document_says_what_its_sheet_says_in_order(files, make):
    sheet = make(make_directory())
    document = docx.Document(io.BytesIO(files[sheet.file]))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings == [part.title for part in sheet.parts]
    assert [one.text for one in document.paragraphs if one.style.name == "Title"] == [sheet.title]
    tables = [table for part in sheet.parts for table in part.tables]
    assert len(document.tables) == len(tables)
    for made, meant in zip(document.tables, tables, strict=True):
        cells = [[cell.text for cell in row.cells] for row in made.rows]
        wanted = [
            [
                "\n".join([c.text, *([c.help] if c.help else []), *(f"☐\N{NO-BREAK SPACE}{x}" for x in c.choices)])
                for c in row
            ]
            for row in (meant.columns, *meant.rows)
        ]
        assert cells == wanted


def test_headings_table_heads_title_and_language_are_told_to_machines(files):
    for content in files.values():
        parts = parts_of(content)
        body = ElementTree.fromstring(parts["word/document.xml"])
        for table in body.iter(f"{W}tbl"):
            rows = table.findall(f"{W}tr")
            assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
            assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in rows[1:])
        styles = ElementTree.fromstring(parts["word/styles.xml"])
        assert {one.get(f"{W}val") for one in styles.iter(f"{W}lang")} == {"fr-FR"}
        core = docx.Document(io.BytesIO(content)).core_properties
        assert core.language == "fr-FR"
        assert core.title
        assert core.author == "Annuaire d'essai"


def test_the_same_sheets_make_the_same_bytes_whatever_the_hour(files, monkeypatch):
    real = time.localtime
    monkeypatch.setattr(time, "localtime", lambda *given: real(86_400 * 365 * 20))
    again = {file.path: file.content for file in export_documents(make_directory())}
    assert again == files
    with zipfile.ZipFile(io.BytesIO(files["former/dix-questions.docx"])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_hidden_in_a_title_breaks_the_file():
    directory = make_directory()
    site = dataclasses.replace(directory.site, title="A\x00\x0b<b>&\u202e")
    for file in export_documents(dataclasses.replace(directory, site=site)):
        told = docx.Document(io.BytesIO(file.content)).core_properties.author
        assert re.fullmatch(r"A\s*<b>&\s*", told)
