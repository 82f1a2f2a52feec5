"""The days of an act as they are known, and ages on such days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

import pk_ocsea_law as pol


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        (("2023-03-10",), date(2023, 3, 10), date(2023, 3, 10)),
        (("2023-02",), date(2023, 2, 1), date(2023, 2, 28)),
        (("2024",), date(2024, 1, 1), date(2024, 12, 31)),
        (("2023-01-10", "2023-12"), date(2023, 1, 10), date(2023, 12, 31)),
        ((date(2023, 1, 10), "2024"), date(2023, 1, 10), date(2024, 12, 31)),
    ],
)
def test_during_reads_days_months_and_years(given: tuple[str | date, ...], first: date, last: date) -> None:
    """Both ends are included, and a month or a year stands for its first and its last day (DESIGN section 4)."""
    span = pol.during(*given)
    assert (span.first, span.last) == (first, last)
    assert first in span
    assert last in span
    assert last + timedelta(1) not in span


@pytest.mark.parametrize("bad", ["canary", "2023-13", "2023-02-30", "0000", "2023-1", "2023-00", "2023-02-00"])
def test_a_bad_day_is_refused_without_being_repeated(bad: str) -> None:
    """The error says how a day is written and never what was given."""
    with pytest.raises(ValueError, match="year-month-day") as caught:
        pol.during(bad)
    assert bad not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_day_of_another_kind_is_refused() -> None:
    """A number, a datetime and a reversed span are refused."""
    with pytest.raises(TypeError, match=r"datetime\.date"):
        pol.during(2023)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="ends of a span"):
        pol.During(datetime(2023, 1, 1), None)  # noqa: DTZ001
    with pytest.raises(ValueError, match="before the first"):
        pol.during("2023", "2022")


def test_a_span_prints_its_ends() -> None:
    """One day prints alone, an open side as two dots."""
    assert str(pol.during("2023-03-10")) == "2023-03-10"
    assert str(pol.During(None, date(2023, 3, 10))) == ".. to 2023-03-10"
    assert str(pol.During(date(2023, 3, 10), None)) == "2023-03-10 to .."


@pytest.mark.parametrize(
    ("day", "years"),
    [(date(2022, 2, 28), 17), (date(2022, 3, 1), 18), (date(2024, 2, 28), 19), (date(2024, 2, 29), 20)],
)
def test_the_anniversary_of_29_february(day: date, years: int) -> None:
    """A person born on 29 February completes a year on 1 March where the year has no such day."""
    assert pol.age_on(date(2004, 2, 29), day) == pol.Ages(years, years)
    assert "1 March" in pol.ANNIVERSARY_RULE


def test_an_age_between_two_uncertain_dates_is_a_range() -> None:
    """A year of birth and a month of the act leave open two ages; an unknown date leaves the side open."""
    assert pol.age_on(pol.during("2008"), date(2023, 6, 1)) == pol.Ages(14, 15)
    assert pol.age_on(pol.during("2008-06"), pol.during("2023")) == pol.Ages(14, 15)
    assert pol.age_on(pol.UNKNOWN, date(2023, 6, 1)) == pol.Ages(0, 130)
    assert pol.age_on(pol.During(date(2008, 1, 1), None), date(2023, 6, 1)) == pol.Ages(0, 15)
    assert pol.age_on(pol.During(None, date(2008, 1, 1)), date(2023, 6, 1)) == pol.Ages(15, 130)
    assert pol.age_on(pol.during("2008"), pol.UNKNOWN) == pol.Ages(0, 130)


def test_a_day_before_the_birth_is_refused() -> None:
    """A day that certainly lies before the birth is an error; one that may lie before it counts from nothing."""
    with pytest.raises(ValueError, match="before the birth"):
        pol.age_on(date(2010, 1, 1), date(2009, 1, 1))
    assert pol.age_on(pol.during("2010"), pol.during("2010-06")) == pol.Ages(0, 0)
    with pytest.raises(TypeError, match="date_of_birth"):
        pol.age_on("2010", date(2020, 1, 1))  # type: ignore[arg-type]


def test_ages_known_from_one_side() -> None:
    """Younger than eighteen is at most seventeen completed years."""
    assert pol.younger_than(18) == pol.Ages(0, 17)
    assert pol.aged_at_least(18) == pol.Ages(18, 130)


@given(st.dates(date(1950, 1, 1), date(2020, 1, 1)), st.integers(0, 400), st.integers(0, 400), st.integers(0, 20_000))
def test_widening_a_date_widens_the_age(born: date, before: int, after: int, later: int) -> None:
    """The age on uncertain dates holds every age that the dates leave open."""
    day = born + timedelta(later)
    exact = pol.age_on(born, day)
    wide = (
        pol.age_on(
            pol.During(born - timedelta(before), born + timedelta(after)), pol.During(day, day + timedelta(after))
        )
        if later >= after
        else exact
    )
    assert wide.lowest <= exact.lowest <= exact.highest <= wide.highest


@given(st.dates(date(1950, 1, 1), date(2020, 1, 1)), st.integers(0, 30_000))
def test_an_age_grows_by_one_on_the_anniversary(born: date, days: int) -> None:
    """From one day to the next an age stays or grows by one, and it grows on an anniversary only."""
    day = born + timedelta(days)
    today, tomorrow = pol.age_on(born, day), pol.age_on(born, day + timedelta(1))
    step = tomorrow.lowest - today.lowest
    assert step in (0, 1)
    if step:
        anniversary = (day + timedelta(1)).replace(year=2000)
        assert anniversary in (born.replace(year=2000), born.replace(year=2000) + timedelta(1))
