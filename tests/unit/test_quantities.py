"""Terms, sums and ranges."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from pk_ocsea_law import strategies
from pk_ocsea_law.model.quantities import Absent, Answer, Range, Relation, Rule, Rupees, Term, hull

STATED = Absent.NOT_STATED


@pytest.mark.parametrize("text", ["P7Y", "P6M", "P90D", "P1Y6M", "P0D"])
def test_a_term_is_its_iso_duration(text: str) -> None:
    """A term reads and writes the same ISO duration, in the statute's own units."""
    assert Term.parse(text).iso == text


@pytest.mark.parametrize("text", ["", "P", "7Y", "P7", "P1.5Y", "PT1H", "P-1Y", "P7YX"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    """Anything but years, months and days is a ValueError that shows a right one."""
    with pytest.raises(ValueError, match="P7Y"):
        Term.parse(text)


def test_a_negative_term_or_sum_is_refused() -> None:
    """Nothing is punished with less than nothing."""
    with pytest.raises(ValueError, match="negative"):
        Term(years=-1)
    with pytest.raises(ValueError, match="negative"):
        Rupees(-1)


def test_twelve_months_order_as_a_year_and_days_stand_apart() -> None:
    """Months and years compare; days against months do not, unless one term has no less of either."""
    assert Term(months=12).compare(Term(years=1)) == 0
    assert Term(months=12) != Term(years=1)
    assert Term(months=3).compare(Term(days=90)) is None
    assert Term(months=3).compare(Term(months=3, days=1)) == -1
    assert Term(years=2).compare(Term(years=1)) == 1


@pytest.mark.parametrize(
    ("amount", "words", "digits"),
    [
        (0, "Rs 0", "Rs 0"),
        (5_000, "Rs 5,000", "Rs 5,000"),
        (1_000_000, "Rs 10 lakh", "Rs 1,000,000"),
        (15_000_000, "Rs 1 crore 50 lakh", "Rs 15,000,000"),
        (10_000_001, "Rs 1 crore 1", "Rs 10,000,001"),
    ],
)
def test_sums_read_in_lakh_and_crore(amount: int, words: str, digits: str) -> None:
    """A sum is written in plain digits and in the words of the country."""
    assert Rupees(amount).in_words == words
    assert str(Rupees(amount)) == digits


def test_terms_in_words() -> None:
    """A term reads as a phrase, singular and plural."""
    assert str(Term(1, 6, 1)) == "1 year 6 months 1 day"
    assert str(Term()) == "0 days"


def test_a_range_does_not_run_backwards() -> None:
    """A minimum above the maximum is refused."""
    with pytest.raises(ValueError, match="down to"):
        Range(Term(2), Term(1))


def test_unlike_quantities_do_not_compare() -> None:
    """A term and a sum are never compared."""
    with pytest.raises(TypeError, match="cannot compare Term with Rupees"):
        Range(Term(1), Rupees(1))  # type: ignore[type-var]


def test_a_missing_bound_is_never_a_number() -> None:
    """Where a bound that would decide is absent, the answer depends, and the rule says on what."""
    upto = Range(STATED, Term(7))
    assert upto.contains(Term(8)).answer is Answer.NO
    assert upto.contains(Term(1)).rule is Rule.MINIMUM_NOT_STATED
    least = Range(Term(14), STATED)
    assert least.contains(Term(20)).rule is Rule.MAXIMUM_NOT_STATED
    assert least.contains(Term(1)).answer is Answer.NO
    assert Range[Term](Absent.NOT_RECORDED, STATED).contains(Term(1)).rule is Rule.BOUND_NOT_RECORDED
    assert Range(Term(1), Term(2)).contains(Term(days=400)).rule is Rule.UNITS_DIFFER


def test_an_answer_has_no_truth_value() -> None:
    """A three-valued answer cannot be mistaken for a yes."""
    with pytest.raises(TypeError, match="no truth value"):
        bool(Answer.NO)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ((1, 3), (4, 6), Relation.BELOW),
        ((4, 6), (1, 3), Relation.ABOVE),
        ((1, 3), (1, 3), Relation.EQUAL),
        ((1, 9), (2, 3), Relation.ENCLOSES),
        ((2, 3), (1, 9), Relation.ENCLOSED),
        ((1, 5), (3, 9), Relation.OVERLAPS),
        ((3, 9), (1, 5), Relation.OVERLAPS),
    ],
)
def test_how_ranges_lie(left: tuple[int, int], right: tuple[int, int], relation: Relation) -> None:
    """Each way in which two stated ranges can lie, with the values they share."""
    found = Range(*left).relation(Range(*right))
    assert found.relation is relation
    assert found.rule is Rule.STATED_BOUNDS
    shared = set(range(left[0], left[1] + 1)) & set(range(right[0], right[1] + 1))
    expected = Range(min(shared), max(shared)) if shared else None
    assert Range(*left).intersection(Range(*right)).shared == expected


