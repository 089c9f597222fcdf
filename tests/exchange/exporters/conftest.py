"""Directories to export: the demonstration, a small site written for the test, one whose texts are hostile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import build
from generator.directory.views import Directory
from generator.language import language
from tests.conftest import TODAY, actor

ROOT = Path(__file__).parents[3]

CONVENTION = """\
---
titre: Convention d'essai
type: charte
parties:
  - {acteur: gue, signataire: oui, roles: [pilote]}
  - {acteur: pont, signataire: oui}
  - {nom: Une commune, signataire: oui}
  - {acteur: bac, signataire: non}
territoires: ["departement:49"]
domaines: [logement, sante]
debut: 2026-01-01
fin: 2027-12
montant_eur: 12000
---
"""
PLACES = (
    '[{nom: "Accueil | jour", voie: 7 quai du Gué, code_postal: "49100", commune: Angers, code_insee: "49007", '
    'latitude: "47.4712", longitude: "-0.5518", telephone: 02 61 91 00 05}, {nom: Sans point, code_insee: "49007"}]'
)
SMALL = {
    "actors/gue.md": actor(
        "Le Gué",
        sigle="LG",
        autres_noms="[Gué, Le Passage]",
        lieux=PLACES,
        liens="[{acteur: pont, nature: orientation, objet: Accueil, depuis: 2024-03, vu_le: 2026-10}, "
        "{acteur: pont, nature: financement, sens: depuis}, {nom: Un cabinet, nature: orientation}]",
    ),
    "actors/pont.md": actor(
        "Le Pont",
        liens="[{acteur: gue, nature: orientation, depuis: 2023}, {acteur: bac, nature: mutualisation, objet: Salle}]",
    ),
    "actors/bac.md": actor("Le Bac", structure_mere="pont"),
    "actors/reseau.md": actor(
        "Réseau", membres="[{acteur: bac, confirme_le: 2026-01-01}, {acteur: gue}]", animateur="pont"
    ).replace("type: association", "type: reseau-ou-coordination"),
    "conventions/essai.md": CONVENTION,
}

See = Callable[[dict[str, str]], Directory]


@pytest.fixture(scope="session")
def demonstration() -> Directory:
    """Return the directory of the demonstration."""
    seen = build.see(ROOT, TODAY, language("fr"))
    assert seen.directory
    assert not seen.left_out
    return seen.directory


@pytest.fixture
def see(make_site: Callable[..., Path]) -> See:
    """Return the directory of a few files, all of them sound."""

    def make(files: dict[str, str]) -> Directory:
        seen = build.see(make_site(files), TODAY, language("fr"))
        assert not [fault for fault in seen.diagnostics if fault.is_error]
        assert seen.directory
        return seen.directory

    return make


@pytest.fixture
def small(see: See) -> Directory:
    """Return a directory of four actors and a convention."""
    return see(SMALL)


def renamed(directory: Directory, text: str) -> Directory:
    """Return a directory where a stranger wrote a text wherever an actor may say something."""
    actors = []
    for one in directory.actors:
        card = replace(one.card, name=text, summary=text, acronym=text)
        contacts = tuple(replace(contact, function=text) for contact in one.contacts)
        actors.append(replace(one, card=card, missions=(text, text), other_names=(text,), contacts=contacts))
    site = replace(directory.site, title=text, licence=text)
    return replace(directory, actors=tuple(actors), site=site)
