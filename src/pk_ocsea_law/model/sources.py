"""Where each fact comes from: documents that were read, places in them, and their disagreements."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from pk_ocsea_law.model.pinpoints import Pinpoint as Pinpoint, Standing as Standing, standing_of as standing_of
from pk_ocsea_law.model.shown import Shown


@frozen
class Source:
    """A document that was read. `document` names the official document, `copy` the copy of it that was seen."""

    id: str
    title: str
    standing: Standing
    document: str
    copy: str
    day: date | None = None
    note: str | None = None


@frozen
class Reading:
    """One reading of a disputed fact, and the sources that carry it. `day` is set where the reading is a day."""

    says: str
    sources: tuple[Pinpoint, ...]
    inference: str | None = None


@frozen
class Discrepancy(Shown):
    """Two or more sources that disagree on one fact. Every reading is kept; the preferred one is reasoned.

    `subjects` are the ids of instruments, sections or offences that the fact belongs to; `fields` are the names of
    `Penalty.to_record()`, of `Procedure` or of dates that it touches. `preferred` is the position of the preferred
    reading, or None where none is preferred. `start` and `until` limit the days it concerns; None is open.
    """

    id: str
    subjects: tuple[str, ...]
    fields: tuple[str, ...]
    question: str
    readings: tuple[Reading, ...]
    preferred: int | None
    reason: str
    start: date | None = None
    until: date | None = None

    @property
    def spreads(self) -> bool:
        """Whether a disagreement on an instrument bears on its every section: on its force, places or certain days."""
        named = set(self.fields)
        limited = self.start is not None and self.until is not None
        return not named.isdisjoint({"validity", "extent"}) or (limited and not named.isdisjoint({"start", "until"}))

    def concerns(self, day: date) -> bool:
        """Whether the disagreement bears on the day."""
        return (self.start is None or day >= self.start) and (self.until is None or day < self.until)


class ObservationKind(Enum):
    """What a remark about the law is."""

    GAP = "gap"
    CONFLICT = "conflict"
    RECOMMENDATION = "recommendation"
    MEANING = "meaning"
    PRACTICE = "practice"


@frozen
class Observation:
    """Something a source says about the law, kept apart from law; `answer` is what the law itself says to it."""

    id: str
    subjects: tuple[str, ...]
    kind: ObservationKind
    says: str
    answer: str | None
    sources: tuple[Pinpoint, ...]
    inference: str | None = None