def test_ranges_with_missing_bounds_are_undecided_or_proven() -> None:
    """What stated bounds prove is said even where others are missing; the rest is undecided."""
    assert Range(STATED, Term(7)).overlaps(Range(STATED, Term(5))).answer is Answer.DEPENDS
    assert Range(Term(2), STATED).overlaps(Range(Term(1), Term(5))).answer is Answer.YES
    assert Range(Term(6), STATED).overlaps(Range(STATED, Term(5))).answer is Answer.NO
    assert Range[Term](STATED, STATED).overlaps(Range(STATED, STATED)).rule is Rule.MINIMUM_NOT_STATED
    assert Range(Term(1), Term(9)).encloses(Range(STATED, Term(5))).rule is Rule.MINIMUM_NOT_STATED
    assert Range(Term(1), Term(9)).encloses(Range(Term(5), STATED)).rule is Rule.MAXIMUM_NOT_STATED
    assert Range(Term(1), Term(9)).relation(Range(STATED, Term(5))).relation is Relation.UNDECIDED
    assert Range(Term(1), Term(9)).overlaps(Range(Term(days=40), Term(days=50))).rule is Rule.UNITS_DIFFER
    assert Range(Term(1), Term(9)).encloses(Range(Term(days=40), Term(days=50))).rule is Rule.UNITS_DIFFER


def test_the_hull_keeps_what_is_missing_missing() -> None:
    """The smallest range around others lacks a bound that one of them lacks."""
    assert hull([Range(1, 5), Range(3, 9)]) == Range(1, 9)
    neither: Range[int] = Range(STATED, STATED)
    assert hull([Range(STATED, 5), Range(3, STATED)]) == neither
    assert hull([Range(3, 9), Range(STATED, 5)]) == Range(STATED, 9)


class TestRangesHoldTheirLaws:
    """DESIGN section 4: a bound that is not stated never silently equals zero or infinity."""

    @given(strategies.ranges(st.integers(0, 60), absent=False), st.integers(0, 60))
    def test_stated_bounds_always_decide(self, bounds: Range[int], value: int) -> None:
        """With both bounds stated, `contains` is arithmetic."""
        assert isinstance(bounds.minimum, int)
        assert isinstance(bounds.maximum, int)
        within = bounds.minimum <= value <= bounds.maximum
        assert bounds.contains(value).answer is (Answer.YES if within else Answer.NO)

    @given(strategies.ranges(st.integers(0, 60)), st.integers(0, 60))
    def test_a_yes_needs_both_bounds(self, bounds: Range[int], value: int) -> None:
        """No value is certainly inside a range that lacks a bound."""
        if bounds.contains(value).answer is Answer.YES:
            assert not isinstance(bounds.minimum, Absent)
            assert not isinstance(bounds.maximum, Absent)

    @given(strategies.ranges(st.integers(0, 60)), strategies.ranges(st.integers(0, 60)))
    def test_overlap_is_mutual(self, left: Range[int], right: Range[int]) -> None:
        """Whether two ranges overlap does not depend on the order they are asked in."""
        assert left.overlaps(right).answer is right.overlaps(left).answer
