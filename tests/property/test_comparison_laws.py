"""Laws of comparing penalties: what a partial order with missing bounds has to hold."""

from __future__ import annotations

from hypothesis import given, strategies as st

import pk_ocsea_law as pol
from pk_ocsea_law import strategies
from pk_ocsea_law.model.custody import weight
from pk_ocsea_law.model.penalties import severity

LESS, EQUAL, GREATER = pol.Comparison.LESS, pol.Comparison.EQUAL, pol.Comparison.GREATER
penalties = strategies.penalties()
rules = st.frozensets(st.sampled_from([pol.Rule.FINE_WITHOUT_SUM, pol.Rule.MONTH_AS_THIRTY_DAYS]))


def unseen(penalty: pol.Penalty) -> bool:
    """Whether some bound is one that no source gives, so that even the penalty itself does not compare with it."""
    bounds = [penalty.imprisonment, penalty.fine]
    return any(
        pol.Absent.NOT_RECORDED in (bound.minimum, bound.maximum) for bound in bounds if bound is not None
    ) or any(isinstance(part, pol.Imprisonment) and _unseen(part.term) for part in penalty.parts)


def _unseen(term: pol.Range[pol.Term]) -> bool:
    return pol.Absent.NOT_RECORDED in (term.minimum, term.maximum)


@given(penalties, rules)
def test_reflexive(penalty: pol.Penalty, given_rules: frozenset[pol.Rule]) -> None:
    """A penalty whose bounds are all stated or silent equals itself; one with an unseen bound is never less or more."""
    found = penalty.compare(penalty, rules=given_rules)
    assert found is EQUAL or (unseen(penalty) and found is pol.Comparison.INCOMPARABLE)


@given(penalties, penalties, rules)
def test_antisymmetric(left: pol.Penalty, right: pol.Penalty, given_rules: frozenset[pol.Rule]) -> None:
    """The comparison the other way round is the mirror, whether it is decided or not."""
    mirror = {LESS: GREATER, GREATER: LESS}
    found = left.compare(right, rules=given_rules)
    assert right.compare(left, rules=given_rules) is mirror.get(found, found)


@given(st.lists(penalties, min_size=3, max_size=3), rules)
def test_transitive_where_decided(three: list[pol.Penalty], given_rules: frozenset[pol.Rule]) -> None:
    """Not more than what is not more is not more."""
    first, second, third = three
    upward = (LESS, EQUAL)
    if first.compare(second, rules=given_rules) in upward and second.compare(third, rules=given_rules) in upward:
        assert first.compare(third, rules=given_rules) in upward


@given(penalties, penalties)
def test_severity_agrees_with_the_order(left: pol.Penalty, right: pol.Penalty) -> None:
    """What compares as less never sorts above: `sorted_by_severity` extends the partial order."""
    if left.compare(right) is LESS:
        assert severity(left) <= severity(right)


@given(st.lists(strategies.expressions(), min_size=2, max_size=3).map(tuple), st.booleans())
def test_a_choice_never_raises_a_floor(parts: tuple[pol.AllOf, ...], together: bool) -> None:
    """`AnyOf` can go as low as each of its parts."""
    whole = pol.Penalty(pol.AnyOf(parts, together)).least_custody
    assert all(weight(whole) <= weight(pol.Penalty(part).least_custody) for part in parts)


@given(st.lists(strategies.expressions(), min_size=2, max_size=3).map(tuple))
def test_a_sum_never_lowers_a_ceiling(parts: tuple[pol.AllOf, ...]) -> None:
    """`AllOf` reaches at least as high as each of its parts."""
    whole = severity(pol.Penalty(pol.AllOf(parts)))[0]
    assert all(whole >= severity(pol.Penalty(part))[0] for part in parts)


@given(penalties, penalties)
def test_every_part_names_its_rule(left: pol.Penalty, right: pol.Penalty) -> None:
    """An explanation has one part for each dimension, each with a rule, and its answer is the comparison."""
    found = left.explain(right)
    assert [part.dimension for part in found.parts] == list(pol.Dimension)
    assert found.comparison is left.compare(right)
    assert set(found.rules) == {part.rule for part in found.parts}
