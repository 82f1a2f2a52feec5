"""The least and the greatest custody that a sentence can bring, and how the kinds of custody are ordered."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from pk_ocsea_law.model.expressions import Custody, Death, Fine, Imprisonment, Life, Outcome
from pk_ocsea_law.model.quantities import Absent, Term

LeastKind: TypeAlias = Literal["none", "term", "life", "death", "not-stated", "not-recorded"]


@frozen
class LeastCustody:
    """What a sentence cannot go below in custody: nothing, a term, life, death, or a floor that is not stated.

    `natural` says of life that it is for the remainder of natural life.
    """

    kind: LeastKind
    term: Term | None = None
    natural: bool = False

    def __str__(self) -> str:
        words = {"none": "none", "life": "life", "death": "death", "not-stated": "some custody, no minimum stated"}
        return words.get(self.kind, "not recorded") if self.term is None or self.kind != "term" else str(self.term)


def custody_in(outcome: Outcome) -> tuple[Custody, ...]:
    """The parts of a sentence that are custody or death."""
    return tuple(part for part in outcome if isinstance(part, Imprisonment | Life | Death))


def fined(outcome: Outcome) -> bool:
    """Whether a sentence includes a fine."""
    return any(isinstance(part, Fine) for part in outcome)


def least_in(outcome: Outcome) -> LeastCustody:
    """The least custody that a sentence brings."""
    custody = custody_in(outcome)
    if not custody:
        return LeastCustody("none", Term())
    return max((least_of(part) for part in custody), key=weight)


def least_of(part: Custody) -> LeastCustody:
    """The least custody that one part brings."""
    if isinstance(part, Death):
        return LeastCustody("death")
    if isinstance(part, Life):
        return LeastCustody("life", natural=part.natural)
    low = part.term.minimum
    if isinstance(low, Absent):
        return LeastCustody("not-stated" if low is Absent.NOT_STATED else "not-recorded")
    return LeastCustody("term", low)


def weight(least: LeastCustody) -> tuple[int, int, int]:
    """A sort key for floors: a floor that is not stated stands above none and below every stated one."""
    order = {"none": 0, "not-stated": 1, "not-recorded": 1, "term": 2, "life": 3, "death": 4}
    term = least.term or Term()
    return order[least.kind], term.total_months or int(least.natural), term.days


def height(part: Custody) -> tuple[int, int, int]:
    """A sort key for ceilings: one that is not stated stands above every stated term and below life."""
    if isinstance(part, Death):
        return 4, 0, 0
    if isinstance(part, Life):
        return 3, int(part.natural), 0
    high = part.term.maximum
    return (2, 0, 0) if isinstance(high, Absent) else (1, high.total_months, high.days)
