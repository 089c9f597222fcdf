"""Which saves are noticed."""

from __future__ import annotations

import asyncio
import shutil

import pytest

from generator.site.serve.watch import watch

PATIENCE = 60


@pytest.fixture
def seen_after(run):
    """Watch a folder, act, and return every file told until the expected one is."""

    def run_scene(root, act, expected):
        told: set[str] = set()

        async def scene():
            news = asyncio.Event()

            def saved(files):
                told.update(files)
                news.set()

            watching = asyncio.create_task(watch(root, saved))
            async with asyncio.timeout(PATIENCE):
                await started(root, told)
                act()
                while expected not in told:
                    news.clear()
                    await news.wait()
            watching.cancel()

        run(scene())
        return told

    return run_scene


async def started(root, told):
    """Touch the settings until it is noticed: the watch has begun."""
    while "site.yml" not in told:
        (root / "site.yml").touch()
        await asyncio.sleep(0.05)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content" / "actors").mkdir(parents=True)
    (tmp_path / "contours").mkdir()
    (tmp_path / "themes" / "bleu" / "templates").mkdir(parents=True)
    (tmp_path / "public").mkdir()
    (tmp_path / ".cache").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    "name", ["content/actors/relais.md", "contours/bourg.geojson", "themes/bleu/templates/base.html"]
)
def test_a_file_of_the_content_and_of_the_themes_is_noticed(seen_after, root, name):
    assert name in seen_after(root, lambda: (root / name).write_text("a", encoding="utf-8"), name)


def test_settings_replaced_by_a_new_file_are_noticed(seen_after, root):
    (root / "content" / "a.md").touch()

    def replace():
        (root / "draft").write_text("titre: a", encoding="utf-8")
        (root / "draft").replace(root / "site.yml")
        (root / "content" / "b.md").touch()

    assert "draft" not in seen_after(root, replace, "content/b.md")


def test_what_the_build_writes_is_not_noticed(seen_after, root):
    def act():
        (root / "public" / "index.html").touch()
        (root / ".cache" / "stage").touch()
        (root / "content" / "actors" / "relais.md").touch()

    told = seen_after(root, act, "content/actors/relais.md")
    assert not [name for name in told if name.startswith(("public", ".cache"))]


def test_a_folder_that_comes_later_is_watched(seen_after, root):
    shutil.rmtree(root / "content")
    name = "content/actors/relais.md"

    def act():
        (root / "content" / "actors").mkdir(parents=True)
        asyncio.get_running_loop().create_task(write_on())

    async def write_on():
        for turn in range(1000):
            (root / name).write_text(str(turn), encoding="utf-8")
            await asyncio.sleep(0.05)

    assert name in seen_after(root, act, name)
