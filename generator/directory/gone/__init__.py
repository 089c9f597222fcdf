"""What becomes of a page nobody needs any more: the one place that decides it.

An address given once holds for ever.

- ``redirects``: a former address leads to the present one.
- ``instead``: an archived page stays, and says what to see in its place; ``circles``: pages that end up replacing
  themselves, an error of the content.
- ``withdrawn``: at the body's request only a name and an address stay.
"""

from generator.directory.gone.circles import circles
from generator.directory.gone.instead import see_instead
from generator.directory.gone.redirects import redirects
from generator.directory.gone.withdrawn import bare_if_withdrawn, is_withdrawn

__all__ = ["bare_if_withdrawn", "circles", "is_withdrawn", "redirects", "see_instead"]
