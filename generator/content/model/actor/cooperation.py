"""What an actor declares of its work with others."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.shared import Named
from generator.content.model.types import APartialDate, Date, Record, Slug, Term, Text, optional, required
from generator.language import N_


class DeclaredTie(Named):
    """A tie this actor declares. A partnership is never declared: it is derived from a convention."""

    nature: Annotated[str, Term("natures_reseau", "natures_institutionnelles")] = required(
        "nature", label=N_("Ce qui vous lie")
    )
    purpose: Text = optional(
        "objet", "", label=N_("Ce que vous faites ensemble"), help=N_("Par exemple : un point mensuel.")
    )
    direction: Annotated[str, Term("sens")] = optional("sens", "mutuel", label=N_("Dans quel sens"))
    since: APartialDate | None = optional("depuis", label=N_("Depuis"), help=N_("Une date, un mois ou une année."))
    seen_on: APartialDate | None = optional("vu_le", label=N_("Vérifié le"), help=N_("Une date, un mois ou une année."))


class UnrecognisedTie(Record):
    """A tie another declares that this actor does not recognise."""

    actor_slug: Slug = required("acteur", label=N_("Qui déclare ce lien"))
    on: Date | None = optional("le", label=N_("Dit le"), help=N_("Le jour où vous avez dit ne pas le reconnaître."))


class Member(Named):
    """An actor's place in a network."""

    confirmed_on: Date | None = optional("confirme_le", label=N_("Place confirmée le"))
