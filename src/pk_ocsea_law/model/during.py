"""The days of an act as they are known, to a day, a month, a year, a span or not at all, and ages on such days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from attrs import frozen

from pk_ocsea_law.model.people import OLDEST, Ages, Unknown

ANNIVERSARY_RULE: Final = (
    "A year of age is completed at the start of the anniversary of the birth; a person born on 29 February completes "
    "it on 1 March in a year without that day."
)
"""The one rule by which `age_on` counts: the project's own, for no statute that was read lays one down."""

_WRITTEN: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_HOW: Final = "a day is a datetime.date or written as year, year-month or year-month-day"


@frozen
class During:
    """Every day from `first` to `last`, both included; None on a side says that nobody knows how far it reaches."""

    first: date | None
    last: date | None

    def __attrs_post_init__(self) -> None:
        for day in (self.first, self.last):
            if day is not None and type(day) is not date:
                raise TypeError("the ends of a span of days are datetime.date or None")
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError("the last day lies before the first")

    def __contains__(self, day: date) -> bool:
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def __str__(self) -> str:
        if self.first is not None and self.first == self.last:
            return str(self.first)
        return f"{self.first or '..'} to {self.last or '..'}"


ANY_DAY: Final = During(None, None)


def during(first: str | date, last: str | date | None = None) -> During:
    """The days from `first` to `last`, both included; one argument alone is that day, month or year.

    Each is a `datetime.date` or is written "2023-03-10", "2023-03" or "2023". TypeError and ValueError say what is
    valid and never repeat what was given.
    """
    return During(_end(first, 0), _end(first if last is None else last, 1))


def _end(given: object, side: int) -> date:
    if type(given) is date:
        return given
    if not isinstance(given, str):
        raise TypeError(_HOW)
    found = _WRITTEN.fullmatch(given)
    if found is None:
        raise ValueError(_HOW)
    year, month, day = (int(part) if part else None for part in found.groups())
    months = (1, 12) if month is None else (month, month)
    if not year or not 1 <= months[side] <= 12:
        raise ValueError(_HOW)
    days = monthrange(year, months[side])[1]
    if day is not None and not 1 <= day <= days:
        raise ValueError(_HOW)
    return date(year, months[side], day or (1, days)[side])


def days_of(given: object, name: str) -> During:
    """A day, a span or UNKNOWN as a span of days; anything else is a TypeError that names the field alone."""
    if isinstance(given, During):
        return given
    if given is Unknown.UNKNOWN:
        return ANY_DAY
    if type(given) is date:
        return During(given, given)
    raise TypeError(f"{name} is a datetime.date, a span from during(), or UNKNOWN")


def age_on(date_of_birth: date | During | Unknown, day: date | During | Unknown) -> Ages:
    """The age in completed years on a day, by `ANNIVERSARY_RULE`, as the range that both dates leave open.

    Either may be a day, a span from `during()` or UNKNOWN. A day that certainly lies before the birth is a ValueError,
    which repeats neither.
    """
    born, then = days_of(date_of_birth, "date_of_birth"), days_of(day, "day")
    if born.first is not None and then.last is not None and then.last < born.first:
        raise ValueError("the day lies before the birth")
    lowest = _completed(born.last, then.first) if born.last and then.first else 0
    highest = _completed(born.first, then.last) if born.first and then.last else OLDEST
    return Ages(min(max(lowest, 0), OLDEST), min(highest, OLDEST))


def _completed(born: date, day: date) -> int:
    """Completed years; 29 February compares after 28 February and before 1 March, which is the anniversary rule."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def younger_than(years: int) -> Ages:
    """The age of a person known only to be younger than so many years: "under 18" is 0 to 17."""
    return Ages(0, years - 1)


def aged_at_least(years: int) -> Ages:
    """The age of a person known only to have completed so many years."""
    return Ages(years, OLDEST)
