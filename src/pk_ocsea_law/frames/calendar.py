"""Days to slots, and (provision, slot) to an answer: the two small tables that a column of any length is read with.

A *slot* is a run of days between two changes of law on which no answer can change; slot 0 is a day that is missing.
A *track* is what one provision answers in every slot, in one place. A track's offset and a slot add up to a *cell*,
and the grid gives the number of the answer in each cell.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from pk_ocsea_law.frames.answers import FORCE, PROCEDURE, refusal
from pk_ocsea_law.frames.columns import Column, Record, Records, Value
from pk_ocsea_law.frames.steps import Steps, force_steps, procedure_steps
from pk_ocsea_law.frames.subjects import NO_DAY, NO_SECTION, NOT_READ, UNKNOWN_PLACE, Reading, Subject

if TYPE_CHECKING:
    from pk_ocsea_law.law import Corpus

StepsIn: TypeAlias = Callable[[Subject, tuple[str | None, ...]], Iterable[Steps]]
"""The steps of a subject in each of several places."""

MISSING, EARLIEST = 0, 1

EPOCH = date(1970, 1, 1)
"""The day from which every library counts its days."""


@frozen
class Keys:
    """What a row may ask about: how strings are spelled, whom they speak of, and the places, each by its number.

    Subject 0 is a section that is missing, subject 1 one that was not read. Place 0 is no place, the last one a place
    that is not known.
    """

    spelled: dict[str, int]
    subjects: tuple[Reading, ...]
    places: tuple[str, ...] | None

    @classmethod
    def of(cls, readings: dict[str | None, Reading], places: Iterable[str] | None = None) -> Keys:
        """Number the readings and, where rows name places, the places."""
        numbers: dict[Hashable, int] = {NO_SECTION: 0, NOT_READ: 1}
        subjects: list[Reading] = [NO_SECTION, NOT_READ]
        spelled: dict[str, int] = {}
        for written, reading in readings.items():
            key = (reading.id, reading.caveats) if isinstance(reading, Subject) else reading
            if key not in numbers:
                numbers[key] = len(subjects)
                subjects.append(reading)
            if written is not None:
                spelled[written] = numbers[key]
        return cls(spelled, tuple(subjects), None if places is None else tuple(places))

    @property
    def places_wide(self) -> int:
        """How many numbers a place can have: 1 where no question names one."""
        return 1 if self.places is None else len(self.places) + 2

    def subject(self, written: str | None) -> int:
        """The number of the subject that a string speaks of."""
        return 0 if written is None else self.spelled[written]

    def place(self, name: str | None) -> int:
        """The number of a place, the last one where it is not known."""
        known = self.places or ()
        return known.index(name) + 1 if name in known else len(known) + 1 if name else 0


@frozen
class Grid:
    """The answers to one question, for every subject, place and slot.

    `offsets[subject * places + place]` is where the track starts; `cells[offset + slot]` is the number of the answer.
    """

    days: tuple[date, ...]
    places: int
    offsets: array[int]
    cells: array[int]
    answers: Records

    @property
    def slots(self) -> int:
        """How many slots there are, the missing day and the days before the first change among them."""
        return len(self.days) + 2

    def slot(self, day: date | None) -> int:
        """The slot of a day."""
        return MISSING if day is None else EARLIEST + bisect_right(self.days, day)

    @property
    def first(self) -> date:
        """The first day of the calendar."""
        return self.days[0]

    def calendar(self) -> array[int]:
        """The slot of each day from the first day of change to the last; earlier and later days need no table."""
        found = array("i")
        for slot, (start, until) in enumerate(pairwise(self.days), EARLIEST + 1):
            found.extend([slot] * (until - start).days)
        return found + array("i", [self.slots - 1])

    def calendar_days(self) -> list[date]:
        """The days of `calendar()`."""
        return [self.first + timedelta(days=step) for step in range((self.days[-1] - self.first).days + 1)]


def force_grid(law: Corpus, keys: Keys) -> Grid:
    """What every subject said on every day."""
    return _grid(keys, FORCE, "state", lambda subject, places: force_steps(law, subject, places))


def procedure_grid(law: Corpus, keys: Keys) -> Grid:
    """How every subject is handled on every day of a step."""
    return _grid(keys, PROCEDURE, "procedure_status", lambda subject, places: procedure_steps(law, subject, places))


def _grid(keys: Keys, columns: tuple[Column, ...], status: str, steps: StepsIn) -> Grid:
    names = [column.name for column in columns]
    tracks: list[tuple[Record, Steps]] = []

    def refused(reading: str) -> tuple[Record, Steps]:
        row: Record = refusal(columns, status, reading)
        return row, ((), [row])

    wide = (None, *(keys.places or ()))
    for subject in keys.subjects:
        if isinstance(subject, str):
            tracks += [refused(subject)] * keys.places_wide
            continue
        of_no_day: Record = refusal(columns, status, NO_DAY)
        tracks += [(of_no_day, each) for each in steps(subject, wide)]
        tracks += [refused(UNKNOWN_PLACE)] if keys.places is not None else []
    days = tuple(sorted({day for _, (starts, _) in tracks for day in starts})) or (date.max,)
    answers: dict[tuple[Value, ...], int] = {}
    rows: dict[bytes, int] = {}
    cells = array("i")
    offsets = array("i")
    for missing, (starts, records) in tracks:
        first, *numbers = (
            answers.setdefault(tuple(record[name] for name in names), len(answers)) for record in (missing, *records)
        )
        row = array("i", [first])
        edges = [0, *(bisect_right(days, start) for start in starts), len(days) + 1]
        for number, (start, until) in zip(numbers, pairwise(edges), strict=True):
            row.extend([number] * (until - start))
        offset = rows.setdefault(row.tobytes(), len(cells))
        if offset == len(cells):
            cells += row
        offsets.append(offset)
    held = Records(columns, tuple(zip(*answers, strict=True)))
    return Grid(days, keys.places_wide, offsets, cells, held)
