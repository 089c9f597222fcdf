"""The group of all commands, which speaks one language from its help to its errors: that of ``--lang``, else French."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from itertools import pairwise
from typing import Any

import click

from generator.cli.click_words import METAVARS, help_of_help, teach
from generator.language import CODES, Language, language

HELP_NAMES = ("-h", "--help")
_LANG = "--lang"
_EXAMPLE = "\b\n"  # how Click is told to leave a paragraph as it is

_spoken: ContextVar[Language] = ContextVar("spoken")
_written: dict[tuple[int, str], Any] = {}  # texts as in the code, by object and attribute; commands last as we do


class Door(click.Group):
    """A group whose commands, whoever wrote them, are explained and refused in one language."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> Any:
        """Run the command that is asked for."""
        given = sys.argv[1:] if args is None else list(args)
        _spoken.set(language(language_asked(given)))
        for command in _commands(self):
            _put_into_words(command)
        return super().main(given, *more, **settings)


def spoken() -> Language:
    """Return the language of the command under way, before any settings are read."""
    return _spoken.get(language(CODES[0]))


def language_asked(arguments: Sequence[str]) -> str:
    """Return the value of ``--lang``, else the first language: errors may come before the settings are read."""
    joined = (argument.removeprefix(f"{_LANG}=") for argument in arguments if argument.startswith(f"{_LANG}="))
    apart = (after for option, after in pairwise(arguments) if option == _LANG)
    return next((code for code in (*joined, *apart) if code in CODES), CODES[0])


def _commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for below in command.commands.values():
            yield from _commands(below)


def _put_into_words(command: click.Command) -> None:
    """Set the texts of a command and of its options in the language spoken."""
    _set_help(command)
    short = _written.setdefault((id(command), "short_help"), command.short_help)
    command.short_help = short and translated(short)
    if isinstance(command, click.Group):
        command.subcommand_metavar = "COMMANDE …" if spoken().code == CODES[0] else "COMMAND …"
    for option in command.params:
        if isinstance(option, click.Option):
            _set_help(option)
            _set_metavar(option)
    if asked := command.get_help_option(click.Context(command, help_option_names=list(HELP_NAMES))):
        asked.help = help_of_help()


def _set_help(owner: click.Command | click.Option) -> None:
    text = _written.setdefault((id(owner), "help"), owner.help)
    owner.help = text and translated(inspect.cleandoc(text))


def _set_metavar(option: click.Option) -> None:
    if _written.setdefault((id(option), "metavar"), option.metavar) is None and option.type.name in METAVARS:
        option.metavar = METAVARS[option.type.name] if spoken().code == CODES[0] else None


def translated(text: str) -> str:
    """Return a help text in the language spoken, set with care but for the examples, which are to be typed."""
    return "\n\n".join(_translated(paragraph) for paragraph in text.split("\n\n"))


def _translated(paragraph: str) -> str:
    if paragraph.startswith(_EXAMPLE):
        return _EXAMPLE + spoken().catalogue.gettext(paragraph.removeprefix(_EXAMPLE))
    return spoken().text(" ".join(paragraph.split()))


teach(lambda: spoken().code == CODES[0])
