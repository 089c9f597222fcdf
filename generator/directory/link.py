"""Everything judged alone → one ``Directory`` of public views, and what is wrong between files."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from generator import reference
from generator.content.load import Content
from generator.content.model.settings import Settings
from generator.content.read.history import NO_HISTORY, History
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.limit import capped
from generator.directory.actors import view_actor
from generator.directory.addresses import FOLDERS, Slugs, page_addresses
from generator.directory.contribution import view_contribution
from generator.directory.conventions import view_convention
from generator.directory.deadlines import deadline_calendar
from generator.directory.emergencies import emergencies_of
from generator.directory.gone import redirects
from generator.directory.history import edition_of_file
from generator.directory.lists import audience_pages, by_letter, by_state, domain_pages, need_pages
from generator.directory.meet import Meetings
from generator.directory.names import sort_key
from generator.directory.network import view_network
from generator.directory.news import view_news
from generator.directory.participation import participation_overview
from generator.directory.places import TerritoryIndex, territory_pages
from generator.directory.references import CHECKS
from generator.directory.register import Register
from generator.directory.shared import view_sources
from generator.directory.ties import derive_ties
from generator.directory.views import (
    Directory,
    FreePageView,
    GlossaryEntry,
    PublisherView,
    SiteView,
    Term,
)
from generator.language import N_, Language

NETWORK = "reseau-ou-coordination"


def check(content: Content) -> list[Diagnostic]:
    """Judge what stands between files."""
    return capped(fault for rule in CHECKS for fault in rule(content))


def link(
    content: Content,
    today: dt.date,
    language: Language,
    url: str,
    edition: str = "",
    history: History = NO_HISTORY,
) -> Directory:
    """Build the public views of a content whose references hold, or as far as they hold.

    Args:
        today: states, staleness and notices are those of this day.
        language: of the words of the views.
        url: public address of the site; its path is the base path.
        edition: short commit of the build; "" outside git.
        history: of the content files, as far as git knows it.
    """
    register = Register(content, today, language, history)
    index = TerritoryIndex(register)
    with_page = index.with_page()
    register.gazetteer.give_pages(with_page)
    ties = derive_ties(register)
    by_name = sorted(register.actors.values(), key=lambda entry: sort_key(entry.value.name or entry.slug))
    meetings = Meetings(register, ties)
    actors = tuple(view_actor(register, ties, entry, meetings.of(entry.slug)) for entry in by_name)
    by_title = sorted(register.conventions.values(), key=lambda entry: sort_key(entry.value.title or entry.slug))
    conventions = tuple(view_convention(register, entry) for entry in by_title)
    names_gaps = register.settings.show_gaps == "noms"
    cards = tuple(convention.card for convention in conventions if not convention.is_withdrawn)
    needs = need_pages(register, actors, cards, emergencies_of(register.settings, language))
    return Directory(
        site=_site(register, url, edition, page_addresses(register, with_page, _with_page(register))),
        actors=actors,
        conventions=conventions,
        needs=needs,
        domains=domain_pages(register, actors, cards, needs),
        audiences=audience_pages(register, actors),
        territories=territory_pages(register, index, needs),
        glossary=_glossary(register),
        letters=by_letter(actors),
        states=by_state(register, cards),
        networks=tuple(actor for actor in actors if actor.card.type and actor.card.type.code == NETWORK),
        network=view_network(actors, conventions, today, name_gaps=names_gaps),
        redirects=_redirects(register),
        deadlines=deadline_calendar(conventions, today, language),
        participation=participation_overview(register, actors, conventions),
        contribution=view_contribution(register),
        news=view_news(register, actors, conventions),
    )


def _with_page(register: Register) -> Slugs:
    return {"actors": register.actors, "conventions": register.conventions, "pages": register.content.pages}


def _redirects(register: Register) -> tuple[tuple[str, str], ...]:
    of_actors = redirects(register.actors, FOLDERS["actors"])
    return tuple(sorted((*of_actors, *redirects(register.conventions, FOLDERS["conventions"]))))


def _glossary(register: Register) -> tuple[GlossaryEntry, ...]:
    content = register.content
    entries = [
        GlossaryEntry(
            slug=slug,
            term=entry.value.term,
            acronym=entry.value.acronym,
            other_names=entry.value.other_names,
            definition=entry.value.definition,
            source=next(iter(view_sources((entry.value.source,) if entry.value.source else ())), None),
            not_to_confuse=tuple(
                (content.terms[other].value.term, f"/glossaire/#{other}")
                for other in entry.value.not_to_confuse
                if other in content.terms
            ),
            body=entry.document.body,
            url=f"/glossaire/#{slug}",
            sort_key=sort_key(entry.value.term),
            edition=edition_of_file(register, entry.document.file),
        )
        for slug, entry in content.terms.items()
    ]
    return tuple(sorted(entries, key=lambda entry: entry.sort_key))


def _site(register: Register, url: str, edition: str, addresses: frozenset[str]) -> SiteView:
    settings = register.settings
    path = urlsplit(url).path
    return SiteView(
        title=settings.title,
        subtitle=settings.subtitle,
        language=register.language.code,
        base_path=path if path.endswith("/") else f"{path}/",
        url=url if url.endswith("/") else f"{url}/",
        territory_name=settings.territory.name if settings.territory else "",
        publisher=_publisher(register, settings),
        contact=register.email(settings.contact, settings.title),
        editions_url=register.forge.editions_url(),
        changes_url=register.forge.history_url("").rstrip("/"),
        repository_url=(settings.repository.url or "") if settings.repository else "",
        licence=settings.licence,
        reference_credit=reference.CREDIT,
        is_demonstration=settings.demonstration,
        emergencies=emergencies_of(settings, register.language),
        accessibility=_accessibility(settings, register.language),
        accessibility_rate=settings.accessibility.rate,
        accessibility_audited_on=settings.accessibility.audited_on,
        not_accessible=settings.accessibility.not_accessible,
        free_pages=tuple(
            FreePageView(
                slug,
                entry.value.title,
                entry.value.summary,
                entry.document.body,
                f"/{slug}/",
                entry.document.file,
                edition_of_file(register, entry.document.file),
            )
            for slug, entry in register.content.pages.items()
        ),
        today=register.today,
        edition=edition,
        addresses=addresses,
        has_cooperations=bool(register.conventions) or any(e.value.type == NETWORK for e in register.actors.values()),
        has_words=bool(register.content.terms or register.content.pages),
    )


def _publisher(register: Register, settings: Settings) -> PublisherView | None:
    publisher = settings.publisher
    if publisher is None:
        return None
    return PublisherView(
        publisher.name,
        publisher.address,
        publisher.phone,
        register.email(publisher.email, settings.title),
        publisher.director,
        publisher.host,
    )


def _accessibility(settings: Settings, language: Language) -> Term:
    """Return the declared state; nothing better than "non conforme" without an audit."""
    labels = {
        "non-conforme": N_("non conforme"),
        "partiellement-conforme": N_("partiellement conforme"),
        "totalement-conforme": N_("totalement conforme"),
    }
    state = settings.accessibility.state if settings.accessibility.audited_on else "non-conforme"
    return Term(state, language.text(labels[state]), "", "/accessibilite/")
