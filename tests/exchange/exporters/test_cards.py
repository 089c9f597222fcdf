"""``contacts.vcf``, read back by vobject and by a plain reader: functions, and no person."""

import vobject
from hypothesis import HealthCheck, given, settings

from generator.exchange.exporters.cards import export_cards
from tests.conftest import actor
from tests.exchange.exporters.conftest import renamed
from tests.exchange.exporters.reading import read_cards, texts, unescaped


def exported(directory):
    (file,) = export_cards(directory)
    return file.content


def contacts_of(directory):
    """Return (actor, function, number, mailbox) of each contact the files of living actors give."""
    found = []
    for one in directory.actors:
        contacts = one.record.fields.get("contacts") or [] if one.record and one.card.status != "archive" else []
        for contact in contacts:
            reached = contact.get("telephone", ""), "" if contact.get("nom") else contact.get("courriel", "")
            if any(reached):
                found.append((one.card.name, contact.get("fonction", ""), *reached))
    return found


def test_each_function_of_the_demonstration_is_a_card_that_says_what_its_file_says(demonstration):
    found = []
    for card in read_cards(exported(demonstration)):
        assert (card["VERSION"], card["KIND"], card["N"]) == ("3.0", "org", ";;;;")
        name, _, function = card["ORG"].partition(";")
        found.append((unescaped(name), unescaped(function), card.get("TEL", ""), card.get("EMAIL", "")))
    assert set(contacts_of(demonstration)) <= set(found)
    others = [one for one in found if one not in set(contacts_of(demonstration))]
    assert all(one[1] == "" and one[3] == "" for one in others)


def test_an_independent_library_reads_the_same_cards(demonstration):
    raw = exported(demonstration).decode()
    plain = read_cards(raw.encode())
    cards = list(vobject.readComponents(raw))
    assert [card.fn.value for card in cards] == [unescaped(card["FN"]) for card in plain]
    assert [card.org.value for card in cards] == [
        [unescaped(part) for part in card["ORG"].split(";")] for card in plain
    ]
    assert [card.url.value for card in cards] == [card["URL"] for card in plain]
    for card in cards:
        card.validate()
    assert len({card.uid.value for card in cards}) == len(cards)


def test_a_person_who_agreed_is_on_no_card_nor_is_their_mailbox(see):
    person = "{nom: Camille Essai, fonction: Accueil, courriel: camille.essai@gue.example, "
    text = actor("A").replace(
        "- telephone: 02 61 91 00 01", f"- {person}telephone: 02 61 91 00 01, accord_publication: 2026-09-01}}"
    )
    raw = exported(see({"actors/a.md": text}))
    (card,) = read_cards(raw)
    assert b"amille" not in raw
    assert (card["FN"], card["TEL"]) == ("A (Accueil)", "02 61 91 00 01")


def test_an_actor_that_no_longer_is_has_no_card(see):
    gone = actor("A", statut="archive", motif_archivage="fermeture")
    assert exported(see({"actors/a.md": gone, "actors/b.md": actor("B")})).count(b"BEGIN:VCARD") == 1


def test_no_line_is_longer_than_readers_take(demonstration):
    assert max(len(line) for line in exported(demonstration).split(b"\r\n")) == 75


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_no_card_and_no_line_is_added(small, text):
    raw = exported(renamed(small, text))
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    cards = read_cards(raw)
    assert len(cards) == 4
    for card in cards:
        assert set(card) <= {*("VERSION", "KIND", "UID", "FN", "N", "ORG", "TEL", "NOTE", "CATEGORIES", "URL", "REV")}
        assert unescaped(card.get("NOTE", "")) in unescaped(card["FN"])
    assert [one.fn.value for one in vobject.readComponents(raw.decode())] == [unescaped(card["FN"]) for card in cards]
