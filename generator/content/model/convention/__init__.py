"""A convention, as its file gives it."""

from generator.content.model.convention.evaluation import DatedDocument, Evaluation, Indicator, Reading
from generator.content.model.convention.life import Amendment, Renewal, Subsidy
from generator.content.model.convention.steering import Action, Body, Governance, Means, Meeting
from generator.content.model.convention.whole import Convention, Party, SharedInformation

__all__ = [
    "Action",
    "Amendment",
    "Body",
    "Convention",
    "DatedDocument",
    "Evaluation",
    "Governance",
    "Indicator",
    "Means",
    "Meeting",
    "Party",
    "Reading",
    "Renewal",
    "SharedInformation",
    "Subsidy",
]
