"""One request and the head of its reply: a few seconds and a few kilobytes, whatever the server sends.

The body of a reply is never read, so that nothing has to be unpacked nor kept.
"""

from __future__ import annotations

import http.client
import io
import socket
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult

from generator.upkeep.links.answer import NoAnswer
from generator.upkeep.links.network import left

MAX_BYTES = 65_536  # of the head of a reply
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Reply:
    """The head of a reply."""

    status: int
    location: str  # "" where it sends nowhere else


class Unreadable(Exception):
    """What came is no reply, or is too long."""


def port_of(parts: SplitResult) -> int:
    """Return the port of an address."""
    return parts.port or _PORTS[parts.scheme]


def exchange(channel: socket.socket, method: str, parts: SplitResult, agent: str, deadline: float) -> Reply:
    """Send a request, and return the head of what is replied.

    Raises:
        NoAnswer: the server took too long.
        Unreadable: it hung up, or what it sent is no reply.
    """
    try:
        channel.settimeout(left(deadline))
        channel.sendall(_request(method, parts, agent))
        reply = http.client.HTTPResponse(_Bounded(channel, deadline), method=method)  # type: ignore[arg-type]  # it only asks for makefile()
        reply.begin()
        return Reply(reply.status, _as_address(reply.getheader("Location") or ""))
    except TimeoutError:
        raise NoAnswer("silent", parts.hostname or "") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreadable from error


def _request(method: str, parts: SplitResult, agent: str) -> bytes:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = (
        f"{method} {path} HTTP/1.1",
        f"Host: {parts.netloc}",
        f"User-Agent: {agent}",
        "Accept: text/html,*/*;q=0.8",
        "Accept-Language: fr,*;q=0.5",
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


def _as_address(location: str) -> str:
    """Return a header's text as the UTF-8 it most often is."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace").strip().replace(" ", "%20")


class _Bounded(io.RawIOBase):
    """What a server sends, up to a number of bytes and a moment, however slowly it comes."""

    def __init__(self, channel: socket.socket, deadline: float) -> None:
        self._channel = channel
        self._deadline = deadline
        self._room = MAX_BYTES

    def makefile(self, mode: str) -> io.BufferedReader:
        """Be read as a socket is by ``http.client``."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """True: it is read, and nothing else."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what there is.

        Raises:
            TimeoutError: the moment has come.
            OSError: too much was sent.
        """
        if self._room <= 0:
            raise OSError("too long")
        self._channel.settimeout(left(self._deadline))
        count = self._channel.recv_into(buffer, min(len(buffer), self._room))
        self._room -= count
        return count
