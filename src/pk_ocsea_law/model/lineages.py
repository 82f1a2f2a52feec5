"""How one thing changed along offence lines that continue one another."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.instruments import Cause


@frozen
class Step:
    """One value of a series: the offence as it stood over its span of days, and what made it so."""

    offence: Offence
    value: object
    by: Cause


@frozen
class Series:
    """How one thing changed along a lineage: its steps in the order of their first day.

    Two lines of a lineage may stand side by side, so that several steps hold on one day.
    """

    what: str
    lineage: tuple[str, ...]
    steps: tuple[Step, ...]

    def as_of(self, day: date) -> tuple[Step, ...]:
        """The steps that certainly hold on the day."""
        return tuple(step for step in self.steps if step.offence.setting.span.covers(day))
