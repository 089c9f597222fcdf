"""One thing somebody is to do for a page, and the kinds there are."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views import ActorView, ConventionView
from generator.language import N_, NN_

REVIEW, RENEWAL, OUTCOME, TIE, AGREEMENT, PARTY = "review", "renewal", "outcome", "tie", "agreement", "party"

KINDS = {  # in the order people are told
    REVIEW: N_("À relire"),
    RENEWAL: N_("À renouveler, ou bientôt finie"),
    OUTCOME: N_("Échéance passée, suites à renseigner"),
    TIE: N_("Lien déclaré par un autre, à confirmer"),
    AGREEMENT: N_("Accord de publication à redemander"),
    PARTY: N_("À confirmer en tant que signataire"),
}

COUNTED = {
    REVIEW: NN_("{count} fiche à relire", "{count} fiches à relire"),
    RENEWAL: NN_("{count} convention à renouveler ou qui finit", "{count} conventions à renouveler ou qui finissent"),
    OUTCOME: NN_(
        "{count} convention dont l'échéance est passée, suites à renseigner",
        "{count} conventions dont l'échéance est passée, suites à renseigner",
    ),
    TIE: NN_("{count} lien déclaré par un seul côté", "{count} liens déclarés par un seul côté"),
    AGREEMENT: NN_(
        "{count} accord de publication d'un nom à redemander", "{count} accords de publication d'un nom à redemander"
    ),
    PARTY: NN_(
        "{count} signataire qui n'a pas encore confirmé une convention",
        "{count} signataires qui n'ont pas encore confirmé une convention",
    ),
}

CONFIRMED = frozenset((REVIEW, PARTY))  # what "Tout est exact, je confirme" answers; the others ask for a correction


@dataclass(frozen=True, slots=True)
class Fiche:
    """A page one acts on."""

    key: str  # "acteurs/relais-du-val": as in the addresses of the forms
    title: str
    url: str  # path from the site's root
    file: str


@dataclass(frozen=True, slots=True)
class Due:
    """One thing due for a page. No person is named in it: some forms of it are public."""

    kind: str
    asked: str  # key of the page whose keeper is asked
    fiche: Fiche
    on: PartialDate | None  # when it is or was due; None where no day is known
    said: str  # a sentence


def fiche_of(page: ActorView | ConventionView) -> Fiche:
    """Return what names a page."""
    folder = "conventions" if isinstance(page, ConventionView) else "acteurs"
    title = page.card.title if isinstance(page, ConventionView) else page.card.name
    return Fiche(f"{folder}/{page.card.slug}", title, page.card.url, page.file)


def in_order(due: Due) -> tuple[int, dt.date, str, str]:
    """Sort by kind, then the oldest first; what has no date comes before."""
    return list(KINDS).index(due.kind), due.on.last if due.on else dt.date.min, due.fiche.key, due.said
