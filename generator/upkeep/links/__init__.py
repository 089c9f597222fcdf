"""The addresses elsewhere that content leads to: do they still answer? The only room that uses the network.

1. ``mentions`` gathers every address of the content files, with its place.
2. ``look`` takes from ``memory`` what was answered a few days ago, and asks for the rest.
3. ``crowd`` asks: several hosts at a time, each host one request at a time.
4. ``ask`` follows one address from redirect to redirect, to its ``answer``; ``exchange`` is one request, never of more
   than a few bytes and seconds; ``network`` connects to a public machine only, the very one it judged.
5. ``outage`` refuses to believe that everything is dead; ``report`` turns answers into diagnostics.
"""

from generator.upkeep.links.answer import Answer
from generator.upkeep.links.ask import Asker
from generator.upkeep.links.look import look
from generator.upkeep.links.mentions import EXAMPLES, Mention, is_under, mentions_of
from generator.upkeep.links.network import Network
from generator.upkeep.links.report import report_dead

__all__ = ["EXAMPLES", "Answer", "Asker", "Mention", "Network", "is_under", "look", "mentions_of", "report_dead"]
