"""Runs of days as bars: what is sure is filled, a window or another doubt is striped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, TypeAlias

from attrs import frozen

from pk_ocsea_law.charts.chart import Drawing, data
from pk_ocsea_law.charts.look import BLUE, CONFIG, GROUND, INK, ORANGE
from pk_ocsea_law.model.days import Span

Sort: TypeAlias = Literal["sure", "practice", "doubt", "not recorded"]

ROW = 40
WIDTH = 640
YEARS = 24


@frozen
class Bar:
    """A run of days in one lane: from `start` up to but not including `until`. `open` says that no end is known."""

    lane: str
    start: date
    until: date
    sort: Sort
    says: str
    open: bool = False


def of_span(lane: str, span: Span, since: date, through: date, says: str, sure: Sort = "sure") -> tuple[Bar, ...]:
    """The bars of a span between two days: its certain part, and on each side the days on which it may hold."""
    start, until = span.start, span.until
    first = max(start.earliest or since, since)
    settled = max(start.settled or through, since)
    last = through if until is None else min(until.settled or through, through)
    leaving = through if until is None else min(until.earliest or last, through)
    bars = [
        Bar(lane, first, min(settled, last), "doubt", f"{says}; may have begun, {start}"),
        Bar(lane, settled, leaving, sure, says, until is None),
        Bar(lane, max(leaving, settled), last, "doubt", f"{says}; may have ended, {until}"),
    ]
    return tuple(bar for bar in bars if bar.start < bar.until)


def drawing(bars: Iterable[Bar], lanes: tuple[str, ...], title: str, subtitle: list[str]) -> Drawing:
    """The bars in their lanes. Doubts are drawn as open boxes with diagonal strokes, and no pattern rests on colour."""
    import altair as alt

    listed = tuple(bars)
    rows = [_row(bar) for bar in listed]
    base = alt.Chart(data(rows))
    x = alt.X("start:T", title=None, axis=alt.Axis(format="%Y", tickCount=_ticks(listed), labelOverlap=True))
    y = alt.Y("lane:N", sort=list(lanes), title=None, scale=alt.Scale(domain=list(lanes)))
    size = round(ROW * 0.45)
    solid = base.transform_filter("datum.sort == 'sure'").mark_bar(color=BLUE, size=size, stroke=INK, strokeWidth=0.5)
    practice = base.transform_filter("datum.sort == 'practice'").mark_bar(
        color=GROUND, size=size, stroke=BLUE, strokeWidth=2.5
    )
    unsure = base.transform_filter("datum.sort == 'doubt'").mark_bar(
        color="#ffe3cc", size=size, stroke=ORANGE, strokeWidth=1.5, strokeDash=[4, 2]
    )
    unread = base.transform_filter("datum.sort == 'not recorded'").mark_bar(
        color="#eeeeee", size=size, stroke="#555555", strokeWidth=1, strokeDash=[1, 3]
    )
    marks = base.transform_filter("datum.sort == 'doubt'").mark_text(
        text="?", fontSize=13, fontWeight="bold", color=INK, dy=-15
    )
    arrows = base.transform_filter("datum.open").mark_point(
        shape="triangle-right", size=90, filled=True, color=INK, opacity=1
    )
    spans = [layer.encode(x=x, x2="until:T", y=y) for layer in (unread, solid, practice, unsure)]
    others = [
        marks.encode(x=alt.X("middle:T"), y=y),
        arrows.encode(x=alt.X("until:T"), y=y),
    ]
    return alt.layer(
        *spans,
        *others,
        width=WIDTH,
        height=alt.Step(ROW),
        title=alt.Title(title, subtitle=subtitle),
        config=CONFIG,
    )


def _ticks(bars: tuple[Bar, ...]) -> int | Literal["year"]:
    """A tick for each year, or over many years about ten."""
    years = [day.year for bar in bars for day in (bar.start, bar.until)]
    return 10 if years and max(years) - min(years) > YEARS else "year"


def _row(bar: Bar) -> dict[str, Any]:
    middle = bar.start + (bar.until - bar.start) / 2
    return {
        "lane": bar.lane,
        "start": bar.start.isoformat(),
        "middle": middle.isoformat(),
        "until": bar.until.isoformat(),
        "sort": bar.sort,
        "says": bar.says,
        "open": bar.open,
    }


COLUMNS = ("lane", "from", "until", "kind", "says")


def table(bars: Iterable[Bar]) -> tuple[tuple[str | None, ...], ...]:
    """The bars as rows under `COLUMNS`; an end that is not known is None."""
    return tuple(
        (bar.lane, bar.start.isoformat(), None if bar.open else bar.until.isoformat(), bar.sort, bar.says)
        for bar in bars
    )


def words(bars: Iterable[Bar]) -> str:
    """The bars as sentences, one for each."""
    said: list[str] = []
    for bar in bars:
        end = f"and on, as last checked on {bar.until}" if bar.open else f"until {bar.until}"
        said.append(f"{bar.lane}: {bar.says}, from {bar.start} {end} ({bar.sort}).")
    return " ".join(said)
