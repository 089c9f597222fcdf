"""The answers of the server."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.language import N_, Language
from generator.site.pages.page import INDEX
from generator.site.serve.banner import ASSETS, OURS, adapt, render_waiting
from generator.site.serve.files import content_type, find
from generator.site.serve.live import Live

_HTML = "text/html; charset=utf-8"
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_OWN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'"
_LOCAL_HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?", re.IGNORECASE)


class LocalOnly:
    """Refuses a request made under another name than this machine's own.

    A page of the Internet whose name is made to point here ("DNS rebinding") would otherwise read the site.
    """

    def __init__(self, app: ASGIApp, language: Language) -> None:
        self._app = app
        self._language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        if _LOCAL_HOST.fullmatch(host):
            await self._app(scope, receive, send)
        else:
            message = N_("Ce serveur ne répond qu'à l'adresse affichée par « maillage serve ».")
            await PlainTextResponse(self._language.text(message), 403, _HEADERS)(scope, receive, send)


def application(site: Path, live: Live, language: Language) -> Starlette:
    """Return the application that serves a built site and what ``live`` shows of it."""

    def page(request: Request) -> Response:
        return _answer(site, live, language, request)

    async def events(request: Request) -> Response:
        return StreamingResponse(_events(live), media_type="text/event-stream", headers=_HEADERS)

    async def asset(request: Request) -> Response:
        return _file(ASSETS / Path(request.url.path).name)

    own = [Route(f"/{OURS}/{name}", asset) for name in ("serve.js", "serve.css")]
    return Starlette(
        routes=[*own, Route(f"/{OURS}/events", events), Route("/{path:path}", page)],
        middleware=[Middleware(LocalOnly, language=language)],
    )


async def _events(live: Live) -> AsyncIterator[str]:
    """Send the stamp of what is shown, each time it changes."""
    async for stamp in live.stamps():
        yield f"data: {stamp}\n\n"


def _answer(site: Path, live: Live, language: Language, request: Request) -> Response:
    """Answer with a file, read at once: the folder it stands in may be exchanged for another at any moment."""
    shown = live.now  # before the file is read: an older stamp reloads a page, a newer one would leave it stale
    found = find(site, request.scope["path"])
    if found and found.is_folder:
        return RedirectResponse(request.url.replace(path=request.url.path + "/"), headers=_HEADERS)
    try:
        file = found.file if found else site / "404.html"
        body = file.read_bytes()
    except OSError:
        if (site / INDEX).is_file():
            return PlainTextResponse(language.text(N_("Cette page n'existe pas.")), 404, _HEADERS)
        headers = _HEADERS | {"Content-Security-Policy": _OWN_POLICY}
        return Response(render_waiting(shown, language), 503, headers, _HTML)
    status = 200 if found else 404
    kind = content_type(file)
    if kind == _HTML:
        origin, text = f"{request.url.scheme}://{request.url.netloc}", body.decode("utf-8", "replace")
        return Response(adapt(text, shown, language, origin, request.scope["path"]), status, _HEADERS, kind)
    return Response(body, status, _HEADERS, kind)


def _file(file: Path) -> Response:
    return Response(file.read_bytes(), headers=_HEADERS, media_type=content_type(file))
