"""A directory of the sizes real data have: 433 contracts of one State, one of them with 224 parties."""

from __future__ import annotations

from generator import reference
from tests.conftest import actor

CONTRACTS = 433
PARTIES = 224
LARGEST = "contrat-000"
SETTINGS = """\
titre: Essai
territoire: {nom: France, code: france}
url: http://127.0.0.1/
contact: a@exemple.example
depot: {forge: github, url: "https://forge.example/essai/annuaire"}
"""
CONTRACT = """\
---
titre: Contrat de ville – communauté d'agglomération numéro {number:03}
type: contrat-territorial
dispositif: contrat-de-ville
parties:
  - {{acteur: etat, signataire: oui}}
  - {{nom: Communauté d'agglomération numéro {number:03}, signataire: oui}}
{others}territoires: ["departement:{departement}"]
---
"""
BODY = "  - {{nom: {letter} ASSOCIATION DU QUARTIER NUMERO {number:03}, signataire: non, roles: [beneficiaire]}}\n"


def files() -> dict[str, str]:
    """Return the content of the site, by the path of its files."""
    departements = [one.code for one in reference.all_departements()]
    state = actor("État").replace('"commune:49007"', "france").replace("association", "service-de-letat")
    return {"actors/etat.md": state} | {
        f"conventions/contrat-{number:03}.md": _contract(number, departements[number % len(departements)])
        for number in range(CONTRACTS)
    }


def _contract(number: int, departement: str) -> str:
    count = PARTIES - 2 if number == 0 else 3
    others = "".join(BODY.format(letter="ABCDEFGHIJ"[one % 10], number=one) for one in range(count))
    return CONTRACT.format(number=number, others=others, departement=departement)
