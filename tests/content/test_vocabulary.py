import hashlib
import re

import pytest

from generator.content.vocabulary import NEEDS, VOCABULARIES, Value, Vocabulary

LISTS = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=lambda vocabulary: vocabulary.name)

# Directories are written with these codes: taking one away breaks their files.
PUBLISHED = {
    "types_acteur": "association · service-de-letat · collectivite-territoriale · etablissement-public · "
    "organisme-de-protection-sociale · organisme-de-logement · operateur-de-transport · police-gendarmerie · justice · "
    "etablissement-denseignement · organisme-de-formation · etablissement-ou-service-de-sante · "
    "etablissement-medico-social · entreprise · collectif-de-personnes-concernees · reseau-ou-coordination · autre",
    "domaines": "acces-aux-droits · petite-enfance · enfance-jeunesse · protection-de-lenfance · famille-parentalite · "
    "logement · hebergement-mise-a-labri · precarite-energetique · alimentation-aide-materielle · "
    "budget-surendettement · sante · sante-mentale · addictions · handicap · grand-age-autonomie · "
    "protection-juridique-des-majeurs · emploi-insertion · education-scolarite · "
    "apprentissage-du-francais-illettrisme · mobilite · numerique · justice-acces-au-droit · "
    "violences-aide-aux-victimes · prevention-specialisee · mediation-sociale · asile-migration · "
    "egalite-lutte-contre-les-discriminations · animation-de-la-vie-sociale · culture-sport-loisirs · "
    "participation-citoyennete · formation-recherche",
    "publics": "tous-publics · petite-enfance · enfants · adolescents-jeunes · familles · parents-isoles · femmes · "
    "personnes-agees · aidants · personnes-en-situation-de-handicap · personnes-sans-domicile · personnes-exilees · "
    "mineurs-non-accompagnes · victimes-de-violences · personnes-sous-main-de-justice · majeurs-proteges · "
    "gens-du-voyage · demandeurs-demploi · actifs · beneficiaires-de-minima-sociaux · etudiants · "
    "habitants-de-qpv-ou-frr · professionnels",
    "types_lieu": "siege · antenne · permanence · itinerant · a-domicile · a-distance",
    "rendez_vous": "sans · avec · les-deux",
    "pour": "public · professionnels · tous",
    "qui_peut_saisir": "personne · proche · professionnel · decision-administrative · decision-de-justice",
    "frais": "gratuit · gratuit-sous-conditions · payant",
    "natures_reseau": "orientation · echange-dinformations · echange-de-pratiques · coordination-de-situations · "
    "action-collective · co-intervention · accueil-de-permanence · mutualisation",
    "natures_institutionnelles": "financement · appartenance · tutelle",
    "sens": "vers · depuis · mutuel",
    "niveaux_participation": "aucune · information · consultation · concertation · co-construction · co-decision · "
    "a-l-initiative-des-personnes",
    "conditions_participation": "defraiement · indemnisation · garde-denfants · transport · formation · "
    "interpretariat · croisement-des-savoirs",
    "verifie_par": "structure · coordination · source-officielle",
    "revue_mois": "3 · 6 · 12",
    "modes_tenue_a_jour": "en-ligne · courriel · telephone · papier",
    "modes_accord": "en-ligne · courriel · courrier · oral",
    "statuts": "publie · brouillon · suspendu · archive",
    "motifs_archivage": "fermeture · fusion · doublon · demande-de-retrait",
    "types_convention": "convention-cadre · convention-operationnelle · convention-pluriannuelle-dobjectifs · "
    "convention-de-financement · convention-de-mise-a-disposition · convention-constitutive · cpom · "
    "protocole-daccord · charte · contrat-territorial · autre",
    "dispositifs": "ctg · contrat-de-ville · contrat-local-de-sante · conseil-local-de-sante-mentale · ptsm · cpts · "
    "dac · clspd-cispd · siao · ccapex · pdalhpd · logement-dabord · contrat-local-des-solidarites · "
    "schema-departemental-des-services-aux-familles · reaap · clas · pedt · cite-educative · reussite-educative · "
    "plie · comite-local-pour-lemploi · france-services · projet-alimentaire-territorial · autre",
    "origines": "obligation-legale · demande-dun-financeur · initiative-des-acteurs · "
    "initiative-des-personnes-concernees",
    "roles": "pilote · copilote · financeur · operateur · contributeur · beneficiaire · partenaire-associe · "
    "evaluateur · representant-des-personnes-concernees · garant",
    "avancements": "a-lancer · en-cours · realisee · abandonnee",
    "decisions": "consensus · majorite · pilote",
    "natures_moyens": "humain · financier · locaux · materiel · outils-donnees · formation · "
    "ingenierie · communication",
    "familles_indicateur": "moyens · realisation · resultat · impact",
    "modes_evaluation": "interne · externe · croisee · participative",
    "places_des_personnes": "choix-des-criteres · recueil · analyse · restitution · aucune",
    "niveaux_information": "aucune · statistique · nominative",
    "fondements": "casf-l226-2-1 · casf-l226-2-2 · casf-l121-6-2 · csp-l1110-4 · csp-l1110-12 · csi-l132-5 · "
    "loi-90-449-art-7-2 · autre",
    "bases_legales_rgpd": "consentement · contrat · obligation-legale · sauvegarde-des-interets-vitaux · "
    "mission-dinteret-public · interet-legitime",
    "accords_de_la_personne": "oui · non · sans-objet",
    "modes_renouvellement": "tacite · expres · aucun",
    "niveaux_territoire": "quartier · commune · epci · departement · region · france",
    "etats_convention": "resiliee · remplacee · dates-non-renseignees · projet · tacite-a-verifier · echeance-passee · "
    "se-termine-bientot · a-renouveler · echeance-non-renseignee · en-vigueur",
}

