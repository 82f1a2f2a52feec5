"""The effects of one kind on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import TypeVar

from attrs import evolve

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.effects import AnyEffect, Definition, Effect
from pk_ocsea_law.model.instruments import SectionVersion
from pk_ocsea_law.model.outcomes import Effects
from pk_ocsea_law.model.resolution import Weighed, weighed

E = TypeVar("E", bound=Effect)


def of_kind(index: Index, day: date, kind: type[E], wanted: Callable[[E], bool] | None = None) -> Effects[E]:
    """The wanted effects, or all, of the versions that stand on the day, and apart from them of those that may.

    Where one of several versions certainly stands and nobody knows which, an effect that all of them have is certain.
    """
    certain: list[E] = []
    possible: list[E] = []
    for section in index.ordered_sections:
        there = weighed(section, None, day)
        shared = tuple(_shared(there, day))
        for effect in _effects(there.known):
            if isinstance(effect, kind) and (wanted is None or wanted(effect)):
                stands = effect in shared or any(effect in version.effects for version in there.certain)
                if stands or not any(_same(effect, other) for other in shared):
                    (certain if stands else possible).append(effect)
    return Effects(tuple(certain), tuple(possible))


def _effects(versions: tuple[SectionVersion, ...]) -> Iterator[AnyEffect]:
    for version in versions:
        yield from version.effects


def _shared(there: Weighed, day: date) -> Iterator[AnyEffect]:
    """The effects of the first version in doubt that every version in doubt has, if one of them certainly stands."""
    versions = there.possible
    if len(versions) > 1 and _without_gap(versions, day):
        for effect in versions[0].effects:
            if all(any(_same(effect, other) for other in version.effects) for version in versions[1:]):
                yield effect


def _without_gap(versions: tuple[SectionVersion, ...], day: date) -> bool:
    """Whether each version runs into the next, the first has begun and the last has not ended."""
    begun, end = versions[0].start.reached(day), versions[-1].until
    joined = all(one.until == other.start and one.extent == other.extent == () for one, other in pairwise(versions))
    return bool(begun) and joined and (end is None or end.reached(day) is False)


def _same(one: AnyEffect, other: AnyEffect) -> bool:
    """Whether two effects say the same, wherever they stand and whatever they were read in."""
    return one.kind == other.kind and evolve(one, setting=other.setting, sources=other.sources) == other


def definitions(index: Index, day: date, term: str) -> Effects[Definition]:
    """The definitions of a term, whatever its case, on the day."""

    def named(found: Definition) -> bool:
        return found.term.casefold() == term.casefold()

    return of_kind(index, day, Definition, named)
