"""Sections, and what each provided over each span of days."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from pk_ocsea_law.model.actions import Action
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.deferred import Deferred
from pk_ocsea_law.model.pinpoints import Pinpoint, Standing, standing_of
from pk_ocsea_law.model.places import Extent, Gazetteer
from pk_ocsea_law.model.remarks import Remarks
from pk_ocsea_law.model.resolution import HistoryRow, Resolution, Timeline, Timelines
from pk_ocsea_law.model.shown import Shown

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import AnyEffect
    from pk_ocsea_law.model.offences import Offence
    from pk_ocsea_law.model.sources import Discrepancy, Observation


@frozen
class Cause:
    """What made or ended a version: an action, and the id of the section that took it."""

    action: Action
    section: str


@frozen
class SectionVersion(Shown):
    """What a section provided over one span of days, in one extent of places.

    `extent` is empty where the version holds wherever the instrument does. `summary` is the project's own account.
    `void_by` names what made the version of no effect from its beginning, so that it was never in force.
    """

    section: str
    start: Boundary
    until: Boundary | None
    by: Cause
    ended_by: Cause | None
    void_by: Cause | None
    extent: tuple[str, ...]
    places: tuple[str, ...]
    summary: str
    sources: tuple[Pinpoint, ...]
    inference: str | None
    _effects: Deferred = field(repr=False, eq=Deferred.all, hash=False)

    @property
    def effects(self) -> tuple[AnyEffect, ...]:
        """What the version does: its offences, duties, powers and the like."""
        return self._effects.all()

    @property
    def offences(self) -> tuple[Offence, ...]:
        """The offences among the effects."""
        return cast("tuple[Offence, ...]", self._effects.of("offence"))

    @property
    def id(self) -> str:
        """The version's permanent id: the section, the first day it may have been in force, its own extent if any."""
        return version_id(self.section, self.start, self.extent)

    @property
    def span(self) -> Span:
        """The days of the version."""
        return Span(self.start, self.until)

    @property
    def standing(self) -> Standing:
        """The standing of the version's sources."""
        return standing_of(self.sources, self.inference)


def version_id(section: str, start: Boundary, extent: tuple[str, ...]) -> str:
    """The id of the version of a section that begins at a boundary, with its own extent if it has one."""
    place = f"!{'+'.join(extent)}" if extent else ""
    return f"{section}@{start.earliest or start.settled or 'unknown'}{place}"


class SectionKind(Enum):
    """What a numbered provision is called."""

    SECTION = "section"
    ARTICLE = "article"
    RULE = "rule"
    SCHEDULE = "schedule"
    ORDER = "order"


class EarlierText(Enum):
    """What stood before the first recorded version: nothing, or a wording that is not recorded."""

    NONE = "none"
    NOT_RECORDED = "not-recorded"


def number_order(number: str) -> tuple[tuple[int, str], ...]:
    """The law's own order of numbers as a sort key: 21, 21A, 22."""
    return tuple(
        (int(digits or 10**6), letters) for digits, letters in re.findall(r"(\d*)([^\d]*)", number) if digits or letters
    )


@frozen
class Section(Shown):
    """A numbered provision of an instrument, with every version that is recorded."""

    id: str
    instrument: str
    number: str
    kind: SectionKind
    label: str
    statutory_label: str | None
    number_as_printed: str
    aliases: tuple[str, ...]
    earlier: EarlierText
    versions: tuple[SectionVersion, ...]
    checked_through: date
    begins: Boundary
    extent: tuple[Extent, ...]
    gazetteer: Gazetteer = field(repr=False, eq=False)
    _remarks: Remarks = field(repr=False, eq=False)

    @property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """What sources disagree on about the section or a unit of it, or its instrument's force, places or days."""
        own = self._remarks.discrepancies(self.id)
        spread = (one for one in self._remarks.naming(self.instrument) if one.spreads and one not in own)
        return (*own, *spread)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """What is remarked about the section or a unit of it."""
        return self._remarks.observations(self.id)

    @cached_property
    def _timeline(self) -> Timeline:
        return self._timelines.of(None)

    @cached_property
    def _timelines(self) -> Timelines:
        return Timelines(self)

    def as_of(self, day: date, jurisdiction: str | None = None) -> Resolution:
        """What the section was on that day, in that place if one is given.

        Never falls through to another text: the state and the reason say what is not known. The day is a
        `datetime.date`; anything else, a `datetime` included, is a TypeError. An unknown place is a ValueError.
        """
        check_day(day)
        if jurisdiction is None:
            return self._timeline.at(day)
        return self._timelines.of(self.gazetteer.place(jurisdiction).id).at(day)

    def history(self) -> tuple[HistoryRow, ...]:
        """One row for each change, oldest first: the day, the action, by which section, and the versions around it."""
        return self._timeline.history

    @property
    def punishes(self) -> bool:
        """Whether some version has an offence."""
        return any("offence" in version._effects.kinds for version in self.versions)

    @cached_property
    def change_days(self) -> tuple[date, ...]:
        """The days on which an answer about this section may change."""
        return self._timeline.days


def check_day(day: object) -> None:
    """A TypeError unless the value is a plain `datetime.date`."""
    if type(day) is not date:
        kind = "datetime" if isinstance(day, datetime) else type(day).__name__
        raise TypeError(f"a day is a datetime.date, not a {kind}")
