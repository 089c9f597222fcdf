"""How one reaches an actor: its places, appointments, fees, and who may refer someone."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SOURCE = "Maillage"

PLACE_TYPES = Vocabulary(
    "types_lieu",
    "Types de lieu",
    SOURCE,
    (
        Value("siege", "Siège", "L'adresse principale de l'organisme."),
        Value("antenne", "Antenne", "Un autre lieu de l'organisme, ouvert régulièrement."),
        Value("permanence", "Permanence", "Un accueil à jours fixes, souvent dans les murs d'un autre organisme."),
        Value("itinerant", "Itinérant", "Un accueil qui se déplace de lieu en lieu, par exemple un bus."),
        Value("a-domicile", "À domicile", "Les professionnels se rendent chez la personne."),
        Value("a-distance", "À distance", "Par téléphone, par visioconférence ou par Internet, sans lieu d'accueil."),
    ),
)

APPOINTMENT = Vocabulary(
    "rendez_vous",
    "Rendez-vous",
    SOURCE,
    (
        Value("sans", "Sans rendez-vous", "On peut venir aux heures d'ouverture."),
        Value("avec", "Sur rendez-vous", "Il faut appeler, écrire ou réserver avant de venir."),
        Value("les-deux", "Avec ou sans rendez-vous", "On peut venir sans prévenir ou prendre rendez-vous."),
    ),
)

CONTACT_FOR = Vocabulary(
    "pour",
    "À qui s'adresse ce contact",
    SOURCE,
    (
        Value("public", "Pour le public", "Ce contact répond aux habitants."),
        Value("professionnels", "Pour les professionnels", "Ce contact est réservé aux professionnels."),
        Value("tous", "Pour toutes et tous", "Ce contact répond aux habitants comme aux professionnels."),
    ),
)

REFERRERS = Vocabulary(
    "qui_peut_saisir",
    "Qui peut faire la demande",
    SOURCE,
    (
        Value("personne", "La personne elle-même", "On peut s'adresser à cet organisme directement, pour soi."),
        Value("proche", "Un proche", "Un membre de la famille, un ami, un voisin peut faire la demande."),
        Value(
            "professionnel",
            "Un professionnel",
            "Un professionnel qui accompagne la personne fait la demande, avec son accord.",
        ),
        Value(
            "decision-administrative",
            "Une décision de l'administration",
            "Il faut une décision d'un service public, par exemple une notification de la MDPH ou un accord du "
            "département.",
        ),
        Value(
            "decision-de-justice",
            "Une décision de justice",
            "Il faut la décision d'un juge ou du procureur, par exemple une mesure de protection.",
        ),
    ),
    is_extensible=True,
)

FEES = Vocabulary(
    "frais",
    "Frais",
    SOURCE,
    (
        Value("gratuit", "Gratuit", "Rien à payer, pour personne."),
        Value(
            "gratuit-sous-conditions",
            "Gratuit sous conditions",
            "Gratuit pour certaines personnes, selon leurs revenus, leur âge ou leur situation.",
        ),
        Value("payant", "Payant", "Une participation est demandée ; elle peut être faible ou dépendre des revenus."),
    ),
)

LISTS = (PLACE_TYPES, APPOINTMENT, CONTACT_FOR, REFERRERS, FEES)
