"""Whom an actor or a convention is for; `parent` is the nearest value of data·inclusion, for the exports."""

from generator.content.vocabulary.kinds import Value, Vocabulary

AUDIENCES = Vocabulary(
    "publics",
    "Publics",
    "Maillage ; chaque valeur est rattachée à un public du schéma data·inclusion 1.0.10",
    (
        Value("tous-publics", "Tous publics", "Toute personne, sans condition.", "tous-publics"),
        Value("petite-enfance", "Tout-petits (moins de 6 ans)", "Les enfants de moins de six ans.", "familles"),
        Value("enfants", "Enfants", "Les enfants de six ans à l'entrée au collège, environ.", "familles"),
        Value(
            "adolescents-jeunes",
            "Adolescents et jeunes",
            "De l'entrée au collège à 25 ans, ou 30 ans en cas de handicap.",
            "jeunes",
        ),
        Value("familles", "Familles", "Les parents et leurs enfants, ensemble.", "familles"),
        Value("parents-isoles", "Parents élevant seuls leurs enfants", "Les familles monoparentales.", "familles"),
        Value("femmes", "Femmes", "Ce qui est réservé ou s'adresse d'abord aux femmes.", "femmes"),
        Value("personnes-agees", "Personnes âgées", "Les personnes de 60 ans et plus, en règle générale.", "seniors"),
        Value(
            "aidants",
            "Aidants",
            "Les personnes qui aident régulièrement un proche malade, âgé ou en situation de handicap.",
            "familles",
        ),
        Value(
            "personnes-en-situation-de-handicap",
            "Personnes en situation de handicap",
            "Quel que soit le handicap, reconnu par la MDPH ou non.",
            "personnes-en-situation-de-handicap",
        ),
        Value(
            "personnes-sans-domicile",
            "Personnes sans domicile",
            "Les personnes à la rue, hébergées, ou en logement précaire.",
            "personnes-en-situation-durgence",
        ),
        Value(
            "personnes-exilees",
            "Personnes exilées",
            "Les personnes qui demandent ou ont obtenu une protection, ou viennent d'arriver en France.",
            "personnes-exilees",
        ),
        Value(
            "mineurs-non-accompagnes",
            "Mineurs non accompagnés",
            "Les enfants et adolescents étrangers présents en France sans leurs parents ni représentant légal.",
            "personnes-exilees",
        ),
        Value(
            "victimes-de-violences",
            "Personnes victimes de violences",
            "Violences dans le couple ou la famille, sexuelles, au travail, traite, et autres infractions.",
            "personnes-en-situation-durgence",
        ),
        Value(
            "personnes-sous-main-de-justice",
            "Personnes placées sous main de justice",
            "Les personnes suivies par la justice pénale, détenues ou non, et celles qui sortent de détention.",
            "personnes-en-situation-juridique-specifique",
        ),
        Value(
            "majeurs-proteges",
            "Majeurs protégés",
            "Les adultes qui ont une mesure de protection : tutelle, curatelle, sauvegarde de justice.",
            "personnes-en-situation-juridique-specifique",
        ),
        Value(
            "gens-du-voyage",
            "Gens du voyage",
            "Les personnes dont l'habitat traditionnel est une résidence mobile, sédentaires ou non.",
            "familles",
        ),
        Value(
            "demandeurs-demploi",
            "Personnes en recherche d'emploi",
            "Inscrites ou non à France Travail.",
            "demandeurs-emploi",
        ),
        Value("actifs", "Personnes en emploi", "Les personnes salariées ou à leur compte.", "actifs"),
        Value(
            "beneficiaires-de-minima-sociaux",
            "Personnes touchant un minimum social",
            "Les personnes qui reçoivent par exemple le RSA, l'AAH, l'ASS ou l'Aspa.",
            "beneficiaires-des-minimas-sociaux",
        ),
        Value("etudiants", "Étudiantes et étudiants", "Les personnes en études supérieures.", "etudiants"),
        Value(
            "habitants-de-qpv-ou-frr",
            "Habitants d'un quartier prioritaire ou d'une zone rurale fragile (QPV, FRR)",
            "Les habitants d'un quartier prioritaire de la politique de la ville, ou d'une commune classée France "
            "ruralités revitalisation.",
            "residents-qpv-frr",
        ),
        Value(
            "professionnels",
            "Professionnels",
            "Les personnes qui accompagnent : professionnels et bénévoles du social, du soin, de l'éducation.",
            "actifs",
        ),
    ),
    is_extensible=True,
)

LISTS = (AUDIENCES,)
