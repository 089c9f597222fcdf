"""How one will know, who judges, and the part of the persons concerned."""

from __future__ import annotations

from collections import Counter

from generator.content.vocabulary import VOCABULARIES
from generator.content.vocabulary.participation import NO_PART
from generator.directory.training.answers.reader import Answer, Reader
from generator.language import N_, NN_

_FAMILIES = VOCABULARIES["familles_indicateur"].codes
CHANGES = ("resultat", "impact")  # families of indicators that tell what changes, not what is done


def answer_indicators(reader: Reader) -> Answer:
    """Tell the indicators by family, and what they lack."""
    indicators = reader.convention.indicators
    families = Counter(one.family.code for one in indicators if one.family)
    labels = {one.family.code: one.family.label for one in indicators if one.family}
    for code in sorted(families, key=lambda code: (_FAMILIES.index(code) if code in _FAMILIES else 99, code)):
        counted = reader.count(NN_("{count} indicateur", "{count} indicateurs"), families[code])
        reader.say(N_("{label} : {count}."), label=labels[code], count=counted)
    if not indicators:
        reader.miss(N_("Les indicateurs."))
        return reader.answer()
    if not any(code in CHANGES for code in families):
        reader.miss(N_("Un indicateur de ce qui change (résultat, impact)."))
    for message, names in (
        (N_("La famille de : {names}."), [one.label for one in indicators if not one.family]),
        (N_("Un relevé pour : {names}."), [one.label for one in indicators if not one.readings]),
        (N_("Avec qui a été construit : {names}."), [one.label for one in indicators if not one.built_with]),
    ):
        if names:
            reader.miss(message, names=reader.names(names))
    return reader.answer()


def answer_evaluation(reader: Reader) -> Answer:
    """Tell who judges and when."""
    evaluation = reader.convention.evaluation
    if evaluation is None:
        reader.miss(N_("L'évaluation."))
        return reader.answer()
    if evaluation.mode:
        reader.say(N_("{label}. {definition}"), label=evaluation.mode.label, definition=evaluation.mode.definition)
    else:
        reader.miss(N_("Qui évalue."))
    if evaluation.every_months:
        reader.say(N_("Tous les {count} mois."), count=evaluation.every_months)
    else:
        reader.miss(N_("Le rythme de l'évaluation."))
    if evaluation.reports:
        forms = NN_("{count} bilan à lire.", "{count} bilans à lire.")
        reader.say_counted(forms, len(evaluation.reports))
    else:
        reader.miss(N_("Un bilan que l'on puisse lire."))
    return reader.answer()


def answer_persons(reader: Reader) -> Answer:
    """Tell the part of the persons concerned, and who confirms it."""
    part, evaluation = reader.convention.participation, reader.convention.evaluation
    if part and part.level:
        reader.say(N_("{label}. {definition}"), label=part.level.label, definition=part.level.definition)
    else:
        reader.miss(N_("Leur niveau de participation."))
    if part and part.conditions:
        reader.say(N_("Rendue possible par : {names}."), names=reader.names(one.label for one in part.conditions))
    if part and part.confirmed_by:
        reader.say(N_("Confirmée par : {names}."), names=part.confirmed_by.name)
    elif part and part.level and part.level.code != NO_PART:
        reader.miss(N_("Un collectif de personnes concernées qui le confirme."))
    if evaluation and evaluation.persons_concerned:
        steps = reader.names(step.label for step in evaluation.persons_concerned)
        reader.say(N_("Dans l'évaluation : {names}."), names=steps)
    else:
        reader.miss(N_("Leur place dans l'évaluation."))
    return reader.answer()


def answer_information(reader: Reader) -> Answer:
    """Tell what is said of persons, and on what ground."""
    shared = reader.convention.shared_information
    if shared is None:
        reader.miss(N_("Les informations partagées."))
        return reader.answer()
    reader.say(N_("{label}. {definition}"), label=shared.level.label, definition=shared.level.definition)
    if shared.level.code == "aucune":
        return reader.answer()
    if shared.grounds:
        reader.say(N_("Fondement légal : {names}."), names=reader.names(one.label for one in shared.grounds))
    else:
        reader.miss(N_("Le fondement légal."))
    if shared.person_agreement:
        reader.say(N_("Accord de la personne : {label}."), label=shared.person_agreement.label)
    else:
        reader.miss(N_("L'accord de la personne."))
    if not shared.notice:
        reader.miss(N_("Comment les personnes sont informées."))
    return reader.answer()
