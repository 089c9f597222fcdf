"""A convention → the view of its page."""

from __future__ import annotations

from generator.content.model import Convention
from generator.content.model.convention import Action, Amendment, Body, DatedDocument, Indicator, Means, Party
from generator.content.validate import Entry
from generator.directory.gone import is_withdrawn, see_instead
from generator.directory.history import view_edition
from generator.directory.milestones import view_milestones
from generator.directory.records import convention_record
from generator.directory.register import Register, link_to
from generator.directory.shared import view_freshness, view_history, view_participation, view_sources
from generator.directory.ties import proof_of
from generator.directory.views import (
    ActionView,
    AmendmentView,
    BodyView,
    ConventionCard,
    ConventionView,
    DocumentView,
    EvaluationView,
    IndicatorView,
    LinkView,
    MeansView,
    MeetingView,
    PartyView,
    ReadingView,
    RenewalView,
    SharedInformationView,
    SubsidyView,
)


def view_convention(register: Register, entry: Entry[Convention]) -> ConventionView:
    """Return what readers see of a convention."""
    convention = entry.value
    governance = convention.governance
    return ConventionView(
        card=register.convention(entry.slug),
        scheme_details=convention.scheme_details,
        origin=register.term_or_none("origines", convention.origin),
        parties=tuple(_party(register, party) for party in convention.parties),
        confirmed_count=sum(bool(party.signatory and party.confirmed_on) for party in convention.parties),
        purpose=convention.purpose,
        context=convention.context,
        goals=convention.goals,
        audiences=register.terms("publics", convention.audiences),
        actions=tuple(_action(register, action) for action in convention.actions),
        bodies=tuple(_body(register, body) for body in governance.bodies) if governance else (),
        decision=register.term_or_none("decisions", governance.decision) if governance else None,
        referents=governance.referents if governance else (),
        means=tuple(_means(register, means) for means in convention.means),
        indicators=tuple(_indicator(register, indicator) for indicator in convention.indicators),
        evaluation=_evaluation(register, convention),
        participation=view_participation(register, convention.participation),
        shared_information=_shared_information(register, convention),
        signed_on=convention.signed_on,
        start=convention.start,
        end=convention.end,
        open_ended=convention.open_ended,
        renewal=_renewal(register, convention),
        terminated_on=convention.terminated_on,
        amendments=tuple(_amendment(amendment) for amendment in convention.amendments),
        replaces=tuple(register.convention(slug) for slug in convention.replaces if slug in register.conventions),
        replaced_by=tuple(register.convention(by) for by in register.successors_of_conventions.get(entry.slug, ())),
        amount_eur=convention.amount_eur,
        subsidy=_subsidy(convention),
        reference=convention.reference,
        proof=proof_of(convention),
        documents=tuple(_document(document) for document in convention.documents),
        legal_framework=convention.legal_framework,
        freshness=view_freshness(register, convention),
        keeper=convention.keeper.function if convention.keeper else "",
        archive_reason=register.term_or_none("motifs_archivage", convention.archive_reason),
        sources=view_sources(convention.sources),
        history=view_history(convention),
        body=entry.document.body,
        file=entry.document.file,
        edition=view_edition(register, convention, entry.document.file),
        milestones=view_milestones(register, entry),
        see_instead=_see_instead(register, entry.slug),
        is_withdrawn=is_withdrawn(convention),
        record=convention_record(entry),
    )


def _see_instead(register: Register, slug: str) -> tuple[ConventionCard, ...]:
    successors = register.successors_of_conventions
    return tuple(map(register.convention, see_instead(slug, successors, lambda by: register.convention(by).is_living)))


def _party(register: Register, party: Party) -> PartyView:
    roles = register.terms("roles", party.roles)
    siret = party.siret or _siret(register, party)
    return PartyView(register.party(party), bool(party.signatory), roles, party.commitments, party.confirmed_on, siret)


