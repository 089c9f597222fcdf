"""Three exercises on silos and partnership, their answers computed from the data one exercises on.

Under other names: what is missing is looked for and talked over, and nobody is pointed at.
"""

from __future__ import annotations

from generator.directory.training.anonymise import anonymise
from generator.directory.training.exercises.exercise import Exercise
from generator.directory.training.exercises.persons import persons_exercise
from generator.directory.training.exercises.proofs import proofs_exercise
from generator.directory.training.exercises.silos import silos_exercise
from generator.directory.views import Directory
from generator.language import language


def exercises_of(directory: Directory) -> tuple[Exercise, ...]:
    """Return the three exercises with their answers; none where the directory holds no actor."""
    material = anonymise(directory)
    words = language(directory.site.language)
    if not material.bodies:
        return ()
    return silos_exercise(material, words), proofs_exercise(material, words), persons_exercise(material, words)


__all__ = ["Exercise", "exercises_of"]
