"""A browser, pages that tell what went wrong in them, and a server of static files on this machine."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = (
    "Aucun navigateur : installez Chromium, ou donnez son chemin dans CHROMIUM. / "
    "No browser: install Chromium, or set CHROMIUM to its path."
)
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error("CSP", event.violatedDirective, event.blockedURI, event.sourceFile))"""

expect.set_options(timeout=20_000)  # machines of continuous integration are slow, and not a fault of the page

ServeFolder = Callable[..., str]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return Playwright, started."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Return the machine's Chromium, else Playwright's own; skip without one, which CI counts as a failure."""
    try:
        found = launch(playwright)
    except Error as error:
        if os.environ.get("CI"):
            pytest.fail(f"{NO_BROWSER}\n{error}")
        pytest.skip(NO_BROWSER)
    with closing(found):
        yield found


def launch(playwright: Playwright) -> Browser:
    """Start Chromium."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    # Chromium's sandbox refuses to run as root, which is what containers do.
    arguments = ["--no-sandbox", "--disable-dev-shm-usage"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=path, args=arguments)


@pytest.fixture
def troubles() -> list[str]:
    """Gather what the page complains of: errors logged, scripts that failed, what its policy refused."""
    return []


@pytest.fixture
def page(browser: Browser, troubles: list[str]) -> Iterator[Page]:
    """Return a page the size of a telephone's, which tells its ``troubles``."""
    with closing(browser.new_context(locale="fr-FR", viewport={"width": 360, "height": 740})) as context:
        made = context.new_page()
        made.add_init_script(TELL_VIOLATIONS)
        made.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        made.on("pageerror", lambda error: troubles.append(str(error)))
        yield made


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[ServeFolder]:
    """Return ``serve_folder(folder, base="/")``: serve a built site on loopback and return its address."""
    with ExitStack() as stack:

        def serve(folder: Path, base: str = "/") -> str:
            handler = functools.partial(Handler, directory=str(folder), base=base)
            server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
            stack.callback(server.server_close)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}{base}"

        yield serve


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a base path, in silence; nothing is found outside the base."""

    def __init__(self, *arguments: object, base: str, **options: object) -> None:
        self.base = base
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return os.path.join(self.directory, "outside", "of", "the", "site")
        return super().translate_path("/" + path.removeprefix(self.base))

    def log_message(self, *arguments: object) -> None:
        pass
