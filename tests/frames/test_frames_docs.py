"""The blocks of the documentation that need a Spark session run in one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pk_ocsea_law as pol
from pk_ocsea_law import frames

PAGE = Path(__file__).parents[2] / "docs" / "frames.md"
BLOCK = re.compile(r"^```python\n(# with a Spark session\n.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_block_for_a_cluster_runs(spark: Any, law: pol.Corpus, tmp_path: Path) -> None:
    """The block reads a file of cases, names their citations, and writes a file with every case answered."""
    cases = [("s. 22A PECA", date(2021, 5, 1)), ("no citation", date(2021, 5, 1)), (None, None)]
    spark.createDataFrame(cases, "charge string, offence_date date").write.parquet(str(tmp_path / "cases.parquet"))
    (block,) = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    written = re.sub(r'"(\w+\.parquet)"', lambda found: repr(str(tmp_path / found[1])), block)
    exec(compile(written, PAGE.name, "exec"), {"spark": spark, "law": law, "frames": frames})  # noqa: S102 - our own page
    answered = spark.read.parquet(str(tmp_path / "answered.parquet")).collect()
    assert {(row["charge"], row["state"]) for row in answered} == {
        ("s. 22A PECA", "not-yet-in-force"),
        ("no citation", "unknown-section"),
        (None, "no-section"),
    }
