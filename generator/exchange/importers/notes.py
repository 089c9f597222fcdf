"""What an import has to say about a value of a row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages import put_into_words
from generator.language import N_, Language

CORRECTED, LEFT_OUT, DOUBTFUL, EDITED = "corrected", "left-out", "doubtful", "edited"
GONE, UNSURE, WITHDRAWN, REFUSED = "gone", "unsure", "withdrawn", "refused"
KINDS = {  # in the order they are told
    REFUSED: N_("Lignes refusées"),
    UNSURE: N_("Fiches dont l'origine n'est plus sûre, laissées"),
    GONE: N_("Fiches que la source ne donne plus, laissées"),
    WITHDRAWN: N_("Fiches retirées de l'annuaire, laissées"),
    EDITED: N_("Rubriques modifiées par une personne, laissées"),
    DOUBTFUL: N_("Valeurs douteuses, gardées"),
    LEFT_OUT: N_("Valeurs laissées de côté"),
    CORRECTED: N_("Valeurs corrigées"),
}
UNSOUND = N_("valeur refusée par le contrôle des fiches")


@dataclass(frozen=True, slots=True)
class Note:
    """One remark on one row."""

    kind: str
    columns: tuple[str, ...] = ()  # of the table; none where the whole row is meant
    key: str = ""  # of the file
    before: str = ""
    after: str = ""
    reason: str = ""  # message to translate
    fault: Diagnostic | None = None  # what the judge said, where it is he who refused
    row: int = 0  # as a spreadsheet counts; 0: it is about a file no row leads to
    file: str = ""

    def at(self, row: int, file: str) -> Note:
        """Return it with its file, and its row where it has none yet."""
        return replace(self, row=self.row or row, file=file)

    def why(self, words: Language) -> str:
        """Return the reason in words."""
        return put_into_words(self.fault, words).message if self.fault else words.text(self.reason)


def corrected(columns: tuple[str, ...], key: str, before: str, after: str, reason: str) -> Note:
    """Tell a value put right where nobody would doubt."""
    return Note(CORRECTED, columns, key, before, after, reason)


def left_out(columns: tuple[str, ...], key: str, before: str, reason: str) -> Note:
    """Tell a value that could not be written."""
    return Note(LEFT_OUT, columns, key, before, "", reason)


def doubtful(columns: tuple[str, ...], key: str, before: str, after: str, reason: str) -> Note:
    """Tell a value written as given, and what it may have to be."""
    return Note(DOUBTFUL, columns, key, before, after, reason)


def refused(reason: str, before: str = "", fault: Diagnostic | None = None) -> Note:
    """Tell a row nothing is written of."""
    return Note(REFUSED, before=before, reason=reason, fault=fault)
