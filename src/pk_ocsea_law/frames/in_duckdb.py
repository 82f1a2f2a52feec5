"""Small tables on the connection of a DuckDB relation: a table of another connection could not be joined to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pk_ocsea_law.frames import in_arrow
from pk_ocsea_law.frames.columns import Column, Records, Value, choices

FEW = 250
"""More words than so many stay text, since a reader of the table would meet them all in the type of its column."""


def table(records: Records, cases: Any) -> Any:
    """The records as a relation on the connection of `cases`, read from memory where it lies; needs pyarrow.

    A few words that repeat are an ENUM, which DuckDB writes as a small number and compares with text as text.
    """
    # DuckDB finds the table by the name of the variable.
    pk_ocsea_law_records = in_arrow.frame(records, plain=True)  # noqa: F841 # pyright: ignore[reportUnusedVariable]
    selected = ", ".join(_selected(column, values) for column, values in records.pairs())
    return cases.query("pk_ocsea_law_cases", f"SELECT {selected} FROM pk_ocsea_law_records")  # noqa: S608


def _selected(column: Column, values: Sequence[Value]) -> str:
    name = _quoted(column.name, '"')
    words = choices(column, values) if column.kind in ("choice", "word") else ()
    if not 0 < len(words) <= FEW:
        return name
    return f"CAST({name} AS ENUM ({', '.join(_quoted(word, chr(39)) for word in words)})) AS {name}"


def _quoted(text: str, mark: str) -> str:
    return f"{mark}{text.replace(mark, mark * 2)}{mark}"
