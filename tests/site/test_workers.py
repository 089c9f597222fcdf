"""Pages rendered by several processes are those one process renders, and the processes end."""

import subprocess
import sys

import pytest

from generator.site.pages import Page
from generator.site.workers import FEW, render_all

DEAF = """
import signal
signal.signal(signal.SIGTERM, lambda number, frame: None)  # as a server's builder does: its children inherit it
from tests.site.test_workers import PAGES, Echo
from generator.site.workers import render_all
print(sum(len(list(render_all(Echo(), PAGES, 3))) for _ in range(100)))
"""

PAGES = [Page(f"{number}.html", "x.html") for number in range(FEW + 40)]


class Echo:
    """Renders a page as its own address."""

    def render_page(self, page):
        return page.path.encode()


class Broken(Echo):
    """Fails on one page."""

    def render_page(self, page):
        if page.path == "7.html":
            raise KeyError(page.path)
        return super().render_page(page)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_pages_come_in_order_whatever_the_number_of_processes(jobs):
    assert list(render_all(Echo(), PAGES, jobs)) == [page.path.encode() for page in PAGES]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_a_process_is_that_of_the_build(jobs):
    with pytest.raises(KeyError):
        list(render_all(Broken(), PAGES, jobs))


def test_processes_end_even_if_their_parent_is_deaf_to_termination():
    done = subprocess.run([sys.executable, "-c", DEAF], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == str(100 * len(PAGES))
