"""Columns in pandas: days as datetime64 by the second, whole numbers and flags nullable, closed sets categorical."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from pk_ocsea_law.frames.calendar import EARLIEST, EPOCH, MISSING, Grid
from pk_ocsea_law.frames.columns import Column, Records, Value, choices

DTYPES = {"text": "str", "whole": "Int64", "small": "Int32", "flag": "boolean"}


def frame(records: Records) -> Any:
    """The records as a DataFrame."""
    pandas = import_module("pandas")
    return pandas.DataFrame({column.name: _array(column, values) for column, values in records.pairs()})


def _array(column: Column, values: Sequence[Value]) -> Any:
    pandas = import_module("pandas")
    if column.kind in ("choice", "word"):
        return pandas.Categorical(values, dtype=pandas.CategoricalDtype(choices(column, values)))
    if column.kind == "day":
        return pandas.array(import_module("numpy").array(list(values), "datetime64[D]").astype("datetime64[s]"))
    return pandas.array(list(values), dtype=DTYPES[column.kind])


def is_day(column: Any) -> bool:
    """Whether a column that is not of a type of days holds days alone all the same, or nothing at all."""
    inferred = import_module("pandas").api.types.infer_dtype(column, skipna=True)
    return inferred in ("date", "datetime") or bool(column.isna().all())


def distinct(column: Any) -> tuple[Any, list[str | None]]:
    """Each row's position in the list of distinct strings; a missing one stands last in it."""
    codes, found = import_module("pandas").factorize(column)
    return codes, [*(str(each) for each in found), None]


def slots(column: Any, grid: Grid) -> Any:
    """The slot of each row's day."""
    numpy = import_module("numpy")
    moments = _moments(column)
    days = moments.astype("datetime64[D]").view("int64")
    missing = numpy.isnat(moments)
    days -= (grid.first - EPOCH).days
    found = numpy.asarray(grid.calendar(), "int32").take(days, mode="clip")
    found[days < 0] = EARLIEST
    found[missing] = MISSING
    return found


def _moments(column: Any) -> Any:
    """The column as numpy's datetime64, in its own time zone."""
    if column.isna().all():
        return import_module("numpy").full(len(column), "NaT", "datetime64[D]")
    if column.dtype == object:
        return column.where(column.notna(), None).to_numpy().astype("datetime64[D]")
    arrow = getattr(column.dtype, "pyarrow_dtype", None)
    if getattr(column.dtype if arrow is None else arrow, "tz", None) is not None:
        column = column.dt.tz_localize(None)
    return column.to_numpy() if arrow is None else column.astype("datetime64[s]").to_numpy()


def look_up(table: Sequence[int], positions: Any) -> Any:
    """What the table has at each position; -1 is its last."""
    return import_module("numpy").asarray(table, "int32").take(positions, mode="wrap")


def add(left: Any, right: Any) -> Any:
    """The sum, in place of the first."""
    left += right
    return left


def attach(cases: Any, answers: Records, positions: Any, names: Sequence[str]) -> Any:
    """The frame with the answer at each position under new names; text as categories."""
    new = {
        name: _taken(column, values, positions) for name, (column, values) in zip(names, answers.pairs(), strict=True)
    }
    return cases.assign(**new)


def _taken(column: Column, values: Sequence[Value], positions: Any) -> Any:
    pandas = import_module("pandas")
    small = _array(column, values)
    if column.kind in ("choice", "word"):
        return pandas.Categorical.from_codes(small.codes.take(positions), dtype=small.dtype)
    return small.take(positions)


def rows(cases: Any, positions: Any) -> Any:
    """The rows at the positions, numbered anew."""
    return cases.take(positions).reset_index(drop=True)


def expand(codes: Any, lists: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """For each number in the list at each code: the position of the code, and the number."""
    numpy = import_module("numpy")
    counts = numpy.asarray([len(each) for each in lists], "int64")
    starts = (counts.cumsum() - counts).take(codes, mode="wrap")
    counts = counts.take(codes, mode="wrap")
    flat = numpy.asarray([number for each in lists for number in each], "int32")
    within = numpy.arange(counts.sum()) - numpy.repeat(counts.cumsum() - counts, counts)
    return numpy.repeat(numpy.arange(len(codes)), counts), flat.take(numpy.repeat(starts, counts) + within)
