"""Every code and its words."""

from __future__ import annotations

from generator.diagnostics.messages import (
    between_files,
    external_links,
    importing,
    publishing,
    reading,
    values,
    warnings,
)
from generator.diagnostics.messages.message import Message

MESSAGES: dict[str, Message] = {
    **reading.MESSAGES,
    **values.MESSAGES,
    **importing.MESSAGES,
    **warnings.MESSAGES,
    **between_files.MESSAGES,
    **publishing.MESSAGES,
    **external_links.MESSAGES,
}
