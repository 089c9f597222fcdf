"""Own territories whose page would be that of another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator import reference
from generator.content.load import Content
from generator.diagnostics.diagnostic import Diagnostic

_Official = reference.Commune | reference.Epci | reference.Departement | reference.Region
_OFFICIAL: dict[str, Callable[[str], _Official | None]] = {
    "commune": reference.commune,
    "epci": reference.epci,
    "departement": reference.departement,
    "region": reference.region,
}


def check_territory_ids(content: Content) -> Iterator[Diagnostic]:
    """Refuse an id given twice, and one that is the official code of a territory of that level."""
    if content.settings is None:
        return
    entry, seen = content.settings.entry, set[str]()
    for position, territory in enumerate(entry.value.territories):
        path = ("territoires", position, "id")
        look_up = _OFFICIAL.get(territory.level)
        if territory.id in seen:
            yield entry.diagnostic("E331", path, territory.id)
        elif look_up and (official := look_up(territory.id)):
            yield entry.diagnostic("E332", path, territory.id, official.name)
        seen.add(territory.id)
