"""What to see in place of a page that is archived, replaced or closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping

FARTHEST = 100  # pages looked at


def see_instead(
    slug: str, successors: Mapping[str, tuple[str, ...]], is_living: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the nearest living successors of a page; where none lives, the last of each line.

    Args:
        successors: by slug, those that say they replace it. A circle of them is an error of the content, and ends here.
        is_living: tells whether a slug is worth sending somebody to.
    """
    living: dict[str, None] = {}
    last: dict[str, None] = {}
    seen, ahead = {slug}, deque(successors.get(slug, ()))
    while ahead and len(seen) <= FARTHEST:
        nearest = ahead.popleft()
        if nearest in seen:
            continue
        seen.add(nearest)
        beyond = successors.get(nearest, ())
        if is_living(nearest):
            living[nearest] = None
        elif beyond:
            ahead += beyond
        else:
            last[nearest] = None
    return tuple(living or last)
