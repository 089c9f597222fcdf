"""The command speaks French from its help to its errors, or the language of ``--lang``; Click's words too."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.cli.click_words import MODULES, PLURALS, WORDS
from generator.cli.door import language_asked

ENGLISH = re.compile(
    r"\b(Usage:|Options:|Commands:|Show this|Show the|Error|Try|Missing|Invalid|COMMAND|ARGS|TEXT|PATH|FILE|FILENAME"
    r"|INTEGER|RANGE|DIRECTORY|default|required|does not|such|valid|unexpected)\b"
)
NEVER_MET = {  # of what no command of ours does: prompts, deprecated commands, UUIDs, tuples …
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Confirm the action without prompting.",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Do you want to continue?",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to"
    " pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "deprecated",
    "{value!r} is not a valid UUID.",
}


def paths(command: click.Command = cli, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words that lead to each command."""
    yield path
    for name, below in sorted(getattr(command, "commands", {}).items()):
        yield from paths(below, (*path, name))


def said(*arguments: str) -> str:
    """Run the command and return all it said."""
    return CliRunner().invoke(cli, arguments, prog_name="maillage").output


@pytest.mark.parametrize("path", [*paths()], ids=" ".join)
def test_the_help_of_each_command_is_in_french(path):
    text = said(*path, "--help")
    assert text.startswith(f"Usage\N{NO-BREAK SPACE}: {' '.join(('maillage', *path))} ")
    assert "Afficher cette aide." in text
    assert ENGLISH.findall(text) == []


@pytest.mark.parametrize("path", [*paths()], ids=" ".join)
def test_an_error_of_each_command_is_in_french(path):
    text = said(*path, "--aucune-option")
    assert "Erreur\N{NO-BREAK SPACE}: " in text
    assert ENGLISH.findall(text) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("aucune-commande",), ("add",), ("add", "autre", "x"), ("check", "--format"), ("check", "--format", "x"),
        ("check", "/absent"), ("check", "a", "b"), ("check", "pyproject.toml"), ("check", "--strict=x"),
        ("build", "--jobs", "x"), ("build", "--jobs", "-1"), ("build", "--timings", "."), ("build", "--base-url", "x"),
        ("serve", "--port", "0"), ("check", "--today", "demain"), ("check", "--lang", "xx"), ("--version=2",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_each_way_to_be_refused_is_in_french(arguments):
    result = CliRunner().invoke(cli, arguments, prog_name="maillage")
    assert result.exit_code == 2
    assert "Erreur" in result.output
    assert ENGLISH.findall(result.output) == []


@pytest.mark.parametrize("path", [path for path in paths() if path and path != ("import",)], ids=" ".join)
def test_click_says_its_words_in_english_when_asked(path):
    text = said(*path, "--lang", "en", "--help")
    assert text.startswith(f"Usage: maillage {' '.join(path)} ")
    assert "Show this message and exit." in text
    assert "Options:" in text
    assert "Error: " in said(*path, "--lang=en", "--none")
    assert "Afficher cette aide." in said(*path, "--help")


def test_examples_are_left_to_be_typed():
    assert "nom: 'L'école'" in said("fix", "--help")


def test_the_language_asked_is_found_wherever_it_stands():
    assert language_asked(["check", "--lang", "en", "."]) == "en"
    assert language_asked(["check", "--lang=en"]) == "en"
    assert language_asked(["check", "--lang", "xx"]) == "fr"
    assert language_asked(["check", "--lang"]) == "fr"


def words_of_click() -> Iterator[str]:
    """Yield each sentence Click has translated."""
    for name in MODULES:
        source = inspect.getsource(importlib.import_module(f"click.{name}"))
        for node in ast.walk(ast.parse(source)):
            called = getattr(getattr(node, "func", None), "id", "")
            if called in ("_", "ngettext") and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


def test_every_sentence_of_click_that_people_may_meet_has_its_french():
    assert set(words_of_click()) - set(WORDS) - set(PLURALS) == NEVER_MET


def test_a_french_sentence_is_filled_with_what_its_english_is_filled_with():
    for english, french in WORDS.items():
        assert set(re.findall(r"\{(\w+)", french)) <= set(re.findall(r"\{(\w+)", english)), english
