"""Take the pictures of the guides: the demonstration as it is on the day of its tests.

    python tools/screenshots.py

A Chromium is needed (``make browser`` finds or installs one; ``CHROMIUM`` names another).
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.build import BuildOptions, build

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "images"
TODAY = dt.date(2026, 11, 22)
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def open_contacts(page: Page) -> None:
    """Unfold the part of the form on whom to call."""
    page.locator("form details:has([data-key=contacts]) > summary").click()


def err(page: Page) -> None:
    """Ask for a number that lacks digits."""
    open_contacts(page)
    page.get_by_role("group", name="Contacts 1", exact=True).get_by_label("Téléphone").fill("02 61 91 63")
    page.get_by_role("button", name="Voir ce qui va changer").click()


def ask(page: Page) -> None:
    """Ask for another number."""
    open_contacts(page)
    page.get_by_role("group", name="Contacts 1", exact=True).get_by_label("Téléphone").fill("02 61 91 63 09")
    page.get_by_role("button", name="Voir ce qui va changer").click()


@dataclass(frozen=True)
class Shot:
    """A picture: what is opened, what is done there, what then stands at the top."""

    file: str
    path: str
    width: int = 360
    height: int = 720
    scale: float = 1.5  # pixels a point
    act: Callable[[Page], None] = lambda page: None
    top: str = ""  # the element scrolled to


_RECORD = "acteurs/halte-du-quai"
SHOTS = (
    Shot("accueil.png", "/", 1280, 800, 1.0),
    Shot("fiche-telephone.png", f"/{_RECORD}/"),
    Shot("corriger-1-fiche.png", f"/{_RECORD}/", height=420, top=".freshness"),
    Shot("corriger-2-confirmer.png", f"/contribuer/confirmer/?fiche={_RECORD}", height=560, top="#contribute-result"),
    Shot("corriger-3-formulaire.png", f"/contribuer/corriger/?fiche={_RECORD}", height=640, act=open_contacts,
         top="form details:has([data-key=contacts])"),
    Shot("corriger-4-revoir.png", f"/contribuer/corriger/?fiche={_RECORD}", height=300, act=err, top=".faults:visible"),
    Shot("corriger-5-envoyer.png", f"/contribuer/corriger/?fiche={_RECORD}", height=560, act=ask,
         top="#contribute-result"),
)  # fmt: skip


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def take(address: str) -> None:
    """Take each picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for shot in SHOTS:
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height},
                device_scale_factor=shot.scale,
                color_scheme="light",
                locale="fr-FR",
            )
            page.clock.set_fixed_time(dt.datetime.combine(TODAY, dt.time(12), dt.UTC))
            page.goto(address + shot.path, wait_until="networkidle")
            shot.act(page)
            if shot.top:
                page.locator(shot.top).first.evaluate(
                    "one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 16)"
                )
            page.mouse.move(0, 0)
            page.screenshot(path=PICTURES / shot.file, animations="disabled", caret="hide")
            page.close()
        browser.close()


def main() -> None:
    """Build the demonstration aside, and take its pictures."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        site.mkdir()
        shutil.copy(ROOT / "site.yml", site)
        for name in ("content", "contours"):
            shutil.copytree(ROOT / name, site / name)
        build(site, BuildOptions(today=TODAY, out=Path(folder) / "public", search=False))
        with served(Path(folder) / "public") as address:
            take(address)


if __name__ == "__main__":
    main()
