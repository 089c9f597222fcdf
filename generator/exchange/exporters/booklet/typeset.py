"""What the booklet says → a PDF: texts go to Typst as data, never as markup."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.diagnostics.errors import GeneratorError
from generator.language import N_


def typeset(template: Path, contents: Mapping[str, Any], day: dt.date) -> bytes:
    """Return the PDF of a booklet, in PDF/UA-1: Typst refuses what a screen reader could not follow.

    Args:
        template: reads ``json(bytes(sys.inputs.livret))``; what it imports stands beside it.
        day: what the PDF says it was made on.

    Raises:
        GeneratorError: Typst is not installed, or the template is at fault.
    """
    try:
        import typst
    except ImportError:
        raise GeneratorError(
            N_("Le livret demande « typst » (81 Mo), qui n'est pas là : « python -m pip install typst » l'installe.")
        ) from None
    try:
        made = typst.compile(
            str(template),
            root=str(template.parent),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"livret": json.dumps(contents, ensure_ascii=False)},
            pdf_standards="ua-1",
            timestamp=dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC),
        )
    except BaseException as error:  # Typst's own panics are no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise GeneratorError(
            N_("Le livret n'a pas pu être composé par « {template} » : {fault}"), template=template.name, fault=error
        ) from error
    return bytes(made)
