"""How far the law of each place covers each topic on a day, as a grid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from pk_ocsea_law.charts.chart import Chart, Drawing, data
from pk_ocsea_law.charts.look import BLUE, CONFIG, GREY, GROUND, INK, SKY, stripes
from pk_ocsea_law.display.coverage import COVERS
from pk_ocsea_law.display.phrases import day_words
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.conduct import Topic
from pk_ocsea_law.model.coverage import Cover

COLUMNS = ("topic", "jurisdiction", "cover", "provisions", "reason")

LETTERS: Final = {
    Cover.SPECIFIC: "specific",
    Cover.GENERAL: "general",
    Cover.FEDERAL_ONLY: "federal",
    Cover.NONE_FOUND: "none found",
    Cover.NOT_REVIEWED: "not reviewed",
}
FILLS: Final[dict[Cover, tuple[Any, str]]] = {
    Cover.SPECIFIC: (BLUE, "#ffffff"),
    Cover.GENERAL: (SKY, INK),
    Cover.FEDERAL_ONLY: ("#f0e442", INK),
    Cover.NONE_FOUND: (GROUND, INK),
    Cover.NOT_REVIEWED: (stripes("#bdbdbd", "#f2f2f2", 18), INK),
}
"""The fill of each cover and the ink on it; the word in the cell says the same."""


def coverage(law: Corpus, on: date, topics: Sequence[Topic] = tuple(Topic)) -> Chart:
    """The cover of each topic in each place on a day. What was not reviewed is striped: it is no absence."""
    found = [law.as_of(on).coverage(topic) for topic in topics]
    rows = tuple(
        (
            one.topic.value,
            cell.jurisdiction,
            cell.cover.value,
            " ".join(effect.id for effect in cell.evidence),
            cell.reason,
        )
        for one in found
        for cell in one.cells
    )
    text = " ".join(f"{topic} in {place}: {COVERS[Cover(cover)].words}." for topic, place, cover, _, _ in rows)
    title = f"How far each place's law covers each topic on {day_words(on)}"
    names = {place.id: place.name for place in law.gazetteer.places}
    return Chart(title, text, COLUMNS, rows, _drawing(rows, title, names))


def _drawing(rows: tuple[tuple[str, str, str, str, str], ...], title: str, names: dict[str, str]) -> Drawing:
    import altair as alt

    cells = [
        {"topic": topic, "place": f"{place}|{names[place]}", "cover": cover, "word": LETTERS[Cover(cover)]}
        for topic, place, cover, _, _ in rows
    ]
    places = list(dict.fromkeys(f"{place}|{names[place]}" for _, place, _, _, _ in rows))
    topics = list(dict.fromkeys(topic for topic, _, _, _, _ in rows))
    base = alt.Chart(data(cells)).encode(
        x=alt.X(
            "place:N",
            sort=places,
            title=None,
            axis=alt.Axis(labelAngle=0, labelExpr="split(datum.label, /[| ]/)"),
        ),
        y=alt.Y("topic:N", sort=topics, title=None),
    )
    drawn: list[Any] = []
    for cover, (fill, ink) in FILLS.items():
        own = base.transform_filter(f"datum.cover == '{cover.value}'")
        drawn += [
            own.mark_rect(fill=fill, stroke=GREY, strokeWidth=1),
            own.mark_text(fontSize=11, color=ink).encode(text="word:N"),
        ]
    subtitle = ["striped: not all was read, or it is not settled, so nothing is said to be absent"]
    return alt.layer(
        *drawn,
        width=alt.Step(88),
        height=alt.Step(34),
        title=alt.Title(title, subtitle=subtitle),
        config=CONFIG,
    )
