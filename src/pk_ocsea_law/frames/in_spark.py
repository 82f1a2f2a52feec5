"""Small tables in a Spark session, each marked to be sent whole to every worker, so that no row of a case moves."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pk_ocsea_law.frames.columns import Records

TYPES = {
    "text": "string",
    "word": "string",
    "choice": "string",
    "whole": "bigint",
    "small": "int",
    "flag": "boolean",
    "day": "date",
}


def table(records: Records, cases: Any) -> Any:
    """The records as a frame in the session of `cases`."""
    schema = ", ".join(f"`{column.name}` {TYPES[column.kind]}" for column in records.columns)
    rows = list(zip(*records.values, strict=True))
    return import_module("pyspark.sql.functions").broadcast(cases.sparkSession.createDataFrame(rows, schema))
