"""The question page answers in the browser what the library answers in Python, and keeps everything to itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import pk_ocsea_law as pol
from browser.built_site import LOOKS, WIDE, Window

DAYS = (date(2023, 3, 10), date(2023, 9, 30))
EMPTY = """() => {
    for (const form of document.forms) form.reset();
    for (const answer of document.querySelectorAll(".ask-answer")) answer.replaceChildren();
}"""
FIELDS = ["ask-day", "ask-second", "ask-age", "ask-sex", "ask-medium", "ask-place", "ask-conduct"]


@pytest.fixture
def page(asking: Window) -> Any:
    """The question page with an empty form and no answer."""
    asking.seen_in(WIDE, "light")
    asking.page.evaluate(EMPTY)
    return asking.page


def ask_karachi(page: Any) -> None:
    """A victim of 15, online, in Karachi, on both days."""
    page.fill("#ask-day", DAYS[0].isoformat())
    page.fill("#ask-second", DAYS[1].isoformat())
    page.fill("#ask-age", "15")
    page.select_option("#ask-medium", "online")
    page.select_option("#ask-place", "PK-SD")
    page.click("#ask-offences button")
    page.wait_for_selector(f"[data-day='{DAYS[1]}']")


def ids(page: Any, day: date, *kinds: str) -> set[str]:
    """The offences that the page shows for a day, in lists of these kinds."""
    found: set[str] = set()
    for kind in kinds:
        cards = page.locator(f"[data-day='{day}'] [data-kind={kind}] > [data-offence]")
        found.update(cards.evaluate_all("cards => cards.map((card) => card.dataset.offence)"))
    return found


def test_karachi_question_has_the_answer_of_the_library(page: Any, law: pol.Corpus) -> None:
    """On both days, the offences found and possible, their penalties and their standing, are those of the library."""
    ask_karachi(page)
    for day in DAYS:
        expected = law.as_of(day).offences(victim_age=15, medium="online", jurisdiction="PK-SD")
        assert ids(page, day, "child", "anyone") == {offence.id for offence in expected}
        assert ids(page, day, "possible") == {possible.offence.id for possible in expected.possible}
        for offence in expected:
            card = page.locator(f"[data-day='{day}'] [data-offence='{offence.id}']")
            words = card.text_content()
            assert offence.penalty.describe() in words
            assert card.locator(".ask-badge").text_content() == offence.standing.value
            assert all(pinpoint.at in words for pinpoint in offence.sources)
        for possible in expected.possible:
            words = page.locator(f"[data-day='{day}'] [data-offence='{possible.offence.id}']").text_content()
            assert all(kind.text in words for kind in possible.depends_on)
    told = page.locator(".ask-difference").text_content()
    assert "ppc-1860/292C" in told
    assert "peca-2016/22C" in told


def test_what_is_not_known_is_possible_and_says_what_it_depends_on(page: Any, law: pol.Corpus) -> None:
    """An unknown sex and a range of ages give the same possible offences as the Python API."""
    page.fill("#ask-day", "2023-03-10")
    page.fill("#ask-age", "13-16")
    page.select_option("#ask-sex", "unknown")
    page.select_option("#ask-place", "PK-SD")
    page.press("#ask-age", "Enter")
    page.wait_for_selector("[data-day='2023-03-10']")
    expected = law.as_of(DAYS[0]).offences(victim_age=pol.ages(13, 16), victim_sex=pol.UNKNOWN, jurisdiction="PK-SD")
    assert ids(page, DAYS[0], "possible") == {possible.offence.id for possible in expected.possible}
    assert ids(page, DAYS[0], "child", "anyone") == {offence.id for offence in expected}


def test_history_has_the_rows_of_the_library(page: Any, law: pol.Corpus) -> None:
    """The history of a cited section has each change with its day, action and source, and each disagreement."""
    page.fill("#ask-section", "PECA s. 22")
    page.press("#ask-section", "Enter")
    page.wait_for_selector("[data-kind=history]")
    section = law.section("peca-2016/22")
    words = page.locator("#ask-history-answer").text_content()
    assert page.locator("[data-kind=history] > li").count() == len(section.history())
    for row in section.history():
        assert f"{row.day}: {row.action.value}" in words
        assert row.by in words
    assert all(found.question in words and found.reason in words for found in section.discrepancies)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [("#ask-day", "", "Choose the day"), ("#ask-age", "about ten", "An age is"), ("#ask-age", "16-15", "lowest age")],
)
def test_a_fact_that_is_not_valid_says_what_would_be(page: Any, field: str, value: str, told: str) -> None:
    """A missing day and a wrong age are told in an alert that does not repeat what was typed."""
    page.fill("#ask-day", "2023-03-10")
    page.fill(field, value)
    page.click("#ask-offences button")
    page.wait_for_selector("[role=alert]")
    words = page.locator("[role=alert]").text_content()
    assert told in words
    assert not value or value not in words


def test_everything_works_by_keyboard_in_the_order_of_the_page(page: Any) -> None:
    """Tab visits each field in order, Enter asks, and the answer takes the focus."""
    page.focus("#ask-day")
    visited: list[str] = []
    while len(visited) < len(FIELDS):
        focused = page.evaluate("document.activeElement.id")
        if focused not in visited:
            visited.append(focused)
        page.keyboard.press("Tab")
    assert visited == FIELDS
    while page.evaluate("document.activeElement.tagName") != "BUTTON":
        page.keyboard.press("Tab")
    page.fill("#ask-day", "2023-03-10")
    page.focus("#ask-offences button")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-day='2023-03-10']")
    assert page.evaluate("document.activeElement.id") == "ask-offences-answer"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#ask-offences-answer') !== null")


def test_nothing_leaves_the_page_and_nothing_is_kept(page: Any, asking: Window) -> None:
    """Asking makes no request, leaves the address alone and stores nothing in the browser."""
    page.wait_for_selector("#ask[data-offline=yes]")
    address, requests = page.url, []
    asking.context.on("request", lambda request: requests.append(request.url))
    ask_karachi(page)
    assert requests == []
    assert page.url == address
    kept = page.evaluate(
        "async () => [{...localStorage}, {...sessionStorage}, document.cookie, await indexedDB.databases()]"
        ".map((each) => JSON.stringify(each)).join()"
    )
    assert "2023-03-10" not in kept
    assert "PK-SD" not in kept


def test_after_the_first_load_it_works_without_a_network(window: Window) -> None:
    """With the network off, a reload still opens the page and answers."""
    page = window.ask()
    page.wait_for_selector("#ask[data-offline=yes]")
    window.context.set_offline(True)
    page.reload()
    page.wait_for_selector("#ask[data-ready=yes]")
    ask_karachi(page)
    assert "peca-2016/22C" in ids(page, DAYS[1], "child", "anyone")
    window.faults = [fault for fault in window.faults if "ERR_INTERNET_DISCONNECTED" not in fault]


def test_an_answer_fits_the_screen_and_can_be_read(page: Any, asking: Window, legible: Any) -> None:
    """Narrow and wide, light and dark, with all unfolded, nothing overflows and every word has enough contrast."""
    ask_karachi(page)
    page.fill("#ask-section", "PECA s. 22")
    page.press("#ask-section", "Enter")
    page.wait_for_selector("[data-kind=history]")
    for name, shape, scheme in LOOKS:
        asking.seen_in(shape, scheme)
        for place, shown in (("top", "#ask-state"), ("answer", "[data-day]"), ("history", "#ask-history")):
            page.eval_on_selector(shown, "(each) => each.scrollIntoView({ behavior: 'instant' })")
            page.screenshot(path=str(asking.pictures() / f"question-{place}-{name}.png"))
    page.evaluate("document.querySelectorAll('#ask details').forEach((each) => { each.open = true; })")
    for _, shape, scheme in LOOKS:
        asking.seen_in(shape, scheme)
        assert legible(page) == {"faint": [], "wide": []}
