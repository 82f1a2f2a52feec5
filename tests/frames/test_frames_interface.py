"""What the frames promise to a caller: rows, order, types, names, and errors before anything is done."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import Any

import pytest

import pk_ocsea_law as pol
from frames.frames_of import EAGER, LAZY, Columns, nw, pandas, polars, pyarrow, rows, table
from pk_ocsea_law import frames
from pk_ocsea_law.frames import answers, libraries, subjects

DAY = date(2004, 1, 1)
CASES: Columns = {"section": ["test-2001/2", "test-2001/2(1)"], "on": [DAY, DAY]}


@pytest.mark.parametrize("library", EAGER)
def test_rows_stay_where_they_are(library: str, small: pol.Corpus) -> None:
    """Frames in memory keep every row, its place, and every column of the caller's with its values and type."""
    columns: Columns = {
        "section": ["test-2001/3", None, "x", "test-2001/2"] * 50,
        "on": [DAY, None, DAY, date(2006, 1, 1)] * 50,
    }
    cases = EAGER[library](columns)
    found = frames.resolve(cases, small, section="section", on="on")
    before, after = nw.from_native(cases), nw.from_native(found)
    assert type(found) is type(cases)
    assert after.columns == [*before.columns, *(column.name for column in answers.FORCE)]
    assert after.select(before.columns).schema == before.schema
    assert [row["n"] for row in rows(found)] == list(range(200))


def test_a_pandas_index_stays(small: pol.Corpus) -> None:
    """A caller's own index of a pandas frame is kept, gaps and all."""
    cases = pandas.DataFrame({"section": ["test-2001/2"] * 2, "on": pandas.to_datetime([DAY, DAY])}, index=[7, 3])
    assert list(frames.resolve(cases, small, section="section", on="on").index) == [7, 3]


@pytest.mark.parametrize("make", [*EAGER.values(), *LAZY.values()])
def test_a_frame_without_rows_gets_its_columns(make: Any, small: pol.Corpus) -> None:
    """No rows in, no rows out, with every new column."""
    found = frames.resolve(make({"section": [], "on": []}), small, section="section", on="on")
    assert rows(found) == []
    assert nw.from_native(found).collect_schema().names()[3:] == [column.name for column in answers.FORCE]


def test_types_survive_nulls(small: pol.Corpus) -> None:
    """Whole numbers stay whole beside nulls, flags stay flags, closed sets are enumerations with every value named."""
    columns: Columns = {"section": ["test-2001/2(1)", None], "on": [DAY, None]}
    whole = frames.resolve(EAGER["pandas"](columns), small, section="section", on="on")
    assert (str(whole["fine_min"].dtype), str(whole["life"].dtype)) == ("Int64", "boolean")
    assert list(whole["state"].cat.categories) == list(answers.FORCE[0].choices)
    lazy = frames.resolve(LAZY["polars lazy"](columns), small, section="section", on="on")
    eager = frames.resolve(EAGER["polars"](columns), small, section="section", on="on")
    assert lazy.collect_schema() == eager.schema
    assert eager.schema["state"] == polars.Enum(answers.FORCE[0].choices)


@pytest.mark.parametrize("make", [*EAGER.values(), *LAZY.values()])
def test_a_taken_name_is_refused_and_a_prefix_helps(make: Any, small: pol.Corpus) -> None:
    """A column of the caller's that is called as a new one is never overwritten."""
    cases = nw.from_native(make(CASES)).with_columns(nw.col("section").alias("state")).to_native()
    with pytest.raises(ValueError, match="a column 'state' already; give a prefix"):
        frames.resolve(cases, small, section="section", on="on")
    found = rows(frames.resolve(cases, small, section="section", on="on", prefix="law_"))
    assert [(row["state"], row["law_state"]) for row in found] == [
        ("test-2001/2", "in-force"),
        ("test-2001/2(1)", "in-force"),
    ]


