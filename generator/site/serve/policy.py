"""The content security policy of a page as it is served: its own, and two files of ours."""

from __future__ import annotations

import html
import re

_META = re.compile(r"""<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_POLICY = re.compile(r"""\bhttp-equiv\s*=\s*["']?content-security-policy\b""", re.IGNORECASE)
_CONTENT = re.compile(r"""(\bcontent\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def relax_page(page: str, allowed: dict[str, str]) -> str:
    """Let each policy of a page also accept these sources, by directive."""
    return _META.sub(lambda meta: _relax_meta(meta[0], allowed), page)


def relax(policy: str, allowed: dict[str, str]) -> str:
    """Add a source to each directive; one the policy leaves to ``default-src`` keeps what that one accepts.

    >>> relax("default-src 'none'; img-src 'self'", {"script-src": "/a.js"})
    "default-src 'none'; img-src 'self'; script-src /a.js"
    """
    parts = [part.split() for part in policy.split(";") if part.strip()]
    directives = {name.lower(): sources for name, *sources in parts}
    for name, source in allowed.items():
        if name not in directives and "default-src" not in directives:
            continue  # nothing is forbidden
        sources = directives.get(name, directives.get("default-src", []))
        directives[name] = [*(kept for kept in sources if kept.lower() != "'none'"), source]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _relax_meta(meta: str, allowed: dict[str, str]) -> str:
    if not _POLICY.search(meta):
        return meta
    return _CONTENT.sub(lambda found: _relax_content(found, allowed), meta, count=1)


def _relax_content(found: re.Match[str], allowed: dict[str, str]) -> str:
    policy = html.unescape(found[2] if found[2] is not None else found[3])
    return f'{found[1]}"{html.escape(relax(policy, allowed), quote=False).replace(chr(34), "&quot;")}"'
