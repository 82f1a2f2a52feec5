"""Ages, age rules and descriptions of people."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import pk_ocsea_law as pol
from pk_ocsea_law import strategies
from pk_ocsea_law.model.people import OLDEST


@pytest.mark.parametrize(("lowest", "highest"), [(-1, 3), (3, 131), (9, 8)])
def test_impossible_ages_are_refused(lowest: int, highest: int) -> None:
    """An age below 0 or above 130, or a range that runs backwards, is a ValueError."""
    with pytest.raises(ValueError, match="age"):
        pol.ages(lowest, highest)


@pytest.mark.parametrize("years", [15.0, "15", True])
def test_an_age_is_a_whole_number(years: object) -> None:
    """No coercion: a float, a string and a boolean are not ages."""
    with pytest.raises(TypeError, match="whole number"):
        pol.ages(years, 20)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "yes", "no", "words"),
    [
        (pol.AgeRule(under=18), [0, 17], [18, 60], "under 18"),
        (pol.AgeRule(at_most=18), [18], [19], "at most 18"),
        (pol.AgeRule(at_least=18), [18, 130], [17], "at least 18"),
        (pol.AgeRule(above=10, under=14), [10, 13], [9, 14], "above 10 and under 14"),
        (pol.AgeRule(), [0, 130], [], "any age"),
    ],
)
def test_age_rules_in_completed_years(rule: pol.AgeRule, yes: list[int], no: list[int], words: str) -> None:
    """Each comparator takes in exactly its completed years, and reads as the law says it."""
    assert all(rule.holds(pol.ages(years, years)) is pol.Answer.YES for years in yes)
    assert all(rule.holds(pol.ages(years, years)) is pol.Answer.NO for years in no)
    assert str(rule) == words


class TestAgeRulesHoldTheirLaws:
    """Data rule 5: ages are whole years with their comparator."""

    @given(strategies.age_rules(), strategies.ages(), st.integers(0, OLDEST))
    def test_widening_an_age_never_turns_yes_into_no(self, rule: pol.AgeRule, age: pol.Ages, more: int) -> None:
        """A wider range of ages may depend, but never flips a decided answer."""
        wider = pol.ages(min(age.lowest, more), max(age.highest, more))
        narrow, wide = rule.holds(age), rule.holds(wider)
        assert wide in (narrow, pol.Answer.DEPENDS)


def test_a_word_the_statute_leaves_undefined_takes_its_reading() -> None:
    """An undefined age word applies as it is read, and stays marked as undefined."""
    reading = pol.AgeReading(pol.AgeRule(under=18), "other laws", ())
    child = pol.Person(age=None, word="child", reading=reading)
    assert child.rule == pol.AgeRule(under=18)
    assert child.undefined_word == "child"
    assert pol.Person(age=None, word="child").rule.any_age
    assert pol.Person(age=pol.AgeRule(under=18), word="minor").undefined_word is None


def test_people_in_words() -> None:
    """A description reads as the statute's word or as the sex, with the age."""
    assert str(pol.Person(age=pol.AgeRule(under=16), sex=pol.Sex.FEMALE)) == "female under 16"
    assert str(pol.Person()) == "person"
    assert str(pol.Person(word="woman")) == "woman"
