"""The effects of one kind on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.effects import Definition, Effect
from pk_ocsea_law.model.outcomes import Effects
from pk_ocsea_law.model.resolution import weigh

E = TypeVar("E", bound=Effect)


def of_kind(index: Index, day: date, kind: type[E], wanted: Callable[[E], bool] | None = None) -> Effects[E]:
    """The wanted effects, or all, of the versions that stand on the day, and apart from them of those that may."""
    certain: list[E] = []
    possible: list[E] = []
    for section in index.ordered_sections:
        weighed = weigh(section, None, day)
        for versions, found in ((weighed.certain, certain), (weighed.possible, possible)):
            found += [
                effect
                for version in versions
                for effect in version.effects
                if isinstance(effect, kind) and (wanted is None or wanted(effect))
            ]
    return Effects(tuple(certain), tuple(possible))


def definitions(index: Index, day: date, term: str) -> Effects[Definition]:
    """The definitions of a term, whatever its case, on the day."""

    def named(found: Definition) -> bool:
        return found.term.casefold() == term.casefold()

    return of_kind(index, day, Definition, named)
