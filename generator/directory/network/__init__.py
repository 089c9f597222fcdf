"""The published actors and conventions → how the domains of the territory are tied, and what nobody has written yet.

``counted`` says what is counted, ``pairs`` sorts it by pair of domains, ``readings`` draws the reading lists; ``gaps``
tells what is missing, ``overlaps`` what looks alike, ``dense`` who is tied to whom all round.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.directory.network.counted import bound_pairs, count, institutional_pairs, is_alone
from generator.directory.network.gaps import find_gaps
from generator.directory.network.pairs import domain_pairs
from generator.directory.network.readings import bridges, broadest
from generator.directory.views import ActorView, ConventionView, Gaps, NetworkFigures, NetworkView

MOST_NAMED = 40  # in each list of the network page

__all__ = ["gaps_of", "is_alone", "view_network"]


def view_network(
    actors: Sequence[ActorView], conventions: Sequence[ConventionView], today: dt.date, *, name_gaps: bool = False
) -> NetworkView:
    """Count who works with whom.

    Args:
        actors: of the directory, A to Z; archived ones are left out. So are the conventions.
        name_gaps: name who lacks what, rather than only count them.
    """
    counted = count(actors, conventions)
    bound, ties, domains = bound_pairs(counted.agreements), counted.ties, counted.domains
    cards = {slug: actor.card for slug, actor in counted.shown.items()}
    pairs = domain_pairs(counted.agreements, ties)
    tied = {domain for pair in pairs for domain in (pair.first, pair.second)}
    gaps = find_gaps(counted, pairs, today)
    reciprocal = sum(tie.is_reciprocal for tie in ties)
    return NetworkView(
        figures=NetworkFigures(
            actors=len(cards),
            conventions=len(counted.agreements),
            bound_pairs=len(bound),
            one_sided=len(ties) - reciprocal,
            reciprocal=reciprocal,
            institutional=len(institutional_pairs(counted.shown)),
            alone=len(gaps.alone),
            possible_pairs=len(domains) * (len(domains) - 1) // 2,
        ),
        domains=domains,
        pairs=pairs,
        bridges=bridges(cards, bound | {(tie.first.slug, tie.second.slug) for tie in ties}),
        broadest=broadest(counted.agreements),
        untied_domains=tuple(domain for domain in domains if domain not in tied),
        gaps=gaps.figures,
        named_gaps=gaps.first(MOST_NAMED) if name_gaps else None,
    )


def gaps_of(actors: Sequence[ActorView], conventions: Sequence[ConventionView], today: dt.date) -> Gaps:
    """Name who lacks what, whatever the site shows of it: for coordinators."""
    counted = count(actors, conventions)
    return find_gaps(counted, domain_pairs(counted.agreements, counted.ties), today)
