"""Records of the former schema (v0) → the keys and values of the present one, where they mean the same."""

from __future__ import annotations

from typing import Any

from generator.exchange.importers.data_inclusion.cells import raw_text
from generator.exchange.importers.data_inclusion.reading import Record
from generator.exchange.importers.notes import Note, corrected, left_out
from generator.language import N_

FORMER_KEY = N_("clé de l'ancien schéma, lue comme celle du nouveau")
FIRST_TYPE = N_("l'ancien schéma en donnait plusieurs : le premier est gardé")

_KEYS = {  # later ones only where the earlier gave nothing
    "presentation_detail": "description",
    "presentation_resume": "description",
    "horaires_ouverture": "horaires_accueil",
    "accessibilite": "accessibilite_lieu",
    "labels_nationaux": "reseaux_porteurs",
    "profils": "publics",
    "profils_precisions": "publics_precisions",
    "frais_autres": "frais_precisions",
    "formulaire_en_ligne": "lien_mobilisation",
    "prise_rdv": "lien_mobilisation",
    "modes_orientation_beneficiaire": "modes_mobilisation",
    "modes_orientation_beneficiaire_autres": "mobilisation_precisions",
    "zone_diffusion_code": "zone_eligibilite",
    "types": "type",
    "pre_requis": "conditions_acces",
}
_VALUES = {
    "publics": {
        "jeunes-16-26": "jeunes",
        "seniors-65": "seniors",
        "personnes-handicapees": "personnes-en-situation-de-handicap",
        "beneficiaires-rsa": "beneficiaires-des-minimas-sociaux",
        "demandeurs-demploi": "demandeurs-emploi",
        "salaries": "actifs",
        "familles-enfants": "familles",
        "personnes-de-nationalite-etrangere": "personnes-exilees",
        "residents-qpv": "residents-qpv-frr",
    },
    "modes_mobilisation": {
        "envoyer-un-mail": "envoyer-un-courriel",
        "completer-le-formulaire-dadhesion": "utiliser-lien-mobilisation",
        "prendre-rdv": "utiliser-lien-mobilisation",
    },
    "frais": {"adhesion": "payant"},
}


class Older:
    """Reads the records of one file; each former key is told once."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def renewed(self, record: Record) -> tuple[dict[str, Any], list[Note]]:
        """Return the record in the present keys."""
        fresh, notes = dict(record), []
        for old, new in _KEYS.items():
            value = fresh.pop(old, None)
            if value in (None, "", []):
                continue
            if old not in self._told:
                self._told.add(old)
                notes.append(corrected((old,), "", old, new, FORMER_KEY))
            fresh[new] = fresh.get(new) or value
        if isinstance(kinds := fresh.get("type"), list):
            fresh["type"] = next(iter(kinds), "")
            notes += [left_out(("types",), "type", raw_text(str(other)), FIRST_TYPE) for other in kinds[1:]]
        if isinstance(fresh.get("frais"), list):
            fresh["frais"] = next(iter(fresh["frais"]), "")
        if isinstance(fresh.get("zone_eligibilite"), str):
            fresh["zone_eligibilite"] = [fresh["zone_eligibilite"]]
        if isinstance(fresh.get("conditions_acces"), list):
            fresh["conditions_acces"] = " ; ".join(map(str, fresh["conditions_acces"]))
        for key, values in _VALUES.items():
            fresh[key] = _translated(fresh.get(key), values)
        return fresh, notes


def _translated(value: Any, values: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [values.get(one, one) if isinstance(one, str) else one for one in value]
    return values.get(value, value) if isinstance(value, str) else value
