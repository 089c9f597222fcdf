"""The published actors and conventions → how the domains of the territory are tied.

``counted`` says what is counted, ``pairs`` sorts it by pair of domains, ``readings`` draws the reading lists.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.directory.names import sort_key
from generator.directory.network.counted import bound_pairs, institutional_pairs, is_alone, network_ties, signed
from generator.directory.network.pairs import domain_pairs
from generator.directory.network.readings import bridges, broadest
from generator.directory.views import ActorView, ConventionView, NetworkFigures, NetworkView

__all__ = ["view_network"]


def view_network(
    actors: Sequence[ActorView], conventions: Sequence[ConventionView], *, name_gaps: bool = False
) -> NetworkView:
    """Count who works with whom.

    Args:
        actors: of the directory, A to Z; archived ones are left out.
        name_gaps: name the actors about whom no tie is documented, rather than only count them.
    """
    shown = {actor.card.slug: actor for actor in actors if actor.card.status != "archive"}
    agreements = signed(shown, conventions)
    bound, ties = bound_pairs(agreements), network_ties(shown)
    cards = {slug: actor.card for slug, actor in shown.items()}
    domains = {domain for card in cards.values() for domain in card.domains}
    pairs = domain_pairs(agreements, ties)
    tied = {domain for pair in pairs for domain in (pair.first, pair.second)}
    alone = tuple(actor.card for actor in shown.values() if is_alone(actor))
    by_label = sorted(domains, key=lambda domain: (sort_key(domain.label), domain.code))
    reciprocal = sum(tie.is_reciprocal for tie in ties)
    return NetworkView(
        figures=NetworkFigures(
            actors=len(shown),
            conventions=len(agreements),
            bound_pairs=len(bound),
            one_sided=len(ties) - reciprocal,
            reciprocal=reciprocal,
            institutional=len(institutional_pairs(shown)),
            alone=len(alone),
            possible_pairs=len(domains) * (len(domains) - 1) // 2,
        ),
        domains=tuple(by_label),
        pairs=pairs,
        bridges=bridges(cards, bound | {(tie.first.slug, tie.second.slug) for tie in ties}),
        broadest=broadest(agreements),
        alone=alone if name_gaps else (),
        untied_domains=tuple(domain for domain in by_label if domain not in tied),
    )
