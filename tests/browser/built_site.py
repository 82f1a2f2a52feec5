"""Where the built documentation is, a server for it, and a window that records whatever it asks for."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

BUILD = Path(__file__).parents[2] / "docs" / "_build"
SITE = BUILD / "html"
PICTURES = BUILD / "screenshots"
NARROW = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 900}
LOOKS = tuple(
    (f"{size}-{scheme}", shape, scheme)
    for size, shape in (("narrow", NARROW), ("wide", WIDE))
    for scheme in ("light", "dark")
)


class Quiet(SimpleHTTPRequestHandler):
    """A file server that prints nothing."""

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


class QuietServer(ThreadingHTTPServer):
    """A server that does not mind a browser which hangs up."""

    def handle_error(self, *_: object) -> None:
        """Stay quiet."""


class Window:
    """A fresh browser profile that records what it asks for outside localhost, and what goes wrong."""

    def __init__(self, browser: Any, site: str, viewport: dict[str, int] = WIDE) -> None:
        self.site = site
        self.context = browser.new_context(viewport=viewport)
        self.context.set_default_timeout(90_000)
        self.outside: list[str] = []
        self.faults: list[str] = []
        self.context.on("request", self._note)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda line: self.faults.append(line.text) if line.type == "error" else None)

    def _note(self, request: Any) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.outside.append(request.url)

    def seen_in(self, viewport: dict[str, int], scheme: str) -> Any:
        """The page that is open, in a window of that size and colour scheme."""
        self.page.set_viewport_size(viewport)
        self.page.emulate_media(color_scheme=scheme)
        return self.page

    def close(self) -> None:
        """Close the window; it must have asked for nothing outside localhost and met no fault."""
        self.context.close()
        assert self.outside == []
        assert self.faults == []

    def open(self, path: str) -> Any:
        """Open a page of the site."""
        self.page.goto(self.site + path, wait_until="load")
        return self.page

    def ask(self) -> Any:
        """Open the question page and wait until it can answer."""
        page = self.open("ask/")
        page.wait_for_selector("#ask[data-ready=yes]")
        return page

    def pictures(self) -> Path:
        """Where pictures are kept, beside the build."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        return PICTURES

    def keep(self, name: str) -> None:
        """Keep a picture of the whole page."""
        self.page.screenshot(path=str(self.pictures() / f"{name}.png"), full_page=True)
