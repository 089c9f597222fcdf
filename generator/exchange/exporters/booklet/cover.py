"""What the booklet says of itself: its cover, its titles, how to read it."""

from __future__ import annotations

from typing import Any

from generator.directory.views import SiteView
from generator.directory.worded_dates import when
from generator.exchange.exporters.booklet.entries import page_of
from generator.language import N_, Language

_DEMONSTRATION = N_("Démonstration : ce territoire, ces organismes et ces numéros sont inventés.")
_READING = (
    N_("Les organismes sont d'abord classés par besoin, avec la page où chacun est décrit, puis de A à Z."),
    N_("« Conventions » dit ce qu'un organisme a signé ; « Réseau », avec qui il travaille sans convention."),
    N_("Chaque fiche dit quand elle a été relue. Si elle est à vérifier, appelez avant de vous déplacer."),
    N_("Le code carré de chaque fiche ouvre sa page à jour sur le site, avec tous ses services et ses liens."),
    N_("Les organismes fermés et les conventions finies ne sont que sur le site."),
    N_("L'index, à la fin, donne aussi les sigles et les anciens noms."),
)


def cover(site: SiteView, words: Language) -> dict[str, Any]:
    """Return what the first page says, and the foot of each."""
    edition = words.text(N_("Édition du {date}"), date=when(site.today, words))
    warning = words.text(_DEMONSTRATION) if site.is_demonstration else ""
    return {
        "title": site.title,
        "subtitle": site.subtitle,
        "territory": site.territory_name,
        "edition": f"{edition} ({site.edition})" if site.edition else edition,
        "publisher": site.publisher.name if site.publisher else "",
        "licence": site.licence,
        "demonstration": warning,
        "correction": site.contact.address if site.contact else "",
        "footing": warning or f"{site.title}, {edition[:1].lower()}{edition[1:]}",
        "lang": words.code,
        **page_of(site.url),
    }


def titles(words: Language) -> dict[str, str]:
    """Return the titles of the parts, and the few words the template puts around a text."""
    return {
        "contents": words.text(N_("Sommaire")),
        "reading": words.text(N_("Comment lire ce livret")),
        "emergencies": words.text(N_("Numéros d'urgence")),
        "needs": words.text(N_("Par besoin")),
        "actors": words.text(N_("Les organismes, de A à Z")),
        "conventions": words.text(N_("Les conventions")),
        "index": words.text(N_("Index")),
        "page": words.text(N_("p.")),
        "correct": words.text(N_("Une erreur ? Écrivez à")),
    }


def reading(words: Language) -> list[str]:
    """Return how to read the booklet, in a few sentences."""
    return [words.text(sentence) for sentence in _READING]