def _siret(register: Register, party: Party) -> str:
    """Return the number on a party's own page; "" where it would lead to an address that is confidential."""
    entry = register.actors.get(party.actor_slug or "")
    return entry.value.siret or "" if entry and not entry.value.confidential_address else ""


def _subsidy(convention: Convention) -> SubsidyView | None:
    given = convention.subsidy
    if given is None:
        return None
    return SubsidyView(
        given.nature,
        given.payment_conditions,
        given.payment_period,
        given.rae,
        given.eu_notified,
        given.percentage,
    )


def _action(register: Register, action: Action) -> ActionView:
    return ActionView(
        title=action.title,
        axis=action.axis,
        goal=action.goal,
        pilot=register.referred(action.pilot) if action.pilot else None,
        partners=tuple(register.referred(partner) for partner in action.partners),
        due=action.due,
        progress=register.term_or_none("avancements", action.progress),
        progress_on=action.progress_on,
        indicators=action.indicators,
    )


def _body(register: Register, body: Body) -> BodyView:
    held = sorted((m for m in body.meetings if m.on), key=lambda m: str(m.on), reverse=True)
    return BodyView(
        name=body.name,
        role=body.role,
        composition=tuple(register.referred(member) for member in body.composition),
        meetings_per_year=body.meetings_per_year,
        meetings=tuple(MeetingView(m.on, m.subject, link_to(m.minutes)) for m in held if m.on),
    )


def _means(register: Register, means: Means) -> MeansView:
    return MeansView(
        nature=register.term("natures_moyens", means.nature or "humain"),
        brought_by=register.referred(means.brought_by) if means.brought_by else None,
        description=means.description,
        quantity=means.quantity,
        unit=means.unit,
    )


def _indicator(register: Register, indicator: Indicator) -> IndicatorView:
    readings = [
        ReadingView(reading.on, reading.value, reading.comment)
        for reading in indicator.readings
        if reading.on and reading.value is not None
    ]
    return IndicatorView(
        label=indicator.label,
        family=register.term_or_none("familles_indicateur", indicator.family),
        unit=indicator.unit,
        start_value=indicator.start_value,
        target=indicator.target,
        due=indicator.due,
        built_with=tuple(register.referred(body) for body in indicator.built_with),
        readings=tuple(sorted(readings, key=lambda reading: reading.on)),
    )


def _evaluation(register: Register, convention: Convention) -> EvaluationView | None:
    evaluation = convention.evaluation
    if evaluation is None:
        return None
    return EvaluationView(
        mode=register.term_or_none("modes_evaluation", evaluation.mode),
        every_months=evaluation.every_months,
        persons_concerned=register.terms("places_des_personnes", evaluation.persons_concerned),
        reports=tuple(_document(report) for report in evaluation.reports),
    )


def _shared_information(register: Register, convention: Convention) -> SharedInformationView | None:
    shared = convention.shared_information
    if shared is None or not shared.level:
        return None
    return SharedInformationView(
        level=register.term("niveaux_information", shared.level),
        grounds=register.terms("fondements", shared.grounds),
        gdpr_basis=register.term_or_none("bases_legales_rgpd", shared.gdpr_basis),
        person_agreement=register.term_or_none("accords_de_la_personne", shared.person_agreement),
        notice=shared.notice,
    )


def _renewal(register: Register, convention: Convention) -> RenewalView | None:
    renewal = convention.renewal
    if renewal is None or not renewal.mode:
        return None
    mode = register.term("modes_renouvellement", renewal.mode)
    return RenewalView(mode, renewal.duration_months, renewal.until, renewal.notice_months)


def _amendment(amendment: Amendment) -> AmendmentView:
    return AmendmentView(amendment.on, amendment.purpose, link_to(amendment.url))


def _document(document: DatedDocument) -> DocumentView:
    link = link_to(document.url, document.title, document.on) or LinkView("", "", "", document.on)
    return DocumentView(link, document.format, document.size, document.accessible)
