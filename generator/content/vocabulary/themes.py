"""The 69 themes of data·inclusion and the 16 categories they hang from."""

from generator.content.vocabulary.data_inclusion import SOURCE
from generator.content.vocabulary.kinds import Value, Vocabulary

# category code → its label, then its themes: the part of the code after "--", and the label
_TREE: dict[str, tuple[str, dict[str, str]]] = {
    "choisir-un-metier": (
        "Choisir un métier",
        {
            "confirmer-son-choix-de-metier": "Confirmer son choix de métier",
            "connaitre-les-opportunites-demploi": "Connaître les possibilités d'emploi",
            "decouvrir-un-metier-ou-un-secteur-dactivite": "Découvrir un métier ou un secteur d'activité",
            "identifier-ses-points-forts-et-ses-competences": "Repérer ses points forts et ses compétences",
        },
    ),
    "creer-une-entreprise": (
        "Créer une entreprise",
        {
            "definir-son-projet-de-creation-dentreprise": "Définir son projet de création d'entreprise",
            "developper-son-entreprise": "Développer son entreprise",
            "structurer-son-projet-de-creation-dentreprise": "Structurer son projet de création d'entreprise",
        },
    ),
    "difficultes-administratives-ou-juridiques": (
        "Difficultés administratives ou juridiques",
        {
            "accompagnement-aux-demarches-administratives": "Être accompagné dans ses démarches administratives",
            "accompagnement-pour-lacces-a-la-citoyennete": "Accéder à la citoyenneté",
            "accompagnement-pour-lacces-aux-droits": "Accéder à ses droits",
            "beneficier-dune-mesure-daccompagnement-adapte": "Trouver une mesure d'accompagnement adaptée",
            "connaitre-ses-droits-face-a-une-discrimination": "Connaître ses droits face à une discrimination",
            "prendre-en-compte-une-problematique-judiciaire": "Faire face à une difficulté avec la justice",
        },
    ),
    "difficultes-financieres": (
        "Difficultés financières",
        {
            "acquerir-une-autonomie-budgetaire": "Gagner en autonomie dans son budget",
            "ameliorer-sa-gestion-budgetaire": "Mieux gérer son budget",
            "mettre-en-place-une-mesure-de-protection-financiere": "Mettre en place une protection financière",
            "prevenir-une-degradation-de-la-situation-financiere": "Éviter que sa situation financière ne s'aggrave",
            "situation-dendettement-surendettement": "Faire face à l'endettement ou au surendettement",
        },
    ),
    "equipement-et-alimentation": (
        "Équipement et alimentation",
        {
            "aide-menagere": "Aide ménagère",
            "alimentation": "Alimentation",
            "electromenager": "Électroménager",
            "habillement": "Vêtements",
        },
    ),
    "famille": (
        "Famille",
        {
            "garde-denfants": "Faire garder ses enfants",
            "prise-en-charge-personne-dependante": "Faire accompagner une personne dépendante",
            "soutien-a-la-parentalite-et-a-leducation": "Être soutenu dans son rôle de parent",
            "soutien-aidants": "Être soutenu quand on aide un proche",
            "surmonter-conflits-separation-violence": "Surmonter un conflit, une séparation, des violences",
        },
    ),
    "lecture-ecriture-calcul": (
        "Lecture, écriture et calcul",
        {
            "maitriser-le-calcul": "Apprendre à compter",
            "maitriser-le-francais": "Apprendre le français",
        },
    ),
    "logement-hebergement": (
        "Logement et hébergement",
        {
            "acheter-un-logement": "Acheter un logement",
            "changer-de-logement": "Changer de logement",
            "louer-un-logement": "Louer un logement",
            "rechercher-une-solution-dhebergement-temporaire": "Chercher un hébergement temporaire",
            "reduire-les-impayes-de-loyer": "Réduire ses impayés de loyer",
            "se-maintenir-dans-le-logement": "Se maintenir dans le logement",
            "sinformer-sur-les-demarches-liees-a-lacces-au-logement": "S'informer sur les démarches pour se loger",
        },
    ),
    "mobilite": (
        "Mobilité",
        {
            "acceder-a-un-vehicule": "Trouver un véhicule",
            "entretenir-reparer-son-vehicule": "Entretenir et réparer son véhicule",
            "etre-accompagne-dans-son-parcours-mobilite": "Être accompagné pour se déplacer",
            "financer-ma-mobilite": "Financer ses déplacements",
            "preparer-un-permis": "Préparer un permis de conduire",
            "mobilite-douce-partagee-collective": "Se déplacer à vélo, en voiture partagée, en transport collectif",
        },
    ),
    "numerique": (
        "Numérique",
        {
            "acceder-a-des-services-en-ligne": "Utiliser des services en ligne",
            "acceder-a-une-connexion-internet": "Trouver une connexion à Internet",
            "acquerir-un-equipement": "S'équiper (ordinateur, téléphone)",
            "maitriser-les-fondamentaux-du-numerique": "Apprendre les bases du numérique",
        },
    ),
    "preparer-sa-candidature": (
        "Préparer sa candidature",
        {
            "developper-son-reseau": "Développer son réseau professionnel",
            "organiser-ses-demarches-de-recherche-demploi": "Organiser sa recherche d'emploi",
            "realiser-un-cv-et-ou-une-lettre-de-motivation": "Écrire un CV ou une lettre de motivation",
            "valoriser-ses-competences": "Mettre en valeur ses compétences",
        },
    ),
    "remobilisation": (
        "Remobilisation",
        {
            "activites-sportives-et-culturelles": "Activités sportives et culturelles",
            "benevolat-action-citoyenne": "Bénévolat et action citoyenne",
            "bien-etre-confiance-en-soi": "Bien-être et confiance en soi",
            "lien-social": "Lien social",
        },
    ),
    "sante": (
        "Santé",
        {
            "acces-aux-soins": "Accès aux soins",
            "addictions": "Addictions",
            "constituer-un-dossier-mdph-invalidite": "Constituer un dossier MDPH ou d'invalidité",
            "sante-mentale": "Santé mentale",
            "sante-sexuelle": "Santé sexuelle",
        },
    ),
    "se-former": (
        "Se former",
        {
            "monter-son-dossier-de-formation": "Monter son dossier de formation",
            "trouver-sa-formation": "Trouver sa formation",
        },
    ),
    "souvrir-a-linternational": (
        "S'ouvrir à l'international",
        {
            "connaitre-les-opportunites-demploi-a-letranger": "Connaître les possibilités d'emploi à l'étranger",
            "sinformer-sur-les-aides-pour-travailler-a-letranger": "Connaître les aides pour travailler à l'étranger",
            "sorganiser-suite-a-son-retour-en-france": "S'organiser au retour en France",
        },
    ),
    "trouver-un-emploi": (
        "Trouver un emploi",
        {
            "convaincre-un-recruteur-en-entretien": "Convaincre en entretien d'embauche",
            "faire-des-candidatures-spontanees": "Faire des candidatures spontanées",
            "maintien-dans-lemploi": "Garder son emploi",
            "repondre-a-des-offres-demploi": "Répondre à des offres d'emploi",
            "suivre-ses-candidatures-et-relancer-les-employeurs": "Suivre ses candidatures et relancer les employeurs",
        },
    ),
}

CATEGORIES = Vocabulary(
    "categories_thematiques",
    "Catégories de thématiques",
    SOURCE,
    tuple(Value(category, label) for category, (label, _) in _TREE.items()),
)

THEMES = Vocabulary(
    "thematiques",
    "Thématiques des services",
    SOURCE,
    tuple(
        Value(f"{category}--{theme}", label, parent=category)
        for category, (_, themes) in _TREE.items()
        for theme, label in themes.items()
    ),
)

LISTS = (CATEGORIES, THEMES)
