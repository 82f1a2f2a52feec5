"""Times `frames.resolve` beside pandas' `merge_asof` with its sort, each run in a process of its own, interleaved.

    python benchmarks/frames.py [--rows 10000000] [--rounds 5] [--spark-rows 10000000] [--out docs/_static/frames.json]

Rows 9 to 12 of the performance targets: a charge column with a memo, `resolve` on each backend, its peak memory, and
growth from a tenth of the rows. The baseline gives the same columns: it sorts the cases by day and joins them by
section to the same answers. It is not made to put the rows back in order, which `resolve` does. Each process makes its
frame, runs its work once on a thousandth of the rows, and then times it once on all of them.

    python benchmarks/frames.py --agree 1000000

compares every backend, row by row, with the answers of plain Python.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pk_ocsea_law as pol
from pk_ocsea_law import frames
from pk_ocsea_law.frames import subjects
from pk_ocsea_law.frames.answers import FORCE
from pk_ocsea_law.frames.steps import force_steps

BACKENDS = ("merge_asof", "pandas", "polars", "polars lazy", "pyarrow", "duckdb", "spark", "spark scan")

DISTINCT_CHARGES = 4_000
STRANGE = "nonsense"
"""A string that cites nothing; a lazy frame has to be told of it, for it is never looked into."""


def cases(rows: int) -> Any:
    """A pyarrow table of made-up cases: a provision, a day and a province for each."""
    import numpy
    import pyarrow

    chance = numpy.random.default_rng(7)
    known = pyarrow.array(list(subjects.ids(pol.load())))
    places = pyarrow.array(["PK-SD", "PK-PB", "PK-KP", "PK-BA", "PK-IS"])
    days = (numpy.datetime64("2005-01-01") + chance.integers(0, 8000, rows)).astype("datetime64[D]")
    return pyarrow.table(
        {
            "section": known.take(pyarrow.array(chance.integers(0, len(known), rows))),
            "on": pyarrow.array(days),
            "place": places.take(pyarrow.array(chance.integers(0, len(places), rows))),
        }
    )


def spans() -> Any:
    """The right side of the baseline: every answer of every provision with the day from which it holds."""
    import pandas

    law = pol.load()
    records = []
    for id in subjects.ids(law):
        reading = subjects.read(law, id)
        assert isinstance(reading, subjects.Subject)  # noqa: S101
        for days, answers in force_steps(law, reading, (None,)):
            starts = (date(1800, 1, 1), *days)
            records += [{"section": id, "start": start, **one} for start, one in zip(starts, answers, strict=True)]
    made = pandas.DataFrame(records)
    types = {"word": "str", "choice": "str", "whole": "Int64", "small": "Int32", "flag": "boolean"}
    made = made.astype({column.name: types[column.kind] for column in FORCE})
    return made.assign(start=pandas.to_datetime(made["start"]).astype("datetime64[s]")).sort_values("start")


def work_on(backend: str, table: Any) -> Callable[[], object]:
    """What is timed: everything from the caller's frame to the answered one."""
    import pandas

    law = pol.load()

    def ask(made: Any) -> Any:
        return frames.resolve(made, law, section="section", on="on")

    if backend in ("merge_asof", "pandas"):
        made = table.to_pandas(date_as_object=False)
        if backend == "pandas":
            return lambda: ask(made)
        right = spans()
        return lambda: pandas.merge_asof(
            made.sort_values("on").astype({"on": "datetime64[s]"}), right, left_on="on", right_on="start", by="section"
        )
    if backend.startswith("polars"):
        import polars

        frame = polars.from_arrow(table)
        assert isinstance(frame, polars.DataFrame)  # noqa: S101
        return (lambda: ask(frame)) if backend == "polars" else (lambda: ask(frame.lazy()).collect())
    if backend == "duckdb":
        import duckdb

        connection = duckdb.connect()
        connection.register("given", table)
        connection.execute("CREATE TABLE cases AS SELECT * FROM given")
        return lambda: ask(connection.table("cases")).create("answered") or connection.execute("DROP TABLE answered")
    if backend.startswith("spark"):
        return spark_work(backend, table, ask)
    return lambda: ask(table)


