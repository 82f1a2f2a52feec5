"""Days on which the law changes: exact, somewhere in a window, one of several, or not known."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from pk_ocsea_law.model.pinpoints import Pinpoint


class Certainty(Enum):
    """How well a day is known."""

    EXACT = "exact"
    WINDOW = "window"
    ALTERNATIVES = "alternatives"
    UNKNOWN = "unknown"


@frozen
class Boundary:
    """The day of one event in the law, with its sources.

    The event has certainly not happened before `earliest` and has certainly happened from `settled` on; the days
    between are uncertain. `earliest` is None where it may lie any time before; `settled` is None where no source
    shows that the event has happened at all. Rival days stand in `options`; where one is `preferred`, it decides.
    """

    name: str
    earliest: date | None
    settled: date | None
    options: tuple[date, ...] = ()
    preferred: date | None = None
    why: str | None = None
    sources: tuple[Pinpoint, ...] = ()
    inference: str | None = None

    @property
    def certainty(self) -> Certainty:
        """Exact, window, alternatives or unknown."""
        if self.options:
            return Certainty.ALTERNATIVES
        if self.earliest is None and self.settled is None:
            return Certainty.UNKNOWN
        return Certainty.EXACT if self.earliest == self.settled else Certainty.WINDOW

    @property
    def day(self) -> date | None:
        """The one day on which answers change, or None where it is not settled to a day."""
        return self.settled if self.earliest == self.settled else None

    @property
    def cuts(self) -> tuple[date, ...]:
        """The days on which an answer may change because of this boundary."""
        return tuple(sorted({day for day in (self.earliest, self.settled) if day is not None}))

    def reached(self, day: date) -> bool | None:
        """Whether the event has happened by the day: True, False, or None where that is uncertain."""
        if self.settled is not None and day >= self.settled:
            return True
        return None if self.earliest is None or day >= self.earliest else False

    def __str__(self) -> str:
        match self.certainty:
            case Certainty.EXACT:
                return str(self.settled)
            case Certainty.ALTERNATIVES:
                days = " or ".join(str(option) for option in self.options)
                return f"{days} (preferred: {self.preferred})" if self.preferred else days
            case Certainty.WINDOW if self.earliest is None:
                return f"an unknown day up to {self.settled}"
            case Certainty.WINDOW if self.settled is None:
                return f"an unknown day from {self.earliest}, if at all"
            case Certainty.WINDOW:
                return f"a day between {self.earliest} and {self.settled}"
            case _:
                return "an unknown day"


@frozen
class Span:
    """A half-open run of days: from `start` up to but not including `until`; an `until` of None is open."""

    start: Boundary
    until: Boundary | None = None

    def covers(self, day: date) -> bool | None:
        """Whether the day lies in the span: True, False, or None where a boundary is uncertain on that day."""
        begun = self.start.reached(day)
        ended = self.until.reached(day) if self.until else False
        if begun is False or ended is True:
            return False
        return True if begun and ended is False else None

    @property
    def iso(self) -> str:
        """The span as "start/until" with ISO days; ".." where a side is open or not settled to a day."""
        start = self.start.day
        until = self.until.day if self.until else None
        return f"{start or '..'}/{until or '..'}"

    def __str__(self) -> str:
        return f"from {self.start}" + (f" until {self.until}" if self.until else "")
