"""Values of closed lists that several records hold."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import Term

Domain = Annotated[str, Term("domaines")]
Audience = Annotated[str, Term("publics")]
Appointment = Annotated[str, Term("rendez_vous")]
