"""What the forms that correct and add pages are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.content.model import Actor, Convention
from generator.content.model.settings import Settings
from generator.content.schema.fields import Field, fields_of

_REPLY_DAYS = Settings.model_fields["review_delay_days"].default


@dataclass(frozen=True, slots=True)
class NewFile:
    """Where who has an account at the forge makes a file."""

    folder: str  # of the site: "acteurs"
    url: str  # its name to change filled in, and its text where the forge takes one
    template: str  # the text to copy; "" where the address holds it


@dataclass(frozen=True, slots=True)
class ForgeDoor:
    """Where who has an account at the forge sends a request, or edits the file; "{slug}" stands for the page."""

    name: str  # "GitHub"
    request_url: str  # without the two values, which follow as "&title=…&body=…"
    title_key: str
    text_key: str
    edit_urls: tuple[tuple[str, str], ...]  # by folder of the site: ("acteurs", "https://…/{slug}.md")
    new_files: tuple[NewFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """The fields of a form, with the closed lists of the site, and where a request goes."""

    reply_days: int = _REPLY_DAYS
    actor_fields: tuple[Field, ...] = field(default_factory=lambda: fields_of(Actor))
    convention_fields: tuple[Field, ...] = field(default_factory=lambda: fields_of(Convention))
    forge: ForgeDoor | None = None
