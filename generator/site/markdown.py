"""The free text of a content file → HTML: no raw HTML, no image, links by allowlist, the language's typography.

This is the one place that makes ``Markup`` of what strangers wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markupsafe import Markup

from generator.content import links
from generator.content.addresses import host_of
from generator.content.slugs import slugified
from generator.language import Language, language

DEEPEST = 6


def render_markdown(text: str, base_path: str = "/", top: int = 2, code: str = "fr") -> Markup:
    """Render a body.

    Args:
        base_path: what addresses of this site start with.
        top: the level of its highest heading; the others follow without a gap.
        code: the language of the interface.
    """
    env = {"base_path": base_path.rstrip("/"), "top": top, "language": language(code)}
    return Markup(_parser().render(text, env))


def heading_ids(text: str) -> tuple[str, ...]:
    """Return the ids of a body's headings, in order: what ``#…`` may lead to."""
    tokens = _parser().parse(text, {"base_path": "", "top": 2, "language": language("fr")})
    return tuple(str(token.attrs["id"]) for token in tokens if token.type == "heading_open")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"maxNesting": 20}).disable(["image", "reference"])
    parser.validateLink = links.is_safe  # type: ignore[assignment, method-assign]
    for rule in (_shift_headings, _name_headings, _finish_links, _set_texts, _finish_tables):
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


def _name_headings(tokens: list[Token], env: Any) -> None:
    """Give each heading an id made of its words, unique in the body."""
    seen: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            name = slugified("".join(child.content for child in inline.children or ())) or "titre"
            seen[name] = seen.get(name, 0) + 1
            token.attrs["id"] = f"{links.HEADING_ID}{name}" + (f"-{seen[name]}" if seen[name] > 1 else "")


def _finish_links(tokens: list[Token], env: Any) -> None:
    """Put addresses under the base path; name the host of a link that leads elsewhere, and vouch for none."""
    for token in tokens:
        if token.children:
            token.children = list(_with_hosts(token.children, env["base_path"]))


def _with_hosts(children: Sequence[Token], base_path: str) -> Iterator[Token]:
    host, words = "", ""
    for token in children:
        yield token
        words += token.content
        if token.type == "link_open":
            host, words = _finish_link(token, base_path), ""
        elif token.type == "link_close" and host and host not in words:
            yield Token("text", "", 0, content=f" ({host})", meta={"as_is": True})


def _finish_link(token: Token, base_path: str) -> str:
    address = str(token.attrs["href"])
    if address.startswith("#"):
        token.attrs["href"] = "#" + links.HEADING_ID + address[1:].removeprefix(links.HEADING_ID)
    elif address.startswith("/"):
        token.attrs["href"] = base_path + address
    elif links.is_external(address):
        token.attrs["rel"] = "noopener nofollow ugc"
    return host_of(address).removeprefix("www.")


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
