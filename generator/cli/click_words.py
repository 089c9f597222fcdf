"""Click's own words in French: its headings, its errors. English is what Click says by itself.

Click looks its sentences up by ``_`` and ``ngettext``, which each of its modules imports from the standard library's
gettext; ``teach`` gives it ours in their place, so that no environment variable of the user's decides.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable

import click

from generator.language import NO_BREAK, french_typography

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "types")  # whose words people may meet

WORDS = {
    "%(prog)s, version %(version)s": "%(prog)s, version %(version)s",
    "(dynamic)": "(calculé)",
    "Aborted!": "Interrompu.",
    "Argument {name!r} takes {nargs} values.": "« {name} » demande {nargs} valeurs.",
    "Choose from:\n\t{choices}": "À choisir parmi :\n\t{choices}",
    "Commands": f"Commandes{NO_BREAK}",  # Click adds a colon
    "Could not open file {filename!r}: {message}": "« {filename} » ne s'ouvre pas : {message}",
    "Error: {message}": "Erreur : {message}",
    "Invalid value for {param_hint}: {message}": "Valeur refusée pour {param_hint} : {message}",
    "Invalid value: {message}": "Valeur refusée : {message}",
    "Missing argument": "Il manque l'argument",
    "Missing command.": "Il manque une commande.",
    "Missing option": "Il manque l'option",
    "Missing parameter": "Il manque le paramètre",
    "Missing parameter: {param_name}": "Il manque le paramètre {param_name}",
    "Missing {param_type}": "Il manque {param_type}",
    "No such command {name!r}.": "La commande « {name} » n'existe pas.",
    "No such option {name!r}.": "L'option « {name} » n'existe pas.",
    "Option {name!r} does not take a value.": "L'option « {name} » ne prend pas de valeur.",
    "Options": f"Options{NO_BREAK}",
    "Positional arguments": f"Arguments{NO_BREAK}",
    "Show the version and exit.": "Afficher la version.",
    "Show this message and exit.": "Afficher cette aide.",
    "Try '{command} {option}' for help.": "Aide : {command} {option}",
    "Usage:": "Usage :",
    "Value must be an iterable.": "Il faut plusieurs valeurs.",
    "default: {default}": "par défaut : {default}",
    "directory": "dossier",
    "env var: {var}": "variable d'environnement : {var}",
    "file": "fichier",
    "path": "chemin",
    "required": "obligatoire",
    "unknown error": "erreur inconnue",
    "{name} {filename!r} does not exist.": "« {filename} » n'existe pas.",
    "{name} {filename!r} is a directory.": "« {filename} » est un dossier, pas un fichier.",
    "{name} {filename!r} is a file.": "« {filename} » est un fichier, pas un dossier.",
    "{name} {filename!r} is not executable.": "« {filename} » ne peut pas être exécuté.",
    "{name} {filename!r} is not readable.": "« {filename} » ne peut pas être lu.",
    "{name} {filename!r} is not writable.": "« {filename} » ne peut pas être écrit.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "« {value} » n'est ni vrai ni faux.",
    "{value!r} is not a valid {number_type}.": "« {value} » n'est pas un nombre accepté.",
    "{value} is not in the range {range}.": "{value} est hors des bornes : {range}.",
}

PLURALS = {  # the English singular → the French forms
    "(Did you mean one of: {possibilities}?)": ("", ""),
    "Did you mean {possibility}?": ("Vouliez-vous dire {possibility} ?", "Vouliez-vous dire : {possibilities} ?"),
    "Got unexpected extra argument ({args})": ("« {args} » est de trop.", "« {args} » sont de trop."),
    "Option {name!r} requires an argument.": (
        "L'option « {name} » demande une valeur.",
        "L'option « {name} » demande {nargs} valeurs.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Il faut {nargs} valeurs, pas une seule.",
        "Il faut {nargs} valeurs, pas {len}.",
    ),
    "{len_type} values are required, but {len_value} was given.": (
        "Il faut {len_type} valeurs, pas une seule.",
        "Il faut {len_type} valeurs, pas {len_value}.",
    ),
    "{value!r} does not match the format {format}.": (
        "« {value} » n'est pas de la forme {format}.",
        "« {value} » n'est d'aucune de ces formes : {formats}.",
    ),
    "{value!r} is not {choice}.": (
        "« {value} » n'est pas {choice}.",
        "« {value} » n'est pas dans la liste : {choices}.",
    ),
}

METAVARS = {  # what stands for a value in the help, by the name Click gives to its type
    "boolean": "OUI|NON",
    "directory": "DOSSIER",
    "file": "FICHIER",
    "float": "NOMBRE",
    "float range": "NOMBRE",
    "integer": "NOMBRE",
    "integer range": "NOMBRE",
    "path": "CHEMIN",
    "text": "TEXTE",
}


def help_of_help() -> str:
    """Return what ``--help`` says of itself, which Click makes once and for all."""
    return str(vars(click.core)["_"]("Show this message and exit."))


def teach(is_french: Callable[[], bool]) -> None:
    """Have Click say its sentences in French whenever ``is_french`` says so."""

    def say(message: str) -> str:
        return french_typography(WORDS.get(message, message)) if is_french() else message

    def say_for(one: str, many: str, count: int) -> str:
        if is_french() and one in PLURALS:
            return french_typography(PLURALS[one][count > 1])
        return one if count == 1 else many

    for name in MODULES:
        words = vars(importlib.import_module(f"click.{name}"))
        words.update({spoken: ours for spoken, ours in (("_", say), ("ngettext", say_for)) if spoken in words})
