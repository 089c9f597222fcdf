"""The letters a reader writes to correct a page, ready to send."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.addresses import mailto
from generator.directory.views import SiteView
from generator.language import N_, language

_GREETING = N_("Bonjour,")
_CONFIRM = N_("Tout est exact sur cette fiche : {name}")
_CORRECT = N_("À corriger sur cette fiche : {name}")
_WRONG = N_("Ce qui est faux ou ce qui manque :")
_RIGHT = N_("Ce qu'il faut écrire :")
_WHO = N_("Qui je suis (nom, fonction) :")


@dataclass(frozen=True, slots=True)
class Letters:
    """Addresses that open a letter; "" where the site has no address to write to."""

    confirm: str
    correct: str


def letters_about(site: SiteView, name: str, url: str) -> Letters:
    """Return the letters about a page: "all is right", and "here is what to change"."""
    address = site.url.rstrip("/") + url
    return Letters(
        confirm=_letter(site, _CONFIRM, name, [address, "", _WHO]),
        correct=_letter(site, _CORRECT, name, [address, "", _WRONG, "", "", _RIGHT, "", "", _WHO]),
    )


def _letter(site: SiteView, subject: str, name: str, lines: list[str]) -> str:
    if site.contact is None:
        return ""
    speech = language(site.language)
    title = speech.text(subject, name=name)
    body = "\r\n".join(speech.text(line) for line in [_GREETING, "", title, *lines, ""])
    return mailto(site.contact.address, title, body)
