"""What differs → titles and sentences, for whoever shows them. They hold strangers' values: to be escaped there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.language import N_, NN_, Language
from generator.upkeep.diff.comparison import Comparison
from generator.upkeep.diff.fields import ADDED, CHANGED, REMOVED, REORDERED, Change
from generator.upkeep.diff.pages import RENAMED, PageChange

LONG = 400  # characters shown of a value

TITLES: Mapping[tuple[str, str], str] = {
    ("actors", ADDED): N_("Acteur ajouté : {name}"),
    ("actors", REMOVED): N_("Acteur retiré : {name}"),
    ("actors", RENAMED): N_("Acteur : {name} (le fichier « {former} » devient « {slug} »)"),
    ("actors", CHANGED): N_("Acteur : {name}"),
    ("conventions", ADDED): N_("Convention ajoutée : {name}"),
    ("conventions", REMOVED): N_("Convention retirée : {name}"),
    ("conventions", RENAMED): N_("Convention : {name} (le fichier « {former} » devient « {slug} »)"),
    ("conventions", CHANGED): N_("Convention : {name}"),
    ("glossary", ADDED): N_("Mot du glossaire ajouté : {name}"),
    ("glossary", REMOVED): N_("Mot du glossaire retiré : {name}"),
    ("glossary", CHANGED): N_("Mot du glossaire : {name}"),
    ("pages", ADDED): N_("Page ajoutée : {name}"),
    ("pages", REMOVED): N_("Page retirée : {name}"),
    ("pages", CHANGED): N_("Page : {name}"),
    ("", CHANGED): N_("Réglages de l'annuaire"),
}
FREE_TEXT = N_("Texte libre")
TO_CONFIRM = N_("À confirmer autrement que par cette proposition")
RELATIONS = N_("Conventions, partenariats et liens")
LOST = N_("Adresses qui ne mèneraient plus à rien")
NOTHING = N_("Rien ne change pour les lecteurs.")


def page_title(page: PageChange, words: Language) -> str:
    """Name a page and say what became of it."""
    title = TITLES[page.kind, page.change]
    return words.text(title, name=page.name, former=page.former, slug=page.slug)


def label(change: Change, words: Language) -> str:
    """Name a field, and say what happened to it where its values alone do not."""
    messages = {
        ADDED: N_("{label}, ajouté"),
        REMOVED: N_("{label}, retiré"),
        REORDERED: N_("{label}, dans un autre ordre"),
    }
    message = messages.get(change.kind)
    return words.text(message, label=change.label) if message else change.label


def sentence(change: Change, page: PageChange, words: Language) -> str:
    """Tell a change on one line: "Contacts › Accueil › Téléphone : 01 … → 02 …"."""
    named = change.label if page.change == ADDED else label(change, words)
    return words.text(N_("{label} : {value}"), label=named, value=values(change))


def values(change: Change) -> str:
    """Tell the values of a change: both where one became the other, else the one there is."""
    if change.kind == CHANGED:
        return f"{short(change.old)} → {short(change.new)}"
    return short(change.new or change.old)


def short(value: str) -> str:
    """Return a value on one line, cut where nobody would read on."""
    line = value.replace("\n", " ")
    return line if len(line) <= LONG else f"{line[:LONG]}…"


def notes(comparison: Comparison, words: Language) -> Iterator[str]:
    """Say which files could not be compared whole."""
    messages = {
        NN_(
            "{count} fichier a des erreurs ; il est comparé autant qu'il se lit : {files}",
            "{count} fichiers ont des erreurs ; ils sont comparés autant qu'ils se lisent : {files}",
        ): comparison.faulty_after,
        NN_(
            "{count} fichier avait déjà des erreurs avant : {files}",
            "{count} fichiers avaient déjà des erreurs avant : {files}",
        ): comparison.faulty_before,
        NN_(
            "{count} fichier ne peut pas être lu, et n'est pas comparé : {files}",
            "{count} fichiers ne peuvent pas être lus, et ne sont pas comparés : {files}",
        ): comparison.unread,
    }
    for (one, many), files in messages.items():
        if files:
            yield words.plural(one, many, len(files), files=_listed(files))


def _listed(files: tuple[str, ...], most: int = 5) -> str:
    return ", ".join(files[:most]) + (", …" if len(files) > most else "")
