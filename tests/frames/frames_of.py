"""Frames of every library from the same rows, and the rows of a frame of any library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import pytest

nw = pytest.importorskip("narwhals", reason="needs the development group `frames`")
pandas = pytest.importorskip("pandas", reason="needs the development group `frames`")
polars = pytest.importorskip("polars", reason="needs the development group `frames`")
pyarrow = pytest.importorskip("pyarrow", reason="needs the development group `frames`")
duckdb = pytest.importorskip("duckdb", reason="needs the development group `frames`")

Columns: TypeAlias = Mapping[str, Sequence[object]]
Make: TypeAlias = Callable[[Columns], Any]

TYPES = {
    "n": pyarrow.int64(),
    "section": pyarrow.string(),
    "on": pyarrow.date32(),
    "place": pyarrow.string(),
    "step": pyarrow.date32(),
    "text": pyarrow.string(),
}


def table(columns: Columns) -> Any:
    """A pyarrow table, with each row's number."""
    numbered = {**columns, "n": list(range(len(next(iter(columns.values())))))}
    schema = pyarrow.schema([(name, TYPES[name]) for name in numbered])
    return pyarrow.table({name: list(values) for name, values in numbered.items()}, schema=schema)


def _timestamps(columns: Columns) -> Any:
    frame = table(columns).to_pandas(date_as_object=False)
    for name in ("on", "step"):
        if name in frame:
            frame[name] = frame[name] + pandas.Timedelta("13h")
    return frame


def _duckdb(columns: Columns) -> Any:
    connection = duckdb.connect()
    cases = table(columns)
    connection.register("given", cases)
    connection.execute("CREATE TABLE cases AS SELECT * FROM given")
    return connection.table("cases")


EAGER: dict[str, Make] = {
    "pyarrow": table,
    "pyarrow with dictionaries": lambda columns: _encoded(table(columns)),
    "polars": lambda columns: polars.from_arrow(table(columns)),
    "polars with categoricals": lambda columns: polars.from_arrow(table(columns)).with_columns(
        polars.col(polars.String).cast(polars.Categorical)
    ),
    "pandas": lambda columns: table(columns).to_pandas(),
    "pandas with timestamps": _timestamps,
    "pandas with Arrow types": lambda columns: table(columns).to_pandas(types_mapper=pandas.ArrowDtype),
}
LAZY: dict[str, Make] = {
    "polars lazy": lambda columns: polars.from_arrow(table(columns)).lazy(),
    "duckdb": _duckdb,
}


def _encoded(cases: Any) -> Any:
    for position, name in enumerate(cases.column_names):
        if pyarrow.types.is_string(cases.schema.field(name).type):
            cases = cases.set_column(position, name, cases[name].dictionary_encode())
    return cases


def rows(found: Any) -> list[dict[str, object]]:
    """The rows as plain Python values; those of a lazy frame in the order of their number."""
    frame = nw.from_native(found)
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect("pyarrow").sort("n")
    records: list[dict[str, object]] = frame.to_arrow().to_pylist()
    return records
