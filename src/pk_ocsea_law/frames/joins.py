"""The plan for lazy frames: left equi-joins to a few small tables, and nothing else, on every engine.

A string finds its subject, a day its slot, subject and slot a cell, the cell an answer, and the answer its columns.
No row is sorted, moved or dropped; the tables are small enough to be sent whole to every worker of a cluster.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import narwhals as nw

from pk_ocsea_law.frames.calendar import EARLIEST, MISSING, Grid, Keys
from pk_ocsea_law.frames.columns import Column, Records, Value
from pk_ocsea_law.frames.libraries import Lazy

Asked = tuple[str | date, tuple[str, ...], Grid]
"""The column of the day or the day itself, the names of the new columns, and the answers."""


def own(name: str) -> str:
    """A name for a column of passage, which no caller has."""
    return f"__pk_ocsea_law_{name}"


SECTION, SUBJECT, PLACE, PLACE_NUMBER, ROW, DAY, SLOT, CELL, ANSWER = (
    own(name) for name in ("section", "subject", "place", "place_number", "row", "day", "slot", "cell", "answer")
)

Table = Callable[[Mapping[Column, Sequence[Value]]], Any]


def join(cases: Any, library: Lazy, keys: Keys, asked: list[Asked], section: str, jurisdiction: str | None) -> Any:
    """The plan; nothing of it is run."""
    native = cases.to_native()

    def table(columns: Mapping[Column, Sequence[Value]]) -> Any:
        return nw.from_native(library.table(Records(tuple(columns), tuple(columns.values())), native))

    kept: list[str] = cases.collect_schema().names()
    offsets = [own(f"offset_{number}") for number in range(len(asked))]
    grids = [grid for _, _, grid in asked]
    cases = cases.with_columns(nw.col(section).cast(nw.String).alias(SECTION))
    if jurisdiction is None:
        cases = _offsets_by_section(cases, table, keys, offsets, grids)
    else:
        cases = cases.with_columns(nw.col(jurisdiction).cast(nw.String).alias(PLACE))
        cases = _offsets_by_section_and_place(cases, table, keys, offsets, grids)
    for offset, (day, names, grid) in zip(offsets, asked, strict=True):
        slot = nw.lit(grid.slot(day)) if isinstance(day, date) else nw.col(SLOT)
        cases = cases if isinstance(day, date) else _with_slot(cases, table, grid, day)
        cases = cases.with_columns((nw.col(offset) + slot).cast(nw.Int32).alias(CELL))
        cases = _answered(cases, table, grid, names)
        kept = [*kept, *names]
        cases = cases.select(*kept, *offsets)
    return cases.select(*kept).to_native()


def _number(name: str) -> Column:
    return Column(name, "small")


def _offsets_by_section(cases: Any, table: Table, keys: Keys, offsets: list[str], grids: list[Grid]) -> Any:
    """Each row's offset in each grid; of a missing section the first, of one that was not read the second."""
    columns: dict[Column, Sequence[Value]] = {Column(SECTION): list(keys.spelled)}
    for offset, grid in zip(offsets, grids, strict=True):
        columns[_number(offset)] = [grid.offsets[subject] for subject in keys.spelled.values()]
    joined = cases.join(table(columns), on=SECTION, how="left")
    return joined.with_columns(
        _or_else(offset, SECTION, grid.offsets[0], grid.offsets[1]) for offset, grid in zip(offsets, grids, strict=True)
    )


