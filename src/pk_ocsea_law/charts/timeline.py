"""The life of sections: when each was law, when that is in doubt, and when its text is not recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten

from pk_ocsea_law.charts.chart import Chart
from pk_ocsea_law.charts.spans import COLUMNS, Bar, Sort, drawing, table, words
from pk_ocsea_law.model.instruments import Section
from pk_ocsea_law.model.resolution import ForceState, Resolution

SORTS: dict[ForceState, Sort] = {
    ForceState.IN_FORCE: "sure",
    ForceState.UNCERTAIN: "doubt",
    ForceState.OUTSIDE_COVERAGE: "not recorded",
}
"""The states that are drawn; a section that certainly was not law leaves its lane empty."""


def timeline(sections: Sequence[Section], since: date | None = None) -> Chart:
    """The life of the sections, one lane each, from `since` or the first recorded change.

    Each version is a bar of its own. A lane ends where the section was last checked; an arrow says that the version
    was still law on that day. A ValueError where no section is given.
    """
    if not sections:
        raise ValueError("a timeline has at least one section")
    first = since or min(day for section in sections for day in section.change_days)
    bars = tuple(bar for section in sections for bar in _bars(section, first))
    lanes = tuple(dict.fromkeys(_lane(section) for section in sections))
    subtitle = [
        "filled: in force · dashed with ?: in doubt · dotted: text not recorded · arrow: still law when last checked"
    ]
    title = "When these sections were law"
    return Chart(title, words(bars), COLUMNS, table(bars), drawing(bars, lanes, title, subtitle))


def _lane(section: Section) -> str:
    return f"{section.id}  {shorten(section.label, 44, placeholder='…')}"


def _bars(section: Section, since: date) -> Iterator[Bar]:
    lane = _lane(section)
    days = [since, *(day for day in section.change_days if since < day <= section.checked_through)]
    ends = [*days[1:], section.checked_through]
    previous: Bar | None = None
    for start, until in zip(days, ends, strict=True):
        found = section.as_of(start)
        sort = SORTS.get(found.state)
        bar = None
        if sort is not None and start < until:
            last = until == section.checked_through
            bar = Bar(lane, start, until, sort, _says(found), last and found.state is ForceState.IN_FORCE)
        if bar is not None and previous is not None and (previous.sort, previous.says) == (bar.sort, bar.says):
            bar = Bar(lane, previous.start, bar.until, bar.sort, bar.says, bar.open)
        elif previous is not None:
            yield previous
        previous = bar
    if previous is not None:
        yield previous


def _says(found: Resolution) -> str:
    return f"version of {found.version.id.rpartition('@')[2]}" if found.version else found.reason
