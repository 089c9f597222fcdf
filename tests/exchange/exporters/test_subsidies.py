"""``scdl-subventions.csv``: as the national schema wants it, and read back by the importer of such lists."""

from __future__ import annotations

import re

import pytest

from generator.directory.subsidies import subsidies
from generator.exchange.exporters.subsidies import export_subsidies
from generator.exchange.importers.scdl.conventions import import_scdl
from tests.conftest import TODAY, actor
from tests.exchange.exporters.reading import read_table

# of the schema: https://schema.data.gouv.fr/scdl/subventions/2.1.1/documentation.html
SCHEMA = {
    "nomAttribuant": r".+",
    "idAttribuant": r"\d{14}",
    "dateConvention": r"\d{4}-\d\d-\d\d",
    "referenceDecision": r".*",
    "nomBeneficiaire": r".+",
    "idBeneficiaire": r"(\d{14})?",
    "rnaBeneficiaire": r"(W\d{9})?",
    "objet": r".{1,256}",
    "montant": r"\d+(\.\d+)?",
    "nature": r"aide en numéraire|aide en nature|aide en numéraire;aide en nature|aide en nature;aide en numéraire",
    "conditionsVersement": r".{1,256}",
    "datesPeriodeVersement": r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?",
    "idRAE": r".{0,5}",
    "notificationUE": r"oui|non",
    "pourcentageSubvention": r"0\.\d+|1",
    "dispositifAide": r".*",
}
SIRET = "13002526500013"  # of a public body
SUBSIDY = """\
subvention:
  nature: en numéraire
  conditions_versement: échelonné
  periode_versement: 2026-01-01/2026-12-31
  notification_ue: non
  pourcentage: 62
"""
CONVENTION = f"""\
---
titre: Atelier – Le Gué
type: convention-de-financement
parties:
  - {{nom: Ville d'essai, siret: "{SIRET}", signataire: oui, roles: [financeur]}}
  - {{acteur: gue, signataire: oui, roles: [beneficiaire]}}
objet: Un atelier, chaque semaine
territoires: ["departement:49"]
signature: 2026-01-10
montant_eur: 12 500,50
reference: D-12
{SUBSIDY}---
"""


def table(directory):
    (file,) = export_subsidies(directory)
    assert not file.content.startswith(b"\xef\xbb\xbf")
    return read_table(file.content, ",")


def test_a_row_has_the_columns_and_the_forms_of_the_schema(see):
    (row,) = table(see({"actors/gue.md": actor("Le Gué"), "conventions/a.md": CONVENTION}))
    assert list(row) == list(SCHEMA)
    assert not [name for name, form in SCHEMA.items() if not re.fullmatch(form, row[name])]
    assert row == dict.fromkeys(SCHEMA, "") | {
        "nomAttribuant": "Ville d'essai",
        "idAttribuant": SIRET,
        "dateConvention": "2026-01-10",
        "referenceDecision": "D-12",
        "nomBeneficiaire": "Le Gué",
        "objet": "Un atelier, chaque semaine",
        "montant": "12500.5",
        "nature": "aide en numéraire",
        "conditionsVersement": "échelonné",
        "datesPeriodeVersement": "2026-01-01/2026-12-31",
        "notificationUE": "non",
        "pourcentageSubvention": "0.62",
    }


@pytest.mark.parametrize(
    ("old", "new", "columns"),
    [
        (f', siret: "{SIRET}"', "", ("idAttribuant",)),
        ("2026-01-10", "2026-01", ("dateConvention",)),
        ("  nature: en numéraire\n", "", ("nature",)),
        ("échelonné", "x" * 257, ("conditionsVersement",)),
        ("2026-01-01/2026-12-31", "à la signature", ("datesPeriodeVersement",)),
        ("  notification_ue: non\n", "", ("notificationUE",)),
        ("pourcentage: 62", "pourcentage: 620", ("pourcentageSubvention",)),
        ("[beneficiaire]", "[operateur]", ()),
        ("[beneficiaire]", "[beneficiaire, financeur]", ()),
        (
            SUBSIDY,
            "",
            ("nature", "conditionsVersement", "datesPeriodeVersement", "notificationUE", "pourcentageSubvention"),
        ),
    ],
)
def test_a_convention_that_lacks_what_the_schema_requires_is_left_out_and_told(see, old, new, columns):
    assert old in CONVENTION
    directory = see({"actors/gue.md": actor("Le Gué"), "conventions/a.md": CONVENTION.replace(old, new)})
    assert table(directory) == []
    (left_out,) = subsidies(directory).left_out
    assert left_out.columns == columns


def test_a_convention_without_money_or_withdrawn_is_not_even_told(see):
    withdrawn = CONVENTION.replace("signature:", "statut: archive\nmotif_archivage: demande-de-retrait\nsignature:")
    files = {"actors/gue.md": actor("Le Gué"), "conventions/a.md": withdrawn}
    directory = see({**files, "conventions/b.md": CONVENTION.replace("montant_eur: 12 500,50\n", "")})
    assert table(directory) == []
    assert subsidies(directory).left_out == ()


def test_no_number_leads_to_a_confidential_address(see):
    gue = actor("Le Gué", adresse_confidentielle="oui")
    (row,) = table(see({"actors/gue.md": gue, "conventions/a.md": CONVENTION}))
    assert row["idBeneficiaire"] == ""


def test_export_then_import_gives_the_same_conventions(see, make_site):
    gue = actor("Le Gué", siret='"78467169500087"')
    other = CONVENTION.replace("Un atelier, chaque semaine", '"=1+1, \\"où\\""').replace("62", "1")
    first = see({"actors/gue.md": gue, "conventions/a.md": CONVENTION, "conventions/b.md": other})
    (file,) = export_subsidies(first)
    root = make_site({"actors/gue.md": gue})
    for path in (root / "content" / "conventions").iterdir():
        path.unlink()
    (root / "liste.csv").write_bytes(file.content)
    assert import_scdl(root, root / "liste.csv", "departement:49", TODAY).counts["created"] == 2
    again = see({})

    def facts(directory):
        return sorted(
            (
                one.purpose.lstrip("'"),
                one.amount_eur,
                one.signed_on,
                one.reference,
                [(party.actor.name, party.actor.slug, party.siret) for party in one.parties],
                one.subsidy.payment_period,
                one.subsidy.eu_notified,
            )
            for one in directory.conventions
        )

    assert facts(again) == facts(first)
    assert sorted(map(str, table(again))) == sorted(map(str, table(first)))
