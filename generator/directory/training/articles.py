"""The articles of a convention to write, and the keys of the schema each asks for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import N_


@dataclass(frozen=True, slots=True)
class Article:
    """One article: messages to translate, and keys of a convention."""

    title: str
    text: str
    keys: tuple[str, ...]


ARTICLES = (
    Article(
        N_("Les parties"),
        N_("Nommez chacune, et qui a le pouvoir de signer pour elle : la délibération ou les statuts le disent."),
        ("titre", "parties", "reference"),
    ),
    Article(
        N_("Préambule"),
        N_("Ce que l'on constate ensemble, et d'où vient l'idée. Les textes de loi qui l'encadrent."),
        ("contexte", "origine", "cadre_legal"),
    ),
    Article(
        N_("Objet"),
        N_("En deux phrases qu'une personne concernée comprend."),
        ("objet", "type", "dispositif", "dispositif_precision"),
    ),
    Article(
        N_("Objectifs, territoire et publics"),
        N_("Un objectif est écrit quand on peut dire s'il est atteint."),
        ("objectifs", "domaines", "publics", "territoires"),
    ),
    Article(N_("Actions"), N_("Une ligne par action : qui la pilote, avec qui, pour quand."), ("actions",)),
    Article(
        N_("Moyens mis en commun"),
        N_("Ce que chacun apporte, et ce que l'on fait si l'un se retire."),
        ("moyens", "montant_eur"),
    ),
    Article(
        N_("Gouvernance"),
        N_("Qui décide, comment, à quel rythme. Des fonctions plutôt que des noms."),
        ("gouvernance",),
    ),
    Article(
        N_("Place des personnes concernées"),
        N_("Ce qu'elles peuvent décider, ce qui le rend possible, et qui le confirmera."),
        ("participation",),
    ),
    Article(
        N_("Informations partagées"),
        N_("Le moins possible. Une information nominative exige un fondement légal et l'information de la personne."),
        ("information_partagee",),
    ),
    Article(
        N_("Indicateurs et évaluation"),
        N_("Peu d'indicateurs, construits avec ceux qu'ils concernent ; au moins un dit ce qui change."),
        ("indicateurs", "evaluation"),
    ),
    Article(
        N_("Durée, reconduction, modification et fin"),
        N_("Écrivez aussi comment on la modifie (un avenant), comment on en sort, et que faire d'un désaccord."),
        ("signature", "debut", "fin", "duree_indeterminee", "renouvellement"),
    ),
)

LATER = frozenset(  # keys, with a point before one inside another, that only the life of a convention fills
    (
        *("verifie_le", "verifie_par", "revue_mois", "tenue_a_jour", "accord", "statut", "motif_archivage"),
        *("anciens_slugs", "distinct_de", "sources", "historique", "import", "resiliation", "avenants", "remplace"),
        *("subvention", "documents"),
        *("parties.acteur", "parties.siret", "parties.signataire", "parties.confirme_le"),
        *("actions.avancement", "actions.avancement_le", "gouvernance.instances.reunions", "indicateurs.releves"),
        *("evaluation.bilans", "participation.confirme_le"),
    )
)
RENAMED = {"parties.nom": N_("Organisme")}  # where the form's label tells of the directory
