"""Who signed, who wanted it, who does what."""

from __future__ import annotations

from collections.abc import Callable

from generator.directory.training.answers.reader import Answer, Reader
from generator.directory.views import PartyView
from generator.language import N_, NN_


def answer_parties(reader: Reader) -> Answer:
    """Tell who signed, who is named without signing, and by what power."""
    convention = reader.convention
    signed = [party.actor.name for party in convention.parties if party.is_signatory]
    others = [party.actor.name for party in convention.parties if not party.is_signatory]
    if signed:
        signatories = reader.count(NN_("{count} signataire", "{count} signataires"), len(signed))
        reader.say(N_("{count} : {names}."), count=signatories, names=reader.names(signed))
    else:
        reader.miss(N_("Aucun signataire."))
    if others:
        reader.say(N_("Sans avoir signé : {names}."), names=reader.names(others))
    if convention.reference:
        reader.say(N_("Délibération ou référence : {number}."), number=convention.reference)
    else:
        reader.miss(N_("D'où les signataires tiennent le pouvoir de signer : aucune délibération n'est citée."))
    return reader.answer()


def answer_origin(reader: Reader) -> Answer:
    """Tell who wanted it."""
    origin = reader.convention.origin
    if origin:
        reader.say(N_("{label}. {definition}"), label=origin.label, definition=origin.definition)
    else:
        reader.miss(N_("L'origine."))
    return reader.answer()


def answer_commitments(reader: Reader) -> Answer:
    """Tell roles and commitments, and who has none."""
    parties = reader.convention.parties
    roles: dict[str, list[str]] = {}
    for party in parties:
        for role in party.roles:
            roles.setdefault(role.label, []).append(party.actor.name)
    for label, names in roles.items():
        reader.say(N_("{label} : {names}."), label=label, names=reader.names(names))
    written = sum(len(party.commitments) for party in parties)
    if written:
        reader.say_counted(NN_("{count} engagement écrit.", "{count} engagements écrits."), written)
    _miss_parties(reader, N_("Le rôle de : {names}."), lambda party: not party.roles)
    _miss_parties(reader, N_("Les engagements de : {names}."), lambda party: not party.commitments)
    return reader.answer()


def _miss_parties(reader: Reader, message: str, lacks: Callable[[PartyView], bool]) -> None:
    """Tell which signatories lack something."""
    names = [party.actor.name for party in reader.convention.parties if party.is_signatory and lacks(party)]
    if names:
        reader.miss(message, names=reader.names(names))