def spark_work(backend: str, table: Any, ask: Callable[[Any], Any]) -> Callable[[], object]:
    """The rows lie in Parquet, as on a cluster; what comes of them is read whole and thrown away."""
    from tempfile import mkdtemp

    from pyarrow import parquet
    from pyspark.sql import SparkSession

    folder = Path(mkdtemp())
    for part in range(4):
        size = len(table) // 4 + 1
        parquet.write_table(table.slice(part * size, size), folder / f"{part}.parquet")
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.memory", "4g").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")

    def run() -> None:
        read = session.read.parquet(str(folder))
        answered = read if backend == "spark scan" else ask(read)
        answered.write.format("noop").mode("overwrite").save()

    return run


class Peak:
    """The most memory that this process held while it worked, beyond what it held before, in megabytes."""

    def __enter__(self) -> Peak:
        self._over = threading.Event()
        self._first = self._most = self._now()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._over.wait(0.002):
            self._most = max(self._most, self._now())

    @staticmethod
    def _now() -> int:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize()

    @property
    def extra(self) -> float:
        """Megabytes beyond the first."""
        return (self._most - self._first) / 1e6


def one_run(backend: str, rows: int) -> None:
    """What a process of its own does: time one run, and print the seconds and the extra memory."""
    warnings.simplefilter("ignore")
    table = cases(rows)
    work_on(backend, table.slice(0, max(1000, rows // 1000)))()
    work = work_on(backend, table)
    if backend.startswith("spark"):
        work()
    with Peak() as peak:
        start = time.perf_counter()
        work()
        seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "megabytes": peak.extra}), flush=True)
    os._exit(0)


