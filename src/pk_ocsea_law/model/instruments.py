"""Instruments, with their sections."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.pinpoints import Pinpoint
from pk_ocsea_law.model.places import Extent
from pk_ocsea_law.model.remarks import Remarks
from pk_ocsea_law.model.sections import (
    Cause as Cause,
    EarlierText as EarlierText,
    Section as Section,
    SectionKind as SectionKind,
    SectionVersion as SectionVersion,
    check_day as check_day,
    number_order as number_order,
)
from pk_ocsea_law.model.shown import Shown

if TYPE_CHECKING:
    from pk_ocsea_law.model.sources import Discrepancy, Observation


class InstrumentKind(Enum):
    """What an instrument is."""

    ACT = "act"
    CODE = "code"
    CONSTITUTION = "constitution"
    ORDINANCE = "ordinance"
    PRESIDENTS_ORDER = "presidents-order"
    RULES = "rules"
    JUDGMENT = "judgment"
    NOTIFICATION = "notification"


class TextSeen(Enum):
    """How much of an instrument's own text was read. A gap in the law can be reported only where all of it was."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


@frozen
class Instrument(Shown):
    """An Act, Code, Constitution, Ordinance, President's Order, Rules, judgment or notification."""

    id: str
    kind: InstrumentKind
    title: str
    short: str
    number: str | None
    serial: int | None
    year: int
    authority: str
    jurisdiction: str
    label: str
    days: tuple[Boundary, ...]
    passed: Boundary | None
    assent: Boundary | None
    gazetted: Boundary | None
    commencement: Boundary
    extent: tuple[Extent, ...]
    checked_through: date
    checked_in: tuple[Pinpoint, ...]
    text_seen: TextSeen
    status: str
    replaces: str | None
    sources: tuple[Pinpoint, ...]
    sections: tuple[Section, ...]
    _remarks: Remarks = field(repr=False, eq=False)

    @property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """What sources disagree on about the instrument or anything in it."""
        return self._remarks.discrepancies(self.id)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """What is remarked about the instrument or anything in it."""
        return self._remarks.observations(self.id)

    @cached_property
    def _sections(self) -> dict[str, Section]:
        named = {name: section for section in self.sections for name in section.aliases}
        return named | {section.id: section for section in self.sections}

    def section(self, id: str) -> Section | None:
        """The section of that id or alias, or None."""
        return self._sections.get(id)
