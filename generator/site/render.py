"""A page → its bytes: templates with autoescape, the interface's words, the language's typography on every text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.content import links
from generator.content.phones import Phone
from generator.directory.citation import bibtex, csl_json, ris
from generator.directory.views import SiteView
from generator.directory.worded_dates import since, when
from generator.directory.worded_state import state_detail
from generator.language import NO_BREAK, Language, capital, language
from generator.site.linked_data import actor_graph, convention_graph, page_graph
from generator.site.markdown import render_markdown
from generator.site.offline import relative_address
from generator.site.pages import Page
from generator.site.pages.drawn_text import drawn_lines
from generator.site.qr import qr
from generator.site.sentences import apa_date, file_size, full_stop, seen
from generator.site.theme import Asset, Theme
from generator.site.theme_faults import template_faults

STRICT_CSP = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

T = TypeVar("T")


class AsIs(str):
    """A text the typography must leave as it is: an address, an identifier, a text already set."""

    __slots__ = ()


class Renderer:
    """Renders the pages of one site in one theme.

    Args:
        is_offline: for a copy without server nor script: addresses lead from each page to the file of another.
    """

    def __init__(self, theme: Theme, assets: Mapping[str, Asset], site: SiteView, *, is_offline: bool = False) -> None:
        self._site = site
        self._is_offline = is_offline
        self._rendered = ""  # the file of the page being rendered: addresses of an offline copy start there
        self.assets = assets
        self._language = language(site.language)
        self._words: dict[str, str] = {}  # messages without values, once put into words
        self._folders = theme.folders
        self._environment = self._make_environment(theme)

    def render_page(self, page: Page) -> bytes:
        """Return a page's bytes.

        Raises:
            GeneratorError: the theme is at fault.
        """
        self._rendered = page.path
        with template_faults(self._folders):
            template = self._environment.get_template(page.template)
            return template.render({"csp": STRICT_CSP, "page": page, **page.context}).encode()

    def _make_environment(self, theme: Theme) -> Environment:
        environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in theme.template_folders]),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=self._finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        environment.globals.update(
            site=self._site,
            options=theme.options,
            is_offline=self._is_offline,
            _=self._text,
            ngettext=self._plural,
            static=self._static,
        )
        environment.filters.update(
            path=self._path_from_here if self._is_offline else self._path,
            absolute=self._absolute,
            address=address,
            as_is=AsIs,
            stylesheet=stylesheet,
            date=self._in_words(when),
            since=self._in_words(since),
            seen=self._in_words(seen),
            state_detail=self._in_words(state_detail),
            full_stop=full_stop,
            capital=capital,
            number_to_call=number_to_call,
            month=self._language.month,
            number=self._language.number,
            drawn_lines=drawn_lines,
            enumeration=self._language.enumeration,
            paragraphs=paragraphs,
            file_size=self._in_words(file_size),
            apa_date=self._in_words(apa_date),
            bibtex=bibtex,
            ris=ris,
            csl_json=csl_json,
            qr=qr,
            actor_graph=partial(actor_graph, self._site),
            convention_graph=partial(convention_graph, self._site),
            page_graph=partial(page_graph, self._site),
            markdown=self._markdown,
        )
        return environment

    def _finalize(self, value: object) -> object:
        """Set a text with care, wherever a template puts one."""
        return self._set(value) if type(value) is str else value

    def _set(self, text: str) -> str:
        return self._language.typography(text)

    def _text(self, message: str, /, **values: object) -> str:
        if values:
            return AsIs(self._language.text(message, **{name: self._finalize(value) for name, value in values.items()}))
        if message not in self._words:
            self._words[message] = AsIs(self._language.text(message))
        return self._words[message]

    def _plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        return AsIs(self._language.plural(one, many, count, **{k: self._finalize(v) for k, v in values.items()}))

    def _static(self, name: str) -> str:
        return self._path(f"/{self.assets[name].path}")

    def _path(self, url: str) -> str:
        """Put an address of this site under its base path, or make it the way there from this page."""
        if not links.is_internal(url):
            raise ValueError(url)
        if not url.startswith("/"):
            return AsIs(url)
        if self._is_offline:
            return AsIs(relative_address(url, self._rendered))
        return AsIs(self._site.base_path.rstrip("/") + url)

    @pass_context  # or Jinja would find the way once, when it compiles the template
    def _path_from_here(self, _context: Context, url: str) -> str:
        return self._path(url)

    def _absolute(self, url: str) -> str:
        """Return the public address of a page."""
        return AsIs(self._site.url.rstrip("/") + url)

    def _in_words(self, sentence: Callable[[T, Language], str]) -> Callable[[T], str]:
        """Make a filter of what puts a value into the words of a language."""
        return lambda value: AsIs(sentence(value, self._language))

    def _markdown(self, text: str, top: int = 2, scope: str = "") -> Markup:
        site = self._site
        return render_markdown(text, self._path, top, site.language, site.addresses, scope)


def address(url: str) -> str:
    """Return an address that leads out of the page, or to nowhere if it is not one a page may link to."""
    return AsIs(url if links.is_safe(url) else "#")


def stylesheet(text: str) -> Markup:
    """Return styles of the theme as they stand in a page.

    Raises:
        ValueError: they would end the element that holds them.
    """
    if "<" in text:
        raise ValueError("a sheet that holds <")
    return Markup(text)


def number_to_call(phone: Phone) -> str:
    """Return a telephone number that no line breaks."""
    return AsIs(phone.display.replace(" ", NO_BREAK))


def paragraphs(text: str) -> list[str]:
    """Part a text at its blank lines."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
