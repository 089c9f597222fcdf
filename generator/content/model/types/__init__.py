"""The kinds of single value a front matter holds: text in, typed value out, or a fault named by its code.

Every scalar of a file arrives here as text (``read``), so ``01033``, ``non`` and ``9:30`` mean what was written.
A fault is a ``PydanticCustomError`` whose type is our diagnostic code; ``validate`` gives it its place.
"""

from generator.content.model.types.base import Context, Kind, Record, fault, optional, required
from generator.content.model.types.contacts import Email, OpeningHours, Phone, PostalCode, SiteAddress, WebAddress
from generator.content.model.types.dates import APartialDate, Date, PartialDate, months_after
from generator.content.model.types.identifiers import Rna, Siret
from generator.content.model.types.numbers import Integer, Latitude, Longitude, Months, Number, YesNo
from generator.content.model.types.terms import OneOf, Term
from generator.content.model.types.territories import ATerritory, CommuneCode, Territory, find_territory
from generator.content.model.types.texts import Name, Paragraphs, Reference, Slug, SpokenLanguage, Text, Title

__all__ = [
    "APartialDate",
    "ATerritory",
    "CommuneCode",
    "Context",
    "Date",
    "Email",
    "Integer",
    "Kind",
    "Latitude",
    "Longitude",
    "Months",
    "Name",
    "Number",
    "OneOf",
    "OpeningHours",
    "Paragraphs",
    "PartialDate",
    "Phone",
    "PostalCode",
    "Record",
    "Reference",
    "Rna",
    "Siret",
    "SiteAddress",
    "Slug",
    "SpokenLanguage",
    "Term",
    "Territory",
    "Text",
    "Title",
    "WebAddress",
    "YesNo",
    "fault",
    "find_territory",
    "months_after",
    "optional",
    "required",
]
