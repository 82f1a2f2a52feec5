"""A whole file of cases answered: CSV or Parquet in, the same rows with what the law said out.

Rows stream: a file of any length needs little memory. The answers are written to a file of passage beside the target,
which takes the target's name at the very end, so that a run that is stopped leaves no half-written target.
"""

from __future__ import annotations

import csv
import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from pk_ocsea_law.errors import PkOcseaLawError
from pk_ocsea_law.frames.answers import FORCE, PROCEDURE, refusal
from pk_ocsea_law.frames.columns import Column, Record, Value
from pk_ocsea_law.frames.steps import force_steps, procedure_steps
from pk_ocsea_law.frames.subjects import NO_DAY, UNKNOWN_PLACE, UNREADABLE_DAY, places, read

if TYPE_CHECKING:
    from pk_ocsea_law.law import Corpus

ROWS_AT_ONCE: Final = 500_000
"""Rows of Parquet that are held in memory together."""

ROWS_BETWEEN_REPORTS: Final = 50_000

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]|$)", re.ASCII)
"""A day as year-month-day, alone or at the head of a timestamp."""

Progress = Callable[[int, float], None]
"""Called now and then with the rows done so far and the share of the file that was read."""


class BatchError(PkOcseaLawError, ValueError):
    """A file that cannot be answered; the message names the place and never repeats a cell."""


