"""What changed, and when."""

from __future__ import annotations

from datetime import date, timedelta

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.outcomes import Change, Diff, Difference


def changes(index: Index, since: date | None, until: date | None) -> tuple[Change, ...]:
    """Every amendment that may have taken effect from `since` up to but not including `until`, in order of its day."""
    found = [
        Change(
            day=amendment.day,
            action=amendment.action,
            target=amendment.target.section or amendment.target.as_printed,
            by=amendment.setting.section,
            what=amendment.what,
            sources=amendment.sources,
        )
        for amendment in index.amendments
    ]
    within = [change for change in found if _within(change, since, until)]
    return tuple(sorted(within, key=lambda change: (_first(change), change.by, change.target)))


def _first(change: Change) -> date:
    return change.day.earliest or change.day.settled or date.min


def _within(change: Change, since: date | None, until: date | None) -> bool:
    """Whether some day on which the change may have happened lies in the span."""
    last = change.day.settled or date.max
    return (since is None or last >= since) and (until is None or _first(change) < until)


def diff(index: Index, first: date, second: date) -> Diff:
    """The sections whose answer differs between two days, and the amendments between them."""
    pairs = [(section.id, section.as_of(first), section.as_of(second)) for section in index.ordered_sections]
    differences = tuple(
        Difference(section, before, after)
        for section, before, after in pairs
        if (before.state, before.version, before.candidates) != (after.state, after.version, after.candidates)
    )
    after, through = (day + timedelta(days=1) for day in sorted((first, second)))
    return Diff(first, second, differences, changes(index, after, through))
