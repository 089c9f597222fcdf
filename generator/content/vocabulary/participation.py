"""How far the persons concerned take part, on what conditions, and where in an evaluation."""

from generator.content.vocabulary.kinds import Value, Vocabulary

NO_PART = "aucune"  # of the levels, and of the places in an evaluation

LEVELS = Vocabulary(
    "niveaux_participation",
    "Niveaux de participation des personnes concernées",
    "Maillage, d'après les degrés usuels de la participation, du moins au plus de pouvoir partagé",
    (
        Value(NO_PART, "Pas de participation", "Les personnes concernées ne sont ni informées ni associées."),
        Value("information", "Information", "Les personnes sont informées de ce qui est décidé."),
        Value("consultation", "Consultation", "Leur avis est demandé ; d'autres décident."),
        Value(
            "concertation",
            "Concertation",
            "Leurs propositions sont discutées avec elles avant la décision, et une réponse leur est donnée.",
        ),
        Value(
            "co-construction",
            "Co-construction",
            "Elles élaborent le projet avec les professionnels, du diagnostic aux solutions.",
        ),
        Value("co-decision", "Co-décision", "Elles prennent part à la décision, avec une voix qui compte."),
        Value(
            "a-l-initiative-des-personnes",
            "À l'initiative des personnes",
            "Le projet vient d'elles et elles le conduisent ; les institutions le soutiennent.",
        ),
    ),
)

CONDITIONS = Vocabulary(
    "conditions_participation",
    "Conditions qui rendent la participation possible",
    "Maillage",
    (
        Value("defraiement", "Frais remboursés", "Les frais engagés pour venir sont remboursés."),
        Value("indemnisation", "Temps indemnisé", "Le temps donné est indemnisé ou rémunéré."),
        Value("garde-denfants", "Garde d'enfants", "Les enfants sont gardés, ou la garde est payée."),
        Value("transport", "Transport", "Le trajet est organisé ou payé d'avance."),
        Value("formation", "Formation", "Une formation ou une préparation est proposée."),
        Value("interpretariat", "Interprétariat", "La langue parlée ou la langue des signes est interprétée."),
        Value(
            "croisement-des-savoirs",
            "Croisement des savoirs",
            "La démarche née à ATD Quart Monde : savoirs de vie, d'action et d'étude travaillent à égalité.",
        ),
    ),
    is_extensible=True,
)

PLACES = Vocabulary(
    "places_des_personnes",
    "Place des personnes concernées dans l'évaluation",
    "Maillage",
    (
        Value("choix-des-criteres", "Choix des critères", "Elles disent ce qui compte et ce qu'il faut mesurer."),
        Value("recueil", "Recueil", "Elles recueillent la parole ou les données, ou y répondent."),
        Value("analyse", "Analyse", "Elles cherchent avec les autres ce que les résultats veulent dire."),
        Value("restitution", "Restitution", "Les résultats leur sont présentés et discutés avec elles."),
        Value(NO_PART, "Aucune", "Elles ne prennent pas part à l'évaluation."),
    ),
)

LISTS = (LEVELS, CONDITIONS, PLACES)
