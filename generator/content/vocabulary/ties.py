"""The ties an actor declares: network, and institutional ones, counted apart. A partnership is never declared."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SOURCE = "Maillage : ce que des acteurs font ensemble sans convention, et ce qui relève des institutions"

NETWORK = Vocabulary(
    "natures_reseau",
    "Liens de réseau",
    SOURCE,
    (
        Value("orientation", "Orientation", "L'un adresse des personnes à l'autre, avec leur accord."),
        Value(
            "echange-dinformations",
            "Échange d'informations",
            "Ils se tiennent au courant de leur activité et de leurs projets, sans parler de situations individuelles.",
        ),
        Value(
            "echange-de-pratiques", "Échange de pratiques", "Ils réfléchissent ensemble à leurs façons de travailler."
        ),
        Value(
            "coordination-de-situations",
            "Coordination de situations",
            "Ils s'accordent, avec la personne, sur l'accompagnement d'une même situation.",
        ),
        Value("action-collective", "Action collective", "Ils préparent et mènent ensemble une action ou un événement."),
        Value("co-intervention", "Co-intervention", "Leurs professionnels interviennent ensemble, au même moment."),
        Value("accueil-de-permanence", "Accueil de permanence", "L'un reçoit l'autre dans ses murs, à jours fixes."),
        Value("mutualisation", "Mutualisation", "Ils partagent des locaux, du matériel, un poste ou un outil."),
    ),
    is_extensible=True,
)

INSTITUTIONAL = Vocabulary(
    "natures_institutionnelles",
    "Liens institutionnels",
    SOURCE,
    (
        Value("financement", "Financement", "L'un finance l'autre ; ce n'est pas encore travailler ensemble."),
        Value("appartenance", "Appartenance", "L'un est membre de l'autre : fédération, union, groupement."),
        Value("tutelle", "Tutelle ou autorité", "L'un autorise, contrôle ou dirige l'autre."),
    ),
)

DIRECTIONS = Vocabulary(
    "sens",
    "Sens du lien",
    "Maillage",
    (Value("vers", "Vers l'autre"), Value("depuis", "Depuis l'autre"), Value("mutuel", "Dans les deux sens")),
)

LISTS = (NETWORK, INSTITUTIONAL, DIRECTIONS)
