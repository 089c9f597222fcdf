"""What the guides say is so: their examples pass, their keys are all of them, their links and pages exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from generator import build
from generator.cli import cli
from generator.content.load import load
from generator.content.model import KINDS, Actor, Context, Convention, Record
from generator.content.model.settings import Settings
from generator.content.model.shared import Kept
from generator.content.model.types import Term
from generator.content.read.parse import parse_yaml
from generator.content.validate import validate
from generator.content.vocabulary import VOCABULARIES
from generator.diagnostics.reporters import text as as_text
from generator.directory import link
from generator.language import language
from generator.site.pages import pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests import guides as guide
from tests.conftest import SETTINGS, TODAY, actor
from tests.upkeep.requests import block, mail
from tools import guides as tool

FRENCH = tool.GUIDES
DOCUMENTS = sorted({*FRENCH, *(path.as_posix() for path in Path("docs").rglob("*.md"))})
KEYS, COORDINATION, CORRECTION, TRAINING = (
    f"docs/{name}.md" for name in ("fiches", "coordonner", "corriger-une-fiche", "former")
)
EXAMPLES = [example for name in FRENCH for example in guide.examples(name)]
CONVENTION = """\
---
titre: Exemple
type: charte
parties:
  - {nom: Un, signataire: oui}
  - {nom: Deux, signataire: oui}
