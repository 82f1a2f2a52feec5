"""Numbers as people and scanners write them."""

from __future__ import annotations

import pytest

from pk_ocsea_law.citations.numbers import after_hyphen, chapter, read_number, schedule, to_roman


@pytest.mark.parametrize(
    ("written", "section", "unit"),
    [
        ("292-A", "292A", None),
        ("292 - a", "292A", None),
        ("171 J", "171J", None),
        ("302 a", "302", None),
        ("506ii", "506", "(ii)"),
        ("506-II", "506", "(ii)"),
        ("506-B", "506", "(b)"),
        ("337-Ai", "337A", "(i)"),
        ("337A(i)", "337A", "(i)"),
        ("203-F(2B)", "203F", "(2B)"),
        ("25 (A)", "25A", None),
        ("25 (a)", "25", "(a)"),
        ("292(A)(1)", "292A", "(1)"),
        ("376-(iii)", "376", "(iii)"),
        ("022", "22", None),
        ("2924", "292A", None),
        ("2l", "21", None),
        ("337L", "337L", None),
        ("22 اے", "22A", None),
        ("22-الف", "22A", None),
        ("22(الف)", "22", "(a)"),
        ("10#2", "10#2", None),
    ],
)
def test_what_is_read(written: str, section: str, unit: str | None) -> None:
    """Hyphens, spaces, case, brackets, spelled letters and scanner's digits come to one form."""
    found = read_number(written)
    assert found is not None
    assert (found.section, found.unit) == (section, unit)


@pytest.mark.parametrize("written", ["0", "12th", "5xxxx", "5km", "abc", "337fq", "22-\u067e\u067e"])
def test_what_is_no_provision(written: str) -> None:
    """Ordinals, measures and letters that no section bears are not read."""
    assert read_number(written) is None


def test_a_digit_is_a_letter_only_where_such_a_section_exists() -> None:
    """165-8 is 165B; 165-7 and 21-8 are not sections."""
    assert after_hyphen("165", "8") == "165B"
    assert after_hyphen("165", "7") is None
    assert after_hyphen("21", "8") is None


@pytest.mark.parametrize(
    ("written", "read"),
    [("xvi", "ch.XVI"), ("v-a", "ch.VA"), ("xx a", "ch.XXA"), ("16", "ch.XVI"), ("zz", None), ("iiii", None)],
)
def test_chapters(written: str, read: str | None) -> None:
    """A chapter's numeral with its letter; a row of letters is none."""
    assert chapter(written) == read


def test_schedules() -> None:
    """Ordinals, numerals and letters."""
    names = ("schedule ii", "second schedule", "schedule 2", "schedule-a")
    assert [schedule(each) for each in names] == ["sch.II", "sch.II", "sch.II", "sch.A"]


def test_roman_numerals_are_written_as_usual() -> None:
    """Every value to a hundred is written the shortest way."""
    assert [to_roman(each) for each in (4, 9, 14, 40, 99, 100)] == ["iv", "ix", "xiv", "xl", "xcix", "c"]
