"""The register: what is published of a site's content, and how each thing is named wherever it is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from generator.content.addresses import host_of, mailto
from generator.content.checks.kept import is_stale
from generator.content.load import Content
from generator.content.model import Actor, Convention, PartialDate, Territory
from generator.content.model.actor import Location
from generator.content.model.convention import Party
from generator.content.model.shared import Kept
from generator.content.phones import Phone
from generator.content.read.history import NO_HISTORY, History
from generator.content.validate import Entry
from generator.directory.forge import Forge
from generator.directory.gone import bare_if_withdrawn, is_withdrawn
from generator.directory.hours import open_days
from generator.directory.lifecycle import Life, life_of, start_of
from generator.directory.names import sort_key
from generator.directory.persons import without_lapsed_names
from generator.directory.territories import Gazetteer
from generator.directory.views import (
    ActorCard,
    ConventionCard,
    EmailView,
    LinkView,
    NoticeView,
    State,
    Term,
    TerritoryRef,
)
from generator.language import Language

WITH_LIST_PAGE = {"domaines": "/domaines/", "publics": "/publics/"}  # vocabularies whose values have a page

K = TypeVar("K", bound=Kept)


class Register:
    """Names things the same way everywhere; holds what every view needs, and nothing is shown but through it."""

    def __init__(self, content: Content, today: dt.date, language: Language, history: History = NO_HISTORY) -> None:
        assert content.settings is not None  # without settings nothing is linked
        self.content = content
        self.today = today
        self.language = language
        self.settings = content.settings.value
        self.history = history
        self.forge = Forge(self.settings.repository, history.folder)
        self.context = content.settings.context
        self.gazetteer = Gazetteer(self.settings.territories, self.context, language, content.outlines)
        bare = {slug: bare_if_withdrawn(entry) for slug, entry in published(content.actors).items()}
        self.actors = {slug: without_lapsed_names(entry, today) for slug, entry in bare.items()}
        self.conventions = {slug: bare_if_withdrawn(entry) for slug, entry in published(content.conventions).items()}
        self.successors_of_actors = _inverse(self.actors, lambda actor: actor.replaces)
        self.successors_of_conventions = _inverse(self.conventions, lambda convention: convention.replaces)
        self.children = _inverse(self.actors, lambda actor: (actor.parent,))
        self._terms: dict[tuple[str, str], Term] = {}
        self._cards: dict[str, ActorCard] = {}
        self._convention_cards: dict[str, ConventionCard] = {}

    def term(self, vocabulary: str, code: str) -> Term:
        """Put a value of a closed list into words."""
        known = self._terms.get((vocabulary, code))
        if known is None:
            value = self.context.vocabularies[vocabulary][code]
            base = WITH_LIST_PAGE.get(vocabulary)
            text = self.language.text
            known = Term(code, text(value.label), text(value.definition), f"{base}{code}/" if base else "")
            self._terms[vocabulary, code] = known
        return known

    def term_or_none(self, vocabulary: str, code: str | None) -> Term | None:
        """Put a value that may be absent into words."""
        return self.term(vocabulary, code) if code else None

    def terms(self, vocabulary: str, codes: Iterable[str]) -> tuple[Term, ...]:
        """Put values into words, in their order, each once."""
        return tuple(self.term(vocabulary, code) for code in dict.fromkeys(codes))

    def territories(self, territories: Iterable[Territory]) -> tuple[TerritoryRef, ...]:
        """Name and link territories."""
        present = dict.fromkeys(self.gazetteer.present(territory) for territory in territories)
        return tuple(self.gazetteer.ref(territory) for territory in present)

    def actor(self, slug: str) -> ActorCard:
        """Return the card of an actor; a draft or a faulty file is named as plain text."""
        known = self._cards.get(slug)
        if known is None:
            entry = self.actors.get(slug)
            known = self._card(entry) if entry else nameless_card(self._name_of_unpublished(slug))
            self._cards[slug] = known
        return known

    def actor_or_none(self, slug: str | None) -> ActorCard | None:
        """Return the card of an actor that may be absent."""
        return self.actor(slug) if slug else None

    def named(self, slug: str | None, name: str) -> ActorCard:
        """Return the card of an actor given by its slug, or else by a name without page."""
        return self.actor(slug) if slug else nameless_card(name)

    def referred(self, reference: str) -> ActorCard:
        """Return the card of what is given by a slug or else by a text."""
        return self.actor(reference) if reference in self.content.slugs["actors"] else nameless_card(reference)

    def _name_of_unpublished(self, slug: str) -> str:
        draft = self.content.actors.get(slug)
        return draft.value.name if draft and draft.value.name else slug

    def _card(self, entry: Entry[Actor]) -> ActorCard:
        actor = entry.value
        name = actor.name or entry.slug
        return ActorCard(
            slug=entry.slug,
            name=name,
            acronym=actor.acronym,
            type=self.term_or_none("types_acteur", actor.type or None),
            summary=actor.summary or (actor.missions[0] if actor.missions else ""),
            commune=self._where(actor),
            domains=self.terms("domaines", actor.domains),
            phone=None if actor.status == "archive" else main_phone(actor),
            url=f"/acteurs/{entry.slug}/",
            status=actor.status,
            is_stale=is_stale(actor, self.today),
            sort_key=sort_key(name),
            open_days=self._open_days(actor, locations_shown(actor)),
            has_notice=bool(notices_of(actor, self.today)),
        )

    def _open_days(self, actor: Actor, locations: Iterable[Location]) -> str:
        """Return the days of the first place that says them; an actor that is suspended or closed has none."""
        if actor.status in ("suspendu", "archive"):
            return ""
        return next(filter(None, (open_days(one.hours, self.language) for one in locations if one.hours)), "")

    def actor_at(self, slug: str, territory: Territory) -> ActorCard:
        """Return the card of an actor as a commune lists it: what it does there, where it receives there."""
        card, actor = self.actor(slug), self.actors[slug].value
        shown = locations_shown(actor)
        here = [one for one in shown if one.commune_code and self.gazetteer.commune(one.commune_code) == territory]
        if not here:
            return card
        phone = next((one.phone for one in here if one.phone), card.phone)
        return replace(card, commune=self.commune_name(here[0]), phone=phone, open_days=self._open_days(actor, here))

    def _where(self, actor: Actor) -> str:
        """Say in a word where an actor is: its first commune, else what it covers."""
        for location in locations_shown(actor):
            if location.commune_code or location.commune:
                return self.commune_name(location)
        return self.gazetteer.name(self.gazetteer.present(actor.territories[0])) if actor.territories else ""

    def commune_name(self, location: Location) -> str:
        """Return the name of the commune of a place, as the tables have it."""
        if location.commune_code:
            return self.gazetteer.name(self.gazetteer.commune(location.commune_code))
        return location.commune

    def life(self, slug: str) -> Life:
        """Return where a convention stands today."""
        replaced = any(self._has_started(by) for by in self.successors_of_conventions.get(slug, ()))
        convention = self.conventions[slug].value
        return life_of(convention, self.today, replaced, self.settings.end_notice_months)

    def _has_started(self, slug: str) -> bool:
        start = start_of(self.conventions[slug].value)
        return start is not None and start <= self.today

    def convention(self, slug: str) -> ConventionCard:
        """Return the card of a published convention."""
        if slug not in self._convention_cards:
            self._convention_cards[slug] = self._convention_card(self.conventions[slug])
        return self._convention_cards[slug]

    def _convention_card(self, entry: Entry[Convention]) -> ConventionCard:
        convention, life = entry.value, self.life(entry.slug)
        title = convention.title or entry.slug
        return ConventionCard(
            slug=entry.slug,
            title=title,
            type=self.term("types_convention", convention.type or "autre"),
            scheme=self.term_or_none("dispositifs", convention.scheme),
            state=State(
                self.term("etats_convention", life.state),
                life.date,
                life.end,
                life.is_in_force,
                life.is_or_was_in_force(self.today),
                life.is_past,
            ),
            url=f"/conventions/{entry.slug}/",
            pilots=tuple(self.party(p) for p in convention.parties if {"pilote", "copilote"} & set(p.roles)),
            party_count=len(convention.parties),
            signatory_count=sum(bool(party.signatory) for party in convention.parties),
            domains=self.terms("domaines", convention.domains),
            territories=self.territories(convention.territories),
            is_archived=convention.status == "archive",
            sort_key=sort_key(title),
        )

    def party(self, party: Party) -> ActorCard:
        """Return the card of a party."""
        return self.named(party.actor_slug, party.name)

    def email(self, address: str | None, subject: str) -> EmailView | None:
        """Return an address and the link that writes to it."""
        return EmailView(address, mailto(address, subject)) if address else None


def link_to(url: str | None, title: str = "", on: dt.date | PartialDate | None = None) -> LinkView | None:
    """Return an address elsewhere with its host, or a title alone; None without either."""
    if url:
        return LinkView(title, url, host_of(url), on)
    return LinkView(title, "", "", on) if title else None


def nameless_card(name: str) -> ActorCard:
    """Return the card of a body with no page: a name, and nothing else."""
    return ActorCard("", name, "", None, "", "", (), None, "", "", False, sort_key(name))


def locations_shown(actor: Actor) -> tuple[Location, ...]:
    """Return the places of an actor that may be shown: none where its address is confidential."""
    return () if actor.confidential_address or is_withdrawn(actor) else actor.locations


def notices_of(actor: Actor, today: dt.date) -> tuple[NoticeView, ...]:
    """Return what is to be told on a day."""
    return tuple(
        NoticeView(notice.start, notice.end, notice.text)
        for notice in actor.notices
        if notice.start and notice.end and notice.start <= today <= notice.end
    )


def main_phone(actor: Actor) -> Phone | None:
    """Return the number the public calls: a contact's, else a place's; never one kept for professionals."""
    contacts = (contact.phone for contact in actor.contacts if contact.audience != "professionnels")
    places = (location.phone for location in locations_shown(actor))
    return next((phone for phone in chain(contacts, places) if phone), None)


def published(entries: Mapping[str, Entry[K]]) -> dict[str, Entry[K]]:
    """Keep what readers may see: everything but drafts."""
    return {slug: entry for slug, entry in entries.items() if entry.value.status != "brouillon"}


def _inverse(
    entries: Mapping[str, Entry[K]], named_by: Callable[[K], Iterable[str | None]]
) -> dict[str, tuple[str, ...]]:
    """Return, for each published slug, the others that name it."""
    found: dict[str, list[str]] = {}
    for slug, entry in entries.items():
        for named in named_by(entry.value):
            if named in entries and named != slug:
                found.setdefault(named or "", []).append(slug)
    return {slug: tuple(by) for slug, by in found.items()}
