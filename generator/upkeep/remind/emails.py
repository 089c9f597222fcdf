"""Reminders → e-mails ready to be opened and sent, one a keeper. Nothing is sent from here."""

from __future__ import annotations

from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from generator.content.addresses import parse_email
from generator.diagnostics.visible import visible
from generator.directory.views import SiteView
from generator.language import N_, Language
from generator.upkeep.remind.reminders import Reminders
from generator.upkeep.remind.told import CONFIRM, CORRECT, Block, Message, lines_left, message_of, pages_left

_LONGEST = 900  # bytes of a line that may travel as it is; RFC 5322 allows 998
_MOST = 200  # characters of a subject


def emails(reminders: Reminders, words: Language) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of an e-mail for each keeper that has an address."""
    for reminder in reminders.reminders:
        if reminder.keeper.email:
            message = message_of(reminder, reminders, words)
            yield f"{reminder.keeper.key}.eml", _email(message, reminders.site, words).as_bytes()


def _email(message: Message, site: SiteView, words: Language) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = _header(_subject(message, site, words))
    if site.contact:
        mail["From"] = _address(site.contact.address, site.title)
    mail["To"] = _address(message.keeper.email, message.keeper.body)
    mail["X-Unsent"] = "1"  # opened as a draft, not as a message received
    body = "".join(f"{line}\n" for line in body_of(message, site, words))
    is_long = any(len(line.encode()) > _LONGEST for line in body.split("\n"))
    mail.set_content(body, cte="base64" if is_long else "8bit")
    return mail


def _address(address: str, name: str) -> Address:
    """Return an address whose parts no header reads otherwise.

    Raises:
        AddressError: it is none; the schema let none through.
    """
    local, _, domain = parse_email(address).rpartition("@")
    return Address(_header(name), local, domain)


def _header(text: str) -> str:
    """Return what a header shows: a line break in it would begin another."""
    return visible(text)[:_MOST]


def _subject(message: Message, site: SiteView, words: Language) -> str:
    if len(message.blocks) == 1:
        return words.text(N_("{site} : votre fiche « {page} »"), site=site.title, page=message.blocks[0].title)
    count = len(message.blocks) + message.left
    return words.text(N_("{site} : {count} fiches à regarder"), site=site.title, count=words.number(count))


def body_of(message: Message, site: SiteView, words: Language) -> Iterator[str]:
    """Yield the lines of the e-mail."""
    text, title = words.text, visible(words.typography(site.title))
    yield text(N_("Bonjour,"))
    yield ""
    yield text(N_("Voici ce qui demande votre regard dans « {site} ». Quelques minutes suffisent."), site=title)
    for block in message.blocks:
        yield from _told(block, words)
    if left := pages_left(message.left, words):
        yield from ("", left)
    yield ""
    yield text(N_("Vous pouvez aussi répondre à ce message : « Tout est exact », ou ce qui est à changer."))
    yield ""
    yield text(
        N_("Ce message s'adresse à la fonction « {function} ». Si une autre la remplit, dites-nous laquelle."),
        function=visible(words.typography(message.keeper.function)),
    )
    yield ""
    yield text(N_("Merci,"))
    yield text(N_("la coordination de « {site} »"), site=title)
    if site.publisher and site.publisher.phone:
        yield site.publisher.phone.display
    yield site.url


def _told(block: Block, words: Language) -> Iterator[str]:
    yield from ("", "", f"* {visible(block.title)}", "")
    yield from (f"- {visible(line)}" for line in block.lines)
    if left := lines_left(block.left, words):
        yield f"- {left}"
    for label, address in ((CONFIRM, block.confirm), (CORRECT, block.correct)):
        if address:
            yield from ("", words.text(N_("{label} :"), label=words.text(label)), address)
