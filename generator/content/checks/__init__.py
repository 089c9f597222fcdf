"""Rules over several values of one file, each run on whatever parts are valid: nothing hides behind a first fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from generator.content.checks.actor import (
    check_confidential_address,
    check_contacts,
    check_name,
    check_named_ties,
    check_notices,
    check_summary,
)
from generator.content.checks.convention import check_dates, check_evaluation, check_parties, check_shared_information
from generator.content.checks.glossary import check_definition
from generator.content.checks.kept import check_verified
from generator.content.checks.location import check_communes, check_positions
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic

Check = Callable[[Entry[Any], dt.date], Iterator[Diagnostic]]

CHECKS: dict[str, tuple[Check, ...]] = {  # by folder of content/
    "actors": (
        check_name,
        check_summary,
        check_contacts,
        check_confidential_address,
        check_positions,
        check_communes,
        check_notices,
        check_named_ties,
        check_verified,
    ),
    "conventions": (check_parties, check_dates, check_shared_information, check_evaluation, check_verified),
    "glossary": (check_definition,),
    "pages": (),
}
