"""The public schemes (« dispositifs ») a convention may belong to."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SCHEMES = Vocabulary(
    "dispositifs",
    "Dispositifs",
    "Maillage, d'après les dispositifs nationaux de coopération entre acteurs publics et associatifs",
    (
        Value(
            "ctg",
            "Convention territoriale globale (CTG)",
            "Accord-cadre, d'ordinaire de quatre ans, entre la Caf et une commune ou une intercommunalité, pour les "
            "services aux familles d'un territoire.",
        ),
        Value(
            "contrat-de-ville",
            "Contrat de ville",
            "Contrat entre l'État, les collectivités et leurs partenaires en faveur des quartiers prioritaires.",
        ),
        Value(
            "contrat-local-de-sante",
            "Contrat local de santé (CLS)",
            "Contrat entre l'agence régionale de santé et une collectivité, pour réduire les inégalités de santé.",
        ),
        Value(
            "conseil-local-de-sante-mentale",
            "Conseil local de santé mentale (CLSM)",
            "Instance où élus, psychiatrie publique, personnes concernées et aidants définissent des actions communes.",
        ),
        Value(
            "ptsm",
            "Projet territorial de santé mentale (PTSM)",
            "Projet élaboré par les acteurs d'un territoire pour améliorer les parcours en santé mentale.",
        ),
        Value(
            "cpts",
            "Communauté professionnelle territoriale de santé (CPTS)",
            "Professionnels de santé qui s'organisent ensemble pour répondre aux besoins d'un territoire.",
        ),
        Value(
            "dac",
            "Dispositif d'appui à la coordination (DAC)",
            "Équipe qui aide les professionnels à coordonner les parcours de santé complexes.",
        ),
        Value(
            "clspd-cispd",
            "Conseil local ou intercommunal de sécurité et de prévention de la délinquance (CLSPD, CISPD)",
            "Instance réunissant maire, État, justice et partenaires autour de la tranquillité et de la prévention.",
        ),
        Value(
            "siao",
            "Service intégré d'accueil et d'orientation (SIAO)",
            "Service qui reçoit les demandes d'hébergement et de logement adapté d'un département, et y répond.",
        ),
        Value(
            "ccapex",
            "Commission de coordination des actions de prévention des expulsions (Ccapex)",
            "Commission départementale qui cherche avec les partenaires comment éviter une expulsion.",
        ),
        Value(
            "pdalhpd",
            "Plan départemental d'action pour le logement et l'hébergement des personnes défavorisées (PDALHPD)",
            "Plan de l'État et du département pour que les personnes en difficulté aient un toit et le gardent.",
        ),
        Value(
            "logement-dabord",
            "Logement d'abord",
            "Politique qui propose aux personnes sans domicile un logement durable d'abord, avec un accompagnement.",
        ),
        Value(
            "contrat-local-des-solidarites",
            "Contrat local des solidarités",
            "Contrat entre l'État et un département ou une métropole pour lutter contre la pauvreté.",
        ),
        Value(
            "schema-departemental-des-services-aux-familles",
            "Schéma départemental des services aux familles (SDSF)",
            "Feuille de route commune d'un département pour l'accueil du jeune enfant et le soutien aux parents.",
        ),
        Value(
            "reaap",
            "Réseau d'écoute, d'appui et d'accompagnement des parents (Reaap)",
            "Réseau départemental qui soutient des actions faites avec et par les parents.",
        ),
        Value(
            "clas",
            "Contrat local d'accompagnement à la scolarité (Clas)",
            "Accompagnement d'enfants et de leurs parents, hors du temps de l'école.",
        ),
        Value(
            "pedt",
            "Projet éducatif territorial (PEDT)",
            "Projet d'une commune ou d'une intercommunalité avec l'école et l'État, sur le temps périscolaire.",
        ),
        Value(
            "cite-educative",
            "Cité éducative",
            "Alliance d'acteurs éducatifs dans un quartier prioritaire, de la petite enfance à l'insertion.",
        ),
        Value(
            "reussite-educative",
            "Programme de réussite éducative (PRE)",
            "Accompagnement individuel d'enfants et d'adolescents fragiles, surtout dans les quartiers prioritaires.",
        ),
        Value(
            "plie",
            "Plan local pour l'insertion et l'emploi (PLIE)",
            "Programme porté par des collectivités pour accompagner vers l'emploi les personnes qui en sont éloignées.",
        ),
        Value(
            "comite-local-pour-lemploi",
            "Comité local pour l'emploi",
            "Instance où l'État, les collectivités et leurs partenaires coordonnent l'action locale pour l'emploi.",
        ),
        Value(
            "france-services",
            "France services",
            "Réseau de lieux labellisés où l'on est aidé dans ses démarches auprès de plusieurs services publics.",
        ),
        Value(
            "projet-alimentaire-territorial",
            "Projet alimentaire territorial (PAT)",
            "Projet commun des acteurs d'un territoire pour une alimentation locale, de qualité et accessible à tous.",
        ),
        Value("autre", "Autre dispositif", "Un autre dispositif, à préciser dans la fiche."),
    ),
    is_extensible=True,
)

LISTS = (SCHEMES,)
