"""Requests to the application itself, and the whole server in a process of its own."""

from __future__ import annotations

import asyncio
import http.client
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

import pytest

from generator.language import language
from generator.site.serve.app import application
from generator.site.serve.live import Live

T = TypeVar("T")
HERE = Path(__file__).parent
PATIENCE = 60  # seconds before a test gives up: no test passes by waiting
PAGE = '<!doctype html><html lang="fr"><head><title>Essai</title></head><body><h1>Un</h1></body></html>'


def plain(text: str) -> str:
    """Replace the no-break spaces of French by plain ones."""
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")


def run_apart(scene: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine in a thread of its own: Playwright, once started, keeps the loop of this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, scene).result()


@dataclass
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body, which must be UTF-8, with plain spaces."""
        return plain(self.body.decode("utf-8"))


class Visitor:
    """Asks the application for pages, as a browser on this machine would."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.live = Live()
        self._app = application(site, self.live, language("fr"))

    def get(self, path: str, host: str = "127.0.0.1:8000") -> Answer:
        """Ask for a path as written in an address."""
        return run_apart(self._get(path, host))

    async def _get(self, path: str, host: str) -> Answer:
        sent: list[dict] = []

        async def send(message: dict) -> None:
            sent.append(message)

        async def receive() -> dict:
            return {"type": "http.request", "body": b"", "more_body": False}

        scope = {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": [(b"host", host.encode())],
            "server": ("127.0.0.1", 8000),
        }
        await self._app(scope, receive, send)
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], headers, b"".join(part.get("body", b"") for part in sent[1:]))


class Served:
    """The fake site of ``fake.py``, served by a process that ends with the test."""

    def __init__(self, folder: Path) -> None:
        self.page = folder / "content" / "page.html"
        self._lines: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "fake.py"), str(folder)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(HERE.parents[2])},
            start_new_session=True,
        )
        threading.Thread(target=self._read, daemon=True).start()
        self.address = self._next()

    def save(self, text: str) -> None:
        """Save the page in one step, as editors do."""
        draft = self.page.with_name("page.html~")
        draft.write_text(text, encoding="utf-8")
        draft.replace(self.page)

    def until(self, words: str) -> str:
        """Return what the command prints, up to a line that holds these words."""
        printed = []
        while words not in (line := self._next()):
            printed.append(line)
        return "\n".join([*printed, line])

    def get(self, path: str = "/") -> Answer:
        """Ask for a path, sent as it is."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)
        connection.request("GET", path)
        response = connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())

    def interrupt(self) -> tuple[int, str]:
        """Press Ctrl-C, which reaches every process of the terminal; return the exit status and the last lines."""
        os.killpg(self.process.pid, signal.SIGINT)
        status = self.process.wait(PATIENCE)
        return status, "\n".join(iter(self._lines_left, None))

    def _lines_left(self) -> str | None:
        return self._lines.get(timeout=PATIENCE)

    def _next(self) -> str:
        line = self._lines.get(timeout=PATIENCE)
        assert line is not None, "the server ended"
        return line

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(plain(line.rstrip("\n")))
        self._lines.put(None)


@pytest.fixture
def run() -> Callable[[Coroutine[Any, Any, T]], T]:
    """Run a coroutine."""
    return run_apart


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    """A visitor of an empty site."""
    return Visitor(tmp_path)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[[str], Served]]:
    """A function that serves a page of this text."""
    running: list[Served] = []

    def start(text: str = PAGE) -> Served:
        (tmp_path / "content").mkdir(exist_ok=True)
        (tmp_path / "content" / "page.html").write_text(text, encoding="utf-8")
        running.append(Served(tmp_path))
        return running[-1]

    yield start
    for one in running:
        one.process.terminate()
        one.process.wait(PATIENCE)
