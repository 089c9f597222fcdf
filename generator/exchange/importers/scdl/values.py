"""A row of the national list → the cells that its mapping names, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.exchange.importers.notes import Note, corrected, doubtful, left_out
from generator.exchange.importers.present.withdrawals import withdrawal
from generator.exchange.importers.repairs.capitals import recased
from generator.exchange.importers.rows.filled import Filled, Leaf
from generator.exchange.importers.scdl.identity import year_of
from generator.exchange.importers.scdl.sirets import sound_siret
from generator.exchange.importers.scdl.table import COLUMNS, ScdlRow
from generator.language import N_, capital

SWAPPED = N_("jour et mois peut-être échangés : la période de versement commence à la date inverse")
QUOTE = N_("signe autour du numéro, retiré")
SEVERAL_ACTORS = N_("plusieurs fiches d'acteur ont ce SIRET : aucune n'est choisie")
NO_GRANTER = N_("la ligne ne dit pas qui attribue")

UNNAMED = "Organisme attribuant non renseigné"
HEADERS = (
    *("IDENTIFIANT", "NOM DE FICHIER", "TITRE", "TERRITOIRE", "ACTEUR ATTRIBUANT", "ACTEUR BENEFICIAIRE"),
    *COLUMNS,
)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NOTHING = ("sans objet", "so", "s.o.", "néant", "nc", "n.c.")


class Values:
    """Prepares the rows of one list."""

    def __init__(self, territory: str, actors: Mapping[str, tuple[str, ...]], withdrawals: tuple[str, ...]) -> None:
        self._territory, self._actors = territory, actors
        self._withdrawals = withdrawals
        self._told: set[str] = set()  # numbers put right: one is the same on every row

    def withdrawal(self, row: ScdlRow) -> Note | None:
        """Return why a row is left alone, None if its beneficiary did not ask to leave."""
        numbers: dict[str, Filled] = {
            "siret": Leaf(sound_siret(row.cells["idBeneficiaire"])),
            "rna": Leaf(row.cells["rnaBeneficiaire"]),
        }
        note = withdrawal(self._withdrawals, "", "", numbers)
        return note and replace(note, before=row.cells["nomBeneficiaire"]).at(row.number, "")

    def cells(self, row: ScdlRow, identifier: str) -> tuple[tuple[str, ...], list[Note]]:
        """Return the cells of a row, in the order of ``HEADERS``."""
        cells, notes = dict(row.cells), list(row.notes)
        if not cells["nomAttribuant"]:
            cells["nomAttribuant"] = UNNAMED
            notes.append(doubtful(("nomAttribuant",), "parties", "", UNNAMED, NO_GRANTER))
        cells |= {"IDENTIFIANT": identifier, "TERRITOIRE": self._territory}
        cells |= {"TITRE": _title(cells), "NOM DE FICHIER": _file_name(cells)}
        for body in ("Attribuant", "Beneficiaire"):
            self._find_actor(cells, f"ACTEUR {body.upper()}", f"nom{body}", f"id{body}", notes)
        cells["montant"] = re.sub(r"(?<=\d)[.,]0+$", "", cells["montant"])
        for column in ("idRAE", "datesPeriodeVersement", "conditionsVersement", "nature"):
            cells[column] = "" if cells[column].casefold() in _NOTHING else cells[column]
        if swapped := _swapped(cells["dateConvention"], cells["datesPeriodeVersement"]):
            notes.append(doubtful(("dateConvention",), "signature", cells["dateConvention"], swapped, SWAPPED))
        return tuple(cells[header] for header in HEADERS), [note.at(row.number, "") for note in notes]

    def _find_actor(self, cells: dict[str, str], actor: str, name: str, number: str, notes: list[Note]) -> None:
        """Write a SIRET bare; name the body by its file where exactly one has that SIRET."""
        given, siret = cells[number], sound_siret(cells[number])
        cells[actor] = ""
        if not siret:
            return
        if given not in self._told and not set("'’\"").isdisjoint(given):
            self._told.add(given)
            notes.append(corrected((number,), "siret", given, siret, QUOTE))
        cells[number] = siret
        slugs = self._actors.get(siret, ())
        if len(slugs) == 1:
            cells |= {actor: slugs[0], name: "", number: ""}
        elif len(slugs) > 1:
            notes.append(left_out((number,), "acteur", ", ".join(slugs), SEVERAL_ACTORS))


def _title(cells: Mapping[str, str]) -> str:
    """Return what the convention is for, and whom."""
    purpose, beneficiary = cells["objet"].rstrip(".") or "Subvention", cells["nomBeneficiaire"]
    return f"{capital(purpose)} – {recased(beneficiary) or beneficiary}"


def _file_name(cells: Mapping[str, str]) -> str:
    """Return the words of a file's name: the year stands before what may be cut."""
    return " ".join((cells["nomBeneficiaire"], year_of(cells["dateConvention"]), cells["objet"]))


def _swapped(day: str, period: str) -> str:
    """Return the day with its month and day exchanged, if that is when payment starts; else ""."""
    parts, start = _DAY.fullmatch(day), period.partition("/")[0].strip()
    other = f"{parts[1]}-{parts[3]}-{parts[2]}" if parts else ""
    return other if other == start and other != day else ""
