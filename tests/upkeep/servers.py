"""Real servers on this machine, sound and hostile, and a network where names lead to them."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path

from generator.upkeep.links import Network
from generator.upkeep.links.network import is_public

TLS_HELLO = b"\x16"  # a request in cipher, to a server that has none
PATIENCE = 60  # seconds before a test gives up: no test passes by waiting
SYSTEM = ssl.create_default_context()  # long to make
Serve = Callable[[socket.socket, str], None]  # the channel, and the request's first lines


class Server:
    """Answers each connection in a thread of its own, with what a function sends."""

    def __init__(self, serve: Serve, certificate: Path | None = None) -> None:
        self.requests: list[str] = []
        self._serve = serve
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if certificate else None
        if self._context and certificate:
            self._context.load_cert_chain(certificate)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                channel, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(channel,), daemon=True).start()

    def _answer(self, channel: socket.socket) -> None:
        channel.settimeout(PATIENCE)
        try:
            if self._context:
                channel = self._context.wrap_socket(channel, server_side=True)
            with channel:
                request = self._read(channel)
                self.requests.append(request)
                self._serve(channel, request)
        except OSError:  # the other side hung up
            pass

    def _read(self, channel: socket.socket) -> str:
        data = b""
        while b"\r\n\r\n" not in data and not data.startswith(TLS_HELLO) and (more := channel.recv(4096)):
            data += more
        return data.decode("latin-1")


def send(*lines: str, body: bytes = b"") -> Serve:
    """Serve a reply: its head, line by line, then its body."""
    head = "".join(f"{line}\r\n" for line in (*lines, ""))
    return lambda channel, request: channel.sendall(head.encode("latin-1") + body)


def status(number: int, *headers: str) -> Serve:
    """Serve a reply of this status."""
    return send(f"HTTP/1.1 {number} X", "Content-Length: 0", *headers)


def redirect(number: int, location: str) -> Serve:
    """Serve a redirect."""
    return status(number, f"Location: {location}")


def by_path(**replies: Serve) -> Serve:
    """Serve a reply by the first folder of the path; "" is spelt ``home``."""

    def serve(channel: socket.socket, request: str) -> None:
        name = request.split(" ")[1].strip("/").partition("/")[0] or "home"
        replies.get(name, status(404))(channel, request)

    return serve


def network(hosts: dict[str, int], seconds: float = PATIENCE, context: ssl.SSLContext | None = None) -> Network:
    """Return a network where each name leads to a port of this machine, whatever the port asked for."""

    def resolve(host: str, port: int) -> list:
        if host not in hosts:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return [(socket.AF_INET, ("127.0.0.1", hosts[host]))]

    def allows(address: str) -> bool:
        return address == "127.0.0.1" or is_public(address)

    return Network(resolve, allows, context or SYSTEM, seconds, pause=0)
