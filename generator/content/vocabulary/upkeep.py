"""The life of a page: who keeps and re-reads it, how often, and what becomes of it."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SOURCE = "Maillage"

VERIFIED_BY = Vocabulary(
    "verifie_par",
    "Relu par",
    SOURCE,
    (
        Value("structure", "L'organisme lui-même", "Quelqu'un de l'organisme a relu la fiche."),
        Value(
            "coordination", "La coordination de l'annuaire", "La coordination a relu la fiche, par exemple en appelant."
        ),
        Value("source-officielle", "Une source officielle", "La fiche a été comparée à une publication officielle."),
    ),
)

REVIEW_MONTHS = Vocabulary(
    "revue_mois",
    "Rythme de relecture",
    SOURCE,
    (Value("3", "Tous les 3 mois"), Value("6", "Tous les 6 mois"), Value("12", "Tous les ans")),
)

KEEPING = Vocabulary(
    "modes_tenue_a_jour",
    "Tenue à jour",
    SOURCE,
    (
        Value("en-ligne", "En ligne", "L'organisme corrige lui-même sa fiche sur le site."),
        Value("courriel", "Par courriel", "L'organisme écrit à la coordination, qui corrige."),
        Value("telephone", "Par téléphone", "La coordination appelle l'organisme, puis corrige."),
        Value("papier", "Sur papier", "La fiche imprimée est corrigée à la main, puis rendue."),
    ),
)

AGREEMENT = Vocabulary(
    "modes_accord",
    "Accord de l'organisme",
    SOURCE,
    (
        Value("en-ligne", "En ligne", "Accord donné sur le site."),
        Value("courriel", "Par courriel", "Accord donné par un courriel conservé."),
        Value("courrier", "Par courrier", "Accord donné par une lettre conservée."),
        Value("oral", "Oral", "Accord donné de vive voix, à confirmer par écrit."),
    ),
)

STATUSES = Vocabulary(
    "statuts",
    "État de la fiche",
    SOURCE,
    (
        Value("publie", "Publiée", "La fiche est visible."),
        Value("brouillon", "Brouillon", "La fiche est vérifiée mais n'est pas publiée."),
        Value("suspendu", "Suspendue", "La fiche reste visible, avec un bandeau : l'accueil est interrompu."),
        Value("archive", "Archivée", "La fiche garde son adresse et ses liens sont dits au passé."),
    ),
)

ARCHIVING = Vocabulary(
    "motifs_archivage",
    "Motif d'archivage",
    SOURCE,
    (
        Value("fermeture", "Fermeture", "L'organisme ou le dispositif n'existe plus."),
        Value("fusion", "Fusion", "L'organisme a rejoint un autre organisme."),
        Value("doublon", "Doublon", "Une autre fiche décrit le même organisme."),
        Value(
            "demande-de-retrait",
            "Demande de retrait",
            "L'organisme a demandé à ne plus figurer dans l'annuaire : la fiche reste, vide.",
        ),
    ),
)

LISTS = (VERIFIED_BY, REVIEW_MONTHS, KEEPING, AGREEMENT, STATUSES, ARCHIVING)
