"""Many addresses, politely: a handful of hosts at a time, and one request at a time to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import groupby
from threading import Event
from urllib.parse import urlsplit

from generator.upkeep.links.answer import Answer
from generator.upkeep.links.ask import Asker

AT_A_TIME = 6  # hosts


def ask_all(addresses: Iterable[str], asker: Asker) -> Iterator[tuple[str, Answer]]:
    """Yield each address with its answer, host after host as they finish.

    What is true of a host is not asked again for its other addresses. A caller that stops ends the requests that wait.
    """
    stop = Event()
    pool = ThreadPoolExecutor(AT_A_TIME)
    try:
        by_host = groupby(sorted(addresses, key=_host_first), key=lambda address: _host_first(address)[0])
        asked = [pool.submit(_ask_host, list(group), asker, stop) for _, group in by_host]
        for done in as_completed(asked):
            yield from done.result()
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _host_first(address: str) -> tuple[str, str]:
    return urlsplit(address).netloc, address


def _ask_host(addresses: list[str], asker: Asker, stop: Event) -> list[tuple[str, Answer]]:
    """Ask for the addresses of a host, one after the other."""
    found: list[tuple[str, Answer]] = []
    of_host: dict[str, Answer] = {}  # by scheme: one may have a certificate, the other none
    for address in addresses:
        scheme = urlsplit(address).scheme
        if found and scheme not in of_host and stop.wait(asker.network.pause):
            break
        answer = of_host.get(scheme) or asker.ask(address)
        if answer.is_about_host:
            of_host[scheme] = answer
        found.append((address, answer))
    return found
