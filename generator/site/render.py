"""A page → its bytes: templates with autoescape, the interface's words, the language's typography on every text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.content import links
from generator.content.phones import Phone
from generator.directory.views import SiteView
from generator.directory.worded_dates import since, when
from generator.language import NO_BREAK, Language, capital, language
from generator.site.markdown import render_markdown
from generator.site.pages import Page
from generator.site.sentences import full_stop, seen, state_detail
from generator.site.theme import Asset, Theme
from generator.site.theme_faults import template_faults

STRICT_CSP = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

T = TypeVar("T")


class AsIs(str):
    """A text the typography must leave as it is: an address, an identifier, a text already set."""

    __slots__ = ()


class Renderer:
    """Renders the pages of one site in one theme."""

    def __init__(self, theme: Theme, assets: Mapping[str, Asset], site: SiteView) -> None:
        self._site = site
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
            site=self._site, options=theme.options, _=self._text, ngettext=self._plural, static=self._static
        )
        environment.filters.update(
            path=self._path,
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
            enumeration=self._language.enumeration,
            paragraphs=paragraphs,
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
        """Put an address of this site under its base path."""
        if not links.is_internal(url):
            raise ValueError(url)
        return AsIs(self._site.base_path.rstrip("/") + url if url.startswith("/") else url)

    def _absolute(self, url: str) -> str:
        """Return the public address of a page."""
        return AsIs(self._site.url.rstrip("/") + url)

    def _in_words(self, sentence: Callable[[T, Language], str]) -> Callable[[T], str]:
        """Make a filter of what puts a value into the words of a language."""
        return lambda value: AsIs(sentence(value, self._language))

    def _markdown(self, text: str, top: int = 2, scope: str = "") -> Markup:
        site = self._site
        return render_markdown(text, site.base_path, top, site.language, site.addresses, scope)


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
