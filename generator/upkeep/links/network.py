"""The way to a machine: its addresses are judged, then the very one that was judged is connected to.

A name that pointed elsewhere between the two ("DNS rebinding") changes nothing. Proxies of the environment are not
used: behind one, it is not us who would connect, and nothing could be judged.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.upkeep.links.answer import NoAnswer

Endpoint = tuple[socket.AddressFamily, tuple[Any, ...]]  # as ``socket.getaddrinfo`` gives them
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

TRIED = 3  # addresses of one host
CONNECT_SECONDS = 6.0  # for each
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
LOCAL_NAT64 = ipaddress.IPv6Network("64:ff9b:1::/48")
_UNKNOWN = (socket.EAI_NONAME, socket.EAI_NODATA) if hasattr(socket, "EAI_NODATA") else (socket.EAI_NONAME,)
_EXPIRED = 10  # OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED


def resolve(host: str, port: int) -> list[Endpoint]:
    """Return the addresses of a host, as the machine knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((family, address) for family, _, _, _, address in found))


def is_public(text: str) -> bool:
    """True for an address of the Internet; an IPv4 one wrapped in an IPv6 one is judged too."""
    address = ipaddress.ip_address(text.partition("%")[0])
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _unwrapped(address))


def _unwrapped(address: Address) -> list[Address]:
    """Return every address that a packet to this one may reach."""
    if address.version == 4:
        return [address]
    if address in NAT64:
        return [ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)]
    if address in LOCAL_NAT64:
        return [ipaddress.IPv4Address("127.0.0.1")]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    wrapped = [address.sixtofour, *(address.teredo or ())]
    return [address, *filter(None, wrapped)]


@dataclass(frozen=True)
class Network:
    """How machines are reached. The tests, whose servers are on this machine, give their own; no command does."""

    resolve: Callable[[str, int], list[Endpoint]] = resolve
    allows: Callable[[str], bool] = is_public
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    seconds: float = 20.0  # for one address, all its redirects included
    pause: float = 0.5  # seconds between two requests to a host

    def connect(self, scheme: str, host: str, port: int, deadline: float) -> socket.socket:
        """Connect, and for ``https`` check the certificate.

        Raises:
            NoAnswer: nothing public is there, nothing answers, or its certificate is faulty.
        """
        channel = _first_open(self._endpoints(host, port), host, deadline)
        if scheme == "http":
            return channel
        try:
            channel.settimeout(left(deadline))
            return self.context.wrap_socket(channel, server_hostname=host)
        except OSError as error:
            channel.close()
            raise _handshake_fault(error, host) from None

    def _endpoints(self, host: str, port: int) -> list[Endpoint]:
        """Return the addresses of a host; one that is not public condemns them all."""
        try:
            found = self.resolve(host, port)
        except socket.gaierror as error:
            raise (NoAnswer("unknown-host", host) if error.errno in _UNKNOWN else NoAnswer("unjudged", "dns")) from None
        except UnicodeError:
            raise NoAnswer("unknown-host", host) from None
        if not all(self.allows(str(address[0])) for _, address in found):
            raise NoAnswer("private", host)
        return found[:TRIED]


def left(deadline: float) -> float:
    """Return the seconds left.

    Raises:
        TimeoutError: none.
    """
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _first_open(endpoints: list[Endpoint], host: str, deadline: float) -> socket.socket:
    for family, address in endpoints:
        channel = socket.socket(family, socket.SOCK_STREAM)
        try:
            channel.settimeout(min(left(deadline), CONNECT_SECONDS))
            channel.connect(address)
            return channel
        except OSError:
            channel.close()
    raise NoAnswer("unreachable", host)


def _handshake_fault(error: OSError, host: str) -> NoAnswer:
    if isinstance(error, ssl.SSLCertVerificationError):
        return NoAnswer("expired" if error.verify_code == _EXPIRED else "certificate", host)
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError):
        return NoAnswer("unjudged", "tls")
    return NoAnswer("silent", host)
