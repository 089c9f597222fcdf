"""What every kind of value rests on: the record, its fields, what values are judged by, how a fault is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.content.vocabulary import VOCABULARIES, Vocabulary


@dataclass(frozen=True, slots=True)
class Context:
    """What judging a value needs besides the value."""

    vocabularies: Mapping[str, Vocabulary]  # by name, with the values added in site.yml
    territory_levels: Mapping[str, str]  # level of each of the site's own territories, by id

    @classmethod
    def default(cls) -> Context:
        """Return the context of a site that adds nothing."""
        return cls(VOCABULARIES, {})


def fault(code: str, *values: object, below: tuple[str, ...] = ()) -> PydanticCustomError:
    """Make the error that becomes the diagnostic of this code, with these values.

    Args:
        below: the path, inside the value judged, of what is at fault.
    """
    return PydanticCustomError(code, "", {"values": tuple(str(value) for value in values), "below": below})


@dataclass(frozen=True, slots=True)
class Kind:
    """Name a kind of value, for all that tells the schema: ``Annotated[str, …, Kind("phone")]``."""

    name: str
    max_length: int | None = None  # in characters
    pattern: str = ""  # of every such value


def suggestion(text: str, correct: Callable[[str], str]) -> str:
    """Return what a correction makes of a refused text, "" where it leaves it as it is."""
    corrected = correct(text.strip())
    return "" if corrected == text.strip() else corrected


def plain_text(value: object) -> str:
    """Return a value that is a text; a list or a mapping is a fault."""
    if not isinstance(value, str):
        raise fault("E202", "text")
    return value


def required(alias: str, empty: Any = "", *, label: str = "", help: str = "") -> Any:
    """Mark a field that must be given. Its absence is judged by ``validate``, so that it hides no other fault.

    Args:
        label: what people read instead of the key, as a message to translate; "" where nobody reads it.
        help: what to write there, in a plain sentence or with an example, as a message to translate.
    """
    return Field(default=empty, alias=alias, title=label, description=help, json_schema_extra={"required": True})


def optional(alias: str, empty: Any = None, *, label: str = "", help: str = "") -> Any:
    """Mark a field that may be left out; ``label`` and ``help`` as of one that must be given."""
    return Field(default=empty, alias=alias, title=label, description=help)


class Record(BaseModel):
    """A mapping of the front matter: its keys are the aliases, in French; any other key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")
