"""What the directory gives data·inclusion, the national list of social services, and what it cannot give.

``offer`` is the whole; ``structures`` and ``services`` write one of each in the format's own keys, ``places`` their
address, ``audiences`` whom they are for, ``score`` how well a service is told, by the format's own criteria.

Source: data·inclusion schema 1.0 (Licence Ouverte 2.0), https://www.data.inclusion.gouv.fr/
"""

from generator.directory.data_inclusion.offer import Offer, offer
from generator.directory.data_inclusion.values import Omission

__all__ = ["Offer", "Omission", "offer"]
