"""Conventions with money → the rows of the national list of subsidies, and what keeps the others out of it.

A row says who gives how much to whom: a convention with two funders, or two beneficiaries, does not say who gives or
gets which part, and none is made up.

Source: SCDL subventions 2.1.1, https://schema.data.gouv.fr/scdl/subventions/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.directory.one_line import one_line
from generator.directory.views import ConventionView, Directory, PartyView, SubsidyView
from generator.language import N_

COLUMNS = (
    *("nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire"),
    *("rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE"),
    *("notificationUE", "pourcentageSubvention", "dispositifAide"),
)
REQUIRED = (
    *("nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant", "nature"),
    *("conditionsVersement", "datesPeriodeVersement", "notificationUE", "pourcentageSubvention"),
)
ONE_FUNDER = N_("il faut une seule partie « financeur »")
ONE_BENEFICIARY = N_("il faut une seule partie « beneficiaire »")
MISSING = N_("ce que la liste nationale demande, et que la fiche ne dit pas")

_LONGEST, _LONGEST_RAE = 256, 5
_PERIOD = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A convention with money that is not in the list."""

    convention: ConventionView
    reason: str  # message to translate
    columns: tuple[str, ...] = ()  # those that nothing fills


@dataclass(frozen=True, slots=True)
class Subsidies:
    """What the national list is given."""

    rows: tuple[Mapping[str, str], ...]  # by column, A to Z by convention
    left_out: tuple[LeftOut, ...]


def subsidies(directory: Directory) -> Subsidies:
    """Return the rows of the conventions that tell an amount."""
    rows: list[Mapping[str, str]] = []
    left_out: list[LeftOut] = []
    for convention in directory.conventions:
        if convention.is_withdrawn or convention.amount_eur is None:
            continue
        found = _row(convention)
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            rows.append(found)
    return Subsidies(tuple(rows), tuple(left_out))


def _row(convention: ConventionView) -> Mapping[str, str] | LeftOut:
    funders, beneficiaries = _parties(convention, "financeur"), _parties(convention, "beneficiaire")
    if len(funders) != 1:
        return LeftOut(convention, ONE_FUNDER)
    if len(beneficiaries) != 1:
        return LeftOut(convention, ONE_BENEFICIARY)
    given = _bodies(funders[0], beneficiaries[0]) | _terms(convention)
    row = {column: one_line(given.get(column, "")) for column in COLUMNS}
    missing = tuple(column for column in REQUIRED if not row[column])
    return LeftOut(convention, MISSING, missing) if missing else row


def _parties(convention: ConventionView, role: str) -> list[PartyView]:
    return [party for party in convention.parties if any(one.code == role for one in party.roles)]


def _bodies(funder: PartyView, beneficiary: PartyView) -> dict[str, str]:
    return {
        "nomAttribuant": funder.actor.name,
        "idAttribuant": funder.siret,
        "nomBeneficiaire": beneficiary.actor.name,
        "idBeneficiaire": beneficiary.siret,
    }


def _terms(convention: ConventionView) -> dict[str, str]:
    signed, money = convention.signed_on, convention.subsidy
    purpose = one_line(convention.purpose)
    told = {
        "dateConvention": str(signed) if signed and signed.precision == "day" else "",
        "referenceDecision": convention.reference,
        "objet": purpose if 0 < len(purpose) <= _LONGEST else convention.card.title[:_LONGEST],
        "montant": _number(convention.amount_eur or 0),
    }
    return told | _money(money) if money else told


def _money(money: SubsidyView) -> dict[str, str]:
    conditions, period, share = one_line(money.payment_conditions), one_line(money.payment_period), money.percentage
    return {
        "nature": _nature(money.nature),
        "conditionsVersement": conditions if len(conditions) <= _LONGEST else "",
        "datesPeriodeVersement": period if _PERIOD.fullmatch(period) else "",
        "idRAE": money.rae if len(money.rae) <= _LONGEST_RAE else "",
        "notificationUE": {True: "oui", False: "non", None: ""}[money.eu_notified],
        "pourcentageSubvention": _share(share),
    }


def _nature(text: str) -> str:
    """Return the kind in the list's own words."""
    words = text.casefold()
    kinds = [f"aide en {kind}" for kind in ("numéraire", "nature") if re.search(rf"\b{kind}\b", words)]
    return ";".join(kinds)


def _share(value: float | None) -> str:
    """Write a part of the whole, of which 1 is all; beyond, it is a percentage."""
    part = (value or 0) if (value or 0) <= 1 else (value or 0) / 100
    return _number(part, 4) if 0.01 <= part <= 1 else ""


def _number(value: float, digits: int = 2) -> str:
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")
