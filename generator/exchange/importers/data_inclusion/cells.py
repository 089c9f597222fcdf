"""A structure and its services → rows of cells that the mapping names, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.content.checks.actor import SUMMARY_MAX
from generator.content.slugs import slugified
from generator.exchange.importers.data_inclusion.area import territory_of_code
from generator.exchange.importers.data_inclusion.guessed import OTHER, audiences_of, domains_of, type_of
from generator.exchange.importers.data_inclusion.reading import Record
from generator.exchange.importers.notes import Note, doubtful, left_out
from generator.language import N_

MARK = "\N{SYMBOL FOR UNIT SEPARATOR}"  # between values of a cell
_ADDRESS = ("adresse", "complement_adresse", "code_postal", "commune", "code_insee", "latitude", "longitude")
STRUCTURE = (
    *("id", "source", "nom", "date_maj", "lien_source", "siret", *_ADDRESS, "telephone", "courriel", "site_web"),
    *("horaires_accueil", "accessibilite_lieu", "reseaux_porteurs"),
)
SERVICE = (
    *("nom", "description", "type", "thematiques", "publics", "frais", "frais_precisions", *_ADDRESS, "modes_accueil"),
    *("modes_mobilisation", "mobilisable_par", "lien_mobilisation", "mobilisation_precisions", "zone_eligibilite"),
    *("telephone", "courriel", "horaires_accueil"),
)
MADE = ("NOM DE FICHIER", "TYPE", "RESUME", "MISSIONS", "DOMAINES", "PUBLICS", "TERRITOIRES", "S.CONDITIONS")
HEADERS = (*STRUCTURE, *MADE, *(f"s.{key}" for key in SERVICE))

NO_TYPE = N_("data·inclusion ne dit pas quelle sorte d'organisme c'est : « autre », à corriger")
NO_AREA = N_("ni code de commune ni zone : le territoire de l'annuaire est écrit, à vérifier")
NO_ZONE = N_("zone qui n'est pas un territoire officiel connu")
LONG = N_("description trop longue pour un résumé : le début est gardé, le reste est à lire à la source")
PERSON = N_("nom d'une personne : il ne se publie qu'avec son accord")
NO_PLACE = N_("la fiche n'a pas de place pour cette valeur")

_MISSIONS = 10  # at most
_DASHED = re.compile(r"\s*[-–•*]\s+(.*)")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_OURS = re.compile(r"https?://.*/acteurs/([a-z0-9-]{1,80})/")  # a page of another directory of this kind
_BARE = re.compile(r"(?:\+33|0)(\d)(\d\d)(\d\d)(\d\d)(\d\d)", re.ASCII)
_UNPLACED = ("volume_horaire_hebdomadaire", "nombre_semaines")


class Cells:
    """Writes the rows of one file."""

    def __init__(self, territory: str, domain: str) -> None:
        """Keep what is written where the source does not say it.

        Args:
            territory: of structures that nothing places.
            domain: of structures whose services tell no theme; "" to leave the domains out.
        """
        self._territory, self._domain = territory, domain
        self.notes: list[Note] = []  # of the last structure

    def rows(self, structure: Record, services: Sequence[Record]) -> list[tuple[str, ...]]:
        """Return a row for each service, or the one of a structure without any."""
        self.notes = []
        cells = {key: text_of(structure.get(key)) for key in STRUCTURE}
        cells["RESUME"], cells["MISSIONS"] = self._presentation(raw_text(structure.get("description")))
        cells["telephone"] = _at_home(cells["telephone"])
        cells["NOM DE FICHIER"] = _file_name(cells)
        cells["TYPE"] = type_of(listed(structure.get("reseaux_porteurs"))) or self._other()
        themes = [theme for record in (structure, *services) for theme in listed(record.get("thematiques"))]
        cells["DOMAINES"] = MARK.join(domains_of(themes)) or self._domain
        cells["PUBLICS"] = MARK.join(audiences_of(code for one in services for code in listed(one.get("publics"))))
        offered = [self._service(one, cells) for one in services]
        cells["TERRITOIRES"] = self._territories(cells, offered)
        return [tuple((cells | one).get(header, "") for header in HEADERS) for one in offered or [{}]]

    def _other(self) -> str:
        self.notes.append(doubtful(("reseaux_porteurs",), "type", "", OTHER, NO_TYPE))
        return OTHER

    def _presentation(self, description: str) -> tuple[str, str]:
        """Return the summary, and the missions that follow it, each after a dash."""
        lines = [line for line in description.splitlines() if line.strip()]
        missions = [match[1] for line in lines if (match := _DASHED.fullmatch(line))]
        text = " ".join(" ".join(line for line in lines if not _DASHED.fullmatch(line)).split())
        summary = ""
        for sentence in _SENTENCE.split(text):
            if len(summary) + len(sentence) >= SUMMARY_MAX:
                break
            summary = f"{summary} {sentence}".strip()
        if summary != text or missions[_MISSIONS:]:
            self.notes.append(left_out(("description",), "resume", text[len(summary) :].strip(), LONG))
        return summary, MARK.join(missions[:_MISSIONS])

    def _service(self, service: Record, structure: Mapping[str, str]) -> dict[str, str]:
        cells = {f"s.{key}": text_of(service.get(key)) for key in SERVICE}
        if not cells["s.adresse"] or all(cells[f"s.{key}"] == structure[key] for key in ("adresse", "code_postal")):
            cells |= dict.fromkeys((f"s.{key}" for key in _ADDRESS), "")
        cells["s.telephone"] = _at_home(cells["s.telephone"])
        cells["s.zone_eligibilite"] = MARK.join(self._zone(listed(service.get("zone_eligibilite"))))
        told = (service.get("conditions_acces"), service.get("publics_precisions"))
        cells["S.CONDITIONS"] = " ".join(filter(None, map(text_of, told)))
        if text_of(service.get("contact_nom_prenom")):
            self.notes.append(left_out(("contact_nom_prenom",), "nom", "", PERSON))
        for key in _UNPLACED:
            if value := text_of(service.get(key)):
                self.notes.append(left_out((key,), "services", value, NO_PLACE))
        return cells

    def _zone(self, codes: Sequence[str]) -> list[str]:
        """Return the territories of a zone; none where one is not known: the rest would be too narrow."""
        found = {code: territory_of_code(code) for code in codes}
        unknown = [code for code, territory in found.items() if not territory]
        self.notes += [left_out(("zone_eligibilite",), "zone_eligibilite", code, NO_ZONE) for code in unknown]
        return [] if unknown else list(dict.fromkeys(found.values()))

    def _territories(self, cells: Mapping[str, str], services: Sequence[Mapping[str, str]]) -> str:
        """Return what a structure covers: the zones of its services, else its commune."""
        zones = [zone for one in services for zone in one["s.zone_eligibilite"].split(MARK) if zone]
        if zones:
            return MARK.join(dict.fromkeys(zones))
        if commune := territory_of_code(cells["code_insee"]):
            return commune
        self.notes.append(doubtful(("code_insee",), "territoires", "", self._territory, NO_AREA))
        return self._territory


def _file_name(cells: Mapping[str, str]) -> str:
    """Return the words of a file's name: its own name in a directory like ours, else the body's with its commune."""
    if match := _OURS.fullmatch(cells["lien_source"]):
        return match[1]
    named, commune = slugified(cells["nom"]), slugified(cells["commune"])
    return cells["nom"] if commune and commune in named else f"{cells['nom']} {cells['commune']}"


def _at_home(phone: str) -> str:
    """Write a French number as it is dialled in France, two digits at a time."""
    match = _BARE.fullmatch(phone)
    return f"0{match[1]} {' '.join(match.groups()[1:])}" if match else phone


def raw_text(value: Any) -> str:
    """Return a text as it was written, which a number was read as too, with "?" for what no file can hold."""
    return value.encode(errors="replace").decode() if isinstance(value, str) else ""


def text_of(value: Any) -> str:
    """Return what a cell holds: a text, or the values of a list."""
    return MARK.join(listed(value)) if isinstance(value, list) else raw_text(value)


def listed(value: Any) -> list[str]:
    """Return the texts of a list; nothing of what is no list."""
    texts = value if isinstance(value, list) else ()
    return [raw_text(one).replace(MARK, " ") for one in texts if isinstance(one, str)]
