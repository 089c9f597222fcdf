"""Many addresses, politely: a handful of hosts at a time, and one request at a time to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from queue import Empty, SimpleQueue
from threading import Event, Thread
from urllib.parse import urlsplit

from generator.upkeep.links.answer import Answer
from generator.upkeep.links.ask import Asker

AT_A_TIME = 6  # hosts

Found = list[tuple[str, Answer]]


def ask_all(addresses: Iterable[str], asker: Asker) -> Iterator[tuple[str, Answer]]:
    """Yield each address with its answer, host after host as they finish.

    What is true of a host is not asked again for its other addresses. A caller that stops waits for nobody.
    """
    hosts: SimpleQueue[list[str]] = SimpleQueue()
    done: SimpleQueue[Found | Exception] = SimpleQueue()
    by_host = [list(group) for _, group in groupby(sorted(addresses, key=_host_first), key=lambda a: _host_first(a)[0])]
    for group in by_host:
        hosts.put(group)
    stop = Event()
    for _ in range(min(AT_A_TIME, len(by_host))):
        Thread(target=_work, args=(hosts, done, asker, stop), daemon=True).start()
    try:
        for _ in by_host:
            found = done.get()
            if isinstance(found, Exception):
                raise found
            yield from found
    finally:
        stop.set()


def _host_first(address: str) -> tuple[str, str]:
    return urlsplit(address).netloc, address


def _work(hosts: SimpleQueue[list[str]], done: SimpleQueue[Found | Exception], asker: Asker, stop: Event) -> None:
    """Ask host after host, until none is left."""
    while not stop.is_set():
        try:
            done.put(_ask_host(hosts.get_nowait(), asker, stop))
        except Empty:
            return
        except Exception as error:  # a fault of ours: the caller must know, or it would wait for ever
            done.put(error)


def _ask_host(addresses: list[str], asker: Asker, stop: Event) -> Found:
    """Ask for the addresses of a host, one after the other."""
    found: Found = []
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
