"""The words of each diagnostic, by code: what is wrong, and what to do. One module for each hundred of codes."""

from generator.diagnostics.messages.message import Message
from generator.diagnostics.messages.table import MESSAGES
from generator.diagnostics.messages.words import Worded, put_into_words

__all__ = ["MESSAGES", "Message", "Worded", "put_into_words"]