@frozen
class Asked:
    """The columns of a file that a question is asked of, and what to put before the names of the new ones."""

    section: str
    day: str
    place: str | None = None
    step: str | None = None
    prefix: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """The columns that the file must have."""
        return tuple(name for name in (self.section, self.day, self.place, self.step) if name is not None)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are added."""
        return FORCE if self.step is None else FORCE + PROCEDURE

    def check(self, present: list[str]) -> list[str]:
        """The names of the new columns; a `BatchError` where a column is missing or a new name is taken."""
        for name in self.named:
            if name not in present:
                raise BatchError(f"the file has no column {name!r}; it has {', '.join(present)}")
        added = [self.prefix + column.name for column in self.columns]
        for name in added:
            if name in present:
                raise BatchError(f"the file has a column {name!r} already; give a prefix for the new columns")
        return added


def run(
    source: Path, target: Path, law: Corpus, asked: Asked, progress: Progress, delimiter: str = ","
) -> Counter[str]:
    """Answer the file and write the target; how many rows came to each state.

    A name that ends in ".parquet" is Parquet, which needs pyarrow and the extra `frames`; any other is CSV in UTF-8.
    In CSV a day is written year-month-day, and what stands after it in a timestamp is left aside. Every cell and the
    order of rows stay as they are. Raises `BatchError`, and then writes no target.
    """
    if source.resolve() == target.resolve():
        raise BatchError("the target is the file that is read; give another one")
    parquet = source.suffix == ".parquet", target.suffix == ".parquet"
    if parquet[0] is not parquet[1]:
        raise BatchError("both files are CSV or both are Parquet")
    with _replacing(target) as part:
        if parquet[0]:
            return _parquet(source, part, law, asked, progress)
        return _csv(source, part, law, asked, progress, delimiter)


@contextmanager
def _replacing(target: Path) -> Generator[Path]:
    """A file of passage that becomes the target if all goes well, and otherwise goes away."""
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False) as made:
        part = Path(made.name)
    try:
        yield part
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


@frozen
class Cells:
    """The cells that one question adds to a row, worked out once for each provision and place."""

    law: Corpus
    columns: tuple[Column, ...]
    status: str
    _steps: dict[tuple[str, str], Rendered] = field(factory=dict[tuple[str, str], "Rendered"])
    _days: dict[str, date | str] = field(factory=dict[str, "date | str"])

    def of(self, section: str, day: str, place: str) -> list[str]:
        """The cells of a provision on a day in a place, each as it is written in the file."""
        steps = self._steps.get((section, place))
        if steps is None:
            steps = self._steps[section, place] = self._work_out(section, place)
        on = self._days.get(day)
        if on is None:
            on = self._days[day] = _day(day)
        return steps.of_no_day(on) if isinstance(on, str) else steps.cells[bisect_right(steps.days, on)]

    def _work_out(self, section: str, place: str) -> Rendered:
        reading = read(self.law, section)
        if not isinstance(reading, str) and place and place not in places(self.law):
            reading = UNKNOWN_PLACE
        if isinstance(reading, str):
            return Rendered((), [self._refused(reading)], None)
        find = force_steps if self.columns is FORCE else procedure_steps
        ((days, records),) = find(self.law, reading, (place or None,))
        without = {why: self._refused(why) for why in (NO_DAY, UNREADABLE_DAY)}
        return Rendered(days, [self._written(record) for record in records], without)

    def _refused(self, reading: str) -> list[str]:
        return self._written(refusal(self.columns, self.status, reading))

    def _written(self, record: Record) -> list[str]:
        return [_cell(record[column.name]) for column in self.columns]


@frozen
class Rendered:
    """The cells of one provision in one place: before the first day of change, from each of them, and without a day."""

    days: tuple[date, ...]
    cells: list[list[str]]
    without: dict[str, list[str]] | None

    def of_no_day(self, why: str) -> list[str]:
        """The cells where the day is missing or cannot be read."""
        return self.cells[0] if self.without is None else self.without[why]


def _cell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _day(written: str) -> date | str:
    """The day of a cell, or why there is none."""
    text = written.strip()
    if not text:
        return NO_DAY
    if not DAY.match(text):
        return UNREADABLE_DAY
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return UNREADABLE_DAY


def _csv(source: Path, part: Path, law: Corpus, asked: Asked, progress: Progress, delimiter: str) -> Counter[str]:
    size = source.stat().st_size or 1
    with source.open("rb") as raw, part.open("w", encoding="utf-8", newline="") as written:
        if raw.peek(len(BYTE_ORDER_MARK)).startswith(BYTE_ORDER_MARK):
            written.write(raw.read(len(BYTE_ORDER_MARK)).decode())
        rows = csv.reader(TextIOWrapper(raw, encoding="utf-8", newline=""), delimiter=delimiter, strict=True)
        writer = csv.writer(written, delimiter=delimiter, lineterminator="\n")
        try:
            found = _answer_rows(rows, writer, law, asked, lambda done: progress(done, _share(raw, size)))
            progress(found.total(), 1)
            return found
        except UnicodeDecodeError:
            raise BatchError("the file is not UTF-8") from None
        except csv.Error as error:
            raise BatchError(f"line {rows.line_num} is not CSV: {error}") from None


def _share(raw: BufferedReader, size: int) -> float:
    """How much of the file was read; nothing is known of a pipe."""
    return min(raw.tell() / size, 0.99) if raw.seekable() else 0


def _answer_rows(rows: Any, writer: Any, law: Corpus, asked: Asked, progress: Callable[[int], None]) -> Counter[str]:
    header: list[str] = next(iter(rows), list[str]())
    added = asked.check(header)
    section, day = header.index(asked.section), header.index(asked.day)
    place = None if asked.place is None else header.index(asked.place)
    step = None if asked.step is None else header.index(asked.step)
    force, procedure = Cells(law, FORCE, "state"), Cells(law, PROCEDURE, "procedure_status")
    states: Counter[str] = Counter()
    writer.writerow([*header, *added])
    for done, row in enumerate(rows, 1):
        if len(row) > len(header):
            raise BatchError(f"line {rows.line_num} has {len(row)} cells, the header {len(header)}")
        row += [""] * (len(header) - len(row))
        where = "" if place is None else row[place]
        found = force.of(row[section], row[day], where)
        more = [] if step is None else procedure.of(row[section], row[step], where)
        states[found[0]] += 1
        writer.writerow([*row, *found, *more])
        if done % ROWS_BETWEEN_REPORTS == 0:
            progress(done)
    return states


def _parquet(source: Path, part: Path, law: Corpus, asked: Asked, progress: Progress) -> Counter[str]:
    from importlib import import_module

    from pk_ocsea_law.frames.in_arrow import plain
    from pk_ocsea_law.frames.resolve import resolve

    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    states: Counter[str] = Counter()
    with parquet.ParquetFile(source) as file:
        added = asked.check(file.schema_arrow.names)
        rows = file.metadata.num_rows or 1
        writer = None
        batches = file.iter_batches(ROWS_AT_ONCE) if file.metadata.num_rows else [file.schema_arrow.empty_table()]
        try:
            for batch in batches:
                cases = arrow.Table.from_batches([batch]) if isinstance(batch, arrow.RecordBatch) else batch
                found = plain(
                    resolve(
                        cases,
                        law,
                        section=asked.section,
                        on=asked.day,
                        jurisdiction=asked.place,
                        step_on=asked.step,
                        prefix=asked.prefix,
                    )
                )
                writer = writer or parquet.ParquetWriter(part, found.schema)
                writer.write_table(found)
                for count in found.column(added[0]).value_counts().to_pylist():
                    states[count["values"]] += count["counts"]
                progress(states.total(), states.total() / rows)
        finally:
            if writer is not None:
                writer.close()
    return states
