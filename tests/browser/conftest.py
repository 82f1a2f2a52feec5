"""The built documentation on localhost, in a real browser. Skipped, saying why, where something is missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from browser.built_site import SITE, Quiet, QuietServer, Window


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built documentation on localhost."""
    if not (SITE / "ask" / "pyodide").is_dir():
        pytest.skip("the documentation and its question page are not built: run python docs/build.py")
    server = QuietServer(("127.0.0.1", 0), partial(Quiet, directory=SITE))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium, the one that Debian packages."""
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is missing: install requirements/docs.txt")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("chromium is missing: apt-get install chromium")
    with driver.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def legible() -> Callable[[Any], dict[str, list[str]]]:
    """Lists, for a page, the words with too little contrast and what overflows its width."""
    script = (Path(__file__).parent / "legibility.js").read_text(encoding="utf-8")

    def listed(page: Any) -> dict[str, list[str]]:
        found: dict[str, list[str]] = page.evaluate(script)
        return found

    return listed


@pytest.fixture
def window(chromium: Any, site: str) -> Iterator[Window]:
    """A fresh window, which afterwards has asked for nothing outside localhost and met no fault."""
    opened = Window(chromium, site)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def asking(chromium: Any, site: str) -> Iterator[Window]:
    """A window with the question page open and ready, shared by the tests of a module."""
    opened = Window(chromium, site)
    opened.ask()
    yield opened
    opened.close()
