"""A lazy frame is never run behind the caller's back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import pk_ocsea_law as pol
from frames.frames_of import LAZY, Columns, Make, rows
from pk_ocsea_law import frames

COLUMNS: Columns = {
    "section": ["test-2001/2", None, "elsewhere"],
    "on": [date(2004, 1, 1), date(2004, 1, 1), None],
    "place": ["PK-PB", None, "Atlantis"],
    "step": [date(2010, 1, 1)] * 3,
    "text": ["test-2001 s. 2", None, "nothing"],
}


def both(cases: Any, law: pol.Corpus) -> list[Any]:
    """The two questions, asked and not run."""
    asked: dict[str, Any] = {"on": "on", "jurisdiction": "place", "step_on": "step"}
    return [
        frames.resolve(cases, law, section="section", **asked),
        frames.cite(cases, law, text="text", texts=["nothing"], **asked),
    ]


def test_polars_is_not_run(small: pol.Corpus) -> None:
    """A step of a polars plan that records that it ran has not run when the answer is given."""
    ran = []

    def record(frame: Any) -> Any:
        ran.append(1)
        return frame

    cases = LAZY["polars lazy"](COLUMNS)
    schema = cases.collect_schema()
    found = both(cases.map_batches(record, schema=schema), small)
    assert not ran
    for each in found:
        each.collect()
    assert ran


def test_polars_streams(small: pol.Corpus) -> None:
    """The plan runs on the streaming engine of polars, to the same rows."""
    for found in both(LAZY["polars lazy"](COLUMNS), small):
        streamed = found.collect(engine="streaming").sort("n").to_dicts()
        assert streamed == rows(found)


def test_duckdb_is_not_run(small: pol.Corpus) -> None:
    """A function of DuckDB that records that it ran has not run when the answer is given."""
    import duckdb

    ran = []

    def record(number: int) -> int:
        ran.append(1)
        return number

    connection = duckdb.connect()
    connection.create_function("record", record, ["BIGINT"], "BIGINT", side_effects=True)
    connection.execute(
        "CREATE TABLE cases AS SELECT 1::BIGINT AS n, 'test-2001/2' AS section, DATE '2004-01-01' AS on_,"
        " 'PK-PB' AS place, DATE '2004-01-01' AS step, 'nothing' AS text"
    )
    cases = connection.sql('SELECT record(n) AS n, section, on_ AS "on", place, step, text FROM cases')
    ran.clear()
    found = both(cases, small)
    assert not ran
    for each in found:
        assert each.fetchall()
    assert ran


def test_spark_is_not_run(spark: Any, spark_frame: Make, small: pol.Corpus) -> None:
    """No job of Spark has begun when the answer is given, and nothing but small tables will be sent about."""
    spark.sparkContext.setJobGroup("asked", "the questions")
    found = both(spark_frame(COLUMNS), small)
    assert not spark.sparkContext.statusTracker().getJobIdsForGroup("asked")
    for each in found:
        plan = each._jdf.queryExecution().executedPlan().toString()
        assert "BroadcastHashJoin" in plan
        assert "SortMergeJoin" not in plan
        assert "Exchange hashpartitioning" not in plan


def test_spark_reads_citations(spark_frame: Make, small: pol.Corpus) -> None:
    """Free text that was read beforehand comes out of Spark as it does out of polars."""
    asked: dict[str, Any] = {"text": "text", "on": "on", "texts": ["nothing", "test-2001 s. 2"]}
    found = [frames.cite(make(COLUMNS), small, **asked) for make in (spark_frame, LAZY["polars lazy"])]
    assert rows(found[0]) == rows(found[1])


def test_a_string_that_was_not_read_says_so(small: pol.Corpus) -> None:
    """In a lazy frame a citation that was not named beforehand has a state of its own, and so has a text."""
    columns: Columns = {"section": ["s. 22 PECA"], "on": [date(2004, 1, 1)], "text": ["s. 22 PECA"]}
    for make in LAZY.values():
        assert rows(frames.resolve(make(columns), small, section="section", on="on"))[0]["state"] == "section-not-read"
        assert rows(frames.cite(make(columns), small, text="text", on="on"))[0]["cite_status"] == "text-not-read"


def test_another_lazy_library_is_a_type_error() -> None:
    """A lazy library that is not supported is named as such, with those that are."""
    from pk_ocsea_law.frames import libraries

    with pytest.raises(TypeError, match="duckdb"):
        libraries.lazy("dask")