def test_a_missing_column_is_named(small: pol.Corpus) -> None:
    """A column that is not there is an error that names those that are, for each question."""
    with pytest.raises(ValueError, match="no column 'provision'; it has section, on, n"):
        frames.resolve(table(CASES), small, section="provision", on="on")
    with pytest.raises(ValueError, match="no column 'charge'"):
        frames.cite(table(CASES), small, text="charge", on="on")


@pytest.mark.parametrize(
    "cases",
    [
        polars.DataFrame({"section": ["x"], "on": ["2004-01-01"]}),
        pyarrow.table({"section": ["x"], "on": ["2004-01-01"]}),
        pandas.DataFrame({"section": ["x"], "on": ["2004-01-01"]}),
        polars.LazyFrame({"section": ["x"], "on": [2004]}),
    ],
)
def test_days_are_not_guessed_from_text(cases: Any, small: pol.Corpus) -> None:
    """A column of text or numbers is not taken for days."""
    with pytest.raises(TypeError, match="holds no days"):
        frames.resolve(cases, small, section="section", on="on")


def test_without_narwhals_the_error_says_what_to_install(small: pol.Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, the error names it and nothing else is tried."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'pk-ocsea-law\[frames\]'"):
        frames.resolve(table(CASES), small, section="section", on="on")


def test_a_range_and_a_repeated_charge(law: pol.Corpus) -> None:
    """A range of sections is several provisions, which the state says; a repeated one is one answer."""
    assert frames.answer(law, "ss. 383 to 389 PPC", DAY)["state"] == "several-sections"
    cases = polars.DataFrame({"text": ["u/s 22 PECA", "FIR u/s 22 PECA", "u/s 22 PECA"], "on": [DAY] * 3})
    found = frames.cite(cases, law, text="text", on="on")
    assert found["cited"].to_list() == ["peca-2016/22"] * 3


