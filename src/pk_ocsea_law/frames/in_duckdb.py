"""Small tables on the connection of a DuckDB relation: a table of another connection could not be joined to it."""

from __future__ import annotations

from typing import Any

from pk_ocsea_law.frames import in_arrow
from pk_ocsea_law.frames.columns import Records


def table(records: Records, cases: Any) -> Any:
    """The records as a relation on the connection of `cases`, read from memory where it lies; needs pyarrow."""
    # DuckDB finds the table by the name of the variable.
    pk_ocsea_law_records = in_arrow.frame(records, plain=True)  # noqa: F841 # pyright: ignore[reportUnusedVariable]
    return cases.query("pk_ocsea_law_cases", "SELECT * FROM pk_ocsea_law_records")
