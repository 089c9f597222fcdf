"""The address of the server: a port of this machine that no other machine can reach."""

from __future__ import annotations

import errno
import socket

from generator.diagnostics.errors import GeneratorError
from generator.language import N_

LOOPBACK = "127.0.0.1"
_TRIES = 50
_LAST_PORT = 65535


def listen(port: int) -> socket.socket:
    """Return a socket listening on the port, or on the next free one.

    Raises:
        GeneratorError: none of them can be had.
    """
    for candidate in range(port, min(port + _TRIES, _LAST_PORT + 1)):
        try:
            return socket.create_server((LOOPBACK, candidate))
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM):
                raise GeneratorError(N_("Le port {port} est réservé au système."), port=candidate) from None
            if error.errno != errno.EADDRINUSE:
                raise
    raise GeneratorError(N_("Aucun port n'est libre à partir de {port}."), port=port)


def address_of(listener: socket.socket) -> str:
    """Return the address of the site a socket serves."""
    host, port = listener.getsockname()
    return f"http://{host}:{port}/"
