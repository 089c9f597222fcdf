"""Names that say nothing of those they stand for, the same wherever one is named.

The order of the numbers is neither the alphabet's nor the files': it is that of a digest. Whoever holds the public
directory beside the exercise can still recognise an actor by its ties: these are data to learn with, not a secret.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

_SEED = "maillage-exercice-1"


class Pseudonyms:
    """Numbered names for a set of keys."""

    def __init__(self, keys: Iterable[str], word: Callable[[str], str]) -> None:
        """Number the keys.

        Args:
            word: puts a number, already written with its zeros, into a name: "Organisme 07".
        """
        known = sorted(set(keys), key=lambda key: (sha256(f"{_SEED}:{key}".encode()).digest(), key))
        width = max(2, len(str(len(known))))
        self._names = {key: word(f"{number:0{width}}") for number, key in enumerate(known, 1)}

    def of(self, key: str) -> str:
        """Return the name that stands for a key."""
        return self._names[key]