def test_a_step_with_a_time_is_refused(small: pol.Corpus) -> None:
    """One day for all rows is a plain day."""
    with pytest.raises(TypeError, match="not a datetime"):
        frames.resolve(table(CASES), small, section="section", on="on", step_on=datetime(2004, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize(
    "nothing",
    [
        polars.DataFrame({"section": [None], "on": [None]}),
        pyarrow.table({"section": [None], "on": [None]}),
        pandas.DataFrame({"section": [None], "on": [None]}),
        pandas.DataFrame({"section": [None], "on": [float("nan")]}),
        polars.LazyFrame({"section": [None], "on": [None]}),
    ],
)
def test_columns_of_nothing_but_nulls(nothing: Any, small: pol.Corpus) -> None:
    """A column that a library gave no type, for it holds only nulls, is a column of missing values."""
    found = frames.resolve(nothing, small, section="section", on="on", jurisdiction="section", step_on="on")
    (row,) = (found.collect() if isinstance(found, polars.LazyFrame) else nw.from_native(found).to_polars()).to_dicts()
    assert (row["state"], row["procedure_status"]) == ("no-section", "no-section")


def test_timestamps_are_cut_in_their_own_zone(small: pol.Corpus) -> None:
    """An hour after midnight in Karachi is that day, whatever day it is elsewhere."""
    changed = date(2005, 1, 1)
    moment = datetime(2005, 1, 1, 1, 0)  # noqa: DTZ001
    local = polars.DataFrame({"section": ["test-2001/3"], "on": [moment]}).with_columns(
        polars.col("on").dt.replace_time_zone("Asia/Karachi")
    )
    expected = frames.answer(small, "test-2001/3", changed)["state"]
    arrow = local.to_arrow()
    for cases in (local, local.lazy(), arrow, local.to_pandas(), arrow.to_pandas(types_mapper=pandas.ArrowDtype)):
        found = nw.from_native(frames.resolve(cases, small, section="section", on="on"))
        found = found.collect() if isinstance(found, nw.LazyFrame) else found
        assert found["state"].to_list() == [expected]


def test_a_unit_that_is_not_kept_apart_is_read_as_its_section(small: pol.Corpus) -> None:
    """The answer for a unit without an entry of its own is its section's, and a caveat says so."""
    found = frames.answer(small, "test-2001/3(9)", date(2006, 1, 1))
    assert str(found["caveats"]).startswith("unit-not-apart")
    assert found["version"] == frames.answer(small, "test-2001/3", date(2006, 1, 1))["version"]


def test_every_caveat_is_of_the_closed_set(law: pol.Corpus) -> None:
    """No answer about any provision, on any day of change, has a caveat that is not listed."""
    seen: set[str] = set()
    for id in subjects.ids(law):
        reading = subjects.read(law, id)
        assert isinstance(reading, subjects.Subject)
        for day in reading.section.change_days:
            seen.update(str(frames.answer(law, id, day)["caveats"]).split(";"))
    assert seen - {""} <= set(frames.CAVEATS)


def test_a_guess_at_the_law_is_a_caveat(law: pol.Corpus) -> None:
    """A number alone is read where it can only be one law's, and the answer says that this was inferred."""
    assert "instrument-inferred" in str(frames.answer(law, "u/s 292-A", date(2020, 1, 1))["caveats"])


def test_the_law_as_frames(small: pol.Corpus) -> None:
    """Each table has one row for each thing, the same on every backend, with real days."""
    for name in ("offences", "sections", "versions", "penalties", "changes", "definitions", "sources"):
        made = [getattr(frames, name)(small, backend) for backend in libraries.BACKENDS]
        first, *others = (_plain(each) for each in made)
        assert first
        assert all(other == first for other in others)
    assert len(frames.sections(small, "polars")) == len(small._index.sections)
    versions = frames.versions(small, "polars")
    assert versions.schema["start"] == polars.Date
    assert versions.filter(polars.col("until_is_open") != (polars.col("until_status") == "open")).is_empty()
    assert str(frames.versions(small, "pandas")["start"].dtype) == "datetime64[s]"


def _plain(frame: Any) -> list[dict[str, object]]:
    records: list[dict[str, object]] = nw.from_native(frame).to_arrow().to_pylist()
    return [
        {name: value.date() if isinstance(value, datetime) else value for name, value in record.items()}
        for record in records
    ]


def test_an_unknown_backend_is_named(small: pol.Corpus) -> None:
    """A backend that is not known is an error with those that are."""
    with pytest.raises(ValueError, match="pandas, polars, pyarrow"):
        frames.offences(small, "excel")  # type: ignore[arg-type]


TEXT: Columns = {
    "text": [
        "u/s 2, 3 test",
        "FIR u/s 292-A, 377-B/511 PPC r/w 21 PECA",
        None,
        "",
        "none here",
        "PECA",
        "ss. 21-24 PECA",
    ],
    "on": [DAY] * 7,
}


@pytest.mark.parametrize("make", [*EAGER.values(), *LAZY.values()])
def test_one_row_for_each_cited_provision(make: Any, law: pol.Corpus) -> None:
    """A text gives a row for each provision it cites; one that cites none keeps its row and says why."""
    texts = [text for text in TEXT["text"] if isinstance(text, str)]
    found = rows(frames.cite(make(TEXT), law, text="text", on="on", texts=texts, step_on=DAY))
    charged = {(row["cited"], row["relation"]) for row in found if row["n"] == 1}
    assert charged == {
        ("ppc-1860/292A", "main"),
        ("ppc-1860/377B", "main"),
        ("ppc-1860/511", "attempt"),
        ("peca-2016/21", "read-with"),
    }
    status = {row["n"]: row["cite_status"] for row in found if row["n"] != 1}
    assert set(status) == {0, 2, 3, 4, 5, 6}
    assert [status[number] for number in (2, 3, 4, 5, 6)] == [
        "no-text",
        "no-text",
        "none-found",
        "whole-instrument",
        "range",
    ]
    (range_,) = (row for row in found if row["n"] == 6)
    assert (range_["cited"], range_["cited_through"]) == ("peca-2016/21", "24")
    for row in found:
        expected = frames.answer(law, row["cited"], DAY)  # type: ignore[arg-type]
        assert {name: row[name] for name in expected} == expected
