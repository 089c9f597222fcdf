"""The lists: actors and conventions by need, domain, audience, letter and state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from generator.content.vocabulary import NEEDS
from generator.directory.actors import QUICK_EXIT_AUDIENCE, QUICK_EXIT_DOMAIN
from generator.directory.emergencies import among
from generator.directory.names import initial
from generator.directory.register import Register
from generator.directory.views import (
    ActorCard,
    ActorView,
    ConventionCard,
    EmergencyView,
    LetterGroup,
    StateGroup,
    Term,
    TermPage,
)


def in_order(cards: Iterable[ActorCard]) -> tuple[ActorCard, ...]:
    """Sort actors A to Z, suspended and closed ones last."""
    rank = {"publie": 0, "": 0, "suspendu": 1, "archive": 2}
    return tuple(sorted(cards, key=lambda card: (rank[card.status], card.sort_key)))


def by_letter(actors: Sequence[ActorView]) -> tuple[LetterGroup, ...]:
    """Group actors by the first letter of their sorted name."""
    groups: dict[str, list[ActorCard]] = {}
    for actor in actors:
        groups.setdefault(initial(actor.card.sort_key), []).append(actor.card)
    return tuple(LetterGroup(letter, tuple(cards)) for letter, cards in sorted(groups.items()))


def by_state(register: Register, conventions: Iterable[ConventionCard]) -> tuple[StateGroup, ...]:
    """Group conventions by state, those in force first."""
    order = (
        *("en-vigueur", "a-renouveler", "se-termine-bientot", "tacite-a-verifier", "projet"),
        *("echeance-non-renseignee", "dates-non-renseignees", "echeance-passee", "remplacee", "resiliee"),
    )
    cards = list(conventions)
    groups = ((code, tuple(card for card in cards if card.state.term.code == code)) for code in order)
    return tuple(StateGroup(register.term("etats_convention", code), found) for code, found in groups if found)


def need_pages(
    register: Register,
    actors: Sequence[ActorView],
    conventions: Sequence[ConventionCard],
    emergencies: Sequence[EmergencyView],
) -> tuple[TermPage, ...]:
    """List actors and conventions by the twelve needs of the home page, the numbers to call at once first."""
    text = register.language.text
    pages = []
    for need in NEEDS:
        term = Term(need.code, text(need.label), text(need.definition), f"/besoins/{need.code}/")
        codes = _with_added(register, need.domains)
        domains = register.terms("domaines", codes)
        page = _term_page(term, frozenset(codes), actors, conventions, domains)
        pages.append(replace(page, emergencies=among(emergencies, need.numbers)))
    return tuple(pages)


def domain_pages(
    register: Register, actors: Sequence[ActorView], conventions: Sequence[ConventionCard], needs: Sequence[TermPage]
) -> tuple[TermPage, ...]:
    """List actors and conventions by domain."""
    pages = []
    for value in register.context.vocabularies["domaines"].values:
        term = register.term("domaines", value.code)
        related = tuple(page.term for page in needs if term in page.related)
        codes = frozenset(_with_added(register, (value.code,)))
        pages.append(_term_page(term, codes, actors, conventions, related))
    return tuple(pages)


def _with_added(register: Register, codes: Sequence[str]) -> tuple[str, ...]:
    """Return domains with those the site added and hung from them."""
    added = (value.code for value in register.context.vocabularies["domaines"].values if value.parent in codes)
    return (*codes, *added)


def _term_page(
    term: Term,
    domains: Collection[str],
    actors: Sequence[ActorView],
    conventions: Sequence[ConventionCard],
    related: tuple[Term, ...],
) -> TermPage:
    cards = (actor.card for actor in actors if not actor.card.is_archived)
    return TermPage(
        term,
        in_order(card for card in cards if any(domain.code in domains for domain in card.domains)),
        tuple(card for card in conventions if any(domain.code in domains for domain in card.domains)),
        related,
        QUICK_EXIT_DOMAIN in domains,
    )


def audience_pages(register: Register, actors: Sequence[ActorView]) -> tuple[TermPage, ...]:
    """List actors and conventions by audience."""
    pages = []
    for value in register.context.vocabularies["publics"].values:
        term = register.term("publics", value.code)
        found = in_order(a.card for a in actors if term in a.audiences and not a.card.is_archived)
        concerned = (slug for slug, entry in register.conventions.items() if value.code in entry.value.audiences)
        conventions = tuple(sorted(map(register.convention, concerned), key=lambda card: card.sort_key))
        pages.append(TermPage(term, found, conventions, (), value.code == QUICK_EXIT_AUDIENCE))
    return tuple(pages)
