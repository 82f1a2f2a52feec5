"""Penalty ranges side by side: custody and fine, with places of their own for what is not a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

from attrs import frozen

from pk_ocsea_law.charts.chart import Cell, Chart, Drawing, data
from pk_ocsea_law.charts.look import BLUE, CONFIG, GROUND, INK, ORANGE
from pk_ocsea_law.display.phrases import penalty_words
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.expressions import Death, Life
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term

if TYPE_CHECKING:
    import altair

COLUMNS = (
    "offence",
    "label",
    "custody_min",
    "custody_max",
    "life",
    "death",
    "fine_min",
    "fine_max",
    "disputed",
    "penalty",
)
LAKH: Final = 100_000
ROW: Final = 30


@frozen
class Scale:
    """Where things stand on an axis: the numbers with their ticks, and beside them a place for each thing that is none.

    `none` is the place of a minimum that is not stated, `open` that of a maximum.
    """

    title: str
    ticks: tuple[float, ...]
    none: float
    open: float
    others: tuple[tuple[float, str], ...]
    domain: tuple[float, float]
    kind: Literal["linear", "symlog"]
    width: int
    colour: str

    @property
    def names(self) -> str:
        """The expression that words the places that are no numbers."""
        named = ((self.none, "not|stated"), (self.open, "no limit|stated"), *self.others)
        chosen = "".join(f"datum.value == {at} ? split('{name}', '|') : " for at, name in named)
        return f"{chosen}datum.value"

    def low(self, bound: float | None) -> float:
        """The place of a minimum."""
        return self.none if bound is None else bound

    def high(self, bound: float | None) -> float:
        """The place of a maximum."""
        return self.open if bound is None else bound


@frozen
class Bar:
    """A range in a lane, dashed where a bound is not stated; None is a bound that is not stated."""

    lane: str
    low: float | None
    high: float | None


def years(term: Term) -> float:
    """A term in years for drawing alone; no answer of the law rests on it."""
    return term.years + term.months / 12 + term.days / 365


def penalties(offences: Sequence[Offence]) -> Chart:
    """The custody and the fine that may be imposed for each offence, one lane each, in the order given.

    A bar runs from the minimum to the maximum. A bound that is not stated, life and death have places of their own,
    for they are no numbers; a star says that sources disagree. A ValueError where no offence is given.
    """
    if not offences:
        raise ValueError("a chart of penalties has at least one offence")
    rows = tuple(_row(offence) for offence in offences)
    text = " ".join(f"{offence.id}, {offence.label}: {penalty_words(offence.penalty)}." for offence in offences)
    title = "What may be imposed"
    return Chart(title, text, COLUMNS, rows, _drawing(offences, title))


def _row(one: Offence) -> tuple[Cell, ...]:
    record = one.penalty.to_record()
    values: list[Cell] = [value if isinstance(value := record[name], str | int) else None for name in COLUMNS[2:8]]
    return (one.id, one.label, *values, " ".join(one.penalty.disputed), one.penalty.describe())


def lane(one: Offence) -> str:
    """The name of an offence's lane: its id and the first day of its version."""
    return f"{one.id}  ({one.setting.span.start.earliest or one.setting.span.start.settled or 'day unknown'})"


def _drawing(offences: Sequence[Offence], title: str) -> Drawing:
    import altair as alt

    lanes = list(dict.fromkeys(lane(offence) for offence in offences))
    head = alt.Title(
        title,
        subtitle=[
            "bar: minimum to maximum · dashed: one bound is not stated · circle: no bound is stated",
            "triangle: life · cross: death · square: a fine or other measure alone will do · star: sources disagree",
        ],
    )
    return alt.hconcat(_custody(offences, lanes), _fines(offences, lanes), spacing=24, title=head, config=CONFIG)


def _custody(offences: Sequence[Offence], lanes: list[str]) -> Drawing:
    import altair as alt

    bars = [_terms(one, term) for one in offences if (term := one.penalty.imprisonment) is not None]
    scale = _years_scale(bars)
    life, death = (at for at, _ in scale.others)
    x, y = _axes(scale, lanes, labels=True)
    marks = {
        "triangle-up": [(one, life) for one in offences if any(isinstance(part, Life) for part in one.penalty.parts)],
        "cross": [(one, death) for one in offences if any(isinstance(part, Death) for part in one.penalty.parts)],
        "square": [(one, 0.0) for one in offences if one.penalty.least_custody.kind == "none"],
    }
    fills = {"triangle-up": INK, "cross": INK, "square": GROUND}
    points = [
        alt.Chart(data([{"lane": lane(one), "at": at} for one, at in found]))
        .mark_point(shape=shape, filled=True, fill=fills[shape], stroke=INK, size=100, opacity=1, strokeWidth=1.8)
        .encode(x=x, y=y)
        for shape, found in marks.items()
    ]
    said = [
        {"lane": lane(one), "at": 0, "words": "not recorded, or as another section says"}
        for one in offences
        if not one.penalty.recorded
    ]
    words = alt.Chart(data(said)).mark_text(align="left", fontSize=11, color=INK).encode(x=x, y=y, text="words:N")
    disputed = [{"lane": lane(one), "at": scale.domain[0] + 1} for one in offences if one.penalty.disputed]
    stars = alt.Chart(data(disputed)).mark_text(text="★", fontSize=16, color=ORANGE).encode(x=x, y=y)
    return _panel(scale, [*_bars(bars, scale, x, y), *points, words, stars])