# data·inclusion 1.0.10: number of codes, and the digest of its codes sorted and joined by a space.
DATA_INCLUSION = {
    "types_service": (6, "fa42592e334fc5c0"),
    "publics_data_inclusion": (14, "965ee07a1e09350f"),
    "frais_data_inclusion": (2, "597f52152b4865ee"),
    "modes_accueil": (2, "cda39b6dfea45a6c"),
    "modes_mobilisation": (4, "fdbedaaff5d0cca6"),
    "mobilisable_par": (2, "b5d8a8c3440ce094"),
    "categories_thematiques": (16, "601799f0924513bd"),
    "thematiques": (69, "55cb447e4c6e2fea"),
    "reseaux_porteurs": (108, "91714638e0947149"),
}

# Lists whose labels say it all.
SELF_EVIDENT = {"sens", "revue_mois", "accords_de_la_personne", "modes_accueil", *DATA_INCLUSION} - {"types_service"}

# The people an actor works with are named as persons, by what they live.
AVOIDED = ("usagers", "usager", "bénéficiaires")


def test_there_is_no_list_but_those_published():
    assert set(VOCABULARIES) == {*PUBLISHED, *DATA_INCLUSION}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_list_holds_exactly_the_codes_published_in_the_order_readers_meet_them(name):
    assert " · ".join(VOCABULARIES[name].codes) == PUBLISHED[name]


@pytest.mark.parametrize("name", DATA_INCLUSION)
def test_a_list_of_data_inclusion_holds_exactly_the_codes_of_its_schema(name):
    codes = " ".join(sorted(VOCABULARIES[name].codes))
    assert (len(VOCABULARIES[name].values), hashlib.sha256(codes.encode()).hexdigest()[:16]) == DATA_INCLUSION[name]


@LISTS
def test_a_list_is_known_by_its_name_and_says_where_it_comes_from(vocabulary):
    assert VOCABULARIES[vocabulary.name] is vocabulary
    assert vocabulary.title
    assert vocabulary.source


@LISTS
def test_codes_are_unique_slugs_and_labels_tell_values_apart(vocabulary):
    slug = r"[a-z0-9]+(--?[a-z0-9]+)*" if vocabulary.name == "thematiques" else r"[a-z0-9]+(-[a-z0-9]+)*"
    assert [code for code in vocabulary.codes if not re.fullmatch(slug, code)] == []
    assert len(set(vocabulary.codes)) == len(vocabulary.values)
    assert len({value.label for value in vocabulary.values}) == len(vocabulary.values)


