"""A submitted request → the content file it asks for, or the list of what is wrong.

A stranger's text, parsed and never interpreted: ``message`` (a mail, a pasted text) → ``block`` or ``plain_form`` →
``request`` → ``merge`` on the present file → ``judge`` → ``report``. Nothing is written before all of it holds.
"""

from generator.upkeep.propose.problem import Problem
from generator.upkeep.propose.proposal import Proposal, propose
from generator.upkeep.propose.read import Reading, read_request
from generator.upkeep.propose.request import Request

__all__ = ["Problem", "Proposal", "Reading", "Request", "propose", "read_request"]
