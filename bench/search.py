"""Measure what a first search fetches: bytes on the wire and requests, page apart, for each question of a built site.

    python bench/search.py public [--question "q=logement&lieu=commune-49007" …] [--list]

The server compresses what static hosts do (HTML, CSS, scripts, JSON), not Pagefind's own files, which already are.
Each question is asked in a new browser, by the address: the page, then everything up to the last result shown.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import os
import shutil
import threading
from collections import Counter
from contextlib import closing
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

QUESTIONS = (
    "q=logement",
    "q=france services angers",
    "q=caf&lieu=commune-49007",
    "q=papiers d'identité&lieu=departement-49&besoin=faire-valoir-ses-droits",
    "q=0241",
)
TEXTS = (".html", ".css", ".js", ".json", ".svg", "/")
DONE = "#search-results:not([hidden]) #search-list li, #search-nothing:not([hidden]), #search-instead li"


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            return self.send_error(404)
        data, is_text = file.read_bytes(), self.path.partition("?")[0].endswith(TEXTS)
        data = gzip.compress(data, 6) if is_text else data
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(data)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def ask(browser: Browser, address: str, question: str) -> list[tuple[str, int]]:
    """Ask, and return each thing fetched with its bytes on the wire, headers included."""
    with closing(browser.new_context(locale="fr-FR")) as context:
        page = context.new_page()
        wire = context.new_cdp_session(page)
        urls: dict[str, str] = {}
        sizes: dict[str, int] = {}

        def sent(event: dict[str, Any]) -> None:
            urls[event["requestId"]] = event["request"]["url"]

        def finished(event: dict[str, Any]) -> None:
            sizes[event["requestId"]] = int(event["encodedDataLength"])

        wire.on("Network.requestWillBeSent", sent)
        wire.on("Network.loadingFinished", finished)
        wire.send("Network.enable")
        page.goto(f"{address}/recherche/?{question}")
        page.locator(DONE).first.wait_for(timeout=60_000)
        page.wait_for_load_state("networkidle")
        return [(urlsplit(urls[each]).path, sizes.get(each, 0)) for each in urls if urls[each].startswith("http")]


def kind(path: str) -> str:
    """Return what a file is to the search: "page" for what any page costs."""
    if "/pagefind/" not in path:
        return path.rpartition("/")[2] if "/recherche/" in path and path.endswith("json") else "page"
    return Path(path).suffix if "pf_" in path or path.endswith(".pagefind") else path.rpartition("/")[2]


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--question", action="append")
    parser.add_argument("--list", action="store_true", help="tell each file")
    options = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(options.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as started, closing(started.chromium.launch(executable_path=path, args=sandbox)) as browser:
        for question in options.question or QUESTIONS:
            fetched = ask(browser, address, question)
            search = [(name, size) for name, size in fetched if kind(name) != "page"]
            sums: Counter[str] = Counter()
            for name, size in fetched:
                sums[kind(name)] += size
            page_sum = sums.pop("page", 0)
            total = sum(size for _, size in search)
            print(f"{question}\n    {total / 1000:.0f} kB, {len(search)} requests", f"(page: {page_sum / 1000:.0f} kB,")
            print("   ", f"{len(fetched) - len(search)} requests)", end=" ")
            print(", ".join(f"{name} {size / 1000:.1f}" for name, size in sums.most_common()))
            if options.list:
                print("\n".join(f"        {size:>8} {name}" for name, size in search))


if __name__ == "__main__":
    main()
