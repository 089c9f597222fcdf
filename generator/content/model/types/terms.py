"""Values of closed lists."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from generator.content.model.types.base import Context, fault, plain_text


class OneOf:
    """Mark a text as one of a few words that are no vocabulary for readers."""

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._check)

    def _check(self, value: object) -> str:
        if value not in self.choices:
            raise fault("E220", value, ", ".join(self.choices))
        return str(value)


class Term:
    """Mark a text as a value of closed lists, as the site knows them: ``Annotated[str, Term("domaines")]``."""

    def __init__(self, *vocabularies: str) -> None:
        self.vocabularies = vocabularies

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._check)

    def _check(self, value: object, info: ValidationInfo) -> str:
        code = plain_text(value).strip()
        vocabularies = (info.context or Context.default()).vocabularies
        if not any(code in vocabularies[name] for name in self.vocabularies):
            known = (code for name in self.vocabularies for code in vocabularies[name].codes)
            raise fault("E204", code, "", ", ".join(known))  # the nearest is sought late, for the first few faults
        return code
