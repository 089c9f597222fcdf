"""States, partnerships and ties that differ; addresses that must be kept."""

import pytest

from tests.conftest import SETTINGS, actor
from tests.upkeep.diff.states import compared, plain, told, write

CHARTER = """\
---
titre: Charte
type: charte
parties:
  - {acteur: relais, signataire: oui}
  - {acteur: phare, signataire: oui}
debut: 2025-01-01
duree_indeterminee: oui
domaines: [logement]
territoires: ["commune:49007"]
---
"""
TERM = "---\nterme: Aller vers\ndefinition: Rejoindre les personnes là où elles sont.\n---\n"
FILES = {
    "actors/relais.md": actor("Le Relais"),
    "actors/phare.md": actor("Le Phare"),
    "actors/quai.md": actor("Le Quai"),
    "conventions/charte.md": CHARTER,
    "glossary/aller-vers.md": TERM,
    "pages/a-propos.md": "---\ntitre: À propos\n---\nTexte.\n",
}


@pytest.fixture
def after(tmp_path):
    """Compare the site with what some files become; None takes a file away."""

    def made(changes, settings=SETTINGS, before=FILES):
        files = {name: text for name, text in {**before, **changes}.items() if text is not None}
        return compared(write(tmp_path / "a", before), write(tmp_path / "b", files, settings))

    return made


def sentences(comparison):
    return [plain(one.sentence) for one in comparison.relations]


def lost(comparison):
    return [(one.code, one.values[0]) for one in comparison.lost]


def test_a_site_and_itself_differ_in_nothing(after):
    assert after({}).is_empty


def test_a_convention_that_ends_is_told_with_its_date(after):
    said = sentences(after({"conventions/charte.md": CHARTER.replace("debut:", "resiliation: 2026-11-01\ndebut:")}))
    assert said == ["« Charte » : En vigueur → Résiliée (1er novembre 2026)"]


def test_a_signatory_more_is_a_partnership_with_each_of_the_others(after):
    joined = CHARTER.replace("debut:", "  - {acteur: quai, signataire: oui}\ndebut:")
    assert sentences(after({"conventions/charte.md": joined})) == [
        "Partenariat nouveau par « Charte » : Le Quai, avec Le Relais et Le Phare"
    ]


def test_a_convention_that_goes_takes_its_partnerships_away(after):
    comparison = after({"conventions/charte.md": None})
    assert sentences(comparison) == ["Partenariat qui disparaît de « Charte » : Le Relais et Le Phare"]
    assert lost(comparison) == [("E402", "/conventions/charte/")]


def test_a_tie_is_told_once_and_becomes_mutual(after):
    one = "[{acteur: phare, nature: orientation}]"
    other = "[{acteur: relais, nature: orientation}]"
    declared = {**FILES, "actors/relais.md": actor("Le Relais", liens=one)}
    assert sentences(after(declared)) == ["Lien de réseau nouveau : Le Phare et Le Relais (déclaré par Le Relais)"]
    mutual = {"actors/phare.md": actor("Le Phare", liens=other)}
    assert sentences(after(mutual, before=declared)) == [
        "Lien de réseau : Le Phare et Le Relais, déclaré par Le Relais → réciproque"
    ]


def test_funding_and_membership_are_told(after):
    funded = actor("Le Quai", liens="[{nom: La Région, nature: financement, sens: depuis}]")
    network = actor("Le Relais", membres="[{acteur: phare}]").replace("association", "reseau-ou-coordination")
    assert sentences(after({"actors/quai.md": funded, "actors/relais.md": network})) == [
        "Lien institutionnel nouveau : La Région → Le Quai (Financement)",
        "Nouveau membre de « Le Relais » : Le Phare",
    ]


def test_a_page_renamed_with_its_former_address_loses_nothing(after):
    comparison = after(
        {
            "actors/quai.md": None,
            "actors/le-quai.md": actor("Le Quai", anciens_slugs="[quai]"),
        }
    )
    assert lost(comparison) == []
    assert [(page.change, page.former, page.slug) for page in comparison.pages] == [("renamed", "quai", "le-quai")]


def test_a_page_renamed_without_it_is_an_error_with_the_line_to_write(after):
    comparison = after({"actors/quai.md": None, "actors/le-quai.md": actor("Le Quai", sigle="LQ")})
    (one,) = comparison.lost
    assert (one.code, one.place.file) == ("E402", "content/actors/le-quai.md")
    assert one.values[2] == "anciens_slugs: [quai]"
    assert [page.change for page in comparison.pages] == ["renamed"]


def test_a_page_renamed_keeps_its_ties_and_its_partnerships(after):
    renamed = {
        "actors/relais.md": None,
        "actors/le-relais.md": actor("Le Relais", anciens_slugs="[relais]"),
        "conventions/charte.md": CHARTER.replace("acteur: relais", "acteur: le-relais"),
    }
    assert sentences(after(renamed)) == []


def test_an_actor_and_a_convention_renamed_alike_are_both_known_again(after):
    comparison = after(
        {
            "actors/quai.md": None,
            "actors/le-quai.md": actor("Le Quai", anciens_slugs="[quai]"),
            "conventions/charte.md": None,
            "conventions/le-quai.md": CHARTER,
        }
    )
    assert [(page.change, page.kind) for page in comparison.pages] == [
        ("renamed", "actors"),
        ("renamed", "conventions"),
    ]


