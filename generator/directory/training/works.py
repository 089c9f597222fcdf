"""What to read beside the directory: works whose existence was checked, and from what.

No work enters the list on memory alone: ``checked`` says what was found to agree, and when. Addresses are not given
where they were not followed: an official text is found by its number.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import N_

CHECKED_ON = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Work:
    """One work. Its reference is as on its cover or its first line; the rest are messages to translate."""

    reference: str
    why: str  # what one learns from it
    checked: str  # what was compared, and with what


LAWS = (
    Work(
        "Loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens dans leurs relations avec les "
        "administrations, article 10",
        N_("Quand une subvention exige une convention, et ce qu'elle doit définir."),
        N_("numéro, titre, article et contenu, dans un recueil de textes de loi qui suit ses versions."),
    ),
    Work(
        "Décret n° 2001-495 du 6 juin 2001 pris pour l'application de l'article 10 de la loi n° 2000-321 du 12 avril "
        "2000 et relatif à la transparence financière des aides octroyées par les personnes publiques",
        N_("Le seuil au-delà duquel la convention est due : 23 000 euros."),
        N_("numéro, titre et seuil, dans un répertoire de textes publics."),
    ),
    Work(
        "Circulaire n° 5811-SG du 29 septembre 2015 relative aux nouvelles relations entre les pouvoirs publics et "
        "les associations : déclinaison de la charte des engagements réciproques et soutien public aux associations",
        N_("Des modèles de convention, et pourquoi s'engager pour plusieurs années."),
        N_("numéro, date, titre et objet, chez plusieurs éditeurs indépendants."),
    ),
    Work(
        "Code de l'action sociale et des familles, article D. 142-1-1 (décret du 6 mai 2017)",
        N_("La définition du travail social ; la place des savoirs issus de l'expérience."),
        N_("article, date et texte, dans trois publications qui le citent."),
    ),
    Work(
        "Code de l'action sociale et des familles, article L. 226-2-2",
        N_("Qui peut partager des informations à caractère secret en protection de l'enfance, et jusqu'où."),
        N_("article et texte, dans trois publications qui le citent."),
    ),
    Work(
        "Caisse nationale des allocations familiales, circulaire du 16 janvier 2020 sur le déploiement des conventions "
        "territoriales globales",
        N_("Ce qu'une convention territoriale globale remplace, et ce qu'elle demande."),
        N_("date, auteur et objet, dans deux publications ; le numéro n'a pas été vérifié."),
    ),
)
REPORTS = (
    Work(
        "Haut Conseil du travail social, Participation des personnes accompagnées aux instances de gouvernance et à "
        "la formation des travailleurs sociaux, rapport adopté le 7 juillet 2017",
        N_("À quelles conditions les personnes prennent part à une instance ou à une formation."),
        N_("auteur, titre, date et contenu, dans quatre publications et le texte du rapport."),
    ),
    Work(
        "Conseil supérieur du travail social, Le partage d'informations dans l'action sociale et le travail social, "
        "rapport rendu public le 28 juin 2013",
        N_("Partager une information est un moyen, qui se règle et se dit à la personne."),
        N_("auteur, objet et présentation publique, dans une revue professionnelle."),
    ),
    Work(
        "Agence nationale de l'évaluation et de la qualité des établissements et services sociaux et médico-sociaux "
        "(Anesm), Le partage d'informations à caractère secret en protection de l'enfance, recommandations de bonnes "
        "pratiques professionnelles, décembre 2010",
        N_("Des repères pour les équipes et entre institutions."),
        N_("auteur, titre, date et sommaire, dans le texte lui-même."),
    ),
    Work(
        "Claude Ferrand (dir.), Le croisement des pouvoirs. Croiser les savoirs en formation, recherche, action, "
        "Éditions de l'Atelier et Éditions Quart Monde, 2008",
        N_("Se former entre professionnels et personnes qui ont l'expérience de la pauvreté."),
        N_("auteur, titre, éditeurs et année, dans une revue de presse d'ATD Quart Monde."),
    ),
)
