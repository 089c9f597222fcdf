"""A small directory to search in: invented organisations in Maine-et-Loire."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from generator.content.load import load
from generator.directory import link
from generator.directory.views import Directory
from generator.language import language

TODAY = dt.date(2026, 11, 22)

SITE = """
titre: Annuaire d'essai
territoire:
  nom: Maine-et-Loire
  code: departement:49
url: https://essai.example{base}
contact: corrections@essai.example
demonstration: oui
"""

PERMANENCES = 23  # actors that the word "permanence" finds, beside a suspended and an archived one


def actor(name: str, *, territory: str = "departement:49", domain: str = "acces-aux-droits", more: str = "") -> str:
    """Return the file of an actor."""
    return (
        f"---\nnom: {name}\ntype: association\ndomaines: [{domain}]\nterritoires: ['{territory}']\n"
        f"verifie_le: 2026-10-01\nverifie_par: structure\n{more}\n---\n"
    )


OFFICE = """lieux:
  - nom: Bureau
    type: siege
    voie: 3 rue du Puits
    code_postal: "49100"
    commune: Angers
    code_insee: "49007"
"""

PHONE = "contacts:\n  - fonction: Accueil\n    pour: tous\n    telephone: 02 61 91 40 08"

OWN_COMMUNE = """
territoires:
  - {id: pont-vieux, nom: Pont-Vieux, niveau: commune, parent: 'departement:49'}
"""

OWN_ACTOR = actor(
    "Bureau du Pont-Vieux",
    territory="pont-vieux",
    more=OFFICE.replace("49100", "96000").replace("Angers", "Pont-Vieux").replace("49007", "pont-vieux"),
)

ACTORS = {
    "ateliers-du-soir": actor(
        "Les Ateliers du soir",
        domain="education-scolarite",
        more="resume: De l'aide à l'école primaire, quatre soirs par semaine.",
    ),
    "ecole-des-parents": actor("École des parents de l'Authion", domain="famille-parentalite"),
    "colis-du-coeur": actor("Colis du mardi", domain="alimentation-aide-materielle")
    + "Des colis d’urgence, et du réconfort pour les gens de cœur.\n",
    "oeuvre-du-bon-accueil": actor(
        "Œuvre du Bon Accueil",
        domain="logement",
        more="sigle: OBA\nautres_noms: [La Soupe de Saint-Étienne]\ncontacts:\n"
        "  - fonction: Accueil\n    pour: tous\n    telephone: 02 61 91 40 07",
    ),
    "toit-partage": actor("Toit partagé", domain="logement", more="resume: Un logement accompagné."),
    "cafe-segreen": actor("Le Café des voisins", territory="commune:49331", domain="logement"),
    "cafe-angevin": actor("Le Comptoir des voisins", territory="commune:49007", domain="logement"),
    "numero-national": actor("Écoute partout", territory="france", domain="sante-mentale", more=OFFICE),
    "permanence-suspendue": actor("Permanence permanence permanence", more=f"statut: suspendu\n{PHONE}"),
    "permanence-close": actor("Permanence permanence", more=f"statut: archive\nmotif_archivage: fermeture\n{PHONE}"),
} | {
    f"permanence-{number:02}": actor(f"Permanence du lieu {number:02}", territory="commune:49015")
    for number in range(1, PERMANENCES + 1)
}

CONVENTION = """---
titre: Convention pour le logement des jeunes
type: convention-cadre
parties:
  - acteur: toit-partage
    signataire: oui
  - acteur: oeuvre-du-bon-accueil
    signataire: oui
objet: Se répartir les demandes de chambres.
domaines: [logement]
territoires: ['departement:49']
signature: 2025-01-15
debut: 2025-02-01
fin: 2028-01-31
---
"""

TERM = """---
terme: Domiciliation
autres_noms: [Élection de domicile]
definition: Une adresse pour recevoir son courrier quand on n'en a pas.
---
"""

PAGE = """---
titre: À propos
---
Qui tient cet annuaire, et [comment](https://zzyzx.example/chemin).
"""


def write_sample(root: Path, base: str = "/", settings: str = "") -> Path:
    """Write the files of the directory and return its folder."""
    files = {f"content/actors/{slug}.md": text for slug, text in ACTORS.items()} | {
        "site.yml": SITE.format(base=base) + settings,
        "content/conventions/logement-des-jeunes.md": CONVENTION,
        "content/glossary/domiciliation.md": TERM,
        "content/pages/a-propos.md": PAGE,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def sample_directory(root: Path, settings: str = "", **files: str) -> Directory:
    """Return the views of the directory, with more settings and more actors."""
    write_sample(root, settings=settings)
    for slug, text in files.items():
        (root / "content" / "actors" / f"{slug}.md").write_text(text, encoding="utf-8")
    content = load(root, TODAY)
    assert not [fault for fault in content.diagnostics if fault.code.startswith("E")]
    return link.link(content, TODAY, language("fr"), "https://essai.example/")
