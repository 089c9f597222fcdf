"""A comparison and what is wrong → the summary that whoever accepts a change reads, in Markdown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.github import SUMMARY_BYTES, AddressOf, count_errors, problems
from generator.diagnostics.markdown import plain
from generator.language import N_, Language
from generator.upkeep.diff.comparison import Comparison
from generator.upkeep.diff.sentences import NOTHING, TO_CONFIRM, notes
from generator.upkeep.diff.told import changes_in_markdown

_ROOM = SUMMARY_BYTES // 5  # bytes of each of the five parts: one that is too long must not hide the next


def review_summary(
    comparison: Comparison, diagnostics: Sequence[Diagnostic], words: Language, address_of: AddressOf
) -> str:
    """Say what to confirm, what changes for the readers, what is wrong, what else could be better in the same files.

    Args:
        diagnostics: of the site as it would be, lost addresses included.
        address_of: where a spot of a file is seen on the forge.
    """
    changed = comparison.files
    errors = [one for one in diagnostics if one.is_error]
    others = [one for one in diagnostics if not one.is_error]
    here = [one for one in others if one.place.file in changed]
    parts = [
        *_section(words.text(TO_CONFIRM), _within(_confirmations(comparison, words), words)),
        *_section(words.text(N_("Ce qui change pour les lecteurs")), _changes(comparison, words)),
        *_section(count_errors(errors, words), _errors(errors, changed, words, address_of)),
    ]
    if here:
        title = words.text(N_("Autres points des mêmes fiches, qui n'empêchent rien"))
        parts += _section(title, problems(here, words, _ROOM, address_of))
    parts += [plain(note) for note in notes(comparison, words)]
    if left := len(set(others)) - len(set(here)):
        one = N_("{count} avertissement d'autres fiches n'est pas montré.")
        many = N_("{count} avertissements d'autres fiches ne sont pas montrés.")
        parts.append(words.plural(one, many, left))
    return "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n"


def _section(title: str, text: str) -> tuple[str, ...]:
    return (f"## {plain(title)}", text)


def _confirmations(comparison: Comparison, words: Language) -> Iterator[str]:
    for page in comparison.pages:
        if page.to_confirm:
            yield f"### {plain(page.name)}\n\n" + "".join(f"- [ ] {plain(one.sentence)}\n" for one in page.to_confirm)
    if not any(page.to_confirm for page in comparison.pages):
        yield words.text(N_("Rien : ni coordonnées, ni adresse, ni confidentialité, ni archivage."))


def _changes(comparison: Comparison, words: Language) -> str:
    return _within(changes_in_markdown(comparison, words), words) or words.text(NOTHING)


def _errors(errors: Sequence[Diagnostic], changed: Collection[str], words: Language, address_of: AddressOf) -> str:
    """Report the errors of the files of the change, then those of other files, which often come from them."""
    here = [one for one in errors if one.place.file in changed]
    elsewhere = [one for one in errors if one.place.file not in changed]
    return problems(here, words, _ROOM, address_of) + problems(elsewhere, words, _ROOM, address_of)


def _within(blocks: Iterable[str], words: Language) -> str:
    """Join the lines of blocks as long as there is room: a long one is cut, and hides none that came before."""
    kept: list[str] = []
    room = _ROOM
    for line in "\n\n".join(block.rstrip("\n") for block in blocks).split("\n"):
        room -= len(line.encode()) + 1
        if room < 0:
            kept += ["", words.text(N_("La suite ne tient pas ici : lancez « maillage diff » chez vous."))]
            break
        kept.append(line)
    return "\n".join(kept)
