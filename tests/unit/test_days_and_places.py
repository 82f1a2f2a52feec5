"""Boundaries, spans and places."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

import pk_ocsea_law as pol
from pk_ocsea_law import strategies

DAY, LATER = date(2018, 5, 30), date(2018, 6, 2)


def boundary(earliest: date | None, settled: date | None, *options: date) -> pol.Boundary:
    """A boundary without sources."""
    return pol.Boundary("made-up", earliest, settled, options)


@pytest.mark.parametrize(
    ("found", "certainty", "words"),
    [
        (boundary(DAY, DAY), pol.Certainty.EXACT, "2018-05-30"),
        (boundary(DAY, LATER), pol.Certainty.WINDOW, "a day between 2018-05-30 and 2018-06-02"),
        (boundary(DAY, None), pol.Certainty.WINDOW, "an unknown day from 2018-05-30, if at all"),
        (boundary(None, DAY), pol.Certainty.WINDOW, "an unknown day up to 2018-05-30"),
        (boundary(DAY, LATER, DAY, LATER), pol.Certainty.ALTERNATIVES, "2018-05-30 or 2018-06-02"),
        (boundary(None, None), pol.Certainty.UNKNOWN, "an unknown day"),
    ],
)
def test_how_well_a_day_is_known(found: pol.Boundary, certainty: pol.Certainty, words: str) -> None:
    """Each certainty is told apart and said in words."""
    assert found.certainty is certainty
    assert str(found) == words


def test_a_preferred_day_decides_and_the_rest_is_kept() -> None:
    """Among rival days the preferred one decides, and the words name all."""
    found = pol.Boundary("x", LATER, LATER, (DAY, LATER), LATER)
    assert found.day == LATER
    assert str(found) == "2018-05-30 or 2018-06-02 (preferred: 2018-06-02)"


def test_inside_a_window_nothing_is_certain() -> None:
    """Before the window an event has not happened, from its end it has, and between nobody knows."""
    window = boundary(DAY, LATER)
    assert window.reached(date(2018, 5, 29)) is False
    assert window.reached(DAY) is None
    assert window.reached(LATER) is True
    assert window.day is None


def test_spans_read_as_iso_and_as_words() -> None:
    """An open or unsettled side is two dots, never an invented day."""
    assert pol.Span(boundary(DAY, DAY), boundary(LATER, LATER)).iso == "2018-05-30/2018-06-02"
    assert pol.Span(boundary(DAY, LATER)).iso == "../.."
    assert str(pol.Span(boundary(DAY, DAY))) == "from 2018-05-30"
    assert str(pol.Span(boundary(DAY, DAY), boundary(LATER, LATER))) == "from 2018-05-30 until 2018-06-02"


class TestBoundariesHoldTheirLaws:
    """DESIGN section 3: a boundary may be a day, a window, alternatives or unknown."""

    @given(strategies.boundaries(), strategies.days(), strategies.days())
    def test_what_has_happened_stays_happened(self, found: pol.Boundary, one: date, other: date) -> None:
        """An event that has happened by a day has happened by every later day."""
        first, second = sorted((one, other))
        if found.reached(first) is True:
            assert found.reached(second) is True
        if found.reached(second) is False:
            assert found.reached(first) is False

    @given(strategies.boundaries(), strategies.days())
    def test_answers_change_only_on_cuts(self, found: pol.Boundary, day: date) -> None:
        """Between two cuts the answer stays the same."""
        before = date.fromordinal(day.toordinal() - 1)
        if found.reached(before) is not found.reached(day):
            assert day in found.cuts

    @given(strategies.spans(), strategies.days())
    def test_a_span_covers_what_lies_between(self, span: pol.Span, day: date) -> None:
        """A span certainly covers a day exactly when its start has certainly come and its end certainly has not."""
        begun, ended = span.start.reached(day), span.until.reached(day) if span.until else False
        assert (span.covers(day) is True) == (begun is True and ended is False)


def test_law_reaches_down_and_not_across(small: pol.Corpus) -> None:
    """National law reaches a province and its district; a province's law stays in the province."""
    places = small.gazetteer
    day = date(2012, 1, 1)
    assert places.reaches("PK", "PK-PB-MULTAN", day) is True
    assert places.reaches("PK-PB", "PK-SD", day) is False
    assert places.reaches("PK-PB", "PK", day) is False
    assert places.reaches("PK", "PK-JK", day) is None


def test_a_merged_area_gains_the_law_of_its_successor(small: pol.Corpus) -> None:
    """Before the merger the province's law does not reach the area; from its day on it does."""
    assert small.gazetteer.reaches("PK-PB", "X-FATA", date(2010, 5, 31)) is False
    assert small.gazetteer.reaches("PK-PB", "X-FATA", date(2010, 6, 1)) is True
    assert date(2010, 6, 1) in small.gazetteer.cuts


def test_an_unknown_place_names_the_known_ones(small: pol.Corpus) -> None:
    """An unknown place is a ValueError that lists what is valid."""
    with pytest.raises(ValueError, match=r"PK-PB \(A province\), PK-PB-MULTAN \(A district\)"):
        small.gazetteer.place("Karachi")
