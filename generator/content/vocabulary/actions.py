"""What a convention does and how it is judged: actions, means, indicators, evaluation."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SOURCE = "Maillage, d'après les clauses usuelles des conventions de partenariat"

PROGRESS = Vocabulary(
    "avancements",
    "Avancement d'une action",
    SOURCE,
    (
        Value("a-lancer", "À lancer", "L'action est décidée et n'a pas commencé."),
        Value("en-cours", "En cours", "L'action a commencé."),
        Value("realisee", "Réalisée", "L'action est achevée."),
        Value("abandonnee", "Abandonnée", "Les parties ont renoncé à l'action."),
    ),
)

MEANS = Vocabulary(
    "natures_moyens",
    "Moyens mis en commun",
    SOURCE,
    (
        Value("humain", "Temps de travail", "Des professionnels ou des bénévoles, en temps donné."),
        Value("financier", "Argent", "Une somme apportée."),
        Value("locaux", "Locaux", "Des bureaux, des salles, un lieu d'accueil."),
        Value("materiel", "Matériel", "Des équipements, un véhicule, des fournitures."),
        Value("outils-donnees", "Outils et données", "Un logiciel, un document commun, des données d'observation."),
        Value("formation", "Formation", "Des formations ouvertes aux autres parties."),
        Value("ingenierie", "Ingénierie", "Une aide à concevoir, conduire ou évaluer le projet."),
        Value("communication", "Communication", "Des supports et des relais pour faire connaître l'action."),
    ),
    is_extensible=True,
)

INDICATORS = Vocabulary(
    "familles_indicateur",
    "Familles d'indicateurs",
    SOURCE,
    (
        Value("moyens", "Moyens", "Ce qui est engagé : temps, argent, locaux."),
        Value("realisation", "Réalisation", "Ce qui est fait : ateliers tenus, personnes reçues."),
        Value("resultat", "Résultat", "Ce qui change tout de suite pour les personnes ou les acteurs."),
        Value("impact", "Impact", "Ce qui change dans la durée sur le territoire."),
    ),
)

EVALUATION = Vocabulary(
    "modes_evaluation",
    "Mode d'évaluation",
    SOURCE,
    (
        Value("interne", "Interne", "Les parties évaluent elles-mêmes."),
        Value("externe", "Externe", "Un tiers indépendant évalue."),
        Value("croisee", "Croisée", "Les parties s'évaluent l'une l'autre, ou confrontent plusieurs évaluations."),
        Value("participative", "Participative", "Les personnes concernées évaluent avec les parties."),
    ),
)

LISTS = (PROGRESS, MEANS, INDICATORS, EVALUATION)
