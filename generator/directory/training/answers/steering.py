"""Who decides, what is pooled, what for."""

from __future__ import annotations

import datetime as dt

from generator.content.model.types import months_after
from generator.directory.training.answers.reader import Answer, Reader
from generator.directory.views import BodyView
from generator.language import N_, NN_


def answer_governance(reader: Reader) -> Answer:
    """Tell how one decides, and the meetings held beside those planned."""
    convention = reader.convention
    if convention.decision:
        reader.say(N_("On décide ainsi : {label}."), label=convention.decision.label)
    else:
        reader.miss(N_("La règle de décision."))
    for body in convention.bodies:
        _tell_body(reader, body)
    if not convention.bodies:
        reader.miss(N_("Les instances."))
    if convention.referents:
        reader.say(N_("Fonctions référentes : {names}."), names=reader.names(convention.referents))
    return reader.answer()


def held(body: BodyView, today: dt.date) -> int:
    """Count the meetings of the twelve months before a day, that day included."""
    return sum(months_after(today, -12) < meeting.on <= today for meeting in body.meetings)


def _tell_body(reader: Reader, body: BodyView) -> None:
    planned, done = body.meetings_per_year, held(body, reader.today)
    kept = reader.count(NN_("{count} réunion écrite en douze mois", "{count} réunions écrites en douze mois"), done)
    if planned is None:
        reader.say(N_("{body} : {held}."), body=body.name, held=kept)
        reader.miss(N_("Le rythme de : {names}."), names=body.name)
    else:
        rhythm = reader.count(NN_("{count} réunion prévue par an", "{count} réunions prévues par an"), planned)
        reader.say(N_("{body} : {planned}, {held}."), body=body.name, planned=rhythm, held=kept)
        if done < planned:
            reader.miss(N_("Des réunions prévues dont la page ne garde pas trace : {body}."), body=body.name)
    if not body.composition:
        reader.miss(N_("La composition de : {names}."), names=body.name)


def answer_means(reader: Reader) -> Answer:
    """Tell what is pooled, and by whom."""
    means = reader.convention.means
    for one in means:
        brought = one.brought_by.name if one.brought_by else reader.words.text(N_("apporteur non écrit"))
        reader.say(N_("{label} : {names}."), label=one.nature.label, names=brought)
    givers = {one.brought_by.name for one in means if one.brought_by}
    if not means:
        reader.miss(N_("Les moyens mis en commun."))
    elif len(givers) == 1:
        reader.miss(N_("Ce que d'autres que {names} apportent."), names=reader.names(givers))
    if reader.convention.amount_eur is not None:
        reader.say(N_("Montant : {amount} €."), amount=reader.words.number(reader.convention.amount_eur))
    return reader.answer()


def answer_goals(reader: Reader) -> Answer:
    """Tell what is to change."""
    for goal in reader.convention.goals:
        reader.quote(goal)
    if not reader.convention.goals:
        reader.miss(N_("Les objectifs."))
    return reader.answer()
