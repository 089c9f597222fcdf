"""What one keeper is told, page by page, in words: shared by letters, e-mails, calls and mailings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.content.vocabulary import VOCABULARIES
from generator.directory.views import ActorView, SiteView
from generator.language import N_, Language
from generator.upkeep.remind.due import CONFIRMED, REVIEW, Due, Fiche
from generator.upkeep.remind.keepers import Keeper
from generator.upkeep.remind.reminders import Facts, Reminder, Reminders

MOST_BLOCKS, MOST_LINES = 12, 8  # of a message: what nobody would read is counted

CONFIRM = N_("Tout est exact, je confirme")
CORRECT = N_("Corriger")
COORDINATION = N_("Sans personne désignée pour les tenir à jour : la coordination")


@dataclass(frozen=True, slots=True)
class Block:
    """What is due for one page."""

    title: str
    lines: tuple[str, ...]
    left: int  # lines that are only counted
    confirm: str  # address; "" where confirming would answer nothing
    correct: str
    facts: Facts  # to be read out, where the page is to be re-read


@dataclass(frozen=True, slots=True)
class Message:
    """What one keeper is told."""

    keeper: Keeper
    blocks: tuple[Block, ...]  # those one may confirm first
    left: int  # pages that are only counted


def message_of(reminder: Reminder, reminders: Reminders, words: Language) -> Message:
    """Put what a keeper is asked into words."""
    by_fiche: dict[Fiche, list[Due]] = {}
    for due in reminder.dues:
        by_fiche.setdefault(due.fiche, []).append(due)
    blocks = [_block(fiche, dues, reminders, words) for fiche, dues in by_fiche.items()]
    blocks.sort(key=lambda block: not block.confirm)
    return Message(reminder.keeper, tuple(blocks[:MOST_BLOCKS]), len(blocks[MOST_BLOCKS:]))


def _block(fiche: Fiche, dues: Sequence[Due], reminders: Reminders, words: Language) -> Block:
    kinds = {due.kind for due in dues}
    actor = reminders.actors.get(fiche.key) if REVIEW in kinds else None
    return Block(
        title=words.typography(fiche.title),
        lines=tuple(words.typography(due.said) for due in dues[:MOST_LINES]),
        left=len(dues[MOST_LINES:]),
        confirm=confirm_address(reminders.site, fiche) if kinds & CONFIRMED else "",
        correct=correct_address(reminders.site, fiche),
        facts=_facts(actor, words) if actor else (),
    )


def address_of(site: SiteView, url: str) -> str:
    """Return the address of a page, as it is on the web."""
    return site.url.rstrip("/") + url


def confirm_address(site: SiteView, fiche: Fiche) -> str:
    """Return where a keeper says that all is right."""
    return address_of(site, f"/contribuer/confirmer/?fiche={fiche.key}")


def correct_address(site: SiteView, fiche: Fiche) -> str:
    """Return where a keeper corrects a page."""
    return address_of(site, f"/contribuer/corriger/?fiche={fiche.key}")


def mode_in_words(keeper: Keeper, words: Language) -> str:
    """Return how a keeper keeps its pages; "" where it is not given."""
    return words.text(VOCABULARIES["modes_tenue_a_jour"][keeper.mode].label) if keeper.mode else ""


def pages_left(count: int, words: Language) -> str:
    """Say how many pages are not told."""
    return words.plural(N_("… et {count} autre fiche."), N_("… et {count} autres fiches."), count) if count else ""


def lines_left(count: int, words: Language) -> str:
    """Say how many lines are not told."""
    return words.plural(N_("… et {count} autre ligne."), N_("… et {count} autres lignes."), count) if count else ""


def _facts(actor: ActorView, words: Language) -> Facts:
    """Return what a page says that changes most often; what it does not say is asked too."""
    place = next((", ".join(location.address) for location in actor.locations if location.address), "")
    said = (
        (N_("Téléphone"), actor.main_phone.display if actor.main_phone else ""),
        (N_("Courriel"), actor.main_email.address if actor.main_email else ""),
        (N_("Adresse"), words.text(N_("confidentielle")) if actor.has_confidential_address else place),
        (N_("Jours d'accueil"), actor.card.open_days),
    )
    unknown = words.text(N_("non renseigné"))
    return tuple((words.text(label), words.typography(value) or unknown) for label, value in said)