def test_a_page_renamed_is_told_once_and_asks_nothing_of_those_who_name_it(after):
    tied = {**FILES, "actors/phare.md": actor("Le Phare", liens="[{acteur: relais, nature: orientation}]")}
    tied["conventions/suite.md"] = CHARTER.replace("Charte", "Suite").replace("debut", "remplace: [charte]\ndebut", 1)
    renamed = {
        "actors/relais.md": None,
        "actors/mda.md": actor("Maison des adolescents", anciens_slugs="[relais]"),
        "actors/phare.md": tied["actors/phare.md"].replace("acteur: relais", "acteur: mda"),
        "conventions/charte.md": None,
        "conventions/charte-2025.md": CHARTER.replace("relais", "mda").replace(
            "debut", "anciens_slugs: [charte]\ndebut", 1
        ),
        "conventions/suite.md": tied["conventions/suite.md"]
        .replace("relais", "mda")
        .replace("[charte]", "[charte-2025]"),
    }
    comparison = after(renamed, before=tied)
    assert [(page.change, page.slug, page.former, page.former_name) for page in comparison.pages] == [
        ("renamed", "mda", "relais", "Le Relais"),
        ("renamed", "charte-2025", "charte", "Charte"),
    ]
    assert told(comparison) == ["Nom : Le Relais → Maison des adolescents"]
    assert [one for page in comparison.pages for one in page.to_confirm] == []
    assert sentences(comparison) == []


def test_signatories_and_replaced_conventions_are_called_by_their_names(after):
    suite = CHARTER.replace("Charte", "Suite").replace("debut", "remplace: [charte]\ndebut", 1)
    changes = {"conventions/charte.md": CHARTER.replace("relais", "quai"), "conventions/suite.md": suite}
    asked = [plain(one.sentence) for page in after(changes).pages for one in page.to_confirm]
    assert asked == [
        "Demandez à qui n'est plus dit signataire de le confirmer : Le Relais.",
        "Demandez au nouveau signataire de confirmer qu'il a signé : Le Quai.",
        "Confirmez auprès des signataires que cette convention en remplace une autre : Charte.",
        "Demandez aux nouveaux signataires de confirmer qu'ils ont signé : Le Relais et Le Phare.",
    ]


def test_a_signatory_that_becomes_another_page_of_its_name_is_asked(after):
    changes = {"actors/faux.md": actor("Le Relais"), "conventions/charte.md": CHARTER.replace("relais", "faux")}
    asked = [
        plain(one.sentence) for page in after(changes).pages if page.kind == "conventions" for one in page.to_confirm
    ]
    assert len(asked) == 2
    assert all(one.endswith(" : Le Relais.") for one in asked)


def test_two_pages_alike_are_not_taken_for_a_page_renamed(after):
    comparison = after(
        {"actors/quai.md": None, "actors/quai-un.md": actor("Le Quai"), "actors/quai-deux.md": actor("Le Quai")}
    )
    assert sorted(page.change for page in comparison.pages) == ["added", "added", "removed"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"actors/quai.md": None}, ("E402", "/acteurs/quai/")),
        ({"actors/quai.md": actor("Le Quai", statut="brouillon")}, ("E402", "/acteurs/quai/")),
        ({"glossary/aller-vers.md": None}, ("E403", "/glossaire/#aller-vers")),
        ({"pages/a-propos.md": None}, ("E403", "/a-propos/")),
    ],
)
def test_what_was_cited_and_leads_nowhere_is_an_error(after, changes, expected):
    assert lost(after(changes)) == [expected]


def test_a_former_address_must_be_kept_as_well(after):
    before = {**FILES, "actors/quai.md": actor("Le Quai", anciens_slugs="[vieux-quai]")}
    assert lost(after({"actors/quai.md": actor("Le Quai")}, before=before)) == [("E402", "/acteurs/vieux-quai/")]


@pytest.mark.parametrize("status", ["archive", "suspendu"])
def test_a_page_that_is_archived_keeps_its_address(after, status):
    assert lost(after({"actors/quai.md": actor("Le Quai", statut=status)})) == []


def test_a_page_taken_in_by_another_leads_there(after):
    assert lost(after({"actors/quai.md": None, "actors/phare.md": actor("Le Phare", anciens_slugs="[quai]")})) == []


def test_a_draft_that_goes_loses_nothing(after):
    before = {**FILES, "actors/quai.md": actor("Le Quai", statut="brouillon")}
    assert lost(after({"actors/quai.md": None}, before=before)) == []


def test_a_file_that_has_errors_keeps_its_address(after):
    assert lost(after({"actors/quai.md": "---\nnom: [\n---\n"})) == []


def test_a_territory_of_the_site_that_goes_is_an_error(tmp_path):
    own = SETTINGS + 'territoires:\n  - {id: le-bourg, nom: Le Bourg, niveau: commune, parent: "departement:49"}\n'
    old, new = write(tmp_path / "a", FILES, own), write(tmp_path / "b", FILES)
    assert lost(compared(old, new)) == [("E403", "/territoires/commune-le-bourg/")]
