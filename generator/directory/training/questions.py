"""What one asks of a convention: the questions of the reading grid, filled or to fill by hand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import N_


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the grid, a message to translate like what follows it."""

    key: str
    ask: str
    seek: str  # what one looks for in the text


QUESTIONS = (
    Question(
        "parties",
        N_("Qui a signé ? Qui est nommé sans avoir signé ?"),
        N_("Qui avait pouvoir de signer, et d'où il le tient ; celui que cela concerne le plus est-il dans la liste ?"),
    ),
    Question(
        "origine",
        N_("Qui l'a voulue ?"),
        N_("Une obligation, un financeur, des acteurs, des personnes concernées : qui partirait si l'argent partait ?"),
    ),
    Question(
        "engagements",
        N_("Qui fait quoi ?"),
        N_("Un rôle pour chacun ; des verbes qui se vérifient ; les parties sans engagement écrit."),
    ),
    Question(
        "gouvernance",
        N_("Qui décide, et comment ?"),
        N_("Qui siège, la règle de décision ; les réunions tenues face au rythme prévu."),
    ),
    Question(
        "moyens",
        N_("Qu'est-ce qui est mis en commun ?"),
        N_(
            "Du temps, des murs, de l'argent, des données ; d'un seul ou de plusieurs ; ce qui reste si l'un se retire."
        ),
    ),
    Question("objectifs", N_("Que veut-on changer ?"), N_("Des buts que l'on pourrait dire atteints, ou non.")),
    Question(
        "indicateurs",
        N_("Comment saura-t-on ?"),
        N_("Compte-t-on ce qui est fait, ou ce qui change ? Avec qui chaque indicateur a-t-il été construit ?"),
    ),
    Question("evaluation", N_("Qui évalue, et quand ?"), N_("Le mode, le rythme, les bilans que l'on peut lire.")),
    Question(
        "personnes",
        N_("Quelle place pour les personnes concernées ?"),
        N_("Le niveau déclaré, ce qui le rend possible, qui le confirme ; ce qu'elles font dans l'évaluation."),
    ),
    Question(
        "information",
        N_("Que dit-on des personnes, et à qui ?"),
        N_("Le niveau, le fondement légal, ce que la personne en sait et peut refuser."),
    ),
    Question("duree", N_("De quand à quand ?"), N_("La signature, le début, la fin ; ce que l'on ne sait pas dater.")),
    Question(
        "suites",
        N_("Comment continue-t-elle, comment finit-elle ?"),
        N_("La reconduction, le préavis, les avenants ; ce qu'elle a remplacé."),
    ),
    Question(
        "preuve",
        N_("Qu'est-ce qui le prouve ?"),
        N_("Un texte que l'on peut lire, une référence, ou une simple déclaration ; qui a confirmé la page."),
    ),
)
