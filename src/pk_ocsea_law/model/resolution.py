"""How a section resolves to a version on a day: states, reasons, and the timeline they are read from."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from pk_ocsea_law.errors import NotInForce
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.pinpoints import Pinpoint
from pk_ocsea_law.model.shown import Shown

if TYPE_CHECKING:
    from pk_ocsea_law.model.actions import Action
    from pk_ocsea_law.model.sections import Cause, Section, SectionVersion
    from pk_ocsea_law.model.sources import Discrepancy


class ForceState(Enum):
    """What is known of a section on a day."""

    IN_FORCE = "in-force"
    NOT_YET_IN_FORCE = "not-yet-in-force"
    NO_LONGER_IN_FORCE = "no-longer-in-force"
    UNCERTAIN = "uncertain"
    OUTSIDE_COVERAGE = "outside-coverage"


class DependsOn(Enum):
    """What an answer that is not certain turns on. The value is the text for a reader."""

    VICTIM_AGE = "the age of the victim"
    VICTIM_SEX = "the sex of the victim"
    VICTIM_OTHER = "a further fact about the victim"
    MEDIUM = "how the conduct reached the victim"
    PLACE = "the place"
    CONDUCT = "what was done"
    DAY_IN_WINDOW = "a change that sources place only within a window around the day"
    RIVAL_DAYS = "which of the rival days of a change is right"
    COMMENCEMENT_NOT_SEEN = "whether the change has commenced, which no source shows"
    AFTER_CHECKED_THROUGH = "whether the law is still what it was when last checked"
    TEXT_NOT_RECORDED = "the text of that day, which is not recorded"
    PRIOR_CONVICTION = "an earlier conviction"
    RELATIONSHIP = "the relationship of offender and victim"
    RESULT = "the harm that followed"
    INTENT = "the intent"
    OFFENDER = "who the offender is"
    SUBJECT = "what the conduct concerned"
    COMPLAINT = "whose complaint it is"
    IMAGE_CONTENT = "what the images show"
    ACT_DAY = "the day of the act"
    STEP_DAY = "the day of the procedural step"
    ACCUSED_AGE = "the age of the accused"
    ACCUSED_MATURITY = "whether a young accused could judge the act"

    @property
    def text(self) -> str:
        """The kind in words."""
        return self.value


@frozen
class HistoryRow:
    """One change of a section: its day, what was done, by which section, the versions before and after, and sources."""

    day: Boundary
    action: Action
    by: str
    before: str | None
    after: str | None
    sources: tuple[Pinpoint, ...]


@frozen
class Resolution(Shown):
    """What a section was on a day. It has no truth value: read `state`, or call `require()`."""

    section: str
    state: ForceState
    version: SectionVersion | None
    candidates: tuple[SectionVersion, ...]
    reason: str
    because: HistoryRow | None
    depends_on: tuple[DependsOn, ...]
    discrepancies: tuple[Discrepancy, ...]

    def __bool__(self) -> bool:
        raise TypeError("a Resolution has no truth value; read its state or call require()")

    def require(self) -> SectionVersion:
        """The one version that was in force; raises `NotInForce` with the reason where none is sure."""
        if self.version is None:
            raise NotInForce(f"{self.section}: {self.reason}")
        return self.version


@frozen
class Timeline:
    """The resolutions of one section in one place, each holding from its day to the next."""

    days: tuple[date, ...]
    resolutions: tuple[Resolution, ...]
    weighed: tuple[Weighed, ...]
    history: tuple[HistoryRow, ...]

    def at(self, day: date) -> Resolution:
        """The resolution that holds on the day."""
        return self.resolutions[bisect_right(self.days, day)]

    def weighed_at(self, day: date) -> Weighed:
        """The versions that stand or may stand on the day."""
        return self.weighed[bisect_right(self.days, day)]

    @classmethod
    def of(cls, section: Section, place: str | None) -> Timeline:
        """Work out the timeline of a section, in a place or wherever the instrument is law."""
        history = _history(section)
        days = _cuts(section, place)
        samples = (date.min, *days)
        found = [_resolve(section, place, history, day) for day in samples]
        kept = [
            (day, after)
            for day, (before, after) in zip(days, pairwise(found), strict=True)
            if _told(before) != _told(after)
        ]
        told = (found[0], *(resolution for _, resolution in kept))
        return cls(
            days=tuple(day for day, _ in kept),
            resolutions=told,
            weighed=tuple(
                Weighed((one.version,) if one.version else (), one.candidates, one.depends_on) for one in told
            ),
            history=history,
        )


class Timelines:
    """The timelines of one section, each worked out once, when its place is first asked for."""

    __slots__ = ("_found", "_section")

    def __init__(self, section: Section) -> None:
        self._section = section
        self._found: dict[str | None, Timeline] = {}

    def of(self, place: str | None) -> Timeline:
        """The timeline in a place, or wherever the instrument is law."""
        found = self._found.get(place)
        return found or self._found.setdefault(place, Timeline.of(self._section, place))


def weighed(section: Section, place: str | None, day: date) -> Weighed:
    """Which versions stand on the day, in a place or wherever the instrument is law, from the section's timeline."""
    return section._timelines.of(place).weighed_at(day)


