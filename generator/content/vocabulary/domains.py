"""The fields of action: an actor or a convention has one or several."""

from generator.content.vocabulary.kinds import Value, Vocabulary

DOMAINS = Vocabulary(
    "domaines",
    "Domaines d'action",
    "Maillage : les champs de l'action sociale, éducative et sanitaire d'un territoire",
    (
        Value(
            "acces-aux-droits",
            "Accès aux droits",
            "Connaître ses droits et aides, constituer un dossier, faire ses démarches, avoir une adresse postale.",
        ),
        Value("petite-enfance", "Petite enfance", "Accueil, santé et éveil des enfants de moins de six ans."),
        Value(
            "enfance-jeunesse",
            "Enfance et jeunesse",
            "Accueil, activités, information et accompagnement des enfants et des jeunes de 6 à 25 ans.",
        ),
        Value(
            "protection-de-lenfance",
            "Protection de l'enfance",
            "Repérer un enfant en danger ou qui risque de l'être, aider sa famille, l'accueillir s'il le faut.",
        ),
        Value(
            "famille-parentalite",
            "Famille et parentalité",
            "Soutenir les parents, accompagner une naissance, une séparation, un conflit, une médiation familiale.",
        ),
        Value(
            "logement",
            "Logement",
            "Trouver un logement, le garder, l'améliorer, faire face à un impayé ou à une expulsion.",
        ),
        Value(
            "hebergement-mise-a-labri",
            "Hébergement et mise à l'abri",
            "Accueillir de jour ou de nuit, en urgence ou pour un temps, des personnes sans logement.",
        ),
        Value(
            "precarite-energetique",
            "Précarité énergétique",
            "Payer ses factures d'énergie ou d'eau, se chauffer, rendre un logement moins coûteux.",
        ),
        Value(
            "alimentation-aide-materielle",
            "Alimentation et aide matérielle",
            "Repas, colis, épicerie solidaire, vêtements, meubles, produits d'hygiène.",
        ),
        Value(
            "budget-surendettement",
            "Budget et surendettement",
            "Gérer son budget, faire face à ses dettes, à un refus de compte, à une dépense imprévue.",
        ),
        Value("sante", "Santé", "Se soigner, prévenir, faire valoir ses droits à l'assurance maladie."),
        Value(
            "sante-mentale",
            "Santé mentale",
            "Écoute, soin et accompagnement de la souffrance psychique, vie dans la cité, entraide entre pairs.",
        ),
        Value(
            "addictions",
            "Addictions",
            "Prévention, soin et réduction des risques : alcool, tabac, autres drogues, jeux, écrans.",
        ),
        Value(
            "handicap",
            "Handicap",
            "Droits, compensation, accompagnement et accès à la vie ordinaire des personnes en situation de handicap.",
        ),
        Value(
            "grand-age-autonomie",
            "Grand âge et autonomie",
            "Vieillir chez soi ou en établissement, prévenir la perte d'autonomie, soutenir les aidants.",
        ),
        Value(
            "protection-juridique-des-majeurs",
            "Protection juridique des majeurs",
            "Tutelle, curatelle, sauvegarde, habilitation familiale, mesures d'accompagnement social.",
        ),
        Value(
            "emploi-insertion",
            "Emploi et insertion",
            "Chercher, trouver ou garder un emploi, se former à un métier, créer son activité, "
            "l'insertion par l'activité économique.",
        ),
        Value(
            "education-scolarite",
            "Éducation et scolarité",
            "Inscription, suivi et réussite scolaires, décrochage, accompagnement à la scolarité.",
        ),
        Value(
            "apprentissage-du-francais-illettrisme",
            "Apprentissage du français et illettrisme",
            "Apprendre à parler, lire, écrire et compter, quelle que soit sa langue.",
        ),
        Value("mobilite", "Mobilité", "Se déplacer : transport, véhicule, permis, aide au trajet."),
        Value(
            "numerique",
            "Numérique",
            "Apprendre à se servir des outils numériques, s'équiper, être aidé dans une démarche en ligne.",
        ),
        Value(
            "justice-acces-au-droit",
            "Justice et accès au droit",
            "Conseil juridique, aide juridictionnelle, médiation judiciaire, exécution des peines, réinsertion.",
        ),
        Value(
            "violences-aide-aux-victimes",
            "Violences et aide aux victimes",
            "Écoute, mise en sécurité, soin et défense des personnes victimes, prévention des violences.",
        ),
        Value(
            "prevention-specialisee",
            "Prévention spécialisée",
            "Éducateurs présents dans la rue, auprès des jeunes et avec leur libre adhésion.",
        ),
        Value(
            "mediation-sociale",
            "Médiation sociale",
            "Aller vers les habitants, apaiser un conflit, faire le lien avec les services.",
        ),
        Value(
            "asile-migration",
            "Asile et migration",
            "Demande d'asile, séjour, hébergement et accompagnement des personnes exilées.",
        ),
        Value(
            "egalite-lutte-contre-les-discriminations",
            "Égalité et lutte contre les discriminations",
            "Égalité entre les femmes et les hommes, défense des personnes discriminées, laïcité.",
        ),
        Value(
            "animation-de-la-vie-sociale",
            "Animation de la vie sociale",
            "Lieux et projets d'habitants : centre social, espace de vie sociale, lutte contre l'isolement.",
        ),
        Value(
            "culture-sport-loisirs",
            "Culture, sport et loisirs",
            "Pratiquer, découvrir, partir en vacances, accéder à la culture et au sport quels que soient ses moyens.",
        ),
        Value(
            "participation-citoyennete",
            "Participation et citoyenneté",
            "Prendre part aux décisions, se faire entendre à plusieurs, s'engager, être bénévole.",
        ),
        Value(
            "formation-recherche",
            "Formation et recherche",
            "Former les professionnels et les bénévoles, étudier et évaluer l'action sociale ; se former à un métier "
            "relève de l'emploi et de l'insertion.",
        ),
    ),
    is_extensible=True,
)

LISTS = (DOMAINS,)
