"""Comparing two penalties where bounds may be missing: a partial order, each part with the rule it rests on."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from attrs import frozen

from pk_ocsea_law.model.custody import LeastCustody
from pk_ocsea_law.model.expressions import Death, Life
from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.quantities import Absent, Range, Rule, Rupees, Term


class Comparison(Enum):
    """How one penalty stands to another. A partial order: the last two say that neither stands above."""

    LESS = "less"
    EQUAL = "equal"
    GREATER = "greater"
    OVERLAPPING = "overlapping"
    INCOMPARABLE = "incomparable"


class Dimension(Enum):
    """What penalties are compared on."""

    LEAST_CUSTODY = "least custody"
    GREATEST_CUSTODY = "greatest custody"
    FINE = "fine"


@frozen
class Compared:
    """One part of a comparison and the rule that it rests on."""

    dimension: Dimension
    comparison: Comparison
    rule: Rule


@frozen
class Explanation:
    """A comparison of two penalties with its three parts."""

    comparison: Comparison
    parts: tuple[Compared, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule that the comparison rests on, each once."""
        return tuple(dict.fromkeys(part.rule for part in self.parts))


Rules: TypeAlias = frozenset[Rule]
Verdict: TypeAlias = tuple[Comparison, Rule]

_SIGNS = {-1: Comparison.LESS, 0: Comparison.EQUAL, 1: Comparison.GREATER}
_MIRROR = {Comparison.LESS: Comparison.GREATER, Comparison.GREATER: Comparison.LESS}


def explain(left: Penalty, right: Penalty, rules: Rules) -> Explanation:
    """Compare two penalties on least custody, greatest custody and fine. A penalty not recorded compares with none."""
    if not (left.recorded and right.recorded):
        nothing = Comparison.INCOMPARABLE, Rule.BOUND_NOT_RECORDED
        return _joined(dict.fromkeys(Dimension, nothing))
    return _joined(
        {
            Dimension.LEAST_CUSTODY: _least(left, right, rules),
            Dimension.GREATEST_CUSTODY: _greatest(left, right, rules),
            Dimension.FINE: _fine(left.fine, right.fine, rules),
        }
    )


def _joined(verdicts: dict[Dimension, Verdict]) -> Explanation:
    parts = tuple(Compared(dimension, *verdict) for dimension, verdict in verdicts.items())
    return Explanation(_combined(tuple(part.comparison for part in parts)), parts)


def _combined(parts: tuple[Comparison, ...]) -> Comparison:
    """The product order: undecided if a part is, overlapping if parts point both ways, else the way they point."""
    seen = set(parts)
    if Comparison.INCOMPARABLE in seen:
        return Comparison.INCOMPARABLE
    pointing = seen - {Comparison.EQUAL}
    if not pointing:
        return Comparison.EQUAL
    return pointing.pop() if len(pointing) == 1 else Comparison.OVERLAPPING


def _mirrored(verdict: Verdict) -> Verdict:
    return _MIRROR.get(verdict[0], verdict[0]), verdict[1]


def _terms(left: Term, right: Term, rules: Rules) -> Verdict:
    order = left.compare(right)
    if order is not None:
        return _SIGNS[order], Rule.STATED_BOUNDS
    if Rule.MONTH_AS_THIRTY_DAYS in rules:
        ruled = left.in_days.days - right.in_days.days
        return _SIGNS[(ruled > 0) - (ruled < 0)], Rule.MONTH_AS_THIRTY_DAYS
    return Comparison.INCOMPARABLE, Rule.UNITS_DIFFER


def _floor_rank(least: LeastCustody) -> int:
    ranks = {"none": 0, "not-stated": 1, "not-recorded": 1, "term": 1, "life": 2, "death": 4}
    return ranks[least.kind] + least.natural


