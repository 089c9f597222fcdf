"""What the report says of the national lists: what they are given, what they do not take and why."""

from __future__ import annotations

import json

from tests.conftest import actor

MONEY = """\
---
titre: Atelier
type: convention-de-financement
parties:
  - {nom: Ville d'essai, signataire: oui, roles: [financeur]}
  - {acteur: a, signataire: oui, roles: [beneficiaire]}
territoires: ["departement:49"]
signature: 2026-01-10
montant_eur: 12 500
---
"""


def test_the_report_counts_what_is_given_and_names_what_is_not(make_site, invoke):
    services = "[{nom: Aide, description: Une aide}, {nom: Conseil}]"
    place = "[{code_insee: '49007', accessibilite_lieu: Une marche}]"
    files = {"actors/a.md": actor("Aaa", services=services, lieux=place), "actors/b.md": actor("Bbb")}
    root = make_site({**files, "conventions/c.md": MONEY})
    shared = json.loads(invoke("report", str(root), "--format", "json").stdout)["shared"]
    left_out = shared.pop("left_out")
    assert shared == {"structures": 2, "services": 1, "without_services": 1, "score": 14, "subsidies": 0}
    (line,) = left_out["data_inclusion"]["entries"]
    assert line["named"] == [{"name": "Aaa", "file": "content/actors/a.md"}]
    assert line["detail"].startswith("accessibilite_lieu (le format n’accepte qu’un lien vers Acceslibre")
    assert "service « Conseil », description (service sans description" in line["detail"].replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )
    (money,) = left_out["subsidies"]["entries"]
    assert money["named"] == [{"name": "Atelier", "file": "content/conventions/c.md"}]
    assert money["detail"].startswith("idAttribuant, nature, conditionsVersement")
    text = invoke("report", str(root)).stdout
    assert "Acteurs dont data·inclusion ne reçoit pas tout (1)" in text.replace("\N{NO-BREAK SPACE}", " ")


def test_no_quality_is_told_of_no_service(make_site, invoke):
    root = make_site({"actors/a.md": actor("Aaa")})
    assert "score" not in json.loads(invoke("report", str(root), "--format", "json").stdout)["shared"]
