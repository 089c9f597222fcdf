"""The files of the forge's request forms, written from the questions; French words only, none of the forge's own.

Source: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from generator.content.model.settings import Settings
from generator.language import N_, Language
from generator.upkeep.forms.questions import CORRECT, PAGE, PASTED, REREAD, Question

FOLDER = ".github/ISSUE_TEMPLATE"
LABEL = "demande"  # of every request made by a form

_HEAD = "# Écrit par « maillage schema » : ne pas modifier à la main.\n"
_PUBLIC = N_(
    "Ce que vous écrivez ici sera public, avec le nom de votre compte. N'écrivez ni le nom d'une personne sans son "
    "accord, ni l'adresse d'un lieu tenu secret."
)
_FORMS = (
    (
        "corriger.yml",
        N_("Corriger une fiche"),
        N_("Un numéro, des horaires, un résumé à corriger : remplissez seulement ce qui change."),
        N_("Correction"),
        CORRECT,
    ),
    (
        "confirmer.yml",
        N_("Tout est exact, je confirme"),
        N_("Dire que vous avez relu la fiche et que rien n'est à changer."),
        N_("Confirmation"),
        (PAGE, REREAD),
    ),
    (
        "demande.yml",
        N_("Transmettre une demande reçue"),
        N_("Pour la coordination : coller le courriel d'un partenaire tel qu'il est arrivé."),
        N_("Demande reçue"),
        (PASTED,),
    ),
)


def issue_forms(settings: Settings, words: Language) -> dict[str, bytes]:
    """Return the form files of a site, by path from its root.

    Args:
        words: the language partners read.
    """
    files = {
        f"{FOLDER}/{name}": _written(_form(title, about, prefix, questions, words))
        for name, title, about, prefix, questions in _FORMS
    }
    return {**files, f"{FOLDER}/config.yml": _written(_choices(settings, words))}


def _form(title: str, about: str, prefix: str, questions: Sequence[Question], words: Language) -> dict[str, Any]:
    return {
        "name": words.text(title),
        "description": words.text(about),
        "title": words.text(prefix),
        "labels": [LABEL],
        "body": [
            {"type": "markdown", "attributes": {"value": words.text(_PUBLIC)}},
            *(_asked(question, words) for question in questions),
        ],
    }


def _asked(question: Question, words: Language) -> dict[str, Any]:
    if question is REREAD:
        options = [{"label": words.text(question.help), "required": True}]
        return {
            "type": "checkboxes",
            "id": question.id,
            "attributes": {"label": words.text(question.label), "options": options},
        }
    texts = {"label": question.label, "description": question.help, "placeholder": question.example}
    return {
        "type": "textarea" if question.is_long else "input",
        "id": question.id,
        "attributes": {key: words.text(text) for key, text in texts.items() if text},
        "validations": {"required": question.is_required},
    }


def _choices(settings: Settings, words: Language) -> dict[str, Any]:
    """Offer the page of the site itself first: it needs no account."""
    site = (settings.url or "").rstrip("/")
    contribute = {
        "name": words.text(N_("Corriger depuis le site, sans compte")),
        "url": f"{site}/contribuer/",
        "about": words.text(N_("Le plus simple : un formulaire prérempli, à envoyer par courriel.")),
    }
    is_public = site.startswith("https://")
    return {"blank_issues_enabled": True, **({"contact_links": [contribute]} if is_public else {})}


def _written(data: dict[str, Any]) -> bytes:
    return (_HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)).encode()
