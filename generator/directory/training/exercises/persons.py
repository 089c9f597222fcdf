"""Third exercise: the part of the persons concerned, and the meetings planned and held."""

from __future__ import annotations

from collections.abc import Callable

from generator.directory.training.exercises.exercise import Exercise, Item, named
from generator.directory.training.material import Accord, Material
from generator.language import N_, Language


def persons_exercise(material: Material, words: Language) -> Exercise:
    """Return the exercise."""

    def told(test: Callable[[Accord], bool]) -> str:
        return named((accord.name for accord in material.accords if accord.is_living and test(accord)), words)

    return Exercise(
        key="personnes",
        title=N_("Qui participe, qui décide, qui évalue"),
        aim=N_("Lire la place faite aux personnes concernées, et ne pas confondre une invitation et un pouvoir."),
        minutes=60,
        files=("exercice-conventions.csv",),
        items=(
            Item(
                N_("Quelles conventions ne disent rien de la participation des personnes concernées ?"),
                N_("Conventions vivantes, colonne « participation » vide. Ne rien en dire n'est pas dire « aucune »."),
                told(says_nothing),
            ),
            Item(
                N_("Quelles conventions disent une participation qu'aucun collectif ne confirme ?"),
                N_("Colonne « participation » remplie, « participation_confirmee » : non."),
                told(is_unconfirmed),
            ),
            Item(
                N_("Dans quelles conventions les personnes concernées prennent-elles part à l'évaluation ?"),
                N_("Colonne « personnes_dans_evaluation » : remplie, sans dire « aucune »."),
                told(lambda accord: accord.evaluates_with_them),
            ),
            Item(
                N_("Où a-t-on écrit moins de réunions que prévu ?"),
                N_("« reunions_tenues » sous « reunions_prevues ». Une réunion tenue peut n'avoir pas été écrite."),
                told(met_less),
            ),
        ),
        discuss=(
            N_("De deux conventions, l'une évalue avec les personnes, l'autre sans : que saura la première de plus ?"),
            N_("Que faudrait-il pour qu'un collectif puisse confirmer, ou contredire, un niveau de participation ?"),
            N_("Réécrivez un objectif de convention avec un verbe dont les personnes concernées soient le sujet."),
        ),
    )


def says_nothing(accord: Accord) -> bool:
    """True where nobody wrote the level of participation."""
    return not accord.participation


def is_unconfirmed(accord: Accord) -> bool:
    """True where a participation is told that no collective confirms."""
    return accord.takes_part and not accord.participation_confirmed


def met_less(accord: Accord) -> bool:
    """True where fewer meetings are written down than planned."""
    return accord.meetings_planned is not None and accord.meetings_held < accord.meetings_planned
