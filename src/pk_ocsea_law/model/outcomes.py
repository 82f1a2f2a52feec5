"""The shapes of answers about offences, procedure and change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar, overload

from attrs import field, frozen

from pk_ocsea_law.errors import NotInForce
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.findings import Caveat as Caveat, Offences as Offences, Possible as Possible, limits as limits
from pk_ocsea_law.model.offences import Effect, Offence
from pk_ocsea_law.model.resolution import DependsOn, ForceState, Resolution
from pk_ocsea_law.model.shown import Shown
from pk_ocsea_law.model.sources import Discrepancy, Pinpoint

if TYPE_CHECKING:
    from pk_ocsea_law.model.actions import Action
    from pk_ocsea_law.model.effects import Classification, Deadline, Protection
    from pk_ocsea_law.model.institutions import Institution

E = TypeVar("E", bound=Effect)


@frozen
class Effects(Sequence[E]):
    """Effects of one kind that stand on a day, in the law's own order, and apart from them those that may."""

    items: tuple[E, ...]
    possible: tuple[E, ...]

    @overload
    def __getitem__(self, index: int) -> E: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[E, ...]: ...
    def __getitem__(self, index: int | slice) -> E | tuple[E, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[E]:
        return iter(self.items)


@frozen
class OffenceResolution(Shown):
    """What one offence was on a day. It has no truth value: read `state`, or call `require()`."""

    id: str
    state: ForceState
    offence: Offence | None
    candidates: tuple[Offence, ...]
    reason: str
    depends_on: tuple[DependsOn, ...]
    discrepancies: tuple[Discrepancy, ...]

    def __bool__(self) -> bool:
        raise TypeError("an OffenceResolution has no truth value; read its state or call require()")

    def require(self) -> Offence:
        """The offence that was in force; raises `NotInForce` with the reason where there is none or it is not sure."""
        if self.offence is None:
            raise NotInForce(f"{self.id}: {self.reason}")
        return self.offence


@frozen
class OffenceLine(Shown):
    """One offence through time. `continues` is the line of another instrument that it takes over from."""

    id: str
    versions: tuple[Offence, ...]
    resolve: Callable[[date, str | None], Resolution] = field(eq=False, repr=False)

    @property
    def continues(self) -> str | None:
        """The id of the line that this one continues, or None."""
        return next((offence.continues for offence in self.versions if offence.continues), None)

    def as_of(self, day: date, jurisdiction: str | None = None) -> OffenceResolution:
        """What the offence was on that day, in that place if one is given."""
        section = self.resolve(day, jurisdiction)
        candidates = tuple(
            offence
            for version in ((section.version,) if section.version else section.candidates)
            for offence in self.versions
            if offence.setting.version == version.id
        )
        state, reason = section.state, section.reason
        if section.version is not None and not candidates:
            begun = any(offence.setting.span.start.reached(day) for offence in self.versions)
            state = ForceState.NO_LONGER_IN_FORCE if begun else ForceState.NOT_YET_IN_FORCE
            reason = "the section was in force without this offence"
        found = candidates[0] if section.version is not None and candidates else None
        return OffenceResolution(
            id=self.id,
            state=state,
            offence=found,
            candidates=() if found else candidates,
            reason=reason,
            depends_on=section.depends_on,
            discrepancies=section.discrepancies,
        )


@frozen
class Flag:
    """One procedural fact: its value, None where no source or no single rule settles it, and the rule that gives it."""

    value: bool | None
    because: Effect | None
    disputed: bool


@frozen
class Procedure(Shown):
    """How an offence is handled on the day of a procedural step, each point with the rule that gives it.

    `courts` are the rules that name a court equally closely, each with the victims it is limited to; `court` says them
    all in words, and `court_because` is the first of them. `conditions` are the rules that let the case begin, or its
    class or court depend on something further. `unsettled` are the ids of those rules that may not stand on that day,
    or that hold for some victims of the offence alone. On a day before the offence existed everything is empty.
    """

    subject: str
    cognizable: Flag
    bailable: Flag
    compoundable: Flag
    court: str | None
    court_because: Classification | None
    courts: tuple[Classification, ...]
    agency: tuple[Institution, ...]
    in_camera: Flag
    protections: tuple[Protection, ...]
    deadlines: tuple[Deadline, ...]
    conditions: tuple[Classification, ...]
    unsettled: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def sources(self) -> tuple[Pinpoint, ...]:
        """Every pinpoint that the answer rests on."""
        rules = [self.cognizable.because, self.bailable.because, self.compoundable.because, self.in_camera.because]
        effects = [rule for rule in (*rules, *self.courts, *self.deadlines) if rule is not None]
        return tuple(dict.fromkeys(pinpoint for effect in effects for pinpoint in effect.sources))


@frozen
class Change:
    """One amendment as an event: its day, what was done to which provision, by which section, and the sources."""

    day: Boundary
    action: Action
    target: str
    by: str
    what: str
    sources: tuple[Pinpoint, ...]


@frozen
class Difference:
    """A section whose answer differs between two days."""

    section: str
    before: Resolution
    after: Resolution


@frozen
class Diff(Shown):
    """What changed between two days, section by section in the law's own order."""

    first: date
    second: date
    differences: tuple[Difference, ...]
    changes: tuple[Change, ...]
