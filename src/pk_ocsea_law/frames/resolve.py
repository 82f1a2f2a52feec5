"""Every row of a frame answered at once: what the cited provision said on the day, and how it is handled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import frozen

from pk_ocsea_law.frames import libraries
from pk_ocsea_law.frames.answers import FORCE, PROCEDURE
from pk_ocsea_law.frames.calendar import Grid, Keys, force_grid, procedure_grid
from pk_ocsea_law.frames.columns import Column
from pk_ocsea_law.frames.subjects import ids, places, read_each

if TYPE_CHECKING:
    import narwhals as nw

    from pk_ocsea_law.law import Corpus

F = TypeVar("F")


@frozen
class Question:
    """One of the two questions of a row: a column or one day for all rows, and the names of the columns it adds."""

    day: str | date
    columns: tuple[Column, ...]
    names: tuple[str, ...]

    def grid(self, law: Corpus, keys: Keys) -> Grid:
        """The answers to it."""
        return force_grid(law, keys) if self.columns is FORCE else procedure_grid(law, keys)


def resolve(
    cases: F,
    law: Corpus,
    *,
    section: str,
    on: str,
    jurisdiction: str | None = None,
    step_on: str | date | None = None,
    spellings: Iterable[str] = (),
    prefix: str = "",
) -> F:
    """The caller's frame with what each row's provision said on the row's day.

    Args:
        cases: a frame of pandas, polars (eager or lazy), pyarrow, DuckDB (a relation) or PySpark.
        law: the law that answers.
        section: the column that names a provision, by id ("peca-2016/22", "peca-2016/21(2)") or as one citation
            ("s. 22 PECA").
        on: the column of the day of the act: days, or timestamps, which are cut to the day in their own time zone.
        jurisdiction: the column of the place, an ISO 3166-2 code; a null or "" asks for no place in particular.
        step_on: the column of the day of the procedural step, or one day for every row. Nothing is assumed where it
            is left out: the columns of procedure are then left out too.
        spellings: for lazy frames alone, the citations that the section column may hold, for a lazy frame is never
            looked into. A string that is neither an id nor among them has the state "section-not-read".
        prefix: what to put before the name of every new column.

    Returns:
        The same kind of frame with every row and column of the caller's, and the columns of `answers.FORCE` and, with
        `step_on`, of `answers.PROCEDURE`. A row whose section, place or day is missing or not known has a `state`
        that says so. Rows keep their order in frames held in memory; lazy frames promise none.

    Raises:
        ValueError: a named column is missing, or a new name is taken.
        TypeError: a day column holds no days, or the library of the frame is not one of those above.
    """
    frame = libraries.narrow(cases)
    questions = [Question(on, FORCE, tuple(prefix + column.name for column in FORCE))]
    if step_on is not None:
        questions.append(Question(step_on, PROCEDURE, tuple(prefix + column.name for column in PROCEDURE)))
    _check(frame, questions, [section, jurisdiction])
    library = str(frame.implementation.value)
    if libraries.is_lazy(frame):
        from pk_ocsea_law.frames import joins

        keys = Keys.of(read_each(law, ("", *ids(law), *spellings)), None if jurisdiction is None else places(law))
        tables = [(each.day, each.names, each.grid(law, keys)) for each in questions]
        return cast("F", joins.join(frame, libraries.lazy(library), keys, tables, section, jurisdiction))
    return cast("F", _gather(cases, libraries.eager(library), law, questions, section, jurisdiction))


def _check(frame: Any, questions: list[Question], columns: Sequence[str | None]) -> None:
    schema = frame.collect_schema()
    days = [each.day for each in questions if isinstance(each.day, str)]
    has(schema, (*(name for name in columns if name is not None), *days))
    for each in questions:
        if isinstance(each.day, datetime):
            raise TypeError("step_on is a column or a datetime.date, not a datetime")
        free(schema, each.names)
    for name in days:
        if not _holds_days(frame, name, schema[name]):
            raise TypeError(f"the column {name!r} holds no days; parse it to dates first, so that no day is guessed")


def has(schema: nw.Schema, names: Iterable[str]) -> None:
    """A ValueError that names the columns there are, unless every named one is there."""
    for name in names:
        if name not in schema:
            raise ValueError(f"the frame has no column {name!r}; it has {', '.join(schema.names())}")


def free(schema: nw.Schema, names: Iterable[str]) -> None:
    """A ValueError where a new name is taken."""
    for name in names:
        if name in schema:
            raise ValueError(f"the frame has a column {name!r} already; give a prefix for the new columns")


def _holds_days(frame: Any, name: str, dtype: Any) -> bool:
    if str(dtype).partition("(")[0] in ("Date", "Datetime", "Unknown"):
        return True
    if frame.implementation.is_pandas():
        from pk_ocsea_law.frames.in_pandas import is_day

        return is_day(frame[name].to_native())
    return False


def _gather(
    cases: Any, library: libraries.Eager, law: Corpus, questions: list[Question], section: str, jurisdiction: str | None
) -> Any:
    """The faster way for frames in memory: strings to numbers, numbers to cells, cells to columns, by position.

    Nothing is sorted or joined, and nothing but the strings is hashed; the rows stay where they are.
    """
    codes, strings = library.distinct(cases[section])
    readings = read_each(law, strings)
    if jurisdiction is None:
        keys = Keys.of(readings)
        rows, row_of_case = [keys.subject(string) for string in strings], codes
    else:
        place_codes, names = library.distinct(cases[jurisdiction])
        keys = Keys.of(readings, [name for name in places(law) if name in names])
        of_section = library.look_up([keys.subject(string) * keys.places_wide for string in strings], codes)
        row_of_case = library.add(of_section, library.look_up([keys.place(name) for name in names], place_codes))
        rows = list(range(len(keys.subjects) * keys.places_wide))
    found = cases
    for each in questions:
        grid = each.grid(law, keys)
        offsets = library.look_up([grid.offsets[row] for row in rows], row_of_case)
        if isinstance(each.day, str):
            cells = library.add(offsets, library.slots(cases[each.day], grid))
            positions = library.look_up(grid.cells, cells)
        else:
            positions = library.look_up(grid.cells[grid.slot(each.day) :], offsets)
        found = library.attach(found, grid.answers, positions, each.names)
    return found
