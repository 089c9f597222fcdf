"""The closed lists: what a value may be, what it is called and what it means.

Source: each list names its own. `site.yml` adds values to them with `Vocabulary.extended`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.content.vocabulary import (
    access,
    actions,
    actors,
    audiences,
    conventions,
    data_inclusion,
    domains,
    networks,
    participation,
    schemes,
    sharing,
    territories,
    themes,
    ties,
    upkeep,
)
from generator.content.vocabulary.kinds import Need, Value, Vocabulary
from generator.content.vocabulary.needs import NEEDS

_FAMILIES = (
    actors,
    domains,
    audiences,
    access,
    ties,
    participation,
    upkeep,
    conventions,
    actions,
    schemes,
    sharing,
    territories,
    data_inclusion,
    themes,
    networks,
)

VOCABULARIES: Mapping[str, Vocabulary] = MappingProxyType(
    {vocabulary.name: vocabulary for family in _FAMILIES for vocabulary in family.LISTS}
)

__all__ = ["NEEDS", "VOCABULARIES", "Need", "Value", "Vocabulary"]