def _offsets_by_section_and_place(cases: Any, table: Table, keys: Keys, offsets: list[str], grids: list[Grid]) -> Any:
    """The same where the place counts too."""
    wide, known = keys.places_wide, keys.places or ()
    numbers = [subject * wide for subject in keys.spelled.values()]
    cases = cases.join(table({Column(SECTION): list(keys.spelled), _number(SUBJECT): numbers}), on=SECTION, how="left")
    by_place: dict[Column, Sequence[Value]] = {
        Column(PLACE): ["", *known],
        _number(PLACE_NUMBER): list(range(len(known) + 1)),
    }
    cases = cases.join(table(by_place), on=PLACE, how="left")
    cases = cases.with_columns(
        _or_else(SUBJECT, SECTION, 0, wide), _or_else(PLACE_NUMBER, PLACE, 0, len(known) + 1)
    ).with_columns((nw.col(SUBJECT) + nw.col(PLACE_NUMBER)).cast(nw.Int32).alias(ROW))
    columns: dict[Column, Sequence[Value]] = {_number(ROW): list(range(len(grids[0].offsets)))}
    columns |= {_number(offset): list(grid.offsets) for offset, grid in zip(offsets, grids, strict=True)}
    return cases.join(table(columns), on=ROW, how="left")


def _or_else(found: str, key: str, missing: int, unmatched: int) -> Any:
    """What was found or, where the key matched nothing, a number for a missing key and one for any other."""
    otherwise = nw.when(nw.col(key).is_null()).then(nw.lit(missing)).otherwise(nw.lit(unmatched))
    return nw.coalesce(nw.col(found), otherwise).alias(found)


def _with_slot(cases: Any, table: Table, grid: Grid, day: str) -> Any:
    dtype = cases.collect_schema()[day]
    days = nw.col(day).dt.date() if dtype == nw.Datetime else nw.col(day).cast(nw.Date)
    calendar: dict[Column, Sequence[Value]] = {
        Column(DAY, "day"): grid.calendar_days(),
        _number(SLOT): list(grid.calendar()),
    }
    joined = cases.with_columns(days.alias(DAY)).join(table(calendar), on=DAY, how="left")
    early = nw.when(nw.col(DAY) < nw.lit(grid.first)).then(nw.lit(EARLIEST)).otherwise(nw.lit(grid.slots - 1))
    missing = nw.when(nw.col(DAY).is_null()).then(nw.lit(MISSING)).otherwise(early)
    return joined.with_columns(nw.coalesce(nw.col(SLOT), missing).alias(SLOT))


def _answered(cases: Any, table: Table, grid: Grid, names: Sequence[str]) -> Any:
    cells: dict[Column, Sequence[Value]] = {
        _number(CELL): list(range(len(grid.cells))),
        _number(ANSWER): list(grid.cells),
    }
    answers: dict[Column, Sequence[Value]] = {_number(ANSWER): list(range(len(grid.answers.values[0])))}
    for name, (column, values) in zip(names, grid.answers.pairs(), strict=True):
        answers[Column(name, column.kind, column.choices)] = values
    return cases.join(table(cells), on=CELL, how="left").join(table(answers), on=ANSWER, how="left")


def expand(
    cases: Any, library: Lazy, text: str, readings: dict[str, tuple[int, ...]], rows: Records, names: Sequence[str]
) -> Any:
    """Each case as often as its text has readings, with their columns; nothing of it is run."""
    native = cases.to_native()

    def table(columns: Mapping[Column, Sequence[Value]]) -> Any:
        return nw.from_native(library.table(Records(tuple(columns), tuple(columns.values())), native))

    kept: list[str] = cases.collect_schema().names()
    pairs = [(string, number) for string, numbers in readings.items() for number in numbers]
    by_text: dict[Column, Sequence[Value]] = {
        Column(SECTION): [string for string, _ in pairs],
        _number(ROW): [number for _, number in pairs],
    }
    cases = cases.with_columns(nw.col(text).cast(nw.String).alias(SECTION))
    cases = cases.join(table(by_text), on=SECTION, how="left")
    cases = cases.with_columns(_or_else(ROW, SECTION, 0, 1).cast(nw.Int32))
    columns: dict[Column, Sequence[Value]] = {_number(ROW): list(range(len(rows.values[0])))}
    for name, (column, values) in zip(names, rows.pairs(), strict=True):
        columns[Column(name, column.kind, column.choices)] = values
    return cases.join(table(columns), on=ROW, how="left").select(*kept, *names).to_native()
