"""The faults that no single file of ``tests/data/invalid`` shows: a small site for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.content.read.decoding import MAX_FILE_BYTES
from generator.upkeep.links.answer import Answer, Verdict

SETTINGS = """\
titre: Annuaire d'essai
territoire: {nom: Maine-et-Loire, code: "departement:49"}
url: http://127.0.0.1/
"""
ACTOR = """\
---
nom: Le Relais
type: association
resume: Accueille et oriente.
domaines: [logement]
territoires: ["commune:49007"]
contacts:
  - telephone: 02 61 91 00 01
verifie_le: 2026-10-01
---
"""
MAPPING = """\
source: {nom: Liste d'essai, credit: "Exemple, Licence Ouverte 2.0", date: 2026-08-01}
identifiant: "{id}"
nom_de_fichier: "{nom}"
fiche:
  nom: "{nom}"
  type: association
  domaines: [logement]
  territoires: ["commune:{insee}"]
  contacts:
    - telephone: "{tel}"
"""
CHARTER = """\
---
titre: Charte d'accueil
type: charte
parties:
  - {acteur: le-relais, signataire: oui}
  - {nom: La commune, signataire: oui}
debut: 2026
domaines: [logement]
territoires: [france]
verifie_le: 2026-10-01
---
"""
PHARE = ACTOR.replace("Le Relais", "Le Phare").replace("91 00 01", "91 00 02")
TERM = "---\nterme: Aller vers\ndefinition: Rejoindre les personnes là où elles sont.\n---\n"
TABLE = "id,nom,insee,tel\n1,Le Relais,49007,02 61 91 00 01\n"

WEBSITE = "https://relais.example/accueil-de-jour"
SITE, RELAIS, LIST = "site.yml", "content/actors/le-relais.md", "liste.yml"


@dataclass(frozen=True, slots=True)
class Case:
    """A faulty site, and the command that says so; the word SITE stands for its folder."""

    files: Mapping[str, str | bytes]  # by path from the site's root; a path ending in "/" is a folder
    command: tuple[str, ...] = ("check", "SITE")
    answer: Answer | None = None  # of the sites it leads to, which are not asked


def _site(**files: str | bytes) -> Case:
    """Make a sound site with other settings, or another file of its actor."""
    return Case({SITE: files.get("settings", SETTINGS), RELAIS: files.get("actor", ACTOR)})


def _beside(**files: str | bytes) -> Case:
    return Case({SITE: SETTINGS, RELAIS: ACTOR, **files})


def _import(old: str, new: str) -> Case:
    """Make an import whose mapping differs in one line."""
    assert MAPPING.count(old) == 1, old
    command = ("import", "csv", "SITE/liste.csv", "--mapping", f"SITE/{LIST}", "--site", "SITE")
    return Case({SITE: SETTINGS, LIST: MAPPING.replace(old, new), "liste.csv": TABLE}, command)


def _answered(verdict: Verdict, detail: str) -> Case:
    """Make an actor whose site answers so."""
    actor = ACTOR.replace("verifie_le", f"site_web: {WEBSITE}\nverifie_le")
    return Case({SITE: SETTINGS, RELAIS: actor}, answer=Answer(verdict, detail))


def _many(key: str, item: str) -> str:
    """Give the actor a key with more faulty items than one file is told of."""
    return ACTOR.replace("verifie_le", f"{key}:\n{item * 120}verifie_le")


def _with_siret(name: str) -> str:
    return ACTOR.replace("Le Relais", name).replace("type:", 'siret: "73282932000074"\ntype:')


def _outlined(file: str, text: str) -> Case:
    """Make a site whose own commune has an outline file."""
    settings = f"{SETTINGS}territoires:\n{_TOWN.replace('commune}', f'commune, contour: {file}}}')}"
    return Case({SITE: settings, RELAIS: ACTOR, "contours/bourg.geojson": text})


_TOWN = "  - {id: le-bourg, nom: Le Bourg, niveau: commune}\n"


def _since(before: Mapping[str, str], after: Mapping[str, str]) -> Case:
    """A site in two states, each in its folder."""
    states = {"avant": {SITE: SETTINGS, **before}, "apres": {SITE: SETTINGS, **after}}
    files = {f"{folder}/{name}": text for folder, state in states.items() for name, text in state.items()}
    return Case(files, ("diff", "SITE/avant", "SITE/apres"))


CASES: dict[str, Case] = {
    "E101": _site(actor=ACTOR.replace("Accueille", "Écoute").encode("latin-1")),
    "E107": _site(actor=ACTOR.encode().ljust(MAX_FILE_BYTES + 1, b"a")),
    "E111": _beside(**{"content/actors/Le Phare.md": ACTOR}),
    "E112": _beside(**{"content/actors/plan-d-acces.pdf": b"%PDF-1.7\n"}),
    "E113": Case({RELAIS: ACTOR}),
    "E114": Case({f"{SITE}/": "", RELAIS: ACTOR}),
    "E115": Case({SITE: SETTINGS}),
    "E116": Case({SITE: SETTINGS, RELAIS: ACTOR, "content/conventions": "Les conventions sont ailleurs.\n"}),
    "E199": _site(actor=_many("missions", "  - {x: y}\n")),
    "E220": _import('"{tel}"', '"{telephone}"'),
    "E221": _import('["commune:{insee}"]', '{pour_chaque_ligne: "commune:{insee}"}'),
    "E222": _import("fiche:", 'decouper: {nom: "{nom_court}{ville}"}\nfiche:'),
    "E223": _import("fiche:", "fiches_jointes: {acteurs: [le-phare.md]}\nfiche:"),
    "E224": _site(settings=f"{SETTINGS}vocabulaires:\n  statuts:\n    - {{code: perime, libelle: Périmé}}\n"),
    "E241": _site(actor=f"{ACTOR}\nVoir [le plan](javascript:plan()).\n"),
    "E245": _outlined("../bourg.geojson", ""),
    "E246": _outlined("contours/bourg.geojson", '{"type": "LineString", "coordinates": [[-0.5, 47.4], [-0.4, 47.5]]}'),
    "E247": _outlined("contours/bourg.geojson", '{"type": "Point", "coordinates": [47.4, -0.5]}'),
    "E248": _outlined("contours/bourg.geojson", " " * (MAX_FILE_BYTES + 1)),
    "E306": _beside(
        **{
            RELAIS: ACTOR.replace("verifie_le", "remplace: [le-phare]\nverifie_le"),
            "content/actors/le-phare.md": ACTOR.replace("Relais", "Phare").replace(
                "verifie_le", "remplace: [le-relais]\nverifie_le"
            ),
        }
    ),
    "E308": _site(settings=SETTINGS.replace("departement:49", "departement:490")),
    "E330": _beside(**{"content/actors/Le-Relais.md": ACTOR}),
    "E331": _site(settings=f"{SETTINGS}territoires:\n{_TOWN}{_TOWN}"),
    "E332": _site(settings=f"{SETTINGS}territoires:\n{_TOWN.replace('le-bourg', '49007')}"),
    "E401": Case(
        {SITE: SETTINGS.replace("http://127.0.0.1/", "https://annuaire.example/"), RELAIS: ACTOR},
        ("build", "SITE", "--no-search"),
    ),
    "E402": _since({RELAIS: ACTOR, "content/actors/le-phare.md": PHARE}, {RELAIS: ACTOR}),
    "E403": _since({RELAIS: ACTOR, "content/glossary/aller-vers.md": TERM}, {RELAIS: ACTOR}),
    "W199": _site(actor=_many("missions", "  - Écrire à Mme Exemple\n")),
    "W234": _beside(**{RELAIS: _with_siret("Le Relais"), "content/actors/le-phare.md": _with_siret("Le Phare")}),
    "W242": _site(settings=f"{SETTINGS}editeur: {{nom: 'Centre social Exemple, association'}}\n"),
    "W237": Case({SITE: SETTINGS, RELAIS: ACTOR, **{f"content/conventions/{name}.md": CHARTER for name in "ab"}}),
    "W241": Case(
        {
            SITE: SETTINGS,
            RELAIS: ACTOR.replace("verifie_le", "adresse_confidentielle: oui\nverifie_le"),
            "content/conventions/accueil.md": CHARTER.replace("debut:", "resume: Accueil au 7 rue des Essais.\ndebut:"),
        }
    ),
    "W601": _answered("gone", "404"),
    "W602": _answered("unknown-host", "relais.example"),
    "W603": _answered("unreachable", "relais.example"),
    "W604": _answered("silent", "relais.example"),
    "W605": _answered("expired", "relais.example"),
    "W606": _answered("certificate", "relais.example"),
    "W607": _answered("moved", "https://relais.example/accueil/jour"),
    "W608": _answered("moved-home", "https://relais.example/"),
    "W609": _answered("private", "10.0.0.5"),
}
