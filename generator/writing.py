"""Writes the files of a site but those of its search: its data, what dresses its pages, its pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from generator.directory.views import Directory
from generator.exchange.exporters import DataFile, data_files, download_of
from generator.exchange.exporters.booklet import TEMPLATE, export_booklet
from generator.site.pages import pages
from generator.site.render import Renderer
from generator.site.theme import Theme, find_template, read_assets
from generator.site.verify import LinkChecker
from generator.site.workers import available_jobs, render_all
from generator.steps import Progress, Watch, silent

Write = Callable[[str, bytes], None]  # path from the site's root, content


def write_site(
    write: Write,
    theme: Theme,
    directory: Directory,
    watch: Watch,
    *,
    is_offline: bool = False,
    extra: Iterable[DataFile] = (),
    jobs: int = 0,
) -> tuple[Directory, int]:
    """Write every file; return what the pages show, and how many they are.

    Args:
        is_offline: for a folder or a USB stick: relative addresses, no script.
        extra: files of data made for this site alone.
        jobs: processes that render; 0 = one a processor.

    Raises:
        GeneratorError: a link of a page leads nowhere, or the theme is at fault.
    """
    links = LinkChecker(directory.site.base_path, is_offline=is_offline)
    renderer = Renderer(theme, read_assets(theme), directory.site, is_offline=is_offline)
    with watch.step("data"):
        directory = _write_data(write, links, directory, extra)
    with watch.step("render"):
        return directory, _write_pages(write, links, renderer, directory, watch, jobs or available_jobs())


def offline_copy(theme: Theme, directory: Directory, progress: Progress = silent) -> dict[str, bytes]:
    """Return the files of a site that opens from a folder, by path."""
    files: dict[str, bytes] = {}
    write_site(files.__setitem__, theme, directory, Watch(progress), is_offline=True)
    return files


def booklet(theme: Theme, directory: Directory) -> Iterator[DataFile]:
    """Yield the booklet, dressed by the site's theme."""
    return export_booklet(directory, find_template(theme, TEMPLATE))


def _write_data(write: Write, links: LinkChecker, directory: Directory, extra: Iterable[DataFile]) -> Directory:
    """Write the files of data; return the directory that knows which may be taken away."""
    downloads = []
    for file in data_files(directory, extra):
        write(file.path, file.content)
        links.know(file.path)
        if file.about:
            downloads.append(download_of(file))
    return dataclasses.replace(directory, downloads=tuple(downloads))


def _write_pages(
    write: Write, links: LinkChecker, renderer: Renderer, directory: Directory, watch: Watch, jobs: int
) -> int:
    """Write the pages and what dresses them; return how many pages they are."""
    all_pages = list(pages(directory))
    for asset in renderer.assets.values():
        write(asset.path, asset.content)
        links.know(asset.path)
    with closing(render_all(renderer, all_pages, jobs)) as rendered:
        for done, (page, data) in enumerate(zip(all_pages, rendered, strict=True), 1):
            write(page.path, data)
            links.see(page.path, data)
            watch.progress("render", done, len(all_pages))
    links.check()
    return len(all_pages)
