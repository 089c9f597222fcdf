"""Two sides → the conventions whose state differs, the partnerships and ties that appear or go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.directory.ties import MAX_DRAWN_SIGNATORIES
from generator.directory.views import State
from generator.directory.worded_dates import when
from generator.language import N_, Language
from generator.upkeep.diff.bonds import Keys, bonds_of
from generator.upkeep.diff.fields import ADDED, CHANGED, REMOVED
from generator.upkeep.diff.sides import Side

STATE, PARTNERSHIP, NETWORK, INSTITUTIONAL, MEMBERSHIP = (
    "state",
    "partnership",
    "network",
    "institutional",
    "membership",
)

_MESSAGES = {
    (NETWORK, ADDED): N_("Lien de réseau nouveau : {first} et {second} ({how})"),
    (NETWORK, CHANGED): N_("Lien de réseau : {first} et {second}, {was} → {how}"),
    (NETWORK, REMOVED): N_("Lien de réseau qui disparaît : {first} et {second}"),
    (INSTITUTIONAL, ADDED): N_("Lien institutionnel nouveau : {first} → {second} ({nature})"),
    (INSTITUTIONAL, REMOVED): N_("Lien institutionnel qui disparaît : {first} → {second} ({nature})"),
    (MEMBERSHIP, ADDED): N_("Nouveau membre de « {first} » : {second}"),
    (MEMBERSHIP, REMOVED): N_("N'est plus membre de « {first} » : {second}"),
}
_WITH_ALL = {
    ADDED: N_("Partenariat nouveau par « {convention} » : {names}"),
    REMOVED: N_("Partenariat qui disparaît de « {convention} » : {names}"),
}
_WITH_OTHERS = {
    ADDED: N_("Partenariat nouveau par « {convention} » : {names}, avec {others}"),
    REMOVED: N_("Partenariat qui disparaît de « {convention} » : {names}, avec {others}"),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """One thing that differs between pages."""

    topic: str  # STATE, PARTNERSHIP, NETWORK, INSTITUTIONAL or MEMBERSHIP
    change: str  # ADDED, REMOVED or CHANGED
    sentence: str  # a plain text that holds strangers' values
    slugs: Keys  # of the pages concerned: the convention, the actors


def relation_changes(
    old: Side, new: Side, words: Language, renamed: Mapping[tuple[str, str], str]
) -> tuple[Relation, ...]:
    """Return what differs between pages, on the same day.

    Args:
        renamed: the new slug of each page whose file has another name, by folder and old slug.
    """
    return tuple(_Relations(old, new, words, renamed).all())


class _Relations:
    """Compares what ties the pages of two sides."""

    def __init__(self, old: Side, new: Side, words: Language, renamed: Mapping[tuple[str, str], str]) -> None:
        self._old, self._new, self._words = old, new, words
        self._was, self._becomes = bonds_of(old, renamed), bonds_of(new, renamed)

    def all(self) -> Iterator[Relation]:
        yield from self._states()
        yield from self._partnerships()
        yield from self._network()
        yield from self._come_and_gone(INSTITUTIONAL, self._was.institutional, self._becomes.institutional)
        yield from self._come_and_gone(MEMBERSHIP, self._was.memberships, self._becomes.memberships)

    def _states(self) -> Iterator[Relation]:
        for slug in sorted(self._was.states.keys() & self._becomes.states.keys()):
            was, becomes = self._was.states[slug], self._becomes.states[slug]
            if (was.term.code, was.date) != (becomes.term.code, becomes.date):
                told = {"convention": self._title(slug), "old": self._state(was), "new": self._state(becomes)}
                said = self._words.text(N_("« {convention} » : {old} → {new}"), **told)
                yield Relation(STATE, CHANGED, said, (slug,))

    def _state(self, state: State) -> str:
        return f"{state.term.label} ({when(state.date, self._words)})" if state.date else state.term.label

    def _partnerships(self) -> Iterator[Relation]:
        """Tell, by convention, who becomes a partner of the others and who is one no more."""
        olds, news = self._was.signatories, self._becomes.signatories
        for slug in sorted(olds.keys() | news.keys()):
            was, becomes = olds.get(slug, ()), news.get(slug, ())
            for change, ours, others in ((ADDED, becomes, was), (REMOVED, was, becomes)):
                known = frozenset(others)
                moved = tuple(key for key in ours if key not in known)
                if moved and len(ours) > 1:
                    yield self._partnership(change, slug, ours, moved)

    def _partnership(self, change: str, slug: str, everybody: Keys, moved: Keys) -> Relation:
        is_drawn = len(moved) < len(everybody) <= MAX_DRAWN_SIGNATORIES
        told = {"convention": self._title(slug), "names": self._enumerated(moved)}
        if is_drawn:
            told["others"] = self._enumerated(tuple(key for key in everybody if key not in moved))
        said = self._words.text((_WITH_OTHERS if is_drawn else _WITH_ALL)[change], **told)
        return Relation(PARTNERSHIP, change, said, (slug, *_with_pages(moved)))

    def _network(self) -> Iterator[Relation]:
        """Tell the ties that appear or go, and those a second side declares, or no more."""
        olds, news = self._was.network, self._becomes.network
        for pair in sorted(olds.keys() | news.keys()):
            was, becomes = olds.get(pair, ()), news.get(pair, ())
            if was != becomes:
                change = ADDED if not was else CHANGED if becomes else REMOVED
                yield self._bond(NETWORK, change, pair, was=self._declared(was), how=self._declared(becomes))

    def _declared(self, by: Keys) -> str:
        if len(by) > 1:
            return self._words.text(N_("réciproque"))
        return self._words.text(N_("déclaré par {name}"), name=self._name(by[0])) if by else ""

    def _come_and_gone(self, topic: str, was: frozenset[Keys], becomes: frozenset[Keys]) -> Iterator[Relation]:
        for change, moved in ((ADDED, becomes - was), (REMOVED, was - becomes)):
            for keys in sorted(moved):
                yield self._bond(topic, change, keys[:2], nature=self._nature(keys))

    def _nature(self, keys: Keys) -> str:
        return self._new.register.term("natures_institutionnelles", keys[2]).label if len(keys) > 2 else ""

    def _bond(self, topic: str, change: str, pair: Keys, **told: str) -> Relation:
        first, second = map(self._name, pair)
        said = self._words.text(_MESSAGES[topic, change], first=first, second=second, **told)
        return Relation(topic, change, said, _with_pages(pair))

    def _enumerated(self, keys: Keys) -> str:
        return self._words.enumeration([self._name(key) for key in keys])

    def _name(self, key: str) -> str:
        """Return the name of an actor as the new site has it, else as the old one had it."""
        if key.startswith("="):
            return key[1:]
        side = self._new if key in self._new.register.actors else self._old
        return side.register.actor(key).name

    def _title(self, slug: str) -> str:
        side = self._new if slug in self._new.register.conventions else self._old
        return side.register.convention(slug).title


def _with_pages(keys: Keys) -> Keys:
    return tuple(key for key in keys if not key.startswith("="))
