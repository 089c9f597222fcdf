"""Strings the stages together.

1. ``content.load``: read every file and judge each alone.
2. ``directory.link.check``: judge what stands between files. Nothing is written after an error.
3. ``directory.link.link``: build the one immutable ``Directory`` of public views.
4. ``writing.write_site``: write the data, then each page, and check that no link leads nowhere.
5. ``site.search``: make the index, or keep the one of an unchanged shadow.
6. ``site.publish``: swap the whole site in, at once.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from generator.content.load import Content, load
from generator.content.model.settings import Settings
from generator.content.read.history import NO_HISTORY, History, read_history
from generator.content.validate import Entry
from generator.content.work import work_folder
from generator.diagnostics.diagnostic import Diagnostic, has_errors
from generator.diagnostics.limit import capped
from generator.directory import link
from generator.directory.views import Directory
from generator.language import Language, language
from generator.site import search
from generator.site.publish import Published, Stage, open_stage
from generator.site.theme import theme_of
from generator.steps import Progress, Watch, silent
from generator.writing import booklet, write_site

LOOPBACK = frozenset(("localhost", "127.0.0.1", "[::1]", "::1"))


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a site is built."""

    today: dt.date
    out: Path
    base_url: str = ""  # "" = the settings' url
    language: str = ""  # "" = the settings' language
    strict: bool = False  # warnings block too
    keep_going: bool = False  # leave faulty pages out rather than stop
    allow_fewer: bool = False  # publish though many pages are gone
    search: bool = True  # make the search index
    offline: bool = False  # for a folder or a USB stick: relative addresses, no script, no search
    booklet: bool = False  # make the booklet in PDF too
    jobs: int = 0  # processes that render; 0 = one a processor
    public: bool = True  # refuse without legal notice where the address is public
    progress: Progress = silent


@dataclass(slots=True)
class BuildResult:
    """What came of a build."""

    diagnostics: list[Diagnostic]
    published: Published | None = None  # None: refused, the published site is as it was
    left_out: tuple[str, ...] = ()  # files whose pages are not in the site
    pages: int = 0
    seconds: dict[str, float] = field(default_factory=dict)  # by step
    directory: Directory | None = None  # what the published pages show


@dataclass(frozen=True, slots=True)
class Seen:
    """A site as it is, with nothing made of it."""

    content: Content  # without the files that hold errors
    directory: Directory | None  # None: the settings cannot be read
    diagnostics: list[Diagnostic]
    left_out: tuple[str, ...] = ()  # files that hold errors
    history: History = NO_HISTORY  # of the content files, as git tells it


def check(site: Path, today: dt.date, progress: Progress = silent) -> list[Diagnostic]:
    """Judge everything, write nothing."""
    return _judge(site, today, progress)[1]


def see(site: Path, today: dt.date, words: Language, progress: Progress = silent) -> Seen:
    """Judge everything, and link what holds no error; write nothing but ``.cache/``."""
    content, diagnostics = _judge(site, today, progress)
    progress("link", 0, 0)
    return see_judged(content, diagnostics, today, words, read_history(site))


def see_judged(
    content: Content, diagnostics: list[Diagnostic], today: dt.date, words: Language, history: History = NO_HISTORY
) -> Seen:
    """Link what holds no error of a content that was judged."""
    settings = content.settings
    if settings is None:
        return Seen(content, None, diagnostics)
    content, left_out = _without_faulty(content, diagnostics)
    directory = link.link(content, today, words, settings.value.url or "http://127.0.0.1/", history.head, history)
    return Seen(content, directory, diagnostics, left_out, history)


def build(site: Path, options: BuildOptions) -> BuildResult:
    """Build and publish a site, unless its content has errors.

    Raises:
        GeneratorError: the tool, the machine or the theme is at fault; the published site is as it was.
    """
    watch = Watch(options.progress)
    with watch.step("read"):
        content, diagnostics = _judge(site, options.today, options.progress)
    result = BuildResult(sorted(set(diagnostics)), seconds=watch.seconds)
    settings = content.settings
    if settings is None or _blocks(diagnostics, options):
        return result
    if has_errors(diagnostics):
        content, result.left_out = _without_faulty(content, diagnostics)
    url = options.base_url or settings.value.url or "http://127.0.0.1/"
    if options.public and (missing := _missing_notice(settings.entry, url)):
        result.diagnostics = sorted({*result.diagnostics, *missing})
        return result
    with watch.step("link"):
        words = language(options.language or settings.value.language)
        history = read_history(site)
        directory = link.link(content, options.today, words, url, history.head, history)
    result.published, result.pages = _publish(site, options, settings.value, directory, watch)
    result.directory = directory
    return result


def _judge(site: Path, today: dt.date, progress: Progress) -> tuple[Content, list[Diagnostic]]:
    content = load(site, today, lambda done, total: progress("read", done, total))
    return content, capped([*content.diagnostics, *link.check(content)])


def _blocks(diagnostics: list[Diagnostic], options: BuildOptions) -> bool:
    return (has_errors(diagnostics) and not options.keep_going) or (options.strict and bool(diagnostics))


def _without_faulty(content: Content, diagnostics: list[Diagnostic]) -> tuple[Content, tuple[str, ...]]:
    """Leave out the files that hold an error; who names them names them as plain text."""
    faulty = {diagnostic.place.file for diagnostic in diagnostics if diagnostic.is_error}
    kept = dataclasses.replace(
        content,
        actors={slug: entry for slug, entry in content.actors.items() if entry.document.file not in faulty},
        conventions={slug: entry for slug, entry in content.conventions.items() if entry.document.file not in faulty},
        terms={slug: entry for slug, entry in content.terms.items() if entry.document.file not in faulty},
        pages={slug: entry for slug, entry in content.pages.items() if entry.document.file not in faulty},
    )
    return kept, tuple(sorted(faulty))


def _missing_notice(entry: Entry[Settings], url: str) -> tuple[Diagnostic, ...]:
    """Report what the legal notice of a public site lacks. Source: loi 2004-575, article 1-1."""
    settings = entry.value
    if settings.demonstration or urlsplit(url).hostname in LOOPBACK:
        return ()
    publisher = settings.publisher
    given = {
        "nom": publisher and publisher.name,
        "adresse": publisher and publisher.address,
        "telephone": publisher and publisher.phone,
        "courriel": publisher and publisher.email,
        "directeur_publication": publisher and publisher.director,
        "hebergeur": publisher and publisher.host,
    }
    return tuple(
        entry.diagnostic("E401", ("editeur", key), f"editeur.{key}") for key, value in given.items() if not value
    )


def _publish(
    site: Path, options: BuildOptions, settings: Settings, directory: Directory, watch: Watch
) -> tuple[Published, int]:
    theme = theme_of(site, settings)
    with open_stage(site, options.out) as stage:
        directory, pages = write_site(
            stage.write,
            theme,
            directory,
            watch,
            is_offline=options.offline,
            extra=booklet(theme, directory) if options.booklet else (),
            jobs=options.jobs,
        )
        if options.search and not options.offline:
            with watch.step("index"):
                _index(stage, site, directory)
        with watch.step("publish"):
            return stage.publish(allow_fewer=options.allow_fewer), pages


def _index(stage: Stage, site: Path, directory: Directory) -> None:
    work = work_folder(site)
    search.remove_leftovers(work)
    searched = search.Searched(directory)
    for path, data in searched.files():
        stage.write(path, data)
    stage.take_folder("pagefind", searched.key(), lambda folder: searched.make_index(folder, work))