def _told(resolution: Resolution) -> tuple[object, ...]:
    """What a resolution says. As a tuple, so that the same version in two of them is equal without a look inside."""
    one = resolution
    return (one.state, one.version, one.candidates, one.reason, one.because, one.depends_on, one.discrepancies)


def _cuts(section: Section, place: str | None) -> tuple[date, ...]:
    boundaries = [section.begins]
    for version in section.versions:
        boundaries += [version.start, *((version.until,) if version.until else ())]
    for extent in section.extent:
        boundaries += [extent.span.start, *((extent.span.until,) if extent.span.until else ())]
    days = {day for boundary in boundaries for day in boundary.cuts}
    for discrepancy in section.discrepancies:
        days.update(day for day in (discrepancy.start, discrepancy.until) if day)
    days.update(section.gazetteer.cuts if place is not None else ())
    days.add(section.checked_through + timedelta(days=1))
    return tuple(sorted(days))


def _history(section: Section) -> tuple[HistoryRow, ...]:
    rows: list[HistoryRow] = []
    for version in section.versions:
        before = [
            other for other in section.versions if other.until == version.start and other.extent == version.extent
        ]
        after_void = version.void_by is not None
        rows.append(_row(version.start, version.by, before[-1] if before else None, version, version.sources))
        succeeded = any(other.start == version.until and other.extent == version.extent for other in section.versions)
        if version.until and version.ended_by and (after_void or not succeeded):
            rows.append(_row(version.until, version.ended_by, version, None, version.until.sources))
    return tuple(sorted(rows, key=lambda row: row.day.earliest or row.day.settled or date.min))


def _row(
    day: Boundary,
    cause: Cause,
    before: SectionVersion | None,
    after: SectionVersion | None,
    sources: tuple[Pinpoint, ...],
) -> HistoryRow:
    earlier, later = before.id if before else None, after.id if after else None
    return HistoryRow(day, cause.action, cause.section, earlier, later, sources)


def _in_place(section: Section, version: SectionVersion, place: str | None, day: date) -> bool | None:
    """Whether the version is law in the place: True, False, or None where that is not known."""
    if place is None and version.extent:
        return None
    if place is None:
        spans = {extent.span.covers(day) for extent in section.extent}
        return True if True in spans or not spans else None if None in spans else False
    if version.extent:
        answers = {section.gazetteer.reaches(law_place, place, day) for law_place in version.extent}
        if any(section.gazetteer.holds(place, part, day) for part in version.extent):
            answers.add(None)
    else:
        answers = {
            _both(extent.span.covers(day), section.gazetteer.reaches(extent.place, place, day))
            for extent in section.extent
            if not any(section.gazetteer.reaches(other, place, day) for other in extent.excluding)
        }
    return True if True in answers else None if None in answers else False


def _both(left: bool | None, right: bool | None) -> bool | None:
    if left is False or right is False:
        return False
    return True if left and right else None


@frozen
class Weighed:
    """The versions of a section that certainly or possibly stand on a day, and what that turns on."""

    certain: tuple[SectionVersion, ...]
    possible: tuple[SectionVersion, ...]
    depends_on: tuple[DependsOn, ...]
    elsewhere: bool = False

    @property
    def known(self) -> tuple[SectionVersion, ...]:
        """Every version that stands or may stand."""
        return self.certain + self.possible


def weigh(section: Section, place: str | None, day: date) -> Weighed:
    """Which versions stand on one day, worked out for that day alone; `weighed` reads it from the timeline."""
    certain: list[SectionVersion] = []
    possible: list[SectionVersion] = []
    doubts = [DependsOn.AFTER_CHECKED_THROUGH] if day > section.checked_through else []
    elsewhere = False
    for version in section.versions:
        if version.void_by is not None or _unrecorded(version, day):
            continue
        on_day = version.span.covers(day)
        if on_day is False:
            continue
        here = _in_place(section, version, place, day)
        if here is False:
            elsewhere = True
        elif here and on_day and not doubts:
            certain.append(version)
        else:
            possible.append(version)
            doubts += _doubts(section, version, here, day)
    if len(certain) > 1:
        return Weighed((), tuple(certain + possible), (*doubts, DependsOn.RIVAL_DAYS), elsewhere)
    if certain and possible:
        certain, possible = [], [version for version in section.versions if version in (*certain, *possible)]
    return Weighed(tuple(certain), tuple(possible), tuple(dict.fromkeys(doubts)), elsewhere)


