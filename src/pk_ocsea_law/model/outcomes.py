"""The shapes of answers about offences, procedure and change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar, cast, overload

from attrs import field, frozen

from pk_ocsea_law.errors import NotInForce
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.effects import Action, Classification, Deadline, Effect, Offence, Protection
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.penalties import severity
from pk_ocsea_law.model.resolution import DependsOn, ForceState, Resolution
from pk_ocsea_law.model.sources import Discrepancy, Pinpoint

E = TypeVar("E", bound=Effect)


@frozen
class Possible:
    """An offence that may apply, and what that turns on."""

    offence: Offence
    depends_on: tuple[DependsOn, ...]


@frozen
class Caveat:
    """Something to know before relying on an offence that was found."""

    offence: str
    text: str


@frozen(repr=False)
class Offences(Sequence[Offence]):
    """The offences found for a question, in the law's own order, and apart from them those that are `possible`.

    Order: by the day of the instrument, then by section number (21, 21A, 22), then by tier.
    """

    items: tuple[Offence, ...]
    _find_possible: Callable[[], tuple[Possible, ...]] = field(eq=False)

    @cached_property
    def possible(self) -> tuple[Possible, ...]:
        """Offences that turn on a missing fact or on an unsettled day, each with what it depends on."""
        return self._find_possible()

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What to know of the found offences: undefined age words, further limits, disputed penalties."""
        return tuple(Caveat(offence.id, text) for offence in self.items for text in _caveats(offence))

    @overload
    def __getitem__(self, index: int) -> Offence: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Offence, ...]: ...
    def __getitem__(self, index: int | slice) -> Offence | tuple[Offence, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Offence]:
        return iter(self.items)

    def __repr__(self) -> str:
        return f"Offences({', '.join(offence.id for offence in self.items)})"

    def sorted_by_severity(self) -> tuple[Offence, ...]:
        """The found offences from the gravest custody down: by the greatest, then the least custody, then the fine.

        Death stands above natural life, that above life, and life above every term. A maximum that is not stated
        stands above every stated term and below life; a minimum that is not stated stands below every stated one.
        Equal ones keep the law's own order.
        """
        return tuple(sorted(self.items, key=lambda offence: severity(offence.penalty), reverse=True))

    def group_by(self, key: str | Callable[[Offence], object]) -> tuple[tuple[object, tuple[Offence, ...]], ...]:
        """The found offences in groups, each as a key and its offences, in the order in which the keys first appear.

        A string names a field of `Offence.to_record()`, such as "instrument" or "section"; an unknown one is a
        ValueError.
        """
        groups: dict[object, list[Offence]] = {}
        for offence in self.items:
            groups.setdefault(_group(offence, key), []).append(offence)
        return tuple((name, tuple(members)) for name, members in groups.items())

    def to_records(self) -> list[dict[str, object]]:
        """One flat record for each found offence; see `Offence.to_record`."""
        return [offence.to_record() for offence in self.items]


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


def _group(offence: Offence, key: str | Callable[[Offence], object]) -> object:
    if callable(key):
        return key(offence)
    record = offence.to_record()
    if key not in record:
        raise ValueError(f"cannot group by {key!r}; the fields are {', '.join(record)}")
    value = record[key]
    return tuple(cast(list[object], value)) if isinstance(value, list) else value


def _caveats(offence: Offence) -> Iterator[str]:
    for person in offence.victim:
        if person.undefined_word and person.reading:
            yield f'"{person.undefined_word}" is not defined here; read as {person.reading.age}: {person.reading.why}'
        if person.note:
            yield person.note
    if offence.penalty.disputed:
        yield f"sources disagree on {', '.join(offence.penalty.disputed)}"


@frozen
class OffenceResolution:
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
class OffenceLine:
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
class Procedure:
    """How an offence is handled on the day of a procedural step, each point with the rule that gives it."""

    subject: str
    cognizable: Flag
    bailable: Flag
    compoundable: Flag
    court: str | None
    court_because: Classification | None
    agency: tuple[Institution, ...]
    in_camera: Flag
    protections: tuple[Protection, ...]
    deadlines: tuple[Deadline, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def sources(self) -> tuple[Pinpoint, ...]:
        """Every pinpoint that the answer rests on."""
        rules = [self.cognizable.because, self.bailable.because, self.compoundable.because, self.in_camera.because]
        effects = [rule for rule in (*rules, self.court_because, *self.deadlines) if rule is not None]
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
class Diff:
    """What changed between two days, section by section in the law's own order."""

    first: date
    second: date
    differences: tuple[Difference, ...]
    changes: tuple[Change, ...]
