"""The batch command: whole files, streamed, with nothing half-written."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law import batch, frames
from pk_ocsea_law.cli import main
from pk_ocsea_law.frames import answers

ROWS = [
    ["0007", "peca-2016/22", "2021-05-01", "PK-SD", "2024-01-01"],
    ["8", "s. 22A PECA", "2021-05-01T13:00:00", "", ""],
    ["9", "peca-2016/21(2)", "31/12/2020", "", "2024-01-01 10:00"],
    ["10", "", "2021-05-01", "", "2024-01-01"],
    ["11", "nonsense", "2021-02-30", "", "2024-01-01"],
    ["12", "ppc-1860/292C", " ", "Atlantis", "2024-01-01"],
    ["13", "ppc-1860/292C", " ", "", "2024-01-01"],
    ["14", "ppc-1860/292C", "2021-02-30", "PK-PB", "2024-01-01"],
]
HEADER = ["id", "section", "on", "place", "step"]
ASKED = ["--section-column", "section", "--date-column", "on", "--place-column", "place", "--step-column", "step"]


@pytest.fixture
def pyarrow() -> Any:
    """The library that Parquet needs."""
    return pytest.importorskip("pyarrow", reason="needs the development group `frames`")


@pytest.fixture
def parquet() -> Any:
    """The reader and writer of Parquet."""
    return pytest.importorskip("pyarrow.parquet", reason="needs the development group `frames`")


def write(path: Path, rows: list[list[str]], delimiter: str = ",", head: str = "") -> Path:
    """A file of cases."""
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter).writerows([HEADER, *rows])
    path.write_text(head + made.getvalue(), encoding="utf-8")
    return path


def read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_csv_answers_as_plain_python_does(tmp_path: Path, law: pol.Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row keeps its cells as they are, and gets the plain answer; unreadable days and places have their states."""
    source = write(tmp_path / "cases.csv", ROWS)
    assert main(["batch", str(source), *ASKED, "--json"]) == 0
    found = read(tmp_path / "cases.resolved.csv")
    assert [[row[name] for name in HEADER] for row in found] == ROWS
    assert [row["state"] for row in found] == [
        "in-force",
        "not-yet-in-force",
        "unreadable-day",
        "no-section",
        "unknown-section",
        "unknown-place",
        "no-day",
        "unreadable-day",
    ]
    first = frames.answer(law, ROWS[0][1], date(2021, 5, 1), "PK-SD") | frames.procedure(
        law, ROWS[0][1], date(2024, 1, 1), "PK-SD"
    )
    written = {name: "" if value is None else str(value) for name, value in first.items()}
    for name in ("life", "natural_life", "death", *answers.FLAGS):
        written[name] = written[name].lower()
    assert {name: found[0][name] for name in written} == written
    assert [row["procedure_status"] for row in found[:4]] == ["answered", "no-day", "answered", "no-section"]
    summary = json.loads(capsys.readouterr().out)
    assert summary["rows"] == len(ROWS)
    assert summary["states"]["unreadable-day"] == 2


def test_a_spreadsheets_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Semicolons and a byte order mark come in and go out again, short rows are filled, and the summary is text."""
    source = write(tmp_path / "cases.csv", ROWS, ";", "\ufeff")
    source.write_text(source.read_text(encoding="utf-8") + "15;peca-2016/22\n", encoding="utf-8")
    target = tmp_path / "out.csv"
    assert main(["batch", str(source), str(target), *ASKED[:4], "--delimiter", ";", "--prefix", "law_"]) == 0
    text = target.read_text(encoding="utf-8")
    assert text.startswith("\ufeffid;section;on;place;step;law_state")
    assert text.splitlines()[-1].startswith("15;peca-2016/22;;;;no-day;")
    assert "9 rows answered in" in capsys.readouterr().out


def test_the_exit_code_says_what_was_found(tmp_path: Path) -> None:
    """3 where no row has a known state, 4 where every row lies outside what is recorded, 0 for no rows at all."""
    outside = [["1", "ppc-1860/377", "1900-01-01", "", ""]]
    for number, (rows, code) in enumerate([(ROWS[3:6], 3), ([], 0), (outside, None)]):
        source = write(tmp_path / f"{number}.csv", rows)
        got = main(["batch", str(source), *ASKED[:4]])
        states = {row["state"] for row in read(tmp_path / f"{number}.resolved.csv")}
        assert got == (code if code is not None else 4 if states == {"outside-coverage"} else 0)


@pytest.mark.parametrize(
    ("content", "more", "message"),
    [
        ("id,day\n1,2\n", [], "no column 'section'; it has id, day"),
        ("section,on,state\nx,,y\n", [], "a column 'state' already; give a prefix"),
        ("section,on\nx,,,,\n", [], "line 2 has 5 cells, the header 2"),
        ('section,on\n"x', [], "line 2 is not CSV"),
        ("section,on\n", ["SOURCE"], "the file that is read"),
        ("section,on\n", ["x.parquet"], "both are Parquet"),
        ("", [], "no column 'section'; it has"),
    ],
)
def test_a_fault_is_named_and_nothing_is_written(
    content: str, more: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be answered is an error that names the place; no target and no file of passage is left."""
    source = tmp_path / "cases.csv"
    source.write_text(content, encoding="utf-8")
    more = [str(source) if word == "SOURCE" else word for word in more]
    assert main(["batch", str(source), *more, "--section-column", "section", "--date-column", "on"]) == 2
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [source]


