"""From when to when, what comes after, what proves it."""

from __future__ import annotations

from generator.directory.training.answers.reader import Answer, Reader
from generator.directory.worded_dates import when
from generator.language import N_, NN_

PROOFS = {
    "text": N_("Le texte se lit en ligne."),
    "reference": N_("Une délibération ou une référence est citée ; le texte n'est pas en ligne."),
    "declared": N_("Déclarée par les parties ; pièce non consultée."),
}


def answer_duration(reader: Reader) -> Answer:
    """Tell the dates."""
    convention = reader.convention
    dates = (
        (N_("Signature : {date}."), N_("La date de signature."), convention.signed_on),
        (N_("Début : {date}."), N_("Le début."), convention.start),
    )
    for said, unsaid, date in dates:
        if date:
            reader.say(said, date=when(date, reader.words))
        else:
            reader.miss(unsaid)
    if convention.open_ended:
        reader.say(N_("Durée indéterminée."))
    elif convention.end:
        reader.say(N_("Fin : {date}."), date=when(convention.end, reader.words))
    else:
        reader.miss(N_("La fin, ou une durée indéterminée."))
    reader.say(N_("État ce jour : {label}."), label=convention.card.state.term.label)
    return reader.answer()


def answer_sequel(reader: Reader) -> Answer:
    """Tell how it goes on and ends."""
    convention, renewal = reader.convention, reader.convention.renewal
    if renewal:
        reader.say(N_("{label}. {definition}"), label=renewal.mode.label, definition=renewal.mode.definition)
        if renewal.notice_months:
            reader.say_counted(NN_("Préavis de {count} mois.", "Préavis de {count} mois."), renewal.notice_months)
        elif renewal.mode.code != "aucun":
            reader.miss(N_("Le préavis."))
    else:
        reader.miss(N_("La reconduction."))
    if convention.amendments:
        reader.say_counted(NN_("{count} avenant.", "{count} avenants."), len(convention.amendments))
    if convention.replaces:
        reader.say(N_("Remplace : {names}."), names=reader.names(card.title for card in convention.replaces))
    if convention.replaced_by:
        reader.say(N_("Remplacée par : {names}."), names=reader.names(card.title for card in convention.replaced_by))
    return reader.answer()


def answer_proof(reader: Reader) -> Answer:
    """Tell what proves it."""
    convention = reader.convention
    reader.say(PROOFS[convention.proof])
    signatories = convention.card.signatory_count
    if convention.proof != "text":
        reader.miss(N_("Le texte."))
    if convention.confirmed_count:
        forms = NN_("{count} signataire a confirmé la page.", "{count} signataires ont confirmé la page.")
        reader.say_counted(forms, convention.confirmed_count)
    if convention.confirmed_count < signatories:
        forms = NN_("La confirmation de {count} signataire.", "La confirmation de {count} signataires.")
        reader.miss_counted(forms, signatories - convention.confirmed_count)
    return reader.answer()
