"""The server as a whole: built, watched, built again, stopped."""

from __future__ import annotations

import asyncio
import http.client
import os
import socket
from urllib.parse import urlsplit

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.site.serve import address_of, listen
from generator.site.serve.builds import Builds
from generator.site.serve.outcome import Outcome

PAGE = '<!doctype html><html lang="fr"><head><title>Essai</title></head><body><h1>{}</h1></body></html>'
UP_TO_DATE = "Site à jour"
UNCHANGED = "Le site servi n’a pas changé."


def test_a_save_is_built_and_served(served):
    server = served(PAGE.format("Un"))
    server.until(UP_TO_DATE)
    assert "<h1>Un</h1>" in server.get().text
    server.save(PAGE.format("Deux"))
    assert "Enregistré : content/page.html" in server.until(UP_TO_DATE)
    assert "<h1>Deux</h1>" in server.get().text


def test_after_an_error_the_last_good_site_is_served_with_the_error_until_it_is_mended(served):
    server = served(PAGE.format("Un"))
    server.until(UP_TO_DATE)
    server.save(PAGE.format("ERREUR"))
    told = server.until(UNCHANGED)
    assert "content/page.html:1:75: E201 la clé « <ERREUR> » n’existe pas" in told
    assert "^^^^^^" in told
    page = server.get().text
    assert "<h1>Un</h1>" in page
    assert "La clé « &lt;ERREUR&gt; » n’existe pas" in page
    server.save(PAGE.format("Deux"))
    server.until(UP_TO_DATE)
    page = server.get().text
    assert "<h1>Deux</h1>" in page
    assert "E201" not in page


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("PANNE", "Le thème « absent » manque."),
        ("DEFAUT", "Le générateur a un défaut : KeyError, « 'tiroir' » (fake.py, ligne "),
        ("MORT", "La construction a été interrompue par le système."),
    ],
)
def test_a_failure_of_the_tool_is_one_line_and_serving_goes_on(served, word, told):
    server = served(PAGE.format("Un"))
    server.until(UP_TO_DATE)
    server.save(PAGE.format(word))
    printed = server.until(UNCHANGED).splitlines()
    assert [line for line in printed if not line.startswith("Enregistré")] == [printed[1], UNCHANGED]
    assert printed[1].startswith(told)
    assert "<h1>Un</h1>" in server.get().text
    server.save(PAGE.format("Deux"))
    server.until(UP_TO_DATE)
    assert "<h1>Deux</h1>" in server.get().text


def test_where_the_first_build_fails_its_errors_are_served(served):
    server = served(PAGE.format("ERREUR"))
    server.until(UNCHANGED)
    answer = server.get("/acteurs/")
    assert answer.status == 503
    assert "La clé « &lt;ERREUR&gt; » n’existe pas" in answer.text


def test_the_page_is_told_of_each_change(served):
    server = served(PAGE.format("Un"))
    server.until(UP_TO_DATE)
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=60)
    connection.request("GET", "/_maillage/events")
    events = connection.getresponse()
    assert events.getheader("content-type", "").startswith("text/event-stream")
    first = events.readline()
    assert f'data-stamp="{first.decode().removeprefix("data: ").strip()}"' in server.get().text
    server.save(PAGE.format("Deux"))
    events.readline()
    second = events.readline()
    assert second.startswith(b"data: ")
    assert second != first


def test_ctrl_c_ends_it_cleanly_while_a_page_listens(served):
    server = served(PAGE.format("Un"))
    server.until(UP_TO_DATE)
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=60)
    connection.request("GET", "/_maillage/events")
    connection.getresponse()
    assert server.interrupt() == (0, "Fin.")


def test_ctrl_c_ends_it_cleanly_while_it_builds(served, tmp_path):
    server = served(PAGE.format("LENT"))
    server.until("Construction")
    while not (tmp_path / "lent").exists() or not (tmp_path / "lent").read_text():
        assert server.get().status == 503, "requests are answered meanwhile"
    assert server.interrupt() == (0, "Fin.")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "lent").read_text()), 0)


def test_ctrl_c_at_the_very_start_shows_no_traceback(served):
    server = served(PAGE.format("Un"))
    server.until("Construction")
    status, printed = server.interrupt()
    assert status == 0
    assert "Traceback" not in printed
    assert printed.endswith("Fin.")


def test_only_this_machine_can_reach_the_server():
    with listen(0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"
        assert address_of(listener).startswith("http://127.0.0.1:")


def test_a_taken_port_gives_way_to_the_next_free_one():
    with listen(0) as first, listen(first.getsockname()[1]) as second:
        assert second.getsockname()[1] > first.getsockname()[1]


def test_a_port_of_the_system_is_refused_in_words(monkeypatch):
    def refuse(address):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(GeneratorError, match="Le port 80 est réservé au système"):
        listen(80)


class Slow:
    """A worker whose builds end when told to."""

    def __init__(self, steps: int) -> None:
        self.steps = tuple(range(steps))
        self.begun: list[int] = []
        self.stops = 0
        self._running: asyncio.Future[Outcome]

    async def run(self, step: int) -> Outcome:
        self.begun.append(step)
        self._running = asyncio.get_running_loop().create_future()
        return await self._running

    def end(self, **outcome: object) -> None:
        self._running.set_result(Outcome(**outcome))

    def stop(self) -> None:
        self.stops += 1
        self._running.get_loop().call_soon_threadsafe(self._running.set_result, Outcome(failure="ended"))


async def settle() -> None:
    """Let all that can go on go on."""
    for _ in range(20):
        await asyncio.sleep(0)


@pytest.fixture
def played(run):
    """Play a scene with a slow worker; return it with the files each build began for and the outcomes."""

    def run_scene(steps, play):
        files, outcomes = [], []

        async def scene():
            worker = Slow(steps)
            builds = Builds(worker, files.append, outcomes.append)
            running = asyncio.create_task(builds.run())
            await settle()
            await play(worker, builds)
            running.cancel()
            return worker

        return run(scene()), files, outcomes

    return run_scene


def test_saves_during_a_build_cause_one_more_build_after_it(played):
    async def play(worker, builds):
        builds.saved({"content/a.md"})
        builds.saved({"content/b.md"})
        await settle()
        assert worker.begun == [0]
        worker.end(published=True)
        await settle()
        worker.end(published=True)
        await settle()

    worker, files, outcomes = played(1, play)
    assert worker.begun == [0, 0]
    assert files == [set(), {"content/a.md", "content/b.md"}]
    assert len(outcomes) == 2


def test_a_published_step_is_followed_by_the_next(played):
    async def play(worker, builds):
        worker.end(published=True)
        await settle()
        worker.end(published=True)
        await settle()

    worker, _, outcomes = played(2, play)
    assert worker.begun == [0, 1]
    assert len(outcomes) == 2


def test_a_refused_step_is_not_completed(played):
    async def play(worker, builds):
        worker.end(failure="panne")
        await settle()

    assert played(2, play)[0].begun == [0]


def test_a_save_ends_a_later_step_and_begins_again(played):
    async def play(worker, builds):
        worker.end(published=True)
        await settle()
        builds.saved({"content/a.md"})
        while worker.begun != [0, 1, 0]:
            await asyncio.sleep(0)

    worker, files, outcomes = played(2, play)
    assert worker.stops == 1
    assert files[1] == {"content/a.md"}
    assert outcomes == [Outcome(published=True)]
