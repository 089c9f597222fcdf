"""Two states of a site, and what is told of them."""

import json

from generator.content.load import Content
from generator.content.read.parse import parse_markdown
from generator.content.settings import parse_settings
from generator.directory.register import Register
from generator.language import language
from generator.upkeep.diff import compare, read_side
from generator.upkeep.diff.sentences import sentence
from generator.upkeep.diff.wording import wording_of
from tests.conftest import SETTINGS, TODAY

FR = language("fr")


def document(data, body="", kind="actors", slug="relais"):
    """Return a content file as read: JSON is YAML too."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    reading = parse_markdown(f"content/{kind}/{slug}.md", f"---\n{text}\n---\n{body}".encode())
    assert reading.document, reading.diagnostics
    return reading.document


def wording():
    """Return the words of a site with no page."""
    parsed, _ = parse_settings(SETTINGS.encode())
    content = Content(parsed, {}, {}, {}, {}, {kind: frozenset() for kind in ("actors", "conventions", "glossary")})
    return wording_of(Register(content, TODAY, FR))


def write(root, files, settings=SETTINGS):
    """Write a site in a folder and return it."""
    for name, text in {"../site.yml": settings, **files}.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (root / "content").mkdir(exist_ok=True)
    return root


def compared(old, new, today=TODAY):
    """Compare two folders."""
    before = read_side(old, today, FR)
    return compare(before, read_side(new, today, FR, like=before), FR)


def told(comparison):
    """Return every sentence about a field, without no-break spaces."""
    said = [sentence(change, page, FR) for page in comparison.pages for change in page.fields]
    return [plain(one) for one in said]


def plain(text):
    """Return a text with plain spaces, as it is read."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").replace("’", "'")


__all__ = ["FR", "SETTINGS", "TODAY", "compared", "document", "plain", "told", "wording", "write"]