def _least(left: Penalty, right: Penalty, rules: Rules) -> Verdict:
    mine, theirs = left.least_custody, right.least_custody
    ranks = _floor_rank(mine), _floor_rank(theirs)
    if ranks[0] != ranks[1] or ranks[0] != 1:
        return _SIGNS[(ranks[0] > ranks[1]) - (ranks[0] < ranks[1])], Rule.KINDS_OF_CUSTODY
    if mine.term is not None and theirs.term is not None:
        return _terms(mine.term, theirs.term, rules)
    if "not-recorded" in (mine.kind, theirs.kind):
        return Comparison.INCOMPARABLE, Rule.BOUND_NOT_RECORDED
    if mine.term is None and theirs.term is None:
        return Comparison.EQUAL, Rule.SAME_SILENCE
    if theirs.term is None:
        return _mirrored(_least(right, left, rules))
    return _silent_floor(left, theirs.term, rules)


def _silent_floor(silent: Penalty, floor: Term, rules: Rules) -> Verdict:
    """A minimum that is not stated lies certainly below a stated one only where even its own maximum does."""
    top = silent.greatest_custody
    if isinstance(top, Term):
        verdict = _terms(top, floor, rules)
        if verdict[0] is Comparison.LESS:
            return verdict
    return Comparison.INCOMPARABLE, Rule.MINIMUM_NOT_STATED


def _ceiling_rank(top: Term | Life | Death | Absent | None) -> int:
    if top is None:
        return 0
    if isinstance(top, Life):
        return 2 + top.natural
    return 4 if isinstance(top, Death) else 1


def _greatest(left: Penalty, right: Penalty, rules: Rules) -> Verdict:
    mine, theirs = left.greatest_custody, right.greatest_custody
    ranks = _ceiling_rank(mine), _ceiling_rank(theirs)
    if isinstance(mine, Term) and isinstance(theirs, Term):
        return _terms(mine, theirs, rules)
    if ranks[0] != ranks[1] or ranks[0] != 1:
        return _SIGNS[(ranks[0] > ranks[1]) - (ranks[0] < ranks[1])], Rule.KINDS_OF_CUSTODY
    if Absent.NOT_RECORDED in (mine, theirs):
        return Comparison.INCOMPARABLE, Rule.BOUND_NOT_RECORDED
    if mine is theirs:
        return Comparison.EQUAL, Rule.SAME_SILENCE
    return Comparison.INCOMPARABLE, Rule.MAXIMUM_NOT_STATED


def _fine(left: Range[Rupees] | None, right: Range[Rupees] | None, rules: Rules) -> Verdict:
    if left is None or right is None:
        order = (left is not None) - (right is not None)
        return _SIGNS[order], Rule.NO_FINE
    if _wholly_below(left, right):
        return Comparison.LESS, Rule.STATED_BOUNDS
    if _wholly_below(right, left):
        return Comparison.GREATER, Rule.STATED_BOUNDS
    low = _sums(left.minimum, right.minimum, Rule.MINIMUM_NOT_STATED)
    high = _ceilings(left.maximum, right.maximum, rules)
    for verdict in (low, high):
        if verdict[0] is Comparison.INCOMPARABLE:
            return verdict
    rule = high[1] if high[1] is not Rule.STATED_BOUNDS else low[1]
    return _combined((low[0], high[0])), rule


def _wholly_below(left: Range[Rupees], right: Range[Rupees]) -> bool:
    high, low = left.maximum, right.minimum
    return isinstance(high, Rupees) and isinstance(low, Rupees) and high.compare(low) == -1


def _ceilings(left: Rupees | Absent, right: Rupees | Absent, rules: Rules) -> Verdict:
    silent = [bound is Absent.NOT_STATED for bound in (left, right)]
    recorded = Absent.NOT_RECORDED not in (left, right)
    if Rule.FINE_WITHOUT_SUM in rules and any(silent) and recorded:
        return _SIGNS[silent[0] - silent[1]], Rule.FINE_WITHOUT_SUM
    return _sums(left, right, Rule.MAXIMUM_NOT_STATED)


def _sums(left: Rupees | Absent, right: Rupees | Absent, missing: Rule) -> Verdict:
    if isinstance(left, Rupees) and isinstance(right, Rupees):
        return _SIGNS[left.compare(right)], Rule.STATED_BOUNDS
    if Absent.NOT_RECORDED in (left, right):
        return Comparison.INCOMPARABLE, Rule.BOUND_NOT_RECORDED
    return (Comparison.EQUAL, Rule.SAME_SILENCE) if left is right else (Comparison.INCOMPARABLE, missing)
