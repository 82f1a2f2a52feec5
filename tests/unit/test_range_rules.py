"""Ranges under rules that a caller gives, and ranges with stated bounds against another implementation."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import pk_ocsea_law as pol
from pk_ocsea_law import strategies

NS = pol.Absent.NOT_STATED
FINE, MONTH = pol.Rule.FINE_WITHOUT_SUM, pol.Rule.MONTH_AS_THIRTY_DAYS


def rupees(low: int | pol.Absent, high: int | pol.Absent) -> pol.Range[pol.Rupees]:
    """A range of sums."""
    bounds = [bound if isinstance(bound, pol.Absent) else pol.Rupees(bound) for bound in (low, high)]
    return pol.Range(*bounds)


def test_an_answer_that_rests_on_a_rule_names_it() -> None:
    """A fine of at least a million and no stated maximum holds two million only under PPC s. 63."""
    fine = rupees(1_000_000, NS)
    two = pol.Rupees(2_000_000)
    assert fine.contains(two) == pol.Decision(pol.Answer.DEPENDS, pol.Rule.MAXIMUM_NOT_STATED)
    assert fine.contains(two, FINE) == pol.Decision(pol.Answer.YES, FINE)
    assert fine.contains(pol.Rupees(5), FINE) == pol.Decision(pol.Answer.NO, pol.Rule.STATED_BOUNDS)
    assert fine.overlaps(rupees(2_000_000, 3_000_000), FINE).rule is FINE
    assert fine.encloses(rupees(2_000_000, 3_000_000), FINE) == pol.Decision(pol.Answer.YES, FINE)


def test_a_rule_that_does_not_help_changes_nothing() -> None:
    """A minimum that is not stated has no rule that fills it."""
    fine = rupees(NS, 500_000)
    assert fine.contains(pol.Rupees(1), FINE) == fine.contains(pol.Rupees(1))
    assert fine.relation(rupees(NS, 3), FINE) == fine.relation(rupees(NS, 3))
    term = pol.Range(pol.Term(1), NS)
    assert term.under(FINE) is term


def test_relations_under_a_rule() -> None:
    """What two fines share under the rule keeps its missing maximum as not stated."""
    shared = rupees(1, NS).intersection(rupees(5, NS), FINE)
    assert (shared.relation, shared.rule) == (pol.Relation.ENCLOSES, FINE)
    assert shared.shared == rupees(5, NS)
    assert rupees(1, 9).relation(rupees(5, 20), FINE).rule is pol.Rule.STATED_BOUNDS
    months, days = pol.Range.exactly(pol.Term(months=3)), pol.Range.exactly(pol.Term(days=91))
    assert months.relation(days).relation is pol.Relation.UNDECIDED
    assert months.relation(days, MONTH) == pol.Related(pol.Relation.BELOW, MONTH)
    assert months.contains(pol.Term(days=90), MONTH) == pol.Decision(pol.Answer.YES, MONTH)
    assert pol.Range(pol.Term(days=1), NS).under(MONTH).maximum is NS


numbers = st.integers(0, 40)
pairs = st.tuples(numbers, numbers).map(sorted)


@given(pairs, pairs, numbers)
def test_stated_ranges_agree_with_portion(left: list[int], right: list[int], value: int) -> None:
    """Where every bound is stated, membership, overlap, enclosure and intersection are those of closed intervals."""
    portion = pytest.importorskip("portion")
    mine, theirs = pol.Range(*left), pol.Range(*right)
    other_mine, other_theirs = portion.closed(*left), portion.closed(*right)
    assert (mine.contains(value).answer is pol.Answer.YES) == (value in other_mine)
    assert (mine.overlaps(theirs).answer is pol.Answer.YES) == other_mine.overlaps(other_theirs)
    assert (mine.encloses(theirs).answer is pol.Answer.YES) == (other_theirs in other_mine)
    meet = other_mine & other_theirs
    shared = mine.intersection(theirs).shared
    assert (shared is None) == meet.empty
    if shared is not None:
        assert (shared.minimum, shared.maximum) == (meet.lower, meet.upper)


@given(strategies.ranges(strategies.rupees()), strategies.ranges(strategies.rupees()))
def test_a_rule_never_overturns_what_the_bounds_decide(
    left: pol.Range[pol.Rupees], right: pol.Range[pol.Rupees]
) -> None:
    """A rule only fills gaps: a decision from stated bounds stays."""
    for ask in (left.overlaps, left.encloses):
        plain = ask(right)
        if plain.answer is not pol.Answer.DEPENDS:
            assert ask(right, FINE) == plain
