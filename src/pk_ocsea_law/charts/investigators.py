"""Who may investigate, day by day, as lanes."""

from __future__ import annotations

from datetime import date

from pk_ocsea_law.charts.chart import Chart
from pk_ocsea_law.charts.spans import COLUMNS, Bar, Sort, drawing, of_span, table, words
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.effects import Mandate, MandateBasis


def investigators(law: Corpus, reference: str, since: date) -> Chart:
    """The bodies that may investigate an offence or a section, one lane each, from a day on.

    Filled bars are roles by law, hollow ones roles seen in practice, dashed ones days on which a role may have held.
    A lane ends where the section was last checked.
    """
    section = law.section(reference.partition("(")[0].partition("#")[0])
    through = section.checked_through
    days = (since, *(day for day in law.change_days if since < day <= through))
    found = {
        role.id: (body.short or body.name, role)
        for day in days
        for body in law.as_of(day).investigators(reference)
        for role in (body.mandate,)
        if role is not None
    }
    bars = tuple(bar for lane, role in found.values() for bar in _bars(lane, role, since, through))
    lanes = tuple(dict.fromkeys(lane for lane, _ in found.values()))
    title = f"Who may investigate {reference}"
    subtitle = [
        "filled: by law · hollow: seen in practice · dashed with ?: in doubt · arrow: still so when last checked"
    ]
    return Chart(title, words(bars), COLUMNS, table(bars), drawing(bars, lanes, title, subtitle))


def _bars(lane: str, role: Mandate, since: date, through: date) -> tuple[Bar, ...]:
    condition = f", if {role.condition}" if role.condition else ""
    sort: Sort = "sure" if role.basis is MandateBasis.IN_LAW else "practice"
    return of_span(lane, role.span, since, through, f"{role.what} ({role.id}){condition}", sort)
