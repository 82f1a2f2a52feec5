"""Columns in pyarrow: closed sets and, where they are gathered, text too, as dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

from pk_ocsea_law.frames.calendar import EARLIEST, EPOCH, MISSING, Grid
from pk_ocsea_law.frames.columns import Column, Records, Value, choices


def frame(records: Records, *, plain: bool = False) -> Any:
    """The records as a Table; `plain` leaves closed sets as text."""
    arrays = {column.name: _array(column, values, plain=plain) for column, values in records.pairs()}
    return import_module("pyarrow").table(arrays)


def _array(column: Column, values: Sequence[Value], *, plain: bool = False) -> Any:
    arrow = import_module("pyarrow")
    if column.kind in ("choice", "word") and not plain:
        codes = {choice: code for code, choice in enumerate(choices(column, values))}
        numbers = arrow.array(
            [codes.get(str(value)) for value in values], arrow.int8() if len(codes) < 128 else arrow.int32()
        )
        return arrow.DictionaryArray.from_arrays(numbers, arrow.array(list(codes), arrow.string()))
    text = arrow.string()
    types = {
        "text": text,
        "word": text,
        "choice": text,
        "whole": arrow.int64(),
        "small": arrow.int32(),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
    }
    return arrow.array(list(values), types[column.kind])


def distinct(column: Any) -> tuple[Any, list[str | None]]:
    """Each row's position in the list of distinct strings; a missing one stands last in it."""
    arrow, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    if arrow.types.is_dictionary(column.type):
        column = column.unify_dictionaries()
    else:
        column = column.cast(arrow.string()).dictionary_encode()
    found = column.combine_chunks()
    strings = found.dictionary.to_pylist()
    return compute.fill_null(found.indices, len(strings)), [*strings, None]


def slots(column: Any, grid: Grid) -> Any:
    """The slot of each row's day."""
    arrow, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    calendar = arrow.array(grid.calendar(), arrow.int32())
    if arrow.types.is_timestamp(column.type) and column.type.tz:
        column = compute.local_timestamp(column)
    if arrow.types.is_timestamp(column.type):
        column = compute.floor_temporal(column, unit="day")
    days = compute.subtract(column.cast(arrow.date32()).cast(arrow.int32()), (grid.first - EPOCH).days)
    inside = compute.take(
        calendar,
        compute.max_element_wise(
            0, compute.min_element_wise(days, len(calendar) - 1, skip_nulls=False), skip_nulls=False
        ),
    )
    return compute.fill_null(compute.if_else(compute.less(days, 0), EARLIEST, inside), MISSING).cast(arrow.int32())


def look_up(table: Sequence[int], positions: Any) -> Any:
    """What the table has at each position."""
    arrow, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    return compute.take(arrow.array(table, arrow.int32()), positions)


def add(left: Any, right: Any) -> Any:
    """The sum."""
    return import_module("pyarrow.compute").add(left, right)


def attach(cases: Any, answers: Records, positions: Any, names: Sequence[str]) -> Any:
    """The table with the answer at each position under new names; text as a dictionary.

    The nulls are taken once for all columns that have them in the same places, and shared as their validity.
    """
    arrow, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    if isinstance(positions, arrow.ChunkedArray):
        positions = positions.combine_chunks()
    patterns = {tuple(value is not None for value in values) for values in answers.values}
    present = {
        each: None if all(each) else compute.take(arrow.array(each), positions).buffers()[1] for each in patterns
    }

    def taken(pair: tuple[Column, Sequence[Value]]) -> Any:
        column, values = pair
        return _taken(column, values, positions, present[tuple(value is not None for value in values)])

    with ThreadPoolExecutor(arrow.cpu_count()) as pool:
        new = list(pool.map(taken, answers.pairs()))
    for name, column in zip(names, new, strict=True):
        cases = cases.append_column(name, column)
    return cases


def _taken(column: Column, values: Sequence[Value], positions: Any, present: Any) -> Any:
    arrow, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    small = _array(column, values)
    coded = column.kind in ("choice", "word")
    numbers = small.indices if coded else small
    taken = compute.take(numbers.fill_null(False if column.kind == "flag" else 0), positions, boundscheck=False)
    shared = arrow.Array.from_buffers(taken.type, len(taken), [present, taken.buffers()[1]])
    return arrow.DictionaryArray.from_arrays(shared, small.dictionary, safe=False) if coded else shared


def rows(cases: Any, positions: Any) -> Any:
    """The rows at the positions."""
    return cases.take(positions)


def expand(codes: Any, lists: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """For each number in the list at each code: the position of the code, and the number."""
    arrow, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    kind = arrow.list_(arrow.int32())
    of_codes = compute.take(arrow.array([list(each) for each in lists], kind), codes)
    return compute.list_parent_indices(of_codes), compute.list_flatten(of_codes)


def plain(table: Any) -> Any:
    """The table with text in place of dictionaries, so that tables with different words have one schema."""
    arrow = import_module("pyarrow")
    fields = [
        each.with_type(each.type.value_type) if arrow.types.is_dictionary(each.type) else each for each in table.schema
    ]
    return table.cast(arrow.schema(fields, table.schema.metadata))
