"""The free text of a content file → HTML: no raw HTML, no image, links by allowlist, the language's typography.

This is the one place that makes ``Markup`` of what strangers wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markupsafe import Markup

from generator.content import links
from generator.content.read.body import make_parser
from generator.language import Language, language

DEEPEST = 6


def render_markdown(
    text: str,
    place: Callable[[str], str] = str,
    top: int = 2,
    code: str = "fr",
    addresses: Collection[str] | None = None,
    scope: str = "",
) -> Markup:
    """Render a body.

    Args:
        place: writes an address of this site as the page needs it.
        top: the level of its highest heading; the others follow without a gap.
        code: the language of the interface.
        addresses: of the site's pages; a link to another, left out of the site, is words alone. None: all are there.
        scope: tells the ids of its headings from those of other bodies of the page.
    """
    env = {
        "place": place,
        "top": top,
        "language": language(code),
        "addresses": addresses,
        "prefix": links.HEADING_ID + (f"{scope}-" if scope else ""),
    }
    return Markup(_parser().render(text, env))


@cache
def _parser() -> MarkdownIt:
    parser = make_parser()
    for rule in (_shift_headings, _scope_headings, _finish_links, _set_texts, _finish_tables):
        parser.core.ruler.push(rule.__name__.strip("_"), _on_tokens(rule))
    parser.add_render_rule("table_open", _open_table)
    parser.add_render_rule("table_close", _close_table)
    return parser


def _on_tokens(rule: Callable[[list[Token], Any], None]) -> Callable[[Any], None]:
    return lambda state: rule(state.tokens, state.env)


def _shift_headings(tokens: list[Token], env: Any) -> None:
    """Put the highest heading at ``top`` and leave no level out."""
    above: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            written = int(token.tag[1])
            above = [*(level for level in above if level < written), written]
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(env['top'] + len(above) - 1, DEEPEST)}"


def _scope_headings(tokens: list[Token], env: Any) -> None:
    """Tell the headings of this body from those of another on the same page."""
    for token in tokens:
        if token.type == "heading_open":
            token.attrs["id"] = env["prefix"] + str(token.attrs["id"]).removeprefix(links.HEADING_ID)


def _finish_links(tokens: list[Token], env: Any) -> None:
    """Put addresses under the base path; name the host of a link that leads elsewhere, and vouch for none."""
    for token in tokens:
        if token.children:
            token.children = list(_with_hosts(token.children, env))


def _with_hosts(children: Sequence[Token], env: Any) -> Iterator[Token]:
    host, words, is_dead = "", "", False
    for token in children:
        if token.type == "link_open":
            is_dead = _is_dead(str(token.attrs["href"]), env["addresses"])
            host, words = _finish_link(token, env), ""
        words += token.content
        if not (is_dead and token.type in ("link_open", "link_close")):
            yield token
        if token.type == "link_close" and host and set(links.hosts_in(words)) != {host}:
            yield Token("text", "", 0, content=f" ({host})", meta={"as_is": True})


def _is_dead(address: str, addresses: Collection[str] | None) -> bool:
    return addresses is not None and address.startswith("/") and links.page_of(address) not in addresses


def _finish_link(token: Token, env: Any) -> str:
    """Write the address as the page needs it; return the host to name, "" on this site."""
    address = str(token.attrs["href"])
    if address.startswith("#"):
        token.attrs["href"] = f"#{env['prefix']}{address[1:].removeprefix(links.HEADING_ID)}"
    elif address.startswith("/"):
        token.attrs["href"] = env["place"](address)
    elif links.is_external(address):
        token.attrs["rel"] = "noopener nofollow ugc"
        return links.target_of(address)
    return ""


def _set_texts(tokens: list[Token], env: Any) -> None:
    """Apply the typography to words, never to code nor to an address shown as it is."""
    speech: Language = env["language"]
    for token in tokens:
        is_address = False
        for child in token.children or ():
            if child.type in ("link_open", "link_close"):
                is_address = child.type == "link_open" and child.markup == "autolink"
            elif child.type == "text" and not is_address and not child.meta:
                child.content = speech.typography(child.content)


def _finish_tables(tokens: list[Token], env: Any) -> None:
    """Tell what each header heads; alignment is a class, for the policy allows no inline style."""
    for token in tokens:
        if token.type in ("th_open", "td_open"):
            style = str(token.attrs.pop("style", ""))
            if style:
                token.attrs["class"] = "align-" + style.removeprefix("text-align:")
            if token.type == "th_open":
                token.attrs["scope"] = "col"


def _open_table(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    label = escapeHtml(env["language"].text("Tableau"))
    return f'<div class="table-scroll" role="region" tabindex="0" aria-label="{label}">\n<table>\n'


def _close_table(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</table>\n</div>\n"
