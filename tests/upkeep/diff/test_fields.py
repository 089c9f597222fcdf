"""Each field that changed is told alone, its values in words a reader knows."""

import pytest

from tests.conftest import actor
from tests.upkeep.diff.states import compared, plain, told, write

WHOLE = """\
---
nom: Le Relais
type: association
resume: Accueille.
missions: [Accueillir, Orienter]
domaines: [logement, sante]
territoires: ["commune:49007"]
lieux:
  - nom: Accueil
    voie: 1 rue Haute
    telephone: 02 61 91 00 01
    horaires_accueil: {lundi: "9h-12h", mardi: "9h-12h", jeudi: "14h-17h"}
contacts:
  - {fonction: Accueil, pour: public, telephone: 02 61 91 00 01, courriel: accueil@relais.example}
  - {fonction: Direction, pour: professionnels, telephone: 02 61 91 00 02}
conditions_acces: {frais: gratuit}
liens:
  - {acteur: phare, nature: orientation, depuis: 2019-03}
verifie_le: 2026-10-01
---
Première ligne.

Deuxième ligne.
"""


@pytest.fixture
def change(tmp_path):
    """Tell what a replacement in the file changes."""

    def made(*replacements, before=WHOLE):
        after = before
        for old, new in replacements:
            assert old in after
            after = after.replace(old, new, 1)
        others = {"actors/phare.md": actor("Le Phare"), "actors/quai.md": actor("Le Quai")}
        sites = [
            write(tmp_path / name, {"actors/relais.md": text, **others})
            for name, text in (("avant", before), ("apres", after))
        ]
        return compared(*sites)

    return made


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("nom: Le Relais", "nom: Le Relais du Val", "Nom : Le Relais → Le Relais du Val"),
        ("type: association", "type: entreprise", "Association → Entreprise"),
        ("91 00 02", "91 00 09", "Contacts › Direction › Téléphone : 02 61 91 00 02 → 02 61 91 00 09"),
        ("frais: gratuit", "frais: payant", "Gratuit → Payant"),
        ('jeudi: "14h-17h"', 'jeudi: "14h-18h"', "Jeudi : 14 h – 17 h → Jeudi : 14 h – 18 h"),
        ("verifie_le: 2026-10-01", "verifie_le: 2026-11-02", "1er octobre 2026 → 2 novembre 2026"),
        ("depuis: 2019-03", "depuis: 2020", "Le Phare › Depuis : mars 2019 → 2020"),
        ("acteur: phare", "acteur: quai", "Le Phare → Le Quai"),
        ("logement, sante", "logement, sante, handicap", "Domaines, ajouté : Handicap"),
        ("logement, sante", "logement", "Domaines, retiré : Santé"),
        ("logement, sante", "sante, logement", "Domaines, dans un autre ordre : Santé, Logement"),
        ("[Accueillir, Orienter]", "[Accueillir, Conseiller]", "Missions : Orienter → Conseiller"),
        ('"commune:49007"', '"departement:49"', "Maine-et-Loire (Département)"),
        ("voie: 1 rue", "voie: 2 rue", "Accueil › Numéro et rue : 1 rue Haute → 2 rue Haute"),
        ("type: association", "sigle: LR\ntype: association", "Sigle, ajouté : LR"),
        ("resume: Accueille.\n", "", "retiré : Accueille."),
    ],
)
def test_one_change_is_one_sentence_of_readers(change, old, new, expected):
    said = told(change((old, new)))
    assert any(expected in one for one in said), said
    assert len(said) == 1 or "territoires" in old or "commune:" in old  # another territory is one gone, one come


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("telephone: 02 61 91 00 02", "telephone: 02.61.91.00.02"),
        ("nom: Le Relais", 'nom: "Le  Relais"'),
        ("frais: gratuit", 'frais: "gratuit"'),
        ('mardi: "9h-12h"', 'mardi: "9:00-12:00"'),
        ("type: association", "# une note\ntype: association"),
    ],
)
def test_another_writing_of_the_same_value_changes_nothing_for_readers(change, old, new):
    assert change((old, new)).is_empty


def test_a_contact_that_goes_is_told_with_all_that_it_gave(change):
    gone = "  - {fonction: Direction, pour: professionnels, telephone: 02 61 91 00 02}\n"
    (said,) = told(change((gone, "")))
    assert "Contacts, retiré" in said
    assert "Direction" in said
    assert "02 61 91 00 02" in said


def test_two_contacts_that_change_places_are_not_two_changes(change):
    first = "  - {fonction: Accueil, pour: public, telephone: 02 61 91 00 01, courriel: accueil@relais.example}\n"
    second = "  - {fonction: Direction, pour: professionnels, telephone: 02 61 91 00 02}\n"
    (said,) = told(change((first + second, second + first)))
    assert said == "Contacts, dans un autre ordre : Direction, Accueil"


def test_the_free_text_is_told_by_line(change):
    (page,) = change(("Deuxième ligne.", "Deuxième ligne, corrigée.")).pages
    assert [(line.is_new, line.text) for line in page.lines] == [
        (False, "Deuxième ligne."),
        (True, "Deuxième ligne, corrigée."),
    ]


def test_a_value_that_is_wrong_is_told_as_it_is_written(change):
    comparison = change(("verifie_le: 2026-10-01", "verifie_le: hier"))
    assert any("1er octobre 2026 → hier" in one for one in told(comparison))
    assert comparison.faulty_after == ("content/actors/relais.md",)


def test_a_file_that_cannot_be_read_is_named_and_the_rest_compared(tmp_path):
    old = write(tmp_path / "a", {"actors/a.md": actor("A"), "actors/b.md": actor("B")})
    new = write(tmp_path / "b", {"actors/a.md": b"\xff\xfe", "actors/b.md": actor("B", sigle="BB")})
    comparison = compared(old, new)
    assert comparison.unread == ("content/actors/a.md",)
    assert [page.file for page in comparison.pages] == ["content/actors/b.md"]
    assert not comparison.lost  # a file to be corrected keeps its address


def test_a_value_the_site_adds_to_a_list_is_told_by_its_label(tmp_path):
    from tests.conftest import SETTINGS

    settings = (
        SETTINGS + "vocabulaires:\n  domaines:\n    - {code: jardins, libelle: Jardins partagés, definition: x}\n"
    )
    old = write(tmp_path / "a", {"actors/a.md": actor("A")}, settings)
    new = write(tmp_path / "b", {"actors/a.md": actor("A").replace("[logement]", "[logement, jardins]")}, settings)
    assert told(compared(old, new)) == ["Domaines, ajouté : Jardins partagés"]


def test_settings_are_compared_too(tmp_path):
    from tests.conftest import SETTINGS

    old = write(tmp_path / "a", {"actors/a.md": actor("A")})
    new = write(tmp_path / "b", {"actors/a.md": actor("A")}, SETTINGS.replace("Annuaire d'essai", "Autre titre"))
    (page,) = compared(old, new).pages
    assert page.file == "site.yml"
    assert [plain(change.new) for change in page.fields] == ["Autre titre"]
