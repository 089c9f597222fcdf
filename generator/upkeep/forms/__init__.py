"""The forge's forms: what each asks for, and their files, written from the one schema."""

from generator.upkeep.forms.issue_forms import issue_forms
from generator.upkeep.forms.questions import CORRECT, OTHER, PAGE, PASTED, PLAIN, REREAD, Question

__all__ = ["CORRECT", "OTHER", "PAGE", "PASTED", "PLAIN", "REREAD", "Question", "issue_forms"]
