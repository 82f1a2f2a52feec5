"""The minimum and the maximum term over time, as steps across the lines of an offence that continue one another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from pk_ocsea_law.charts.chart import Cell, Chart, Drawing, data
from pk_ocsea_law.charts.look import BLUE, CONFIG, INK, ORANGE
from pk_ocsea_law.charts.penalties import years
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.lineages import Step
from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.quantities import Absent, Term

if TYPE_CHECKING:
    import altair

COLUMNS = ("offence", "from", "until", "days", "minimum", "maximum", "life", "disputed", "by")
NOT_STATED: Final = -2.5


@frozen
class Level:
    """One bound of one version over its days: a place in years, and whether it is a number at all."""

    offence: str
    bound: str
    start: date
    until: date
    at: float
    says: str


def penalty_steps(law: Corpus, offence: str) -> Chart:
    """The minimum and the maximum term of an offence over time, across the lines that continue one another.

    A minimum that is not stated is drawn in a strip of its own, never at nought. Days on which a version may have
    begun or ended are shaded. The lines end where each section was last checked.
    """
    series = law.series("penalty", offence)
    rows = tuple(_row(step) for step in series.steps)
    through = max(law.section(step.offence.setting.section).checked_through for step in series.steps)
    title = f"The term for {' and '.join(series.lineage)}"
    return Chart(
        title, " ".join(_said(step) for step in series.steps), COLUMNS, rows, _drawing(series.steps, through, title)
    )


def _row(step: Step) -> tuple[Cell, ...]:
    one, span = step.offence, step.offence.setting.span
    record = one.penalty.to_record()
    low, high = record["custody_min"], record["custody_max"]
    return (
        one.id,
        str(span.start.day) if span.start.day else None,
        str(span.until.day) if span.until and span.until.day else None,
        str(span),
        low if isinstance(low, str) else None,
        high if isinstance(high, str) else None,
        int(one.penalty.life),
        " ".join(one.penalty.disputed),
        f"{step.by.action.value} by {step.by.section}",
    )


def _said(step: Step) -> str:
    one = step.offence
    return f"{one.id} {one.setting.span}: {one.penalty.describe()} ({step.by.action.value} by {step.by.section})."


def _levels(one: Offence, through: date) -> list[Level]:
    span = one.setting.span
    start = span.start.earliest or span.start.settled or through
    until = through if span.until is None else span.until.settled or through
    return [Level(one.id, bound, start, until, _place(value), str(value)) for bound, value in _bounds(one.penalty)]


def _bounds(penalty: Penalty) -> list[tuple[str, Term | Absent]]:
    term = penalty.imprisonment
    return [] if term is None else [("minimum", term.minimum), ("maximum", term.maximum)]


def _place(bound: Term | Absent) -> float:
    return NOT_STATED if isinstance(bound, Absent) else years(bound)


def _drawing(steps: tuple[Step, ...], through: date, title: str) -> Drawing:
    import altair as alt

    levels = [level for step in steps for level in _levels(step.offence, through)]
    top = 5 * (int(max((level.at for level in levels), default=5)) // 5 + 1)
    first = min((level.start for level in levels), default=through)
    days = alt.Scale(domain=[first.isoformat(), through.isoformat()])
    lines = tuple(dict.fromkeys(step.offence.id for step in steps))
    panels = [_panel(line, steps, levels, top, days) for line in lines]
    subtitle = ["minimum dashed, maximum solid · shaded: the days on which a version may have begun or ended"]
    return alt.vconcat(*panels, title=alt.Title(title, subtitle=subtitle), config=CONFIG)


def _panel(line: str, steps: tuple[Step, ...], levels: list[Level], top: int, days: altair.Scale) -> Drawing:
    import altair as alt

    rows = [
        {
            "bound": level.bound,
            "start": level.start.isoformat(),
            "until": level.until.isoformat(),
            "at": level.at,
            "label": f"{level.bound}: {'not stated' if level.at < 0 else level.says}",
        }
        for level in levels
        if level.offence == line
    ]
    values = [NOT_STATED, *range(0, top + 1, 5)]
    y = alt.Y(
        "at:Q",
        title="years",
        scale=alt.Scale(domain=[NOT_STATED * 1.5, top + 3], nice=False),
        axis=alt.Axis(values=values, labelExpr="datum.value < 0 ? 'not stated' : datum.value"),
    )
    x = alt.X("start:T", title=None, scale=days, axis=alt.Axis(format="%Y", tickCount="year"))
    base = alt.Chart(data(rows))
    bounds = ["minimum", "maximum"]
    drawn = base.mark_rule(strokeWidth=4).encode(
        x=x,
        x2="until:T",
        y=y,
        color=alt.Color("bound:N", scale=alt.Scale(domain=bounds, range=[ORANGE, BLUE]), legend=None),
        strokeDash=alt.StrokeDash("bound:N", scale=alt.Scale(domain=bounds, range=[[6, 3], [1, 0]]), legend=None),
    )
    names = base.mark_text(align="left", dy=-9, fontSize=11, color=INK).encode(x=x, y=y, text="label:N")
    own = tuple(step for step in steps if step.offence.id == line)
    shade = alt.Chart(data(_windows(own))).mark_rect(color="#8a8a8a", opacity=0.5).encode(x=x, x2="until:T")
    return alt.layer(shade, drawn, names, width=680, height=190, title=alt.Title(line, fontSize=12))


def _windows(steps: tuple[Step, ...]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for step in steps:
        span = step.offence.setting.span
        for boundary in (span.start, span.until):
            days = () if boundary is None else boundary.options or boundary.cuts
            if len(days) > 1:
                found.append({"start": min(days).isoformat(), "until": (max(days) + timedelta(days=1)).isoformat()})
    return found
