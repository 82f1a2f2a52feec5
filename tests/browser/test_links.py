"""The built pages, read as files: links inside lead somewhere, and nothing is loaded from outside."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from browser.built_site import SITE


class Page(HTMLParser):
    """The anchors of a page, where its links lead, and what it loads."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and loads."""
        given = {name: value for name, value in attrs if value is not None}
        self.ids.update(given[name] for name in ("id", "name") if name in given)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        self.loads += [given[name] for name in ("src", "poster", "data", "action") if name in given]
        if tag == "link" and "href" in given:
            self.loads.append(given["href"])


@pytest.fixture(scope="module")
def built() -> dict[Path, Page]:
    """Every built page."""
    if not SITE.is_dir():
        pytest.skip("the documentation is not built: run python docs/build.py")
    return {path: Page(path) for path in SITE.rglob("*.html")}


def test_every_link_inside_leads_to_a_page_and_a_place_in_it(built: dict[Path, Page]) -> None:
    """A link to a page of this site names a file that exists and, after the hash, an anchor in it."""
    broken: list[str] = []
    for path, page in built.items():
        for link in page.links:
            split = urlsplit(link)
            if split.scheme:
                continue
            target = (path.parent / unquote(split.path)).resolve() if split.path else path
            target = target / "index.html" if target.is_dir() else target
            anchored = not split.fragment or target not in built or unquote(split.fragment) in built[target].ids
            if not target.is_file() or not anchored:
                broken.append(f"{path.relative_to(SITE)}: {link}")
    assert broken == []


def test_no_page_loads_anything_from_outside(built: dict[Path, Page]) -> None:
    """Scripts, styles, images, frames and forms all stay at the site's own address."""
    outside = {
        f"{path.relative_to(SITE)}: {load}"
        for path, page in built.items()
        for load in page.loads
        if urlsplit(load).netloc or urlsplit(load).scheme not in {"", "data"}
    }
    assert outside == set()