def test_a_file_that_is_not_there_or_not_utf8(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither is a traceback."""
    source = tmp_path / "cases.csv"
    asked = ["batch", str(source), "--section-column", "section", "--date-column", "on"]
    assert main(asked) == 2
    source.write_bytes(b"section,on\n\xff,\n")
    assert main(asked) == 2
    assert "not UTF-8" in capsys.readouterr().err


def test_parquet_answers_as_csv_does(
    pyarrow: Any, parquet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row groups stream one after another into one file, with the same states as CSV and real types."""
    rows = [row for row in ROWS if row[2][:1] in "2 " and "02-30" not in row[2]] * 3
    days = [date.fromisoformat(row[2][:10]) if row[2].strip() else None for row in rows]
    cases = pyarrow.table({"section": [row[1] for row in rows], "on": days, "place": [row[3] for row in rows]})
    source = tmp_path / "cases.parquet"
    parquet.write_table(cases, source)
    monkeypatch.setattr(batch, "ROWS_AT_ONCE", 4)
    assert main(["batch", str(source), *ASKED[:6]]) == 0
    found = parquet.read_table(tmp_path / "cases.resolved.parquet")
    assert found.num_rows == len(rows)
    assert found.schema.field("state").type == pyarrow.string()
    plain = write(tmp_path / "cases.csv", rows)
    assert main(["batch", str(plain), *ASKED[:6]]) == 0
    assert found["state"].to_pylist() == [row["state"] for row in read(tmp_path / "cases.resolved.csv")]


def test_parquet_without_rows(pyarrow: Any, parquet: Any, tmp_path: Path) -> None:
    """A file without rows gives a file without rows, and a wrong type is an error that leaves nothing."""
    source = tmp_path / "cases.parquet"
    kinds = pyarrow.schema([("section", pyarrow.string()), ("on", pyarrow.date32())])
    parquet.write_table(kinds.empty_table(), source)
    assert main(["batch", str(source), *ASKED[:4]]) == 0
    assert parquet.read_table(tmp_path / "cases.resolved.parquet").num_rows == 0
    (tmp_path / "cases.resolved.parquet").unlink()
    parquet.write_table(pyarrow.table({"section": ["x"], "on": ["2021-01-01"]}), source)
    assert main(["batch", str(source), *ASKED[:4]]) == 2
    assert list(tmp_path.iterdir()) == [source]


def test_parquet_without_its_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where pyarrow is missing, the error says what to install."""
    source = tmp_path / "cases.parquet"
    source.write_bytes(b"")
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert main(["batch", str(source), *ASKED[:4]]) == 2
    assert "pip install pyarrow" in capsys.readouterr().err


def test_progress_is_shown_on_a_terminal_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal a bar grows to its end on standard error; elsewhere standard error stays empty."""
    source = write(tmp_path / "cases.csv", ROWS * 3)
    monkeypatch.setattr(batch, "ROWS_BETWEEN_REPORTS", 5)
    asked = ["batch", str(source), *ASKED[:4]]
    main(asked)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(asked)
    shown = capsys.readouterr().err
    assert shown.count("\r") == 5
    assert shown.endswith("100% 24 rows\n")


def test_a_killed_run_leaves_no_target(tmp_path: Path) -> None:
    """A run that is killed midway leaves no target, and one that stood there before stays as it was."""
    fifo = tmp_path / "cases.csv"
    os.mkfifo(fifo)
    target = tmp_path / "out.csv"
    target.write_text("as it was", encoding="utf-8")
    command = [sys.executable, "-m", "pk_ocsea_law.cli", "batch", str(fifo), str(target), *ASKED[:4]]
    with subprocess.Popen(command) as run, fifo.open("w", encoding="utf-8") as pipe:  # noqa: S603 - this interpreter
        pipe.write("section,on\n" + "peca-2016/22,2021-05-01\n" * 500)
        pipe.flush()
        while not any(path.name.endswith(".part") for path in tmp_path.iterdir()):
            time.sleep(0.01)
        run.send_signal(signal.SIGKILL)
        assert run.wait() == -signal.SIGKILL
    assert target.read_text(encoding="utf-8") == "as it was"


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    """Cases may come through a pipe, of which nobody knows the length."""
    fifo, target = tmp_path / "cases.csv", tmp_path / "out.csv"
    os.mkfifo(fifo)
    command = [sys.executable, "-m", "pk_ocsea_law.cli", "batch", str(fifo), str(target), *ASKED[:4]]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as run:  # noqa: S603 - this interpreter
        fifo.write_text("section,on\n" + "peca-2016/22,2021-05-01\n" * 500, encoding="utf-8")
        assert run.wait() == 0
    assert len(read(target)) == 500
