"""The times of a rule of opening hours, in words: "9 h – 12 h et 14 h – 17 h, sur rendez-vous"."""

from __future__ import annotations

from itertools import groupby

from generator.content.hours import Opening, Rule
from generator.content.hours.values import MIDNIGHT
from generator.language import Language


def times(rule: Rule, language: Language) -> str:
    """Tell when it is open on the days of a rule; it begins with a small letter or a number."""
    if not rule.openings:
        return _with_comment(language.text("fermé"), rule.comment, language)
    groups = groupby(rule.openings, key=lambda one: (one.comment, one.is_sure))
    return language.enumeration([_group(list(group), language) for _, group in groups])


def _group(openings: list[Opening], language: Language) -> str:
    """Tell the openings that share a comment: it stands for all of them."""
    first = openings[0]
    stretches = [_stretch(one, language) for one in openings if one.opens is not None]
    if not stretches:
        return first.comment or language.text("à confirmer")
    said = language.enumeration(stretches)
    doubt = "" if first.is_sure or first.comment else language.text("à confirmer")
    return _with_comment(said, first.comment or doubt, language)


def _stretch(one: Opening, language: Language) -> str:
    if one.is_all_day:
        return language.text("jour et nuit")
    if one.opens is None or one.closes is None:
        return language.text("à partir de {time}", time=language.time(one.opens or MIDNIGHT))
    closes = language.text("minuit") if one.closes == MIDNIGHT else language.time(one.closes)
    return language.text("{opens} – {closes}", opens=language.time(one.opens), closes=closes)


def _with_comment(said: str, comment: str, language: Language) -> str:
    return language.text("{times} ({comment})", times=said, comment=comment) if comment else said
