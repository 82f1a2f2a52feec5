"""Columns in polars: closed sets as Enum, text as String."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from pk_ocsea_law.frames.calendar import EARLIEST, EPOCH, MISSING, Grid
from pk_ocsea_law.frames.columns import Column, Records, Value

FILL: Final[dict[str, object]] = {"text": "", "word": "", "whole": 0, "small": 0, "flag": False, "day": EPOCH}


def frame(records: Records) -> Any:
    """The records as a DataFrame."""
    return import_module("polars").DataFrame([_series(column, values) for column, values in records.pairs()])


def table(records: Records, _cases: Any) -> Any:
    """The records as a LazyFrame."""
    return frame(records).lazy()


def _series(column: Column, values: Sequence[Value]) -> Any:
    polars = import_module("polars")
    types = {
        "text": polars.String,
        "word": polars.Categorical,
        "whole": polars.Int64,
        "small": polars.Int32,
        "flag": polars.Boolean,
        "day": polars.Date,
    }
    dtype = polars.Enum(column.choices) if column.kind == "choice" else types[column.kind]
    return polars.Series(column.name, list(values), dtype=dtype)


def distinct(column: Any) -> tuple[Any, list[str | None]]:
    """Each row's position in the list of distinct strings; a missing one stands last in it."""
    polars = import_module("polars")
    coded = column.cast(polars.String).cast(polars.Categorical)
    found = coded.unique().drop_nulls()
    numbers: list[int] = found.to_physical().to_list()
    strings: list[str | None] = [None] * (max(numbers, default=-1) + 2)
    for number, string in zip(numbers, found.cast(polars.String), strict=True):
        strings[number] = string
    codes = coded.to_physical()
    return codes.fill_null(len(strings) - 1) if codes.null_count() else codes, strings


def slots(column: Any, grid: Grid) -> Any:
    """The slot of each row's day."""
    polars = import_module("polars")
    calendar = _numbers(grid.calendar())
    days = column.cast(polars.Date).to_physical() - (grid.first - EPOCH).days
    inside = calendar.gather(days.clip(0, len(calendar) - 1))
    known = polars.when(polars.col("day") < 0).then(EARLIEST).otherwise(polars.col("slot")).fill_null(MISSING)
    return polars.DataFrame({"day": days, "slot": inside}).select(known.cast(polars.Int32)).to_series()


def _numbers(table: Sequence[int]) -> Any:
    polars = import_module("polars")
    return polars.Series(table, dtype=polars.Int32)


def look_up(table: Sequence[int], positions: Any) -> Any:
    """What the table has at each position."""
    return _numbers(table).gather(positions)


def add(left: Any, right: Any) -> Any:
    """The sum."""
    return left + right


def attach(cases: Any, answers: Records, positions: Any, names: Sequence[str]) -> Any:
    """The frame with the answer at each position under new names.

    The values and, once for all columns that have nulls in the same places, the nulls are gathered apart: gathering
    values that hold nulls takes four times as long.
    """
    polars = import_module("polars")
    at = polars.lit(positions.cast(polars.UInt32))
    patterns = {tuple(value is not None for value in values) for values in answers.values}
    present = {pattern: polars.select(_flags(pattern, at)).to_series() for pattern in patterns if not all(pattern)}
    new: list[Any] = []
    for name, (column, values) in zip(names, answers.pairs(), strict=True):
        small = _series(column, values).fill_null(column.choices[0] if column.kind == "choice" else FILL[column.kind])
        taken = _flags(small, at) if column.kind == "flag" else polars.lit(small).gather(at)
        mask = present.get(tuple(value is not None for value in values))
        new.append((taken if mask is None else polars.when(mask).then(taken)).alias(name))
    return cases.with_columns(polars.select(new).get_columns())


def _flags(values: Sequence[bool], at: Any) -> Any:
    """Booleans at each position: by way of bytes, which gather faster than bits."""
    polars = import_module("polars")
    return polars.lit(polars.Series(values).cast(polars.UInt8)).gather(at) == 1


def rows(cases: Any, positions: Any) -> Any:
    """The rows at the positions."""
    return cases[positions]


def expand(codes: Any, lists: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """For each number in the list at each code: the position of the code, and the number."""
    polars = import_module("polars")
    of_codes = polars.Series([list(each) for each in lists], dtype=polars.List(polars.Int32)).gather(codes)
    found = polars.DataFrame({"number": of_codes}).with_row_index("position").explode("number")
    return found["position"], found["number"]
