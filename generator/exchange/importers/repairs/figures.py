"""Identifiers, days, amounts and positions, as spreadsheets leave them."""

from __future__ import annotations

import datetime as dt
import re

from stdnum.fr import siren, siret

from generator.content import corrections
from generator.exchange.importers.repairs.repaired import LOST_ZERO, REWRITTEN, Repaired
from generator.language import N_

DAY_REWRITTEN = N_("date écrite dans l'ordre année, mois, jour")
SERIAL_DAY = N_("date qu'un tableur a changée en nombre de jours, rétablie")
ROUNDED = N_("SIRET arrondi par un tableur : laissé de côté")
ONLY_SIREN = N_("SIREN de 9 chiffres, qui ne dit pas l'établissement : laissé de côté")
AMBIGUOUS_AMOUNT = N_("montant à trois chiffres après le signe : milliers ou décimales ? laissé de côté")

_DECIMALS = re.compile(r"(-?\d+[.,]\d{6})\d+")
_SERIAL_DAY = re.compile(r"([2-5]\d{4})(?:[.,]\d+)?", re.ASCII)  # from 1954 to 2064
_DAY_ZERO = dt.date(1899, 12, 30)  # of spreadsheets
_TIME_OF_DAY = re.compile(r"[T ]\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$", re.ASCII)
_AROUND_SIRET = re.compile(r"\.0+$|[\s.'’\"`-]")
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+", re.ASCII)
_CURRENCY = re.compile(r"€|\beuros?\b|\bEUR\b|\s", re.IGNORECASE)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d{1,2}", re.ASCII)  # 1.234,56: one sign, then the other
_AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


def repair_siret(text: str) -> Repaired:
    """Take out blanks and quotation marks; give back a zero its check digits prove; keep no rounded one."""
    digits = _AROUND_SIRET.sub("", text)
    if _EXPONENT.fullmatch(text.strip()) or (len(digits) == 14 and digits.endswith("00000")):
        return Repaired("", ROUNDED)
    if siret.is_valid(digits):
        return Repaired(digits, "" if digits == corrections.siret(text) else REWRITTEN)
    if len(digits) == 13 and siret.is_valid(f"0{digits}"):
        return Repaired(f"0{digits}", LOST_ZERO)
    return Repaired("", ONLY_SIREN) if len(digits) == 9 and siren.is_valid(digits) else Repaired(text)


def repair_day(text: str) -> Repaired:
    """Write a date as ``2026-11-03``: one of a spreadsheet, one with its time of day, one that begins with the day."""
    if match := _SERIAL_DAY.fullmatch(text):
        return Repaired((_DAY_ZERO + dt.timedelta(days=int(match[1]))).isoformat(), SERIAL_DAY)
    written = corrections.day(_TIME_OF_DAY.sub("", text), is_partial=True)
    return Repaired(written, DAY_REWRITTEN) if written != text else Repaired(text)


def repair_amount(text: str) -> Repaired:
    """Leave figures and one decimal point; a sign before three figures says neither thousands nor decimals."""
    figures = _CURRENCY.sub("", text)
    if _AMBIGUOUS.fullmatch(figures):
        return Repaired("", AMBIGUOUS_AMOUNT)
    if _THOUSANDS.fullmatch(figures):
        figures = re.sub(r"[.,](?=\d{3})", "", figures)
    written = re.sub(r"\.0+$", "", figures.replace(",", "."))
    if not re.fullmatch(r"-?\d+(\.\d+)?", written, re.ASCII):
        return Repaired(text)
    return Repaired(written, REWRITTEN if written != text else "")


def repair_yes_no(text: str) -> Repaired:
    """Write ``oui`` or ``non`` for what a spreadsheet calls true or false."""
    written = corrections.yes_no(text)
    return Repaired(written, REWRITTEN if written != text.casefold() else "")


def repair_position(text: str) -> Repaired:
    """Keep six decimals: eleven centimetres."""
    match = _DECIMALS.fullmatch(text)
    return Repaired(match[1] if match else text)
