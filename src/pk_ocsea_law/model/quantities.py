"""Terms of imprisonment, sums of money, and ranges of either whose bounds may be missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Final, Generic, TypeVar

from attrs import field, frozen

from pk_ocsea_law.model.answer import Answer as Answer


class Absent(Enum):
    """Why a bound has no value. Neither is zero, and neither is infinity."""

    NOT_STATED = "not-stated"
    """The law states no bound."""
    NOT_RECORDED = "not-recorded"
    """No source that was read says what the bound is."""


class Rule(Enum):
    """The rule on which an operation over ranges rests, so that a missing bound is never silently a number."""

    STATED_BOUNDS = "the stated bounds decide"
    MINIMUM_NOT_STATED = "no minimum is stated, and none is assumed"
    MAXIMUM_NOT_STATED = "no maximum is stated, and none is assumed"
    BOUND_NOT_RECORDED = "a bound is not recorded in any source that was read"
    UNITS_DIFFER = "days and months stand apart, and no rule converts them"
    SAME_SILENCE = "neither side states the bound, and the same silence counts as equal"
    KINDS_OF_CUSTODY = "no custody stands below every term, every term below life, life below natural life, then death"
    NO_FINE = "no fine stands below every fine"
    FINE_WITHOUT_SUM = "PPC s. 63: a fine without a stated sum is unlimited, but not excessive"
    LIFE_AS_TWENTY_FIVE_YEARS = "PPC s. 57: life counts as twenty-five years, for fractions of a term only"
    PART_OF_A_DAY_DROPPED = "a part of a day is dropped, in favour of the accused"
    MONTH_AS_THIRTY_DAYS = "a month counts as thirty days, because the question says so"


@frozen
class Decision:
    """An answer and the rule it rests on."""

    answer: Answer
    rule: Rule


_TERM: Final = r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?"


@frozen(order=False)
class Term:
    """A length of imprisonment in the statute's own units: years, months and days, never converted into one another.

    Twelve months are a year for ordering only. Days and months stand apart: `compare` returns None for them.
    """

    years: int = 0
    months: int = 0
    days: int = 0
    total_months: int = field(init=False, eq=False, repr=False)
    measure: int | None = field(init=False, eq=False, repr=False)
    """The months of a term without days, for ordering; None where days stand apart."""

    def __attrs_post_init__(self) -> None:
        if min(self.years, self.months, self.days) < 0:
            raise ValueError("a term has no negative part")
        months = self.years * 12 + self.months
        object.__setattr__(self, "total_months", months)
        object.__setattr__(self, "measure", None if self.days else months)

    @classmethod
    def parse(cls, text: str) -> Term:
        """Read an ISO 8601 duration of years, months and days, such as "P7Y" or "P0D"; a ValueError otherwise."""
        found = re.fullmatch(_TERM, text)
        if found is None:
            raise ValueError(f"{text!r} is not a duration of years, months and days such as 'P7Y' or 'P6M'")
        years, months, days = (int(part or 0) for part in found.groups())
        return cls(years, months, days)

    @property
    def iso(self) -> str:
        """The term as an ISO 8601 duration; a term of nothing is "P0D"."""
        parts = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + ("".join(f"{count}{unit}" for count, unit in parts if count) or "0D")

    def compare(self, other: Term) -> int | None:
        """-1, 0 or 1 as this term is shorter, equal or longer; None where days stand against months."""
        mine, theirs = (self.total_months, self.days), (other.total_months, other.days)
        if mine == theirs:
            return 0
        if mine[0] <= theirs[0] and mine[1] <= theirs[1]:
            return -1
        if mine[0] >= theirs[0] and mine[1] >= theirs[1]:
            return 1
        return None

    @property
    def in_days(self) -> Term:
        """The term in days under `Rule.MONTH_AS_THIRTY_DAYS`, which no statute that was read lays down."""
        return Term(days=self.total_months * 30 + self.days)

    def __str__(self) -> str:
        parts = ((self.years, "year"), (self.months, "month"), (self.days, "day"))
        words = [f"{count} {unit}{'s' if count != 1 else ''}" for count, unit in parts if count]
        return " ".join(words) or "0 days"


@frozen(order=False)
class Rupees:
    """A sum in whole Pakistani rupees."""

    amount: int
    measure: int = field(init=False, eq=False, repr=False)
    """The sum as a plain number, for ordering."""

    def __attrs_post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError("a sum of money is not negative")
        object.__setattr__(self, "measure", self.amount)

    def compare(self, other: Rupees) -> int:
        """-1, 0 or 1 as this sum is smaller, equal or larger."""
        return (self.amount > other.amount) - (self.amount < other.amount)

    @property
    def in_words(self) -> str:
        """The sum in crore and lakh where it is at least one lakh: "Rs 10 lakh", "Rs 1 crore 50 lakh"."""
        crore, rest = divmod(self.amount, 10_000_000)
        lakh, rest = divmod(rest, 100_000)
        parts = [f"{crore} crore"] if crore else []
        parts += [f"{lakh} lakh"] if lakh else []
        parts += [f"{rest:,}"] if rest or not parts else []
        return "Rs " + " ".join(parts)

    def __str__(self) -> str:
        return f"Rs {self.amount:,}"


Q = TypeVar("Q", Term, Rupees, int)

_YES: Final = Decision(Answer.YES, Rule.STATED_BOUNDS)
_NO: Final = Decision(Answer.NO, Rule.STATED_BOUNDS)
_UNITS: Final = Decision(Answer.DEPENDS, Rule.UNITS_DIFFER)
_MISSING: Final = {
    (True, Absent.NOT_STATED): Decision(Answer.DEPENDS, Rule.MINIMUM_NOT_STATED),
    (False, Absent.NOT_STATED): Decision(Answer.DEPENDS, Rule.MAXIMUM_NOT_STATED),
    (True, Absent.NOT_RECORDED): Decision(Answer.DEPENDS, Rule.BOUND_NOT_RECORDED),
    (False, Absent.NOT_RECORDED): Decision(Answer.DEPENDS, Rule.BOUND_NOT_RECORDED),
}


def _compare(left: Term | Rupees | int, right: Term | Rupees | int) -> int | None:
    if isinstance(left, Term) and isinstance(right, Term):
        return left.compare(right)
    if isinstance(left, Rupees) and isinstance(right, Rupees):
        return left.compare(right)
    if type(left) is int and type(right) is int:
        return (left > right) - (left < right)
    raise TypeError(f"cannot compare {type(left).__name__} with {type(right).__name__}")


class Relation(Enum):
    """How one range lies to another."""

    EQUAL = "equal"
    BELOW = "below"
    ABOVE = "above"
    ENCLOSES = "encloses"
    ENCLOSED = "enclosed"
    OVERLAPS = "overlaps"
    UNDECIDED = "undecided"


@frozen
class Related(Generic[Q]):
    """The relation of two ranges, the values they share where that is known, and the rule the answer rests on."""

    relation: Relation
    rule: Rule
    shared: Range[Q] | None = None


@frozen
class Range(Generic[Q]):
    """What the law allows between a minimum and a maximum, both included, either of which may be absent.

    An absent bound decides nothing: an operation that needs it answers `DEPENDS` and names the rule. A caller may give
    a `rule` that fills the gap, `FINE_WITHOUT_SUM` for sums or `MONTH_AS_THIRTY_DAYS` for terms: where the answer then
    rests on it, the answer names it.
    """

    minimum: Q | Absent
    maximum: Q | Absent
    _kind: type | None = field(init=False, eq=False, repr=False)
    """The class of two bounds that compare as the plain numbers `_low` and `_high`, which most do; else None."""
    _low: int = field(init=False, eq=False, repr=False)
    _high: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        low, high = self.minimum, self.maximum
        if not isinstance(low, Absent) and not isinstance(high, Absent) and _compare(low, high) == 1:
            raise ValueError(f"a range cannot run from {low} down to {high}")
        lowest: int | None = getattr(low, "measure", None)
        highest: int | None = getattr(high, "measure", None)
        plain = lowest is not None and highest is not None
        object.__setattr__(self, "_kind", low.__class__ if plain else None)
        object.__setattr__(self, "_low", lowest)
        object.__setattr__(self, "_high", highest)

    @classmethod
    def exactly(cls, value: Q) -> Range[Q]:
        """The range that holds one value: "a term of ten years"."""
        return cls(value, value)

    def contains(self, value: Q, rule: Rule | None = None) -> Decision:
        """Whether the value lies within the bounds; `DEPENDS` where a bound that would decide is absent."""
        kind: object = type(value)
        asked: Any = value
        if rule is None and kind is self._kind and asked.measure is not None:
            return _YES if self._low <= asked.measure <= self._high else _NO
        if rule is not None:
            return _ruled(self.contains(value), lambda: self.under(rule).contains(_value_under(value, rule)), rule)
        missing: Decision | None = None
        low = self.minimum
        if isinstance(low, Absent):
            missing = _MISSING[True, low]
        else:
            order = _compare(value, low)
            if order == -1:
                return _NO
            if order is None:
                missing = _UNITS
        high = self.maximum
        if isinstance(high, Absent):
            return missing or _MISSING[False, high]
        order = _compare(value, high)
        if order == 1:
            return _NO
        return missing or (_YES if order is not None else _UNITS)

    def overlaps(self, other: Range[Q], rule: Rule | None = None) -> Decision:
        """Whether some value lies in both ranges."""
        if rule is None and self._kind is not None and self._kind is other._kind:
            return _YES if self._low <= other._high and other._low <= self._high else _NO
        if rule is not None:
            return _ruled(self.overlaps(other), lambda: self.under(rule).overlaps(other.under(rule)), rule)
        if self._below(other) or other._below(self):
            return _NO
        undecided: Decision | None = None
        for inner, outer in ((self, other), (other, self)):
            for bound in (inner.minimum, inner.maximum):
                if not isinstance(bound, Absent):
                    decision = outer.contains(bound)
                    if decision.answer is Answer.YES:
                        return decision
                    if decision.answer is Answer.DEPENDS:
                        undecided = decision
        return undecided or self._missing()

    def encloses(self, other: Range[Q], rule: Rule | None = None) -> Decision:
        """Whether every value of the other range lies in this one."""
        if rule is not None:
            return _ruled(self.encloses(other), lambda: self.under(rule).encloses(other.under(rule)), rule)
        decisions = [self.contains(bound) for bound in (other.minimum, other.maximum) if not isinstance(bound, Absent)]
        for answer in (Answer.NO, Answer.DEPENDS):
            for decision in decisions:
                if decision.answer is answer:
                    return decision
        return _YES if len(decisions) == 2 else other._missing()

    def relation(self, other: Range[Q], rule: Rule | None = None) -> Related[Q]:
        """How this range lies to the other: equal, below, above, enclosing, enclosed, overlapping or undecided."""
        if rule is not None:
            plain = self.relation(other)
            if plain.relation is not Relation.UNDECIDED:
                return plain
            ruled = self.under(rule).relation(other.under(rule))
            shared = None if ruled.shared is None else _stated(ruled.shared)
            return plain if ruled.relation is Relation.UNDECIDED else Related(ruled.relation, rule, shared)
        if self._below(other):
            return Related(Relation.BELOW, Rule.STATED_BOUNDS)
        if other._below(self):
            return Related(Relation.ABOVE, Rule.STATED_BOUNDS)
        outward, inward = self.encloses(other), other.encloses(self)
        for decision in (outward, inward, self.overlaps(other)):
            if decision.answer is Answer.DEPENDS:
                return Related(Relation.UNDECIDED, decision.rule)
        encloses, enclosed = outward.answer is Answer.YES, inward.answer is Answer.YES
        if encloses and enclosed:
            return Related(Relation.EQUAL, Rule.STATED_BOUNDS, self)
        if encloses:
            return Related(Relation.ENCLOSES, Rule.STATED_BOUNDS, other)
        if enclosed:
            return Related(Relation.ENCLOSED, Rule.STATED_BOUNDS, self)
        low = self.minimum if other.contains(self.minimum).answer is Answer.YES else other.minimum  # type: ignore[arg-type]
        high = self.maximum if low is not self.minimum else other.maximum
        return Related(Relation.OVERLAPS, Rule.STATED_BOUNDS, Range(low, high))

    def intersection(self, other: Range[Q], rule: Rule | None = None) -> Related[Q]:
        """The values that lie in both ranges, as `shared`; None where there are none or where a bound is absent."""
        return self.relation(other, rule)

    def under(self, rule: Rule) -> Range[Q]:
        """The range as the rule reads it; a rule that does not speak of such a range leaves it as it is."""
        if rule is Rule.FINE_WITHOUT_SUM:
            fine = self.maximum is Absent.NOT_STATED and not isinstance(self.minimum, Term | int)
            return Range(self.minimum, _UNLIMITED) if fine else self  # type: ignore[arg-type]
        return Range(_bound_under(self.minimum, rule), _bound_under(self.maximum, rule))

    def _below(self, other: Range[Q]) -> bool:
        high, low = self.maximum, other.minimum
        return not isinstance(high, Absent) and not isinstance(low, Absent) and _compare(high, low) == -1

    def _missing(self) -> Decision:
        if isinstance(self.minimum, Absent):
            return _MISSING[True, self.minimum]
        return _MISSING[False, self.maximum] if isinstance(self.maximum, Absent) else _UNITS


_UNLIMITED: Final = Rupees(10**30)
"""Above every sum that a statute states; never leaves this module in an answer."""


def _value_under(value: Q, rule: Rule) -> Q:
    if isinstance(value, Term) and rule is Rule.MONTH_AS_THIRTY_DAYS:
        return value.in_days  # type: ignore[return-value]
    return value


def _bound_under(value: Q | Absent, rule: Rule) -> Q | Absent:
    return value if isinstance(value, Absent) else _value_under(value, rule)


def _stated(shared: Range[Q]) -> Range[Q]:
    return Range(shared.minimum, Absent.NOT_STATED) if shared.maximum == _UNLIMITED else shared


def _ruled(plain: Decision, ask: Callable[[], Decision], rule: Rule) -> Decision:
    """The plain decision where the bounds settle it, else the one under the rule, which then names the rule."""
    if plain.answer is not Answer.DEPENDS:
        return plain
    answer = ask().answer
    return plain if answer is Answer.DEPENDS else Decision(answer, rule)


def hull(ranges: Sequence[Range[Q]]) -> Range[Q]:
    """The smallest range around the given ones; a bound that one of them lacks is lacking in the result."""
    minimum, maximum = ranges[0].minimum, ranges[0].maximum
    for other in ranges[1:]:
        minimum = _outer(minimum, other.minimum, -1)
        maximum = _outer(maximum, other.maximum, 1)
    return Range(minimum, maximum)


def _outer(left: Q | Absent, right: Q | Absent, sign: int) -> Q | Absent:
    if isinstance(left, Absent):
        return left
    if isinstance(right, Absent):
        return right
    order = _compare(right, left)
    return right if order == sign else left
