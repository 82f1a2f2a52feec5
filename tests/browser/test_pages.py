"""Every page of the documentation, in a real browser: it fits, it can be read, and it asks nobody but localhost."""

from __future__ import annotations

from typing import Any

from browser.built_site import LOOKS, SITE, WIDE, Window

LONGEST = 6
PICTURED = {"index.html", "five-minutes/prosecutor-and-defence.html", "reference/answers.html", "how-we-decide.html"}


def paths() -> list[str]:
    """Every built page by its address; of the pages that one script writes from the data, the longest few."""
    found = [page.relative_to(SITE).as_posix() for page in SITE.rglob("*.html")]
    written = sorted(
        (page for page in found if page.startswith("the-law/")), key=lambda page: -(SITE / page).stat().st_size
    )
    return sorted({*found} - {*written[LONGEST:]})


def test_every_page_fits_and_can_be_read(window: Window, legible: Any) -> None:
    """Narrow and wide, light and dark: nothing overflows, every word has enough contrast, one title, a language."""
    faults: dict[str, object] = {}
    for path in paths():
        page = window.open(path)
        named = {"titles": page.locator("h1").count(), "lang": page.evaluate("document.documentElement.lang")}
        faults.update({} if named == {"titles": path != "search.html", "lang": "en"} else {path: named})
        for name, shape, scheme in LOOKS:
            window.seen_in(shape, scheme)
            found = legible(page)
            faults.update({f"{path} {name}": found} if any(found.values()) else {})
            if path in PICTURED:
                picture = path.replace("/", "-").removesuffix(".html")
                page.screenshot(path=str(window.pictures() / f"{picture}-{name}.png"))
    assert faults == {}


def test_start_page_answers_on_one_screen(window: Window) -> None:
    """What it is, what can be asked and how sure it is are seen without scrolling."""
    page = window.open("index.html")
    for question in ("What is it?", "What can I ask?", "How sure is it?"):
        box = page.get_by_text(question, exact=True).bounding_box()
        assert box["y"] + box["height"] < WIDE["height"], question


def test_search_finds_a_page(window: Window) -> None:
    """A search for a word of the reference leads to the page that has it."""
    page = window.open("search.html?q=sorted_by_severity")
    page.wait_for_selector("#search-results li a")
    assert "reference/answers" in page.locator("#search-results li a").first.get_attribute("href")


def test_first_tab_skips_to_the_content(window: Window) -> None:
    """A reader by keyboard need not pass through the navigation on every page."""
    page = window.open("how-we-decide.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Skip to content"