def run(backend: str, rows: int) -> dict[str, float]:
    """One run in a process of its own."""
    command = [sys.executable, __file__, "--one", backend, "--rows", str(rows)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this interpreter
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def quartiles(values: list[float]) -> list[float]:
    """The lower quartile, the median and the upper quartile."""
    return [round(each, 3) for each in (statistics.quantiles(values, n=4) if len(values) > 1 else values * 3)]


def resolve_rows(rows: int, spark_rows: int, rounds: int) -> dict[str, Any]:
    """Rows 10, 11 and 12: time, memory and growth of each backend beside the baseline of the same round."""
    measured: dict[str, dict[str, list[float]]] = {}
    for round_ in range(rounds):
        base = {size: run("merge_asof", size) for size in {rows, spark_rows}}
        for backend in BACKENDS:
            size = spark_rows if backend.startswith("spark") else rows
            large = base[size] if backend == "merge_asof" else run(backend, size)
            small = run(backend, size // 10)
            into = measured.setdefault(backend, {"seconds": [], "faster": [], "memory": [], "growth": []})
            into["seconds"].append(large["seconds"])
            into["faster"].append(base[size]["seconds"] / large["seconds"])
            into["memory"].append(large["megabytes"] / base[size]["megabytes"])
            into["growth"].append(large["seconds"] / small["seconds"])
        print(f"round {round_ + 1} of {rounds} done", file=sys.stderr, flush=True)
    if "spark scan" in measured:
        scans = measured["spark scan"]["seconds"]
        measured["spark"]["scans"] = [
            ours / scan for ours, scan in zip(measured["spark"]["seconds"], scans, strict=True)
        ]
    return {backend: {name: quartiles(values) for name, values in found.items()} for backend, found in measured.items()}


def charge_rows(rows: int, rounds: int) -> dict[str, Any]:
    """Row 9: a column of some 4,000 distinct charges, each read once, beside reading the column row by row.

    Reading row by row is timed on a fiftieth of the rows.
    """
    import polars

    from pk_ocsea_law.citations import find

    law, chance = pol.load(), random.Random(9)  # noqa: S311 - cases, not secrets
    known = [id.partition("/")[2] for id in law._index.sections if id.startswith("ppc-1860/")]
    distinct = {
        f"FIR {n} u/s {', '.join(chance.sample(known, chance.randint(1, 3)))} PPC" for n in range(DISTINCT_CHARGES)
    }
    column = chance.choices(sorted(distinct), k=rows)
    made = polars.DataFrame({"text": column, "on": [date(2021, 5, 1) + timedelta(days=n % 900) for n in range(rows)]})
    ratios = []
    for _ in range(rounds):
        part = column[: rows // 50]
        start = time.perf_counter()
        for text in part:
            find(text)
        baseline = (time.perf_counter() - start) * rows / len(part)
        start = time.perf_counter()
        frames.cite(made, law, text="text", on="on")
        ratios.append(baseline / (time.perf_counter() - start))
    return {"rows": rows, "distinct": len(distinct), "faster": quartiles(ratios)}


def agree(count: int) -> None:
    """Compare every backend with plain Python, row by row."""
    import narwhals
    import pyarrow

    warnings.simplefilter("ignore")
    law, chance = pol.load(), random.Random(11)  # noqa: S311 - cases, not secrets
    known = (*subjects.ids(law), None, "", STRANGE)
    near = [day + timedelta(days=step) for day in law.change_days for step in (-1, 0, 1)]
    pairs = [(chance.choice(known), chance.choice((*near, None))) for _ in range(count)]
    table = pyarrow.table(
        {"section": [section for section, _ in pairs], "on": [day for _, day in pairs], "n": list(range(count))}
    )
    memo: dict[object, dict[str, object]] = {}
    for pair in pairs:
        if pair not in memo:
            memo[pair] = dict(frames.answer(law, *pair))
    names = [column.name for column in FORCE]
    expected = {name: [memo[pair][name] for pair in pairs] for name in names}
    for backend in BACKENDS:
        if backend in ("merge_asof", "spark scan"):
            continue
        found = narwhals.from_native(answered(backend, table))
        if isinstance(found, narwhals.LazyFrame):
            found = found.collect("pyarrow").sort("n")
        wrong = sum(found.to_arrow()[name].to_pylist() != expected[name] for name in names)
        print(f"{backend}: {count:,} rows, {len(names)} columns, {wrong} columns differ", flush=True)


def answered(backend: str, table: Any) -> Any:
    """The table in a backend, answered."""
    law = pol.load()
    if backend == "pandas":
        made: Any = table.to_pandas()
    elif backend.startswith("polars"):
        import polars

        made = polars.from_arrow(table)
        made = made.lazy() if backend == "polars lazy" else made
    elif backend == "duckdb":
        import duckdb

        connection = duckdb.connect()
        connection.register("given", table)
        connection.execute("CREATE TABLE cases AS SELECT * FROM given")
        made = connection.table("cases")
    elif backend == "spark":
        from tempfile import mkdtemp

        from pyarrow import parquet
        from pyspark.sql import SparkSession

        path = f"{mkdtemp()}/cases.parquet"
        parquet.write_table(table, path)
        session = SparkSession.builder.master("local[2]").config("spark.driver.memory", "4g").getOrCreate()
        made = session.read.parquet(path)
    else:
        made = table
    return frames.resolve(made, law, section="section", on="on", spellings=(STRANGE,))


def main() -> None:
    """Run all rows, print them, and write them where asked."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rows", type=int, default=10_000_000)
    arguments.add_argument("--spark-rows", type=int, default=10_000_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--out", type=Path)
    arguments.add_argument("--agree", type=int)
    arguments.add_argument("--one", help=argparse.SUPPRESS)
    asked = arguments.parse_args()
    if asked.one:
        return one_run(asked.one, asked.rows)
    if asked.agree:
        return agree(asked.agree)
    figures = {
        "machine": f"{os.cpu_count()} cores, {platform.python_implementation()} {platform.python_version()}",
        "rows": asked.rows,
        "spark_rows": asked.spark_rows,
        "rounds": asked.rounds,
        "charges": charge_rows(1_000_000, asked.rounds),
        "resolve": resolve_rows(asked.rows, asked.spark_rows, asked.rounds),
    }
    text = json.dumps(figures, indent=1)
    print(text)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")
    return None


if __name__ == "__main__":
    main()
