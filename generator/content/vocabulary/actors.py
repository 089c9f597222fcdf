"""The types of actor: families a reader can tell apart, with where the usual bodies go."""

from generator.content.vocabulary.kinds import Value, Vocabulary

ACTOR_TYPES = Vocabulary(
    "types_acteur",
    "Types d'acteur",
    "Maillage : les familles d'acteurs d'un territoire, selon le statut de l'organisme qui porte l'action",
    (
        Value(
            "association",
            "Association",
            "Organisme à but non lucratif, fondation comprise : c'est le cas, le plus souvent, d'une mission locale, "
            "d'un CIDFF, d'un centre social, d'une union d'associations familiales (Udaf) ou d'un groupe d'entraide "
            "mutuelle (GEM, à dire aussi porté par les personnes concernées).",
        ),
        Value(
            "service-de-letat",
            "Service de l'État",
            "Préfecture, direction départementale ou régionale, services de l'Éducation nationale ; la justice, "
            "la police et la gendarmerie ont leurs propres types.",
        ),
        Value(
            "collectivite-territoriale",
            "Collectivité territoriale ou intercommunalité",
            "Région, département, commune ou intercommunalité, avec leurs services : aide sociale à l'enfance, "
            "protection maternelle et infantile, maison des solidarités, centre social municipal.",
        ),
        Value(
            "etablissement-public",
            "Établissement public ou groupement d'intérêt public",
            "Organisme public distinct de l'État et des collectivités : CCAS ou CIAS, MDPH, France Travail, "
            "agence régionale de santé (ARS).",
        ),
        Value(
            "organisme-de-protection-sociale",
            "Organisme de protection sociale",
            "Caisse ou mutuelle qui verse des prestations : Caf, CPAM, MSA, Carsat, caisse de retraite, mutuelle.",
        ),
        Value(
            "organisme-de-logement",
            "Organisme de logement",
            "Bailleur social, office public de l'habitat, agence immobilière à vocation sociale, résidence sociale, "
            "foyer de jeunes travailleurs.",
        ),
        Value(
            "operateur-de-transport",
            "Opérateur de transport",
            "Réseau de bus, de car ou de train, transport à la demande, transport solidaire.",
        ),
        Value(
            "police-gendarmerie",
            "Police ou gendarmerie",
            "Commissariat, brigade, police municipale, et les professionnels qui y sont présents comme "
            "l'intervenant social.",
        ),
        Value(
            "justice",
            "Justice",
            "Tribunal, conseil départemental de l'accès au droit, point-justice, protection judiciaire de la jeunesse "
            "(PJJ), service pénitentiaire d'insertion et de probation (SPIP), établissement pénitentiaire.",
        ),
        Value(
            "etablissement-denseignement",
            "Établissement d'enseignement",
            "École, collège, lycée, université, institut universitaire de technologie.",
        ),
        Value(
            "organisme-de-formation",
            "Organisme de formation",
            "Formation professionnelle initiale ou continue, apprentissage, école de travail social.",
        ),
        Value(
            "etablissement-ou-service-de-sante",
            "Établissement ou service de santé",
            "Hôpital, clinique, maison ou centre de santé, centre médico-psychologique (CMP), permanence d'accès aux "
            "soins (Pass), cabinet, pharmacie.",
        ),
        Value(
            "etablissement-medico-social",
            "Établissement ou service social ou médico-social",
            "Accueil ou accompagnement autorisé par le code de l'action sociale et des familles : Ehpad, Esat, "
            "service d'accompagnement, centre d'hébergement (CHRS), maison d'enfants, Csapa, service de tutelle.",
        ),
        Value(
            "entreprise",
            "Entreprise",
            "Société, commerce ou coopérative, entreprise d'insertion ou entreprise adaptée comprises.",
        ),
        Value(
            "collectif-de-personnes-concernees",
            "Collectif de personnes concernées",
            "Groupe, déclaré ou non, animé par des personnes qui vivent ou ont vécu la situation dont il parle : "
            "habitants, pairs-aidants, militants, association d'entraide entre pairs.",
        ),
        Value(
            "reseau-ou-coordination",
            "Réseau ou coordination",
            "Cadre de travail commun à plusieurs organismes, avec un animateur et des membres : collectif d'acteurs, "
            "dispositif d'appui à la coordination, SIAO, plateforme.",
        ),
        Value("autre", "Autre organisme", "Organisme qui n'entre dans aucun des autres types."),
    ),
    is_extensible=True,
)

LISTS = (ACTOR_TYPES,)
