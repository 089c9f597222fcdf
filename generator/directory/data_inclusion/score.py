"""How well a service is told, from 0 to 1, as data·inclusion measures it: the mean of the criteria that apply.

Source: ``data_inclusion.schema.v1.score_qualite``, version 1.0.10. It is counted again here so that a report needs no
package of data·inclusion's; the tests compare both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

_RECENT, _OLD = 180, 730  # days: fresh before, worth nothing after


def score(service: Mapping[str, Any], today: dt.date) -> float:
    """Return the score of a service, in the format's keys."""
    values = [round(value, 2) for value in criteria(service, today).values() if value is not None]
    return round(sum(values) / len(values), 2)


def criteria(service: Mapping[str, Any], today: dt.date) -> dict[str, float | None]:
    """Return what each criterion gives; None where it does not apply."""
    asked = service.get("modes_mobilisation", ())
    on_site = "en-presentiel" in service.get("modes_accueil", ()) or "se-presenter" in asked
    reached = any(map(service.get, ("courriel", "lien_mobilisation", "telephone")))
    return {
        "adresse_bien_definie": _has(service, "adresse") if on_site else None,
        "modes_mobilisation_bien_definis": (_has(service, "modes_mobilisation") + _has(service, "mobilisable_par")) / 2,
        "au_moins_un_public": _has(service, "publics"),
        "au_moins_une_thematique": _has(service, "thematiques"),
        "au_moins_un_moyen_de_contact": float(reached),
        "courriel_bien_defini": _has(service, "courriel") if "envoyer-un-courriel" in asked else None,
        "date_maj_recente": _freshness((today - dt.date.fromisoformat(service["date_maj"])).days),
        "frais_bien_definis": _fees(service),
        "description_bien_definie": _length(len(service["description"])),
        "telephone_bien_defini": _has(service, "telephone") if "telephoner" in asked else None,
    }


def _has(service: Mapping[str, Any], key: str) -> float:
    return float(bool(service.get(key)))


def _freshness(age: int) -> float:
    return min(1.0, max(0.0, (_OLD - age) / (_OLD - _RECENT)))


def _fees(service: Mapping[str, Any]) -> float:
    if service.get("frais") == "payant":
        return 1.0 if service.get("frais_precisions") else 0.5
    return _has(service, "frais")


def _length(characters: int) -> float:
    if characters < 50:
        return 0.0
    return 1.0 if 200 <= characters < 2_000 else 0.5
