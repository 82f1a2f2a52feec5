"""What the question page asks of the library, without a browser."""

from __future__ import annotations

import json
import sys
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import pk_ocsea_law as pol

PAGE = Path(__file__).parents[2] / "docs" / "ask"
spec = spec_from_file_location("question_page", PAGE / "ask.py")
assert spec is not None
assert spec.loader is not None
page: Any = module_from_spec(spec)
spec.loader.exec_module(page)


def ask(**question: object) -> Any:
    """One question, as the page sends it."""
    return json.loads(page.answer(json.dumps(question)))


def test_offences_are_those_of_the_library(law: pol.Corpus) -> None:
    """Found, possible, penalties, cautions and standing are what the Python API says."""
    asked = ask(ask="offences", days=["2023-03-10"], age="15", medium="online", place="PK-SD")
    expected = law.as_of(date(2023, 3, 10)).offences(victim_age=15, medium="online", jurisdiction="PK-SD")
    (day,) = asked["days"]
    assert [one["id"] for one in day["found"]] == [offence.id for offence in expected]
    assert [one["penalty"] for one in day["found"]] == [offence.penalty.describe() for offence in expected]
    assert [one["standing"] for one in day["found"]] == [offence.standing.value for offence in expected]
    assert [one["depends_on"] for one in day["possible"]] == [
        [kind.text for kind in possible.depends_on] for possible in expected.possible
    ]
    told = sum(len(one["cautions"]) + bool(one["disputes"]) for one in day["found"])
    assert told == len(expected.caveats)


def test_a_disputed_penalty_shows_every_reading(law: pol.Corpus) -> None:
    """Where sources disagree on what may be imposed, the page has the question, each reading, and the preferred one."""
    (day,) = ask(ask="offences", days=["2023-09-30"], age="15", medium="online", place="PK-SD")["days"]
    (shown,) = (one for one in day["found"] if one["id"] == "peca-2016/22(1)")
    found = law.offence("peca-2016/22(1)").as_of(date(2023, 9, 30))
    disputed = {*found.require().penalty.disputed}
    expected = [each for each in found.discrepancies if disputed & {*each.fields}]
    assert [each["question"] for each in shown["disputes"]] == [each.question for each in expected]
    for told, each in zip(shown["disputes"], expected, strict=True):
        assert [reading["says"] for reading in told["readings"]] == [reading.says for reading in each.readings]
        assert [reading["preferred"] for reading in told["readings"]].index(True) == each.preferred
        assert set(told["on"]) <= set(pol.PENALTY_FIELDS.values())


def test_history_reads_a_citation(law: pol.Corpus) -> None:
    """A section is found as it is cited, with a row for each change."""
    asked = ask(ask="history", section="s. 292-C PPC")
    assert asked["id"] == "ppc-1860/292C"
    assert len(asked["rows"]) == len(law.section("ppc-1860/292C").history())
    assert asked["state"] == "no longer in force"


def test_form_offers_what_the_library_takes() -> None:
    """Every choice of the form is taken by the library."""
    begun = ask(ask="begin")
    assert begun["notice"] == pol.LEGAL_NOTICE
    for name, offered in (("sex", begun["sexes"]), ("medium", begun["media"]), ("conduct", begun["conduct"])):
        for value in offered:
            assert "error" not in ask(ask="offences", days=["2023-03-10"], **{name: value})
    for place in begun["places"]:
        assert "error" not in ask(ask="offences", days=["2023-03-10"], place=place["id"])


@pytest.mark.parametrize(
    ("given", "read"),
    [("", None), ("  ", None), ("unknown", pol.UNKNOWN), ("15", pol.ages(15, 15)), ("13 to 16", pol.ages(13, 16))],
)
def test_ages_are_read_as_a_person_writes_them(given: str, read: object) -> None:
    """Nothing leaves the age out, "unknown" is unknown, a number is completed years, and two are a range."""
    assert page.age_of(given) == read


@given(st.text(max_size=12))
def test_a_strange_age_is_an_error_that_does_not_repeat_it(text: str) -> None:
    """Whatever is typed, the page either reads it or says what would be valid, without the text."""
    asked = ask(ask="offences", days=["2023-03-10"], age=text)
    fixed = {page.AGES, "an age lies between 0 and 130 completed years", "the lowest age is above the highest"}
    assert "days" in asked or asked["error"] in fixed


@pytest.mark.parametrize("day", ["", "10/03/2023", "2023-02-30"])
def test_a_day_that_is_none_is_an_error(day: str) -> None:
    """A day that cannot be read is told, and nothing is asked for today instead."""
    assert "year-month-day" in ask(ask="offences", days=[day])["error"]


def test_page_uses_public_names_only() -> None:
    """What the page asks stays within the public API, so that it shows how to build on it."""
    text = (PAGE / "ask.py").read_text(encoding="utf-8")
    assert "from pk_ocsea_law" not in text
    assert "pol._" not in text
    assert sys.modules["pk_ocsea_law"] is page.pol
