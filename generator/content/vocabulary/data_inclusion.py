"""The short lists of data·inclusion, as `services[]` uses them."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SOURCE = "Schéma data·inclusion 1.0.10 (Licence Ouverte 2.0) ; libellés adaptés"

SERVICE_TYPES = Vocabulary(
    "types_service",
    "Types de service",
    SOURCE,
    (
        Value("accompagnement", "Accompagnement", "Un suivi dans la durée, par une même personne ou une même équipe."),
        Value("aide-financiere", "Aide financière", "Une somme versée, prêtée, ou une dépense prise en charge."),
        Value("aide-materielle", "Aide matérielle", "Un bien donné, prêté ou vendu à petit prix."),
        Value("atelier", "Atelier", "Une activité en groupe, autour d'un thème."),
        Value("formation", "Formation", "Un apprentissage organisé, avec un programme."),
        Value("information", "Information", "Une première réponse, et vers qui se tourner ensuite."),
    ),
)

AUDIENCES = Vocabulary(
    "publics_data_inclusion",
    "Publics (data·inclusion)",
    SOURCE,
    (
        Value("tous-publics", "Tous publics"),
        Value("actifs", "Personnes en emploi"),
        Value("beneficiaires-des-minimas-sociaux", "Personnes touchant un minimum social"),
        Value("demandeurs-emploi", "Personnes en recherche d'emploi"),
        Value("etudiants", "Étudiantes et étudiants"),
        Value("familles", "Familles"),
        Value("femmes", "Femmes"),
        Value("jeunes", "Jeunes"),
        Value("personnes-en-situation-de-handicap", "Personnes en situation de handicap"),
        Value("personnes-en-situation-durgence", "Personnes en situation d'urgence"),
        Value("personnes-en-situation-juridique-specifique", "Personnes en situation juridique particulière"),
        Value("personnes-exilees", "Personnes exilées"),
        Value("residents-qpv-frr", "Personnes habitant un quartier prioritaire ou une zone rurale fragile (QPV, FRR)"),
        Value("seniors", "Personnes âgées"),
    ),
)

FEES = Vocabulary(
    "frais_data_inclusion",
    "Frais (data·inclusion)",
    SOURCE,
    (Value("gratuit", "Gratuit"), Value("payant", "Payant")),
)

RECEPTION = Vocabulary(
    "modes_accueil",
    "Modes d'accueil",
    SOURCE,
    (
        Value("en-presentiel", "Sur place"),
        Value("a-distance", "À distance", "Par téléphone, par visioconférence ou par Internet."),
    ),
)

MOBILISATION = Vocabulary(
    "modes_mobilisation",
    "Comment demander ce service",
    SOURCE,
    (
        Value("envoyer-un-courriel", "Envoyer un courriel"),
        Value("se-presenter", "Se présenter sur place"),
        Value("telephoner", "Téléphoner"),
        Value("utiliser-lien-mobilisation", "Faire la demande en ligne"),
    ),
)

MOBILISED_BY = Vocabulary(
    "mobilisable_par",
    "Qui peut demander ce service",
    SOURCE,
    (
        Value("usagers", "Les personnes elles-mêmes"),
        Value("professionnels", "Les professionnels qui les accompagnent"),
    ),
)

LISTS = (SERVICE_TYPES, AUDIENCES, FEES, RECEPTION, MOBILISATION, MOBILISED_BY)
