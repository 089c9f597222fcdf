"""``donnees/annuaire.json``: every public thing, what the files say and what is derived from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.views import ActorView, ConventionView, Directory, Edition
from generator.exchange.exporters.columns import day
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import on_one_line, one_a_line
from generator.exchange.exporters.record import described
from generator.exchange.exporters.schema import FILE as SCHEMA
from generator.exchange.exporters.shown import shown_actors, shown_conventions
from generator.exchange.exporters.ties import PROOFS, Tie, in_force, ties_of
from generator.language import N_

FORMAT = 1
FILE = "donnees/annuaire.json"


def export_whole(directory: Directory) -> Iterator[DataFile]:
    """Yield the file: one line for each actor, convention and tie, so that two editions compare line by line."""
    address = directory.site.url.rstrip("/")
    actors = ({**_record(one, address), "calcule": _of_actor(one)} for one in shown_actors(directory))
    conventions = ({**_record(one, address), "calcule": _of_convention(one)} for one in shown_conventions(directory))
    lists = {"acteurs": actors, "conventions": conventions, "liens": map(_tie, ties_of(directory))}
    head = "".join(f'"{key}": {on_one_line(value)},\n' for key, value in _head(directory).items())
    body = ",\n".join(f'"{key}": [\n{one_a_line(items)}\n]' for key, items in lists.items())
    yield DataFile(FILE, f"{{\n{head}{body}\n}}\n".encode(), N_("Tout l'annuaire en un fichier, pour un programme."))


def _head(directory: Directory) -> dict[str, Any]:
    site = directory.site
    return {
        "format": FORMAT,
        "titre": site.title,
        "adresse": site.url,
        "editeur": site.publisher.name if site.publisher else "",
        "licence": site.licence,
        "jour": site.today.isoformat(),
        "commit": site.edition,
        "demonstration": site.is_demonstration,
        "schema": f"{site.url}{SCHEMA}",
    }


def _record(view: ActorView | ConventionView, address: str) -> dict[str, Any]:
    assert view.record is not None  # only of a withdrawn page
    return described(view.record, address)


def _of_actor(actor: ActorView) -> dict[str, Any]:
    freshness = actor.freshness
    return {
        "statut": actor.card.status,
        "lieu": actor.card.commune,
        "a_relire": actor.card.is_stale,
        "prochaine_relecture": day(freshness.next_review),
        "conventions": [one.convention.slug for one in actor.partnerships],
        "remplace_par": [card.slug for card in actor.replaced_by if card.slug],
        "edition": _edition(actor.edition),
    }


def _of_convention(convention: ConventionView) -> dict[str, Any]:
    state = convention.card.state
    return {
        "etat": state.term.code,
        "en_vigueur": in_force(convention),
        "fin": day(state.end),
        "preuve": PROOFS[convention.proof],
        "a_relire": convention.freshness.is_stale,
        "prochaine_relecture": day(convention.freshness.next_review),
        "remplacee_par": [card.slug for card in convention.replaced_by if card.slug],
        "edition": _edition(convention.edition),
    }


def _edition(edition: Edition) -> dict[str, str]:
    return {"premiere": day(edition.first_on), "derniere": day(edition.on), "commit": edition.commit}


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "source": {"identifiant": tie.source.slug, "nom": tie.source.name},
        "cible": {"identifiant": tie.target.slug, "nom": tie.target.name},
        "genre": tie.kind,
        "natures": list(tie.natures),
        "objets": list(tie.purposes),
        "sens": "vers" if tie.is_directed else "mutuel",
        "reciproque": tie.is_reciprocal,
        "declare_par": [card.slug or card.name for card in tie.declared_by],
        "convention": tie.convention.card.slug if tie.convention else "",
        "preuve": tie.proof,
        "depuis": day(tie.since),
        "vu_le": day(tie.seen_on),
        "en_vigueur": tie.in_force,
    }