def _resolve(section: Section, place: str | None, history: tuple[HistoryRow, ...], day: date) -> Resolution:
    weighed = weigh(section, place, day)
    version = weighed.certain[0] if weighed.certain else None
    candidates = weighed.possible
    if version is not None:
        state, reason = ForceState.IN_FORCE, _since(version)
    elif day > section.checked_through:
        stood = "" if candidates else ", when no version stood"
        state, reason = ForceState.UNCERTAIN, f"as last checked on {section.checked_through}{stood}"
    elif candidates:
        state, reason = ForceState.UNCERTAIN, "; ".join(dict.fromkeys(_why(candidate, day) for candidate in candidates))
    elif weighed.elsewhere and not _has_ended(section, place, day):
        state, reason = ForceState.NOT_YET_IN_FORCE, f"it was not law in {place} on that day"
    else:
        state, reason = _absence(section, place, day)
    return Resolution(
        section=section.id,
        state=state,
        version=version,
        candidates=candidates,
        reason=reason,
        because=_because(history, day),
        depends_on=weighed.depends_on,
        discrepancies=tuple(found for found in section.discrepancies if found.concerns(day)),
    )


def _unrecorded(version: SectionVersion, day: date) -> bool:
    """Whether the version's start is open towards the past, so that before its settled day the text is not recorded."""
    start = version.start
    return start.earliest is None and (start.settled is None or day < start.settled)


def _since(version: SectionVersion) -> str:
    text = f"in force since {version.start}"
    if version.until:
        text += f", until {version.until}"
    return text


def _why(version: SectionVersion, day: date) -> str:
    texts = [
        f"{'began' if boundary is version.start else 'ended'} on {boundary}"
        for boundary in (version.start, version.until)
        if boundary is not None and boundary.reached(day) is None
    ]
    if version.extent:
        texts.append(f"law only in {', '.join(version.extent)}")
    return f"{version.id} " + (" and ".join(texts) or "may not be law in that place")


def _doubts(section: Section, version: SectionVersion, here: bool | None, day: date) -> list[DependsOn]:
    """What it turns on whether the version stands: its own boundaries, those of its instrument's extent, the place."""
    boundaries = [version.start, version.until, *(extent.span.start for extent in section.extent if not version.extent)]
    doubts: list[DependsOn] = []
    for boundary in boundaries:
        if boundary is not None and boundary.reached(day) is None:
            if boundary.options:
                doubts.append(DependsOn.RIVAL_DAYS)
            elif boundary.settled is None:
                doubts.append(DependsOn.COMMENCEMENT_NOT_SEEN)
            else:
                doubts.append(DependsOn.DAY_IN_WINDOW)
    return [DependsOn.PLACE, *doubts] if here is None and (version.extent or not doubts) else doubts


def _because(history: tuple[HistoryRow, ...], day: date) -> HistoryRow | None:
    past = [row for row in history if row.day.reached(day) is not False]
    return past[-1] if past else None


def _has_ended(section: Section, place: str | None, day: date) -> tuple[SectionVersion, ...]:
    """The versions that were law in the place and have ended by the day."""
    return tuple(
        version
        for version in section.versions
        if version.void_by is None
        and version.until
        and version.until.reached(day)
        and _in_place(section, version, place, day) is not False
    )


def _absence(section: Section, place: str | None, day: date) -> tuple[ForceState, str]:
    """The state of a section with no possible version on the day, and the reason."""
    live = [version for version in section.versions if version.void_by is None]
    void = [version for version in section.versions if version.void_by and version.start.reached(day) is not False]
    if not section.versions and section.begins.reached(day) is not False:
        return ForceState.OUTSIDE_COVERAGE, "no version of this section is recorded"
    if any(_unrecorded(version, day) for version in live) and section.begins.reached(day) is not False:
        return ForceState.OUTSIDE_COVERAGE, "the text of that day is not recorded"
    ended = _has_ended(section, place, day)
    if ended:
        cause = ended[-1].ended_by
        by = f" by {cause.section} ({cause.action.value})" if cause else ""
        return ForceState.NO_LONGER_IN_FORCE, f"ended on {ended[-1].until}{by}"
    if void and void[-1].void_by:
        return (
            ForceState.NO_LONGER_IN_FORCE,
            f"struck down by {void[-1].void_by.section}, and treated as never in force",
        )
    if section.begins.reached(day) is False:
        return ForceState.NOT_YET_IN_FORCE, f"its instrument begins on {section.begins}"
    if section.earlier.value == "not-recorded":
        return ForceState.OUTSIDE_COVERAGE, "an older wording stood on that day; its text is not recorded"
    first = min((version.start for version in section.versions), key=lambda start: start.cuts[:1] or (date.max,))
    return ForceState.NOT_YET_IN_FORCE, f"it begins on {first}"
