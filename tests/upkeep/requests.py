"""Requests as partners send them."""

from __future__ import annotations

import json

BEGIN, END = "=== DÉBUT DE LA DEMANDE ===", "=== FIN DE LA DEMANDE ==="


def block(kind="correction", page="acteurs/relais", version=None, **changes):
    """Return the block that the site's form writes."""
    told = {"demande": kind, "fiche": page, "version": version, "champs": changes}
    if version is None:
        del told["version"]
    return f"{BEGIN}\n{json.dumps(told, ensure_ascii=False, indent=1)}\n{END}"


def mail(block):
    """Return a mail around a block."""
    return f"Bonjour,\n\nVoici ma correction.\n\n{block}\n\n-- \nCamille Exemple\nRelais\n"


def form(**answers):
    """Return what the forge makes of a form's answers, by title."""
    titles = {
        "fiche": "Adresse de la fiche",
        "telephone": "Téléphone",
        "courriel": "Courriel",
        "site_web": "Site web",
        "horaires": "Horaires",
        "resume": "Résumé",
        "autre": "Autre",
        "relu": "Relecture",
        "demande": "Coller une demande reçue",
    }
    return "\n\n".join(f"### {titles[name]}\n\n{answer}" for name, answer in answers.items())
