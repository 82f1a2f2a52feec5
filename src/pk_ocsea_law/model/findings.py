"""The offences found for a question, those that are possible, and what to know of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import cast, overload

from attrs import field, frozen

from pk_ocsea_law.model.offences import Offence
from pk_ocsea_law.model.resolution import DependsOn
from pk_ocsea_law.model.shown import Shown


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
class Offences(Shown, Sequence[Offence]):
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
        from pk_ocsea_law.model.penalties import severity

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


def _group(offence: Offence, key: str | Callable[[Offence], object]) -> object:
    if callable(key):
        return key(offence)
    record = offence.to_record()
    if key not in record:
        raise ValueError(f"cannot group by {key!r}; the fields are {', '.join(record)}")
    value = record[key]
    return tuple(cast(list[object], value)) if isinstance(value, list) else value


def _caveats(offence: Offence) -> Iterator[str]:
    from pk_ocsea_law.model.penalties import disagreement

    yield from limits(offence)
    if offence.penalty.disputed:
        yield disagreement(offence.penalty.disputed)


def limits(offence: Offence) -> Iterator[str]:
    """What the text leaves open about whom an offence protects: age words it does not define, and further limits."""
    for person in offence.victim:
        if person.undefined_word and person.reading:
            yield f'"{person.undefined_word}" is not defined here; read as {person.reading.age}: {person.reading.why}'
        if person.note:
            yield person.note
