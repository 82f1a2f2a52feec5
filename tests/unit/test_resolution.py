"""What a section was on a day, in the made-up corpus."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law import DependsOn, ForceState


@pytest.mark.parametrize(
    ("section", "day", "state", "candidates", "depends"),
    [
        ("2", date(2001, 2, 28), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("2", date(2001, 3, 1), ForceState.UNCERTAIN, 1, (DependsOn.DAY_IN_WINDOW,)),
        ("2", date(2001, 3, 11), ForceState.IN_FORCE, 0, ()),
        ("2", date(2005, 7, 1), ForceState.IN_FORCE, 0, ()),
        ("2", date(2021, 1, 1), ForceState.UNCERTAIN, 1, (DependsOn.AFTER_CHECKED_THROUGH,)),
        ("3", date(2004, 1, 1), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("3", date(2007, 2, 1), ForceState.UNCERTAIN, 1, (DependsOn.RIVAL_DAYS,)),
        ("3", date(2007, 5, 1), ForceState.NO_LONGER_IN_FORCE, 0, ()),
        ("3", date(2021, 1, 1), ForceState.UNCERTAIN, 0, (DependsOn.AFTER_CHECKED_THROUGH,)),
        ("4", date(2002, 1, 1), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("4", date(2004, 1, 1), ForceState.UNCERTAIN, 1, (DependsOn.PLACE,)),
        ("4", date(2009, 1, 1), ForceState.IN_FORCE, 0, ()),
        ("6", date(2010, 12, 31), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("6", date(2015, 1, 1), ForceState.UNCERTAIN, 1, (DependsOn.COMMENCEMENT_NOT_SEEN,)),
        ("7", date(2000, 1, 1), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("7", date(2001, 6, 1), ForceState.OUTSIDE_COVERAGE, 0, ()),
        ("7", date(2002, 1, 1), ForceState.IN_FORCE, 0, ()),
        ("8", date(2005, 6, 30), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("8", date(2006, 1, 1), ForceState.NO_LONGER_IN_FORCE, 0, ()),
        ("9", date(2000, 1, 1), ForceState.NOT_YET_IN_FORCE, 0, ()),
        ("9", date(2005, 1, 1), ForceState.OUTSIDE_COVERAGE, 0, ()),
    ],
)
def test_states(
    small: pol.Corpus, section: str, day: date, state: ForceState, candidates: int, depends: tuple[DependsOn, ...]
) -> None:
    """Each rule of DESIGN section 4: windows, rival days, lapse, districts, gaps of record, void text, freshness."""
    found = small.section(f"test-2001/{section}").as_of(day)
    assert found.state is state
    assert len(found.candidates) == candidates
    assert found.depends_on == depends
    assert (found.version is not None) == (state is ForceState.IN_FORCE)
    assert found.reason


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ("PK-PB-MULTAN", ForceState.IN_FORCE),
        ("PK-PB", ForceState.UNCERTAIN),
        ("PK", ForceState.NOT_YET_IN_FORCE),
        ("PK-SD", ForceState.NOT_YET_IN_FORCE),
        ("X-FATA", ForceState.NOT_YET_IN_FORCE),
    ],
)
def test_commencement_by_district(small: pol.Corpus, place: str, state: ForceState) -> None:
    """Before the rest follows, the section is law in the named district; of its province it depends on the place."""
    found = small.section("test-2001/4").as_of(date(2004, 1, 1), jurisdiction=place)
    assert found.state is state


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ("PK", ForceState.IN_FORCE),
        ("PK-PB-MULTAN", ForceState.IN_FORCE),
        ("PK-SD", ForceState.NOT_YET_IN_FORCE),
        ("PK-JK", ForceState.UNCERTAIN),
        ("X-FATA", ForceState.IN_FORCE),
    ],
)
def test_extent_with_an_exclusion(small: pol.Corpus, place: str, state: ForceState) -> None:
    """An excluded place never has the law, a doubtful one may, and a merged area has it with its successor."""
    assert small.section("test-2001/2").as_of(date(2012, 1, 1), jurisdiction=place).state is state


def test_two_texts_in_one_place_are_never_chosen_between(small: pol.Corpus) -> None:
    """Where two versions stand in one place, or one stands and another may, the state is uncertain with both."""
    for number, depends in ((10, DependsOn.RIVAL_DAYS), (11, DependsOn.COMMENCEMENT_NOT_SEEN)):
        found = small.section(f"test-2001/{number}").as_of(date(2012, 1, 1), jurisdiction="PK-PB-MULTAN")
        assert found.state is ForceState.UNCERTAIN
        assert len(found.candidates) == 2
        assert found.depends_on == (depends,)


def test_an_unknown_place_is_refused(small: pol.Corpus) -> None:
    """A place that the corpus does not know is a ValueError."""
    with pytest.raises(ValueError, match="unknown jurisdiction"):
        small.section("test-2001/2").as_of(date(2012, 1, 1), jurisdiction="Multan")


@pytest.mark.parametrize("day", ["2012-01-01", datetime(2012, 1, 1), 2012, None])  # noqa: DTZ001
def test_a_day_is_a_date(small: pol.Corpus, day: object) -> None:
    """A string, a datetime or a number is a TypeError, never quietly a day."""
    with pytest.raises(TypeError, match=r"datetime\.date"):
        small.section("test-2001/2").as_of(day)  # type: ignore[arg-type]


def test_require_gives_the_version_or_the_reason(small: pol.Corpus) -> None:
    """`require()` returns the version in force, and otherwise raises with the section and the reason."""
    section = small.section("test-2001/3")
    assert section.as_of(date(2006, 1, 1)).require().id == "test-2001/3@2005-07-01"
    with pytest.raises(pol.NotInForce, match="test-2001/3: ended on"):
        section.as_of(date(2008, 1, 1)).require()


def test_a_resolution_has_no_truth_value(small: pol.Corpus) -> None:
    """An uncertain state cannot pass for a yes."""
    with pytest.raises(TypeError, match="no truth value"):
        bool(small.section("test-2001/2").as_of(date(2012, 1, 1)))


def test_discrepancies_show_only_on_their_days(small: pol.Corpus) -> None:
    """A disagreement limited to some days stands in the answers of those days."""
    section = small.section("test-2001/2")
    assert [found.id for found in section.as_of(date(2006, 1, 1)).discrepancies] == ["minimum"]
    assert section.as_of(date(2004, 1, 1)).discrepancies == ()


def test_history_tells_each_change(small: pol.Corpus) -> None:
    """One row for each change: what was done, by which section, and the versions around it."""
    rows = small.section("test-2001/2").history()
    assert [(row.action.value, row.by, row.before, row.after) for row in rows] == [
        ("commence", "test-2001/1", None, "test-2001/2@2001-03-01"),
        ("substitute", "amend-2005/2", "test-2001/2@2001-03-01", "test-2001/2@2005-07-01"),
    ]
    ended = small.section("test-2001/3").history()[-1]
    assert (ended.action.value, ended.after) == ("lapse", None)
    assert [row.action.value for row in small.section("test-2001/8").history()] == ["insert", "strike-down"]


def test_the_answer_names_the_change_behind_it(small: pol.Corpus) -> None:
    """`because` is the last change up to the day."""
    because = small.section("test-2001/2").as_of(date(2006, 1, 1)).because
    assert because is not None
    assert because.by == "amend-2005/2"
    assert small.section("test-2001/2").as_of(date(2000, 1, 1)).because is None


def test_reasons_are_sentences_a_reader_can_use(small: pol.Corpus) -> None:
    """The reason names the day, the section that ended it, or what struck it down."""

    def as_of(number: int, day: date) -> str:
        return small.section(f"test-2001/{number}").as_of(day).reason

    assert as_of(3, date(2008, 1, 1)) == "ended on 2007-01-01 or 2007-05-01 by amend-2005/1 (lapse)"
    assert as_of(8, date(2006, 1, 1)) == "struck down by amend-2005/8, and treated as never in force"
    assert as_of(2, date(2021, 1, 1)) == "as last checked on 2020-12-31"
    assert as_of(3, date(2021, 1, 1)) == "as last checked on 2020-12-31, when no version stood"
    assert as_of(4, date(2004, 1, 1)) == "test-2001/4@2003-01-01!PK-PB-MULTAN law only in PK-PB-MULTAN"
    jammu = small.section("test-2001/2").as_of(date(2012, 1, 1), jurisdiction="PK-JK")
    assert jammu.reason == "test-2001/2@2005-07-01 may not be law in that place"


def test_depends_on_has_text() -> None:
    """Each kind of doubt has words for a reader."""
    assert DependsOn.PLACE.text == "the place"
