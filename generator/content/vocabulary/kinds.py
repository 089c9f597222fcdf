"""What a closed list is made of: its values, and the needs that lead readers to domains."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a closed list. Texts are French with plain apostrophes and spaces: typography comes at run time."""

    code: str  # as typed in front matter: "acces-aux-droits"
    label: str  # what readers see: "Accès aux droits"
    definition: str = ""  # one plain sentence; empty where the label says it all
    parent: str = ""  # the code it hangs from: `rattache_a`, or the data·inclusion value of an audience


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list, in the order readers should meet its values."""

    name: str  # "domaines"
    title: str  # "Domaines d'action"
    source: str  # where the list comes from
    values: tuple[Value, ...]
    is_extensible: bool = False  # may `site.yml` add values? Not where the code or another schema knows each
    _by_code: dict[str, Value] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_code", {value.code: value for value in self.values})

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str) -> Value:
        return self._by_code[code]

    def get(self, code: str) -> Value | None:
        """Return the value of this code, or None."""
        return self._by_code.get(code)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the order of the list."""
        return tuple(value.code for value in self.values)

    def extended(self, values: Iterable[Value]) -> "Vocabulary":
        """Return the list with these values after its own; a code already there keeps its first meaning."""
        merged: dict[str, Value] = {}
        for value in (*self.values, *values):
            merged.setdefault(value.code, value)
        return Vocabulary(self.name, self.title, self.source, tuple(merged.values()), self.is_extensible)


@dataclass(frozen=True, slots=True)
class Need:
    """What a worried person looks for, in their words, and the domains that answer it."""

    code: str  # also its address: /besoins/<code>/
    label: str  # "Se loger ou garder son logement"
    definition: str  # one line, spoken to the person
    domains: tuple[str, ...]  # codes of the vocabulary `domaines`
    numbers: tuple[str, ...] = ()  # short numbers to call at once, the first first
