"""A Spark session on this machine, and frames in it."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

SPARK_TYPES = {"n": "bigint", "section": "string", "on": "date", "place": "string", "step": "date", "text": "string"}


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A Spark session on this machine alone. Without Java the tests are skipped, but never where CI is set."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        if os.environ.get("CI"):
            pytest.fail("Java is missing: apt-get install default-jre-headless")
        pytest.skip("Spark needs Java: apt-get install default-jre-headless")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sql = pytest.importorskip("pyspark.sql", reason="needs the development group `frames`")
        settings = {
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "2",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
        }
        builder = sql.SparkSession.builder.master("local[2]")
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


@pytest.fixture(scope="session")
def spark_frame(spark: Any) -> Any:
    """Makes frames of Spark."""
    from frames.frames_of import table

    def make(columns: Any) -> Any:
        cases = table(columns)
        schema = ", ".join(f"{name} {SPARK_TYPES[name]}" for name in cases.column_names)
        return spark.createDataFrame([tuple(row.values()) for row in cases.to_pylist()], schema)

    return make
