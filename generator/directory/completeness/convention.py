"""What a reader looks for on the page of a convention: to come, alive, past."""

from __future__ import annotations

from generator.directory.completeness.expected import Expected, is_fresh, is_reread
from generator.directory.views import ConventionView
from generator.language import N_


def _has_end(convention: ConventionView) -> bool:
    return bool(convention.end or convention.open_ended or convention.terminated_on)


def _has_roles(convention: ConventionView) -> bool:
    return all(party.roles for party in convention.parties if party.is_signatory)


def _has_started(convention: ConventionView) -> bool:
    return convention.card.state.is_or_was_in_force


def _lives(convention: ConventionView) -> bool:
    return not convention.card.is_archived and not convention.card.state.is_past


CONVENTION: tuple[Expected[ConventionView], ...] = (
    Expected(N_("l'objet ou les objectifs"), 4, lambda convention: bool(convention.purpose or convention.goals)),
    Expected(
        N_("la date de signature ou de début"), 4, lambda convention: bool(convention.signed_on or convention.start)
    ),
    Expected(N_("l'échéance ou la durée indéterminée"), 3, _has_end),
    Expected(N_("le renouvellement"), 2, lambda convention: convention.renewal is not None, _lives),
    Expected(N_("le rôle de chaque signataire"), 3, _has_roles),
    Expected(N_("les engagements"), 2, lambda convention: any(party.commitments for party in convention.parties)),
    Expected(N_("la gouvernance"), 3, lambda convention: bool(convention.bodies or convention.decision)),
    Expected(N_("les domaines"), 2, lambda convention: bool(convention.card.domains)),
    Expected(N_("le territoire couvert"), 2, lambda convention: bool(convention.card.territories)),
    Expected(N_("les publics"), 1, lambda convention: bool(convention.audiences)),
    Expected(N_("les moyens ou le montant"), 2, lambda c: bool(c.means or c.amount_eur is not None)),
    Expected(N_("des indicateurs"), 2, lambda convention: bool(convention.indicators)),
    Expected(N_("l'évaluation"), 3, lambda convention: convention.evaluation is not None, _has_started),
    Expected(N_("la place des personnes concernées"), 2, lambda convention: convention.participation is not None),
    Expected(N_("les informations partagées"), 2, lambda convention: convention.shared_information is not None),
    Expected(N_("le texte ou sa référence"), 2, lambda convention: convention.proof != "declared", _has_started),
    Expected(N_("une première relecture"), 3, is_reread, _lives),
    Expected(N_("une relecture récente"), 2, is_fresh, lambda page: _lives(page) and is_reread(page)),
    Expected(N_("qui tient la fiche à jour"), 1, lambda convention: bool(convention.keeper), _lives),
)