def _fines(offences: Sequence[Offence], lanes: list[str]) -> Drawing:
    bars = [_sums(one, fine) for one in offences if (fine := one.penalty.fine) is not None]
    scale = _lakh_scale(bars)
    return _panel(scale, _bars(bars, scale, *_axes(scale, lanes, labels=False)))


def _terms(one: Offence, term: Range[Term]) -> Bar:
    low, high = (None if isinstance(bound, Absent) else years(bound) for bound in (term.minimum, term.maximum))
    return Bar(lane(one), low, high)


def _sums(one: Offence, fine: Range[Rupees]) -> Bar:
    low, high = (None if isinstance(bound, Absent) else bound.amount / LAKH for bound in (fine.minimum, fine.maximum))
    return Bar(lane(one), low, high)


def _numbers(bars: Sequence[Bar]) -> Iterator[float]:
    return (bound for bar in bars for bound in (bar.low, bar.high) if bound is not None)


def _years_scale(bars: Sequence[Bar]) -> Scale:
    top = 5 * (int(max(_numbers(bars), default=5)) // 5 + 1)
    step = top / 6
    others = ((top + 2.2 * step, "life"), (top + 3.2 * step, "death"))
    return Scale(
        "custody in years",
        tuple(range(0, top + 1, 5)),
        -step,
        top + 1.1 * step,
        others,
        (-2.2 * step, top + 3.7 * step),
        "linear",
        460,
        BLUE,
    )


def _lakh_scale(bars: Sequence[Bar]) -> Scale:
    top = max(*_numbers(bars), 10.0) if bars else 10.0
    ticks = tuple(value for value in (0, 1, 5, 10, 50, 100, 500) if value <= top)
    return Scale("fine in lakh rupees", ticks, -2, top * 3, (), (-4, top * 5), "symlog", 300, ORANGE)


def _axes(scale: Scale, lanes: list[str], *, labels: bool) -> tuple[altair.X, altair.Y]:
    import altair as alt

    places = [*scale.ticks, scale.none, scale.open, *(at for at, _ in scale.others)]
    x = alt.X(
        "at:Q",
        title=scale.title,
        scale=alt.Scale(type=scale.kind, domain=list(scale.domain), nice=False),
        axis=alt.Axis(values=places, labelExpr=scale.names, labelOverlap=False),
    )
    axis = alt.Axis(labels=labels, ticks=labels, domain=labels)
    return x, alt.Y("lane:N", sort=lanes, title=None, scale=alt.Scale(domain=lanes), axis=axis)


def _bars(bars: Sequence[Bar], scale: Scale, x: altair.X, y: altair.Y) -> list[Any]:
    """Filled where both bounds are stated, dashed where one is, a thick stroke where they are one, else a circle."""
    import altair as alt

    whole = [bar for bar in bars if bar.low is not None and bar.high is not None and bar.low < bar.high]
    exact = [bar for bar in bars if bar.low is not None and bar.low == bar.high]
    half = [bar for bar in bars if (bar.low is None) != (bar.high is None)]
    silent = [bar for bar in bars if bar.low is None and bar.high is None]

    def placed(some: Sequence[Bar]) -> dict[str, Any]:
        return data([{"lane": bar.lane, "at": scale.low(bar.low), "to": scale.high(bar.high)} for bar in some])

    solid = alt.Chart(placed(whole)).mark_bar(size=14, color=scale.colour, stroke=INK, strokeWidth=0.5)
    dashed = alt.Chart(placed(half)).mark_bar(
        size=13, color=scale.colour, fillOpacity=0.18, stroke=scale.colour, strokeWidth=1.8, strokeDash=[5, 3]
    )
    ticks = alt.Chart(placed(exact)).mark_tick(thickness=5, size=18, color=scale.colour, opacity=1)
    circles = alt.Chart(placed(silent)).mark_point(
        shape="circle", filled=True, fill=GROUND, stroke=INK, size=90, opacity=1, strokeWidth=1.8
    )
    return [
        solid.encode(x=x, x2="to:Q", y=y),
        dashed.encode(x=x, x2="to:Q", y=y),
        ticks.encode(x=x, y=y),
        circles.encode(x=x, y=y),
    ]


def _panel(scale: Scale, layers: list[Any]) -> Drawing:
    import altair as alt

    return alt.layer(*layers, width=scale.width, height=alt.Step(ROW))
