"""Comparing penalties where bounds may be missing."""

from __future__ import annotations

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.model.penalties import Expression

NS, NR = pol.Absent.NOT_STATED, pol.Absent.NOT_RECORDED
LIFE, NATURAL, DEATH = pol.Life(), pol.Life(natural=True), pol.Death()


def jail(low: object, high: object) -> pol.Imprisonment:
    """Imprisonment between two bounds, in years where they are numbers."""
    bounds = [pol.Term(bound) if isinstance(bound, int) else bound for bound in (low, high)]
    return pol.Imprisonment(pol.Range(*bounds))  # type: ignore[arg-type]


def fine(low: object = NS, high: object = NS) -> pol.Fine:
    """A fine between two bounds."""
    bounds = [pol.Rupees(bound) if isinstance(bound, int) else bound for bound in (low, high)]
    return pol.Fine(pol.Range(*bounds))  # type: ignore[arg-type]


def both(*parts: Expression) -> pol.AllOf:
    """Every part."""
    return pol.AllOf(parts)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (jail(NS, 3), jail(NS, 7), "less"),
        (jail(14, 20), jail(5, 10), "greater"),
        (jail(5, 10), jail(5, 10), "equal"),
        (jail(1, 10), jail(5, 7), "overlapping"),
        (jail(NS, 20), jail(14, 20), "incomparable"),
        (jail(NS, 3), jail(5, 10), "less"),
        (jail(5, 10), jail(NS, 3), "greater"),
        (jail(NS, NS), jail(5, 10), "incomparable"),
        (jail(1, NS), jail(1, 5), "incomparable"),
        (jail(1, NS), jail(1, NS), "equal"),
        (jail(1, NR), jail(1, NR), "incomparable"),
        (jail(NR, 5), jail(1, 5), "incomparable"),
        (fine(0, 5), jail(NS, 1), "overlapping"),
        (jail(1, 25), LIFE, "less"),
        (LIFE, NATURAL, "less"),
        (NATURAL, DEATH, "less"),
        (both(jail(1, 5), fine(1, 2)), both(jail(1, 5), fine(2, 3)), "less"),
        (both(jail(1, 5), fine(1, 9)), both(jail(1, 5), fine(2, 3)), "overlapping"),
        (both(jail(1, 5), fine(9, NS)), both(jail(1, 5), fine(NS, 3)), "greater"),
        (both(jail(1, 5), fine(NS, 3)), both(jail(1, 5), fine(9, NS)), "less"),
        (both(jail(1, 5), fine()), both(jail(1, 5), fine(NS, 3)), "incomparable"),
        (both(jail(1, 5), fine(1, NR)), both(jail(1, 5), fine(1, NR)), "incomparable"),
        (jail(1, 5), both(jail(1, 5), fine()), "less"),
        (pol.AnyOf((jail(NS, 7), fine())), both(jail(NS, 7), fine()), "less"),
        (pol.NotRecorded(), pol.NotRecorded(), "incomparable"),
        (pol.ByReference("s. 2"), jail(1, 2), "incomparable"),
    ],
)
def test_compare(left: Expression, right: Expression, expected: str) -> None:
    """Least custody, greatest custody and fine, as the partial order of DESIGN section 4, and its mirror."""
    mirror = {"less": "greater", "greater": "less"}
    assert pol.Penalty(left).compare(pol.Penalty(right)).value == expected
    assert pol.Penalty(right).compare(pol.Penalty(left)).value == mirror.get(expected, expected)


def test_months_stand_apart_from_days_unless_a_rule_is_given() -> None:
    """Three months against ninety days is incomparable; under the caller's own rule they are equal, and it is named."""
    months = pol.Penalty(pol.Imprisonment(pol.Range.exactly(pol.Term(months=3))))
    days = pol.Penalty(pol.Imprisonment(pol.Range.exactly(pol.Term(days=90))))
    assert months.compare(days) is pol.Comparison.INCOMPARABLE
    assert months.explain(days).rules == (pol.Rule.UNITS_DIFFER, pol.Rule.NO_FINE)
    rules = {pol.Rule.MONTH_AS_THIRTY_DAYS}
    assert months.compare(days, rules=rules) is pol.Comparison.EQUAL
    assert pol.Rule.MONTH_AS_THIRTY_DAYS in months.explain(days, rules=rules).rules


def test_a_fine_without_a_sum_is_unlimited_only_under_its_rule() -> None:
    """PPC s. 63 decides between a fine without a sum and a stated one only where the caller accepts it."""
    open_ended, capped = pol.Penalty(fine(NS, NS)), pol.Penalty(fine(NS, 500_000))
    assert open_ended.compare(capped) is pol.Comparison.INCOMPARABLE
    rules = (pol.Rule.FINE_WITHOUT_SUM,)
    assert open_ended.compare(capped, rules=rules) is pol.Comparison.GREATER
    assert capped.compare(open_ended, rules=rules) is pol.Comparison.LESS
    fine_part = open_ended.explain(capped, rules=rules).parts[2]
    assert (fine_part.dimension, fine_part.rule) == (pol.Dimension.FINE, pol.Rule.FINE_WITHOUT_SUM)
    assert open_ended.compare(open_ended, rules=rules) is pol.Comparison.EQUAL


def test_section_22_against_the_section_it_followed(law: pol.Corpus) -> None:
    """PECA 22 since 2023 has no printed minimum, so it does not compare with the fourteen years of PPC 292C."""
    after = law.offence("peca-2016/22(1)").versions[-1].penalty
    before = law.offence("ppc-1860/292C").versions[-1].penalty
    explained = after.explain(before)
    assert explained.comparison is pol.Comparison.INCOMPARABLE
    assert explained.parts[0].rule is pol.Rule.MINIMUM_NOT_STATED
    assert explained.parts[1].comparison is pol.Comparison.EQUAL
