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


def suggestion(text: str, correct: Callable[[str], str]) -> str:
    """Return what a correction makes of a refused text, "" where it leaves it as it is."""
    corrected = correct(text.strip())
    return "" if corrected == text.strip() else corrected


def plain_text(value: object) -> str:
    """Return a value that is a text; a list or a mapping is a fault."""
    if not isinstance(value, str):
        raise fault("E202", "text")
    return value


def required(alias: str, empty: Any = "") -> Any:
    """Mark a field that must be given. Its absence is judged by ``validate``, so that it hides no other fault."""
    return Field(default=empty, alias=alias, json_schema_extra={"required": True})


def optional(alias: str, empty: Any = None) -> Any:
    """Mark a field that may be left out."""
    return Field(default=empty, alias=alias)


def _list_required(schema: dict[str, Any]) -> None:
    """Say in the JSON Schema of a record which keys must be given."""
    keys = [key for key, value in schema.get("properties", {}).items() if value.pop("required", False)]
    if keys:
        schema["required"] = keys


class Record(BaseModel):
    """A mapping of the front matter: its keys are the aliases, in French; any other key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_list_required)
