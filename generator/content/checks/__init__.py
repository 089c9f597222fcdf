"""Rules over several values of one file, each run on whatever parts are valid: nothing hides behind a first fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from generator.content.checks.actor import (
    check_contacts,
    check_name,
    check_named_ties,
    check_notices,
    check_summary,
)
from generator.content.checks.capitals import check_actor_capitals, check_convention_capitals
from generator.content.checks.confidential import check_given_away, check_hints
from generator.content.checks.convention import check_dates, check_evaluation, check_parties, check_shared_information
from generator.content.checks.glossary import check_definition
from generator.content.checks.kept import check_agreement, check_verified
from generator.content.checks.location import check_communes, check_positions
from generator.content.checks.persons_in_text import check_persons_in_texts
from generator.content.checks.privacy import check_mailboxes, check_mobiles, check_names, check_professional_lines
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic

Check = Callable[[Entry[Any], dt.date], Iterator[Diagnostic]]

CHECKS: dict[str, tuple[Check, ...]] = {  # by folder of content/
    "actors": (
        check_name,
        check_actor_capitals,
        check_summary,
        check_contacts,
        check_names,
        check_mailboxes,
        check_mobiles,
        check_professional_lines,
        check_persons_in_texts,
        check_given_away,
        check_hints,
        check_positions,
        check_communes,
        check_notices,
        check_named_ties,
        check_agreement,
        check_verified,
    ),
    "conventions": (
        check_parties,
        check_convention_capitals,
        check_dates,
        check_shared_information,
        check_evaluation,
        check_persons_in_texts,
        check_verified,
    ),
    "glossary": (check_definition,),
    "pages": (),
}