@LISTS
def test_every_value_is_defined_by_a_sentence_unless_its_label_says_it_all(vocabulary):
    optional = vocabulary.name in SELF_EVIDENT
    undefined = [value.code for value in vocabulary.values if not (value.definition or optional)]
    unfinished = [value.code for value in vocabulary.values if value.definition and not value.definition.endswith(".")]
    assert (undefined, unfinished) == ([], [])


@LISTS
def test_texts_are_plain_french_whose_typography_is_left_to_run_time(vocabulary):
    texts = [vocabulary.title, vocabulary.source]
    texts += [text for value in vocabulary.values for text in (value.label, value.definition)]
    for text in texts:
        assert not set(text) & set("’ʼ\u00a0\u202f\u2009\n"), text
        assert text == text.strip(), text
        assert "  " not in text, text
        assert not re.search(r"\S[;:!?»]|«\S", text), text
    for value in vocabulary.values:
        assert value.label, value.code
        assert value.label[0] == value.label[0].upper(), value.label


@LISTS
def test_words_are_about_persons_not_users_of_a_service(vocabulary):
    words = re.findall(r"\w+", " ".join(f"{value.label} {value.definition}" for value in vocabulary.values).casefold())
    assert [word for word in words if word in AVOIDED] == []


def test_every_audience_hangs_from_one_of_data_inclusion():
    for audience in VOCABULARIES["publics"].values:
        assert audience.parent in VOCABULARIES["publics_data_inclusion"], audience.code


def test_every_theme_hangs_from_the_category_its_code_begins_with():
    for theme in VOCABULARIES["thematiques"].values:
        assert theme.parent == theme.code.partition("--")[0]
        assert theme.parent in VOCABULARIES["categories_thematiques"]


@pytest.mark.parametrize(
    "body",
    ["CCAS", "MDPH", "mission locale", "CIDFF", "PJJ", "SPIP", "centre social", "GEM", "France Travail", "SIAO"],
)
def test_the_actor_types_say_where_the_usual_bodies_go(body):
    assert any(body in value.definition for value in VOCABULARIES["types_acteur"].values)


def test_an_unknown_code_is_absent_from_the_list():
    domains = VOCABULARIES["domaines"]
    assert "logement" in domains
    assert domains["logement"] is domains.get("logement")
    assert "logemant" not in domains
    assert domains.get("logemant") is None
    with pytest.raises(KeyError):
        domains["logemant"]


def test_a_directory_adds_values_after_those_of_the_list():
    domains = VOCABULARIES["domaines"]
    pastoral = Value("pastoralisme", "Pastoralisme", "La vie en estive.", "emploi-insertion")
    extended = domains.extended([pastoral])
    assert extended.codes == (*domains.codes, "pastoralisme")
    assert extended["pastoralisme"].parent == "emploi-insertion"
    assert "pastoralisme" not in domains


def test_an_added_value_does_not_change_the_meaning_of_an_existing_code():
    colours = Vocabulary("couleurs", "Couleurs", "exemple", (Value("rouge", "Rouge"),))
    assert colours.extended([Value("rouge", "Vert"), Value("bleu", "Bleu")]).values == (
        Value("rouge", "Rouge"),
        Value("bleu", "Bleu"),
    )


def test_twelve_needs_are_told_apart_by_code_and_label():
    assert len(NEEDS) == 12
    assert len({need.code for need in NEEDS}) == 12
    assert len({need.label for need in NEEDS}) == 12
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", need.code) for need in NEEDS)
    assert all(need.definition.endswith(".") for need in NEEDS)


def test_needs_lead_to_every_domain_but_the_training_of_professionals():
    reached = {domain for need in NEEDS for domain in need.domains}
    assert set(VOCABULARIES["domaines"].codes) - reached == {"formation-recherche"}
    assert reached <= set(VOCABULARIES["domaines"].codes)
