"""The twelve needs of the home page, in the words of those who have them."""

from generator.content.vocabulary.kinds import Need

NEEDS: tuple[Need, ...] = (
    Need(
        "se-loger",
        "Se loger ou garder son logement",
        "Chercher un logement, ne plus pouvoir payer son loyer ou son chauffage, risquer l'expulsion.",
        ("logement", "precarite-energetique"),
    ),
    Need(
        "se-mettre-a-labri",
        "Se mettre à l'abri ce soir",
        "Ne pas savoir où dormir, seul ou avec des enfants, ce soir ou les prochains jours.",
        ("hebergement-mise-a-labri",),
        numbers=("115",),
    ),
    Need(
        "manger-sequiper",
        "Manger, s'équiper",
        "De quoi manger, se laver, s'habiller, meubler son logement.",
        ("alimentation-aide-materielle",),
    ),
    Need(
        "faire-valoir-ses-droits",
        "Faire valoir ses droits",
        "Remplir un dossier, comprendre un courrier, contester une décision, une démarche sur Internet, une injustice.",
        (
            "acces-aux-droits",
            "justice-acces-au-droit",
            "numerique",
            "mediation-sociale",
            "egalite-lutte-contre-les-discriminations",
            "participation-citoyennete",
        ),
    ),
    Need(
        "argent-dettes",
        "Argent, dettes",
        "Un découvert, des crédits, des factures en retard, un budget qui ne tient plus.",
        ("budget-surendettement", "precarite-energetique"),
    ),
    Need(
        "se-soigner",
        "Se soigner",
        "Trouver un médecin ou un soin, une couverture santé, une écoute, même sans argent.",
        ("sante",),
        numbers=("15",),
    ),
    Need(
        "souffrance-psychique-addictions",
        "Souffrance psychique, addictions",
        "Aller mal, avoir des idées noires, ne plus arriver à s'arrêter de boire, de consommer ou de jouer.",
        ("sante-mentale", "addictions"),
        numbers=("3114", "15"),
    ),
    Need(
        "enfants-et-parents",
        "Enfants et parents",
        "Faire garder un enfant, une difficulté à l'école ou à la maison, une séparation, des activités pour tous.",
        (
            "famille-parentalite",
            "petite-enfance",
            "enfance-jeunesse",
            "protection-de-lenfance",
            "education-scolarite",
            "prevention-specialisee",
            "animation-de-la-vie-sociale",
            "culture-sport-loisirs",
        ),
        numbers=("119",),
    ),
    Need(
        "violences",
        "Violences",
        "Avoir peur de quelqu'un, être frappé, menacé, humilié, ou s'inquiéter pour un enfant ou un proche.",
        ("violences-aide-aux-victimes", "protection-de-lenfance"),
        numbers=("17", "3919", "114", "119", "116 006"),
    ),
    Need(
        "vieillir-handicap-aidants",
        "Vieillir, handicap, aidants",
        "Rester chez soi en vieillissant, vivre avec un handicap, aider un proche, souffler un peu.",
        ("grand-age-autonomie", "handicap", "protection-juridique-des-majeurs"),
        numbers=("3977",),
    ),
    Need(
        "travail-formation-se-deplacer",
        "Travail, formation, se déplacer",
        "Chercher un emploi, apprendre un métier, passer le permis, trouver comment se rendre au travail.",
        ("emploi-insertion", "mobilite"),
    ),
    Need(
        "exil-papiers-francais",
        "Exil, papiers, apprendre le français",
        "Demander l'asile, obtenir ou renouveler un titre de séjour, apprendre à parler, lire et écrire.",
        ("asile-migration", "apprentissage-du-francais-illettrisme"),
    ),
)
