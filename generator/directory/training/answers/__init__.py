"""What the page of a convention answers to each question of the grid."""

from collections.abc import Callable, Mapping

from generator.directory.training.answers.judging import (
    answer_evaluation,
    answer_indicators,
    answer_information,
    answer_persons,
)
from generator.directory.training.answers.life import answer_duration, answer_proof, answer_sequel
from generator.directory.training.answers.parties import answer_commitments, answer_origin, answer_parties
from generator.directory.training.answers.reader import Answer, Reader
from generator.directory.training.answers.steering import answer_goals, answer_governance, answer_means

ANSWERS: Mapping[str, Callable[[Reader], Answer]] = {  # by the key of the question
    "parties": answer_parties,
    "origine": answer_origin,
    "engagements": answer_commitments,
    "gouvernance": answer_governance,
    "moyens": answer_means,
    "objectifs": answer_goals,
    "indicateurs": answer_indicators,
    "evaluation": answer_evaluation,
    "personnes": answer_persons,
    "information": answer_information,
    "duree": answer_duration,
    "suites": answer_sequel,
    "preuve": answer_proof,
}

__all__ = ["ANSWERS", "Reader"]
