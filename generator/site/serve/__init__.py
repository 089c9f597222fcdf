"""Show a site while its content is being written: built, served on this machine alone, built again on each save.

The story, in order:

1. ``alone`` refuses a second server of the same folder; ``address`` takes a free port of the loopback interface.
2. ``worker`` builds in a process of its own, so that requests are answered meanwhile and a crash harms nobody.
3. ``watch`` tells which files were saved; ``builds`` decides when to build, and never forgets a save.
4. ``live`` holds what is shown now, and tells it to the pages that listen.
5. ``files`` finds the file an address asks for; ``banner`` adds what is wrong and the reload script to a page as it
   is served (``policy`` lets the page load them): the published files know nothing of it.
6. ``app`` answers requests with all that, ``journal`` tells the terminal, and ``server`` runs everything until Ctrl-C.
"""

from generator.site.serve.address import address_of, listen
from generator.site.serve.alone import only_one
from generator.site.serve.outcome import Build, Outcome
from generator.site.serve.server import serve

__all__ = ["Build", "Outcome", "address_of", "listen", "only_one", "serve"]