territoires: [france]
---
"""
REQUEST = mail(
    block("ajout", "acteurs/", nom="A", type="association", domaines=["logement"], territoires=["departement:49"])
)
FRAGMENTS = {  # what an excerpt is part of: the file, and its text without the excerpt
    "acteur": ("content/actors/exemple.md", actor("Exemple")),
    "convention": ("content/conventions/exemple.md", CONVENTION),
    "site": ("site.yml", SETTINGS),
}


# Words


@pytest.mark.parametrize("name", FRENCH)
def test_a_guide_is_set_as_french_is_and_holds_the_present_lists(name):
    assert tool.rewritten(name) == guide.read(name), "run: .venv/bin/python tools/guides.py"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_link_of_a_document_leads_somewhere(name):
    for target in guide.links(name):
        if not re.match(r"https?:|mailto:", target):
            file, _, anchor = target.partition("#")
            path = Path(name).parent / file if file else Path(name)
            assert path.exists(), target
            assert not anchor or anchor in guide.anchors(path.as_posix()), target


def test_each_picture_is_shown_and_light():
    shown = {Path(name).parent / target for name in DOCUMENTS for target in guide.links(name)}
    for picture in Path("docs/images").iterdir():
        assert picture in shown
        assert picture.stat().st_size < 200_000


@pytest.mark.parametrize("name", FRENCH)
def test_no_two_headings_of_a_guide_have_one_address(name):
    assert len(set(guide.anchors(name))) == len(guide.anchors(name))


# Commands


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_command_a_document_names_exists(name):
    targets = re.findall(r"(?m)^([a-z]+):.*##", Path("Makefile").read_text(encoding="utf-8"))
    for words in guide.commands(name):
        if words[0] == "make":
            assert set(words[1:]) <= set(targets), words
        else:
            assert_is_a_command(words[1:])


def assert_is_a_command(words: list[str]) -> None:
    command: Any = cli
    while words and hasattr(command, "commands") and not words[0].startswith("-"):
        assert words[0] in command.commands, words
        command = command.commands[words.pop(0)]
    options = {option for parameter in command.params for option in parameter.opts} | {"--help"}
    assert {word for word in words if word.startswith("--")} <= options, words


def test_the_options_of_build_are_those_of_the_command():
    table = re.findall(r"(?m)^\| `(--[a-z-]+)", guide.read(COORDINATION))
    assert table
    assert set(table) <= {option for parameter in cli.commands["build"].params for option in parameter.opts}


def test_the_commands_of_the_coordinators_guide_succeed(tmp_path, monkeypatch, invoke):
    site = next(example.text for example in guide.examples(COORDINATION) if example.mark == "site.yml")
    run = [words[1:] for words in guide.commands(COORDINATION) if words[:1] == ["maillage"] and "mon-annuaire" in words]
    tried = [words for words in run if words[0] != "serve"]
    expected = "add build check export fix links propose remind report"
    assert {words[0] for words in tried} == {*expected.split()}
    for number, words in enumerate(tried):
        folder = tmp_path / str(number)
        (folder / "mon-annuaire/content").mkdir(parents=True)
        (folder / "mon-annuaire/site.yml").write_text(site, encoding="utf-8")
        (folder / "demande.eml").write_text(REQUEST, encoding="utf-8")
        monkeypatch.chdir(folder)
        result = invoke(*words)
        assert result.exit_code == 0, result.output
    assert Path("mon-annuaire/public/index.html").is_file() == (tried[-1][0] == "build")


# Examples


def test_each_example_of_a_file_says_what_it_is():
    unsaid = [e for e in EXAMPLES if e.language in ("yaml", "markdown") and not known(e.mark)]
    assert unsaid == []


def known(mark: str) -> bool:
    return mark in FRAGMENTS or mark == "site.yml" or mark.removeprefix("faute ").startswith("content/")


def written(root: Path, files: dict[str, str]) -> Path:
    (root / "content").mkdir()
    for name, text in {"site.yml": SETTINGS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def reported(root: Path) -> str:
    found = build.check(root, TODAY)
    return as_text(found, language("fr")) if found else ""


@pytest.mark.parametrize("name", FRENCH)
def test_the_files_a_guide_shows_have_no_fault(name, tmp_path):
    files = {e.mark: e.text for e in guide.examples(name) if e.mark == "site.yml" or e.mark.startswith("content/")}
    assert reported(written(tmp_path, files)) == ""


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.mark in FRAGMENTS], ids=lambda e: f"{e.guide} {e.mark}")
def test_an_excerpt_fits_into_its_file(example, tmp_path):
    file, whole = FRAGMENTS[example.mark]
    root = written(tmp_path, {file: merged(whole, example.text)})
    assert [fault for fault in build.check(root, TODAY) if fault.is_error] == []


def merged(whole: str, excerpt: str) -> str:
    """Put an excerpt in the place of what a file says under the same keys."""
    keys = set(re.findall(r"(?m)^(\w+):", excerpt))
    blocks = [block for block in re.split(r"(?m)^(?=\S)", whole) if block.split(":")[0] not in keys]
    is_front_matter = blocks[-1].strip() == "---"
    return "".join([*blocks[:-1], excerpt, blocks[-1]] if is_front_matter else [*blocks, excerpt])


def test_the_faulty_example_gives_the_report_that_is_shown(tmp_path):
    blocks = list(guide.examples(CORRECTION))
    faulty = next(e for e in blocks if e.mark.startswith("faute "))
    shown = next(e for e in blocks if e.mark == "rapport")
    report = reported(written(tmp_path, {faulty.mark.removeprefix("faute "): faulty.text}))
    assert shown.text == report


# Keys


def fields_of(schema: type[Record]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in schema.model_fields.items()}


def inside(annotation: Any) -> Iterator[Any]:
    """Yield a type and all it is made of, its marks included."""
    yield annotation
    for part in get_args(annotation):
        yield from inside(part)


def parts_of(schema: type[Record], seen: dict[type[Record], set[str]]) -> dict[type[Record], set[str]]:
    """Return every record below one, with the keys it stands under."""
    for key, field in fields_of(schema).items():
        for part in inside(field.annotation):
            if isinstance(part, type) and issubclass(part, Record):
                is_new = part not in seen
                seen.setdefault(part, set()).add(key)
                if is_new:
                    parts_of(part, seen)
    return seen


PARTS: dict[type[Record], set[str]] = {}
for _schema in (*KINDS.values(), Settings):
    parts_of(_schema, PARTS)
ROOTS = {"content/actors/": Actor, "content/conventions/": Convention, "site.yml": Settings} | {
    f"content/{folder}/": KINDS[folder] for folder in ("glossary", "pages")
}


def documented() -> dict[type[Record], list[guide.Row]]:
    """Return the rows of each record: under a heading that names its keys, or under the chapter of its file."""
    found: dict[type[Record], list[guide.Row]] = {}
    by_codes = {frozenset(keys): schema for schema, keys in PARTS.items()}
    assert len(by_codes) == len(PARTS), "two records stand under the same keys"
    chapter: type[Record] | None = None
    for section in guide.sections(KEYS):
        if section.level == 2:
            chapter = next((ROOTS[code] for code in section.codes if code in ROOTS), None)
            chapter = Kept if section.title.startswith("Le suivi") else chapter
        part = by_codes.get(section.codes) if section.level == 3 and section.codes else chapter
        if part is not None:
            found.setdefault(part, []).extend(section.rows)
    return found


ROWS = documented()
SCHEMAS = [*ROOTS.values(), Kept, *PARTS]
EACH_ROW = [(schema, row) for schema, rows in ROWS.items() for row in rows]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.__name__)
def test_the_guide_has_a_row_for_each_key_and_for_no_other(schema):
    own = set(fields_of(schema)) - (set(fields_of(Kept)) if schema in (Actor, Convention) else set())
    keys = [row.key for row in ROWS.get(schema, [])]
    assert sorted(keys) == sorted(own)


@pytest.mark.parametrize(("schema", "row"), EACH_ROW, ids=lambda part: getattr(part, "key", "") or part.__name__)
def test_a_row_says_what_is_required_links_its_list_and_shows_a_value_that_passes(schema, row):
    field = fields_of(schema)[row.key]
    assert ("**Obligatoire.**" in row.says) == bool(field.json_schema_extra)
    marks = [*inside(field.annotation), *field.metadata]
    lists = {name for mark in marks if isinstance(mark, Term) for name in mark.vocabularies}
    assert lists <= {target.removeprefix("#") for target in guide.LINK.findall(row.says)}
    document = parse_yaml("exemple", f"{row.key}: {row.example}\n".encode()).document
    assert document is not None
    _, faults = validate(document, schema, Context.default())
    assert [fault for fault in faults if fault.code != "E203"] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_each_list_has_its_place_and_each_value_its_row(name):
    section = next(part for part in guide.sections(KEYS) if part.title == name)
    table = guide.read(KEYS).partition(f"\n### {name}\n")[2].partition("\n### ")[0]
    assert section.level == 3
    assert re.findall(r"(?m)^\| `([^`]+)` \|", table) == list(VOCABULARIES[name].codes)


# The life of conventions, and the demonstration


def test_the_states_are_told_in_the_order_in_which_they_are_judged():
    chapter = guide.read(COORDINATION).partition("\n## L’état d’une convention\n")[2].partition("\n## ")[0]
    told = re.findall(r"(?m)^\| ([^|-]+?) \|", chapter)[1:]
    assert told == [value.label for value in VOCABULARIES["etats_convention"].values]


@pytest.fixture(scope="module")
def demonstration():
    return link.link(load(Path(), TODAY), TODAY, language("fr"), "https://maillage.example/")


def test_each_page_the_trainers_guide_names_exists(demonstration):
    there = {page.url for page in pages(demonstration)}
    named = [code for code in guide.CODE.findall(guide.prose(TRAINING)) if code.startswith("/")]
    assert len(named) > 15
    assert [address for address in named if address not in there] == []


def test_the_answers_of_the_trainers_guide_are_right(demonstration):
    assert TODAY.isoformat() in guide.read(TRAINING)
    answers = dict(re.findall(r"(?m)^\| `(/conventions/[^`]+)` \| (.+) \|$", guide.read(TRAINING)))
    states = {convention.card.url: convention.card.state.term.label for convention in demonstration.conventions}
    assert len(answers) == 6
    assert answers == {url: language("fr").text(states[url]) for url in answers}


def test_the_citation_of_the_trainers_guide_is_the_one_of_the_page(demonstration):
    cited = re.search(r"(?m)^> (.*)$", guide.read(TRAINING))
    assert cited
    address = guide.LINK.sub("", cited[1]).rsplit(" ", 1)[1]
    theme = find_theme("default", Path())
    renderer = Renderer(theme, read_assets(theme), demonstration.site)
    page = next(page for page in pages(demonstration) if address.endswith(page.url) and page.url != "/")
    shown = re.search(r'<p class="citation">(.*?)</p>', renderer.render_page(page).decode())
    assert shown
    assert " ".join(re.sub(r"<[^>]+>", "", shown[1]).split()) == " ".join(cited[1].replace("*", "").split())
