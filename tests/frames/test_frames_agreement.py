"""Every library gives, row for row, what plain Python gives."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import pk_ocsea_law as pol
from frames.frames_of import EAGER, LAZY, Columns, rows
from pk_ocsea_law import frames
from pk_ocsea_law.frames import subjects
from pk_ocsea_law.strategies import days_near_changes

STRANGE = (
    None,
    "",
    "no such section",
    "s. 22 PECA",
    "292-A PPC",
    "ss. 3, 4 PPC",
    "Moon Act, 1999 s. 3",
    "PECA",
    "test-2001",
)


def plain(law: pol.Corpus, columns: Columns) -> list[dict[str, object]]:
    """The rows that plain Python gives, all columns of the caller's first."""
    found = []
    for number, (section, on, place, step) in enumerate(zip(*columns.values(), strict=True)):
        own = {"section": section, "on": on, "place": place, "step": step, "n": number}
        found.append({**own, **frames.answer(law, section, on, place), **frames.procedure(law, section, step, place)})
    return found


def random_cases(law: pol.Corpus, count: int, seed: int, provisions: int = 200) -> Columns:
    """Cases of every kind: days on and about each change and far from any, many provisions, every place, nonsense."""
    chance = random.Random(seed)  # noqa: S311 - cases, not secrets
    ids = subjects.ids(law)
    known = (*chance.sample(ids, min(provisions, len(ids))), *STRANGE)
    places = (None, "", "Atlantis", *subjects.places(law))

    def day() -> date | None:
        near = chance.choice(law.change_days) + timedelta(days=chance.choice((-1, 0, 1)))
        return chance.choice((None, date(1700, 1, 1), date(2100, 1, 1), *[near] * 12))

    return {
        "section": [chance.choice(known) for _ in range(count)],
        "on": [day() for _ in range(count)],
        "place": [chance.choice(places) for _ in range(count)],
        "step": [day() for _ in range(count)],
    }


def ask(make: Any, law: pol.Corpus, columns: Columns) -> list[dict[str, object]]:
    """The rows that a library gives."""
    spellings = [text for text in STRANGE if text]
    found = frames.resolve(
        make(columns), law, section="section", on="on", jurisdiction="place", step_on="step", spellings=spellings
    )
    return rows(found)


def without_times(found: list[dict[str, object]], columns: Columns) -> list[dict[str, object]]:
    """The rows with the caller's own days back in place of timestamps."""
    own = ("on", "step")
    return [{**row, **{name: columns[name][number] for name in own}} for number, row in enumerate(found)]


@pytest.mark.parametrize("library", [*EAGER, *LAZY])
def test_every_library_answers_as_plain_python_does(library: str, small: pol.Corpus) -> None:
    """For random cases of the made-up law, each library agrees with plain Python in every row and column."""
    make = (EAGER | LAZY)[library]
    places = st.sampled_from((None, "", "Atlantis", *subjects.places(small)))
    days = st.one_of(st.none(), days_near_changes(small))
    case = st.tuples(st.sampled_from((*subjects.ids(small), *STRANGE)), days, places, days)

    @settings(max_examples=20)
    @given(st.lists(case, min_size=1, max_size=25))
    def agree(cases: list[tuple[object, ...]]) -> None:
        columns = dict(zip(("section", "on", "place", "step"), map(list, zip(*cases, strict=True)), strict=True))
        assert without_times(ask(make, small, columns), columns) == plain(small, columns)

    agree()


@pytest.fixture(scope="module")
def cases(law: pol.Corpus) -> Columns:
    """Cases under the packaged law."""
    return random_cases(law, 2000, seed=7)


@pytest.fixture(scope="module")
def expected(law: pol.Corpus, cases: Columns) -> list[dict[str, object]]:
    """What plain Python gives for them."""
    return plain(law, cases)


@pytest.mark.parametrize("library", ["pyarrow", "polars", "pandas", *LAZY])
def test_every_library_agrees_under_the_packaged_law(
    library: str, law: pol.Corpus, cases: Columns, expected: list[dict[str, object]]
) -> None:
    """Thousands of cases at every change of the packaged law come out alike, in order, with all columns."""
    assert without_times(ask((EAGER | LAZY)[library], law, cases), cases) == expected


def test_spark_agrees_under_the_packaged_law(
    spark_frame: Any, law: pol.Corpus, cases: Columns, expected: list[dict[str, object]]
) -> None:
    """The distributed engine gives the same rows."""
    assert ask(spark_frame, law, cases) == expected


def test_a_question_without_place_or_step_agrees_too(small: pol.Corpus) -> None:
    """Without a place and a step, only the columns of the day of the act are added, and every library agrees."""
    columns: Columns = {name: random_cases(small, 300, seed=1)[name] for name in ("section", "on")}
    answers = [frames.answer(small, *pair) for pair in zip(*columns.values(), strict=True)]
    for make in (EAGER | LAZY).values():
        found = frames.resolve(
            make(columns), small, section="section", on="on", spellings=[each for each in STRANGE if each]
        )
        added = [{name: row[name] for name in answers[0]} for row in rows(found)]
        assert added == answers
        assert set(rows(found)[0]) == {"section", "on", "n", *answers[0]}


def test_one_day_of_the_step_for_every_row(small: pol.Corpus) -> None:
    """A day in place of a step column is the day of every row."""
    columns: Columns = {name: random_cases(small, 200, seed=2)[name] for name in ("section", "on")}
    step = date(2008, 5, 1)
    expected = [frames.procedure(small, section, step) for section in columns["section"]]  # type: ignore[arg-type]
    for make in (EAGER | LAZY).values():
        spellings = [each for each in STRANGE if each]
        found = frames.resolve(make(columns), small, section="section", on="on", step_on=step, spellings=spellings)
        assert [{name: row[name] for name in expected[0]} for row in rows(found)] == expected
