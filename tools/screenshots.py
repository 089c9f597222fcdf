"""Take the pictures of the README: the demonstration as it is on the day of its tests.

    python tools/screenshots.py

A Chromium is needed (``make browser`` finds or installs one; ``CHROMIUM`` names another).
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator.build import BuildOptions, build

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "images"
TODAY = dt.date(2026, 11, 22)
SHOTS = (  # file, address, width, height, pixels a point
    ("accueil.png", "/", 1280, 800, 1.0),
    ("fiche-telephone.png", "/acteurs/halte-du-quai/", 360, 720, 1.5),
)
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


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
        for file, path, width, height, scale in SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": height}, device_scale_factor=scale, color_scheme="light"
            )
            page.goto(address + path, wait_until="networkidle")
            page.screenshot(path=PICTURES / file)
        browser.close()


def main() -> None:
    """Build the demonstration aside, and take its pictures."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        site.mkdir()
        shutil.copy(ROOT / "site.yml", site)
        for folder in ("content", "contours"):
            shutil.copytree(ROOT / folder, site / folder)
        build(site, BuildOptions(today=TODAY, out=Path(folder) / "public", search=False))
        with served(Path(folder) / "public") as address:
            take(address)


if __name__ == "__main__":
    main()
