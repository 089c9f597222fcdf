"""A first mapping, guessed from the titles and the cells of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.settings import read_settings
from generator.exchange.importers.csv import import_csv
from generator.exchange.importers.guess import guess_mapping
from generator.exchange.importers.mapping.read import check_columns, parse_mapping
from generator.exchange.importers.notes import REFUSED
from generator.exchange.importers.rows.outcome import CREATED
from generator.exchange.importers.tables.read import read_table
from generator.language import language
from tests.conftest import TODAY
from tests.exchange.conftest import said

FRANCE_SERVICES = Path(__file__).parents[1] / "data" / "france-services-49" / "france-services-49.csv"

CONTRACTS = """\
reference;nom;departement_et_epci;latitude;longitude;montant_eur;rang;partie;role
CV1;Contrat du Gué;49 / 244900015;47.4731;-0.5541;36883.73;1;État;État
CV1;Contrat du Gué;49 / 244900015;47.4731;-0.5541;36883.73;2;Ville du Gué;collectivité
CV1;Contrat du Gué;49 / 244900015;47.4731;-0.5541;36883.73;3;Amis du Gué;porteur
CV2;Contrat du Pont;49 / 200071876;47.2611;-0.0761;7164.0;1;État;État
CV2;Contrat du Pont;49 / 200071876;47.2611;-0.0761;7164.0;2;Ville du Pont;collectivité
"""
SUBSIDIES = """\
nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature
Département d'essai;224 900 019 000 15';2017-06-10;D1;Le Gué;224 900 019 000 15;musique;24000.0;en numéraire
Département d'essai;224 900 019 000 15';2017-11-16;D1;Le Pont;4,01E+13;sport;7000.0;en numéraire
"""
ACTORS = """\
Réf;Dénomination;Catégorie;Thèmes;Public accueilli;A;B;C;Remarques
1;Le Gué;Association;Logement;Familles;261910001;accueil@gue.fr;49007;vu en mars
2;Le Pont;Entreprise;Logement, Santé;Familles;02 61 91 00 02;accueil@pont.fr;49099;
3;Le Bac;Groupement;Santé;Étudiants;02 61 91 00 03;accueil@bac.fr;49328;{x}: "y" #z
"""


@pytest.fixture
def guess(make_site, tmp_path):
    """Guess the mapping of a table; return its text, and the mapping, which must be without fault."""
    root = make_site({})
    settings, _ = read_settings(root)
    assert settings

    def run(text: str):
        path = tmp_path / "liste.csv"
        path.write_text(text, encoding="utf-8")
        table = read_table(path)
        proposal = guess_mapping(table, path.name, settings, language("fr"))
        mapping, faults = parse_mapping("liste.yml", proposal.encode(), settings.context)
        assert mapping
        assert [*faults, *check_columns(mapping, table.headers)] == []
        return proposal, mapping.rules

    return run


def test_the_guess_for_a_real_list_is_accepted_as_it_is(make_site, tmp_path):
    root = make_site({})
    settings, _ = read_settings(root)
    mapping = tmp_path / "guess.yml"
    mapping.write_text(
        guess_mapping(read_table(FRANCE_SERVICES), FRANCE_SERVICES.name, settings, language("fr")), encoding="utf-8"
    )
    result = import_csv(root, FRANCE_SERVICES, mapping, TODAY, is_trial=True)
    assert result.diagnostics == ()
    assert result.counts[CREATED] == 28
    assert said(result, REFUSED) == []


def test_every_column_of_a_real_list_goes_where_it_should_or_is_named(guess):
    proposal, rules = guess(FRANCE_SERVICES.read_text(encoding="utf-8"))
    assert (rules.identifier, rules.slug) == ("{id_fs}", "{lib_fs}")
    assert rules.tree["nom"] == "{lib_fs}"
    assert rules.tree["territoires"] == ["commune:{insee_com}"]
    place = rules.tree["lieux"][0]
    assert (place["voie"], place["code_postal"]) == ("{adresse}", "{code_postal}")
    assert (place["code_insee"], place["commune"]) == ("{insee_com}", "{lib_com}")
    assert list(place["horaires_accueil"]) == ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
    assert place["rendez_vous"] == {"colonne": "prise_rdv", "valeurs": {"Non": "sans", "Oui": "les-deux"}}
    assert rules.tree["contacts"] == [{"telephone": "{telephone}", "courriel": "{mail}"}]
    assert "# - type_fs : Principal ; Antenne" in proposal.replace("\N{NO-BREAK SPACE}", " ")
    assert proposal.count("à vérifier") >= 4


def test_cells_tell_what_titles_do_not(guess):
    proposal, rules = guess(ACTORS)
    assert rules.identifier == "{Réf}"
    assert rules.tree["contacts"] == [{"telephone": "{A}", "courriel": "{B}"}]
    assert rules.tree["lieux"] == [{"code_insee": "{C}"}]
    assert 'telephone: "{A}"  # d’après les cases seules, à vérifier' in proposal


def test_words_near_those_of_a_closed_list_are_translated_and_the_rest_left_to_a_person(guess):
    tree = guess(ACTORS)[1].tree
    assert tree["type"] == {
        "colonne": "Catégorie",
        "valeurs": {"Association": "association", "Entreprise": "entreprise", "Groupement": "autre"},
        "sinon": "autre",
    }
    assert tree["domaines"] == {
        "colonne": "Thèmes",
        "separer": ",",
        "valeurs": {"Logement": "logement", "Santé": "sante"},
    }
    assert tree["publics"] == [
        {"colonne": "Public accueilli", "valeurs": {"Familles": "familles", "Étudiants": "etudiants"}}
    ]


def test_a_title_that_the_cells_contradict_is_not_believed(guess):
    proposal, rules = guess(
        "id;nom;téléphone;code postal\n1;Le Gué;le matin;rez-de-chaussée\n2;Le Pont;le soir;étage\n"
    )
    assert not {"contacts", "lieux"} & {*rules.tree}
    assert "téléphone" in proposal


def test_rows_that_only_a_group_tells_apart_are_grouped_and_each_gives_a_party_that_signed_nothing(guess):
    rules = guess(CONTRACTS)[1]
    assert (rules.kind, rules.rows, rules.identifier, rules.slug) == ("conventions", "groupees", "{reference}", "{nom}")
    assert rules.tree["parties"] == [{"pour_chaque_ligne": {"nom": "{partie}", "signataire": "non"}}]
    assert rules.tree["montant_eur"] == "{montant_eur}"
    assert rules.tree["territoires"] == ["departement:49"]


def test_a_list_of_subsidies_is_led_to_its_own_import(guess):
    proposal, rules = guess(SUBSIDIES)
    assert "maillage import scdl-subventions liste.csv" in proposal
    assert rules.kind == "conventions"
    assert [party["nom"] for party in rules.tree["parties"]] == ["{nomAttribuant}", "{nomBeneficiaire}"]
    assert {party["signataire"] for party in rules.tree["parties"]} == {"non"}
    assert rules.tree["signature"] == "{dateConvention}"


def test_names_that_come_again_take_more_to_be_told_apart(guess):
    rules = guess("nom;ville;tel\nCCAS;Angers;02 61 91 00 01\nCCAS;Saumur;02 61 91 00 02\n")[1]
    assert (rules.identifier, rules.slug) == ("{nom} {ville}", "{nom} {ville}")


@pytest.mark.parametrize(
    "table",
    [
        "a\n",
        "x;y\n;\n1;2\n",
        'nom;nom;"n: \'#"\n1;2;3\n',
        'id;nom;type\n1;"@a : #b";"- {x}: y # z\n---"\n2;!!x;"Association"\n',
        "id;nom\n" + "".join(f"{n};\x1b[31m{n}\n" for n in range(3)),
        f"id;nom;{'t' * 5000}\n1;2;{'x' * 90_000}\n",
    ],
)
def test_whatever_a_table_holds_the_guess_can_be_read_and_hides_nothing(guess, table):
    proposal, _ = guess(table)
    assert "\x1b" not in proposal
