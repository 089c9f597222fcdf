"""One address → what became of it, redirects followed."""

from __future__ import annotations

import time
from collections import defaultdict
from threading import Lock
from urllib.parse import SplitResult, urljoin, urlsplit

from generator.content.addresses import AddressError, parse_web_address
from generator.upkeep.links.answer import WHOLE_HOST, Answer, NoAnswer
from generator.upkeep.links.exchange import Reply, Unreadable, exchange, port_of
from generator.upkeep.links.network import Network

MAX_REDIRECTS = 10
PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
GONE = (404, 410)
TOO_MANY_REQUESTS = 429


class Asker:
    """Asks for addresses, from several threads; never two requests at a time to one host."""

    def __init__(self, network: Network, agent: str) -> None:
        """
        Args:
            agent: what servers are told of who asks.
        """
        self.network = network
        self._agent = agent
        self._turns: defaultdict[str, Lock] = defaultdict(Lock)

    def ask(self, address: str) -> Answer:
        """Return what became of an address; redirects that never end, as those that ask for a cookie, prove nothing."""
        first = here = address
        try:
            here = settled = self._accepted(first)
            seconds, is_settled, seen = self.network.seconds, True, set[str]()
            while len(seen) <= MAX_REDIRECTS and here not in seen:
                seen.add(here)
                reply, seconds = self._turn(here, seconds)
                if reply.status not in REDIRECTS or not reply.location:
                    return _judged(self._accepted(first), settled, reply.status)
                here = self._accepted(urljoin(here, reply.location))
                is_settled = is_settled and reply.status in PERMANENT
                settled = here if is_settled else settled
        except NoAnswer as fault:
            is_own = fault.verdict in WHOLE_HOST and _host(here) == _host(first)
            return Answer(fault.verdict, fault.detail, is_about_host=is_own)
        return Answer("unjudged", "redirects")

    def _accepted(self, address: str) -> str:
        """Return an address that may be asked for, without its fragment.

        Raises:
            NoAnswer: it is none of the web, or of a private machine.
        """
        try:
            return parse_web_address(address.partition("#")[0])
        except AddressError as refusal:
            if self._is_private(refusal, address):
                raise NoAnswer("private", urlsplit(address).netloc) from None
            raise NoAnswer("unjudged", "address") from None

    def _is_private(self, refusal: AddressError, address: str) -> bool:
        if refusal.reason != "ip-address":
            return refusal.reason == "special-host"
        try:
            return not self.network.allows(urlsplit(address).hostname or "")
        except ValueError:  # "127.1", "0x7f000001": machines read them, people do not write them
            return True

    def _turn(self, address: str, seconds: float) -> tuple[Reply, float]:
        """Ask once it is the host's turn; return the seconds left too."""
        parts = urlsplit(address)
        with self._turns[parts.hostname or ""]:
            deadline = time.monotonic() + seconds
            reply = self._reply(parts, deadline)
            return reply, deadline - time.monotonic()

    def _reply(self, parts: SplitResult, deadline: float) -> Reply:
        """Ask for the head; for the page where the server is not sure to treat both alike."""
        try:
            reply = self._request("HEAD", parts, deadline)
            if reply.status < 400 or reply.status == TOO_MANY_REQUESTS:
                return reply
        except Unreadable:
            pass
        try:
            return self._request("GET", parts, deadline)
        except Unreadable:
            raise NoAnswer("unjudged", "unreadable") from None

    def _request(self, method: str, parts: SplitResult, deadline: float) -> Reply:
        with self.network.connect(parts.scheme, parts.hostname or "", port_of(parts), deadline) as channel:
            return exchange(channel, method, parts, self._agent, deadline)


def _judged(asked: str, settled: str, status: int) -> Answer:
    """Judge the last reply.

    Args:
        settled: where the redirects that hold for good lead.
    """
    if status in GONE:
        return Answer("gone", str(status))
    if not 200 <= status < 300:
        return Answer("unjudged", str(status), is_about_host=status == TOO_MANY_REQUESTS)
    if settled == asked:
        return Answer("alive")
    return Answer("moved-home" if _is_home(settled) and not _is_home(asked) else "moved", settled)


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _host(address: str) -> str:
    return urlsplit(address).netloc
