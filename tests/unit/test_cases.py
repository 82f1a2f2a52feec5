"""The facts of a case: coarse, checked, and never repeated."""

from __future__ import annotations

import copy
import logging
import pickle
from datetime import date, datetime
from typing import Any

import pytest

import pk_ocsea_law as pol

CANARY = "canary-4711"
DAY = date(2023, 3, 10)


def held() -> list[object]:
    """One of everything that holds facts of a case."""
    case = pol.Case(committed=DAY, victim=pol.Victim(age=15, sex="female"), accused=pol.Accused(age=40))
    assessment = pol.load().assess(case)
    return [case, case.victim, case.accused, assessment, assessment.options[0]]


def test_what_holds_facts_prints_none_of_them(caplog: pytest.LogCaptureFixture) -> None:
    """A repr, a format and a log record of a case, its people and its assessment show no date, age or sex."""
    for value in held():
        with caplog.at_level(logging.INFO):
            logging.getLogger("test").info("%s %r", value, value)
        for text in (repr(value), str(value), f"{value}", caplog.text):
            assert not any(fact in text for fact in ("2023", "15", "female", "40"))


def test_what_holds_facts_is_neither_pickled_nor_copied() -> None:
    """Pickling and copying are refused, so that facts do not travel by accident."""
    for value in held():
        for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="not pickled or copied"):
                attempt(value)


@pytest.mark.parametrize(
    "facts",
    [
        {"committed": CANARY},
        {"step_on": CANARY},
        {"step_on": datetime(2023, 1, 1)},  # noqa: DTZ001
        {"victim": CANARY},
        {"accused": CANARY},
        {"media": CANARY},
        {"media": {CANARY}},
        {"media": 7},
        {"media": ()},
        {"media": {7}},
        {"conduct": {CANARY}},
        {"content": CANARY},
        {"jurisdiction": 7},
        {"jurisdiction": ()},
        {"jurisdiction": (7,)},
        {CANARY[:6]: 1},
    ],
)
def test_a_bad_fact_is_refused_without_being_repeated(facts: dict[str, Any]) -> None:
    """An error names the field and what would be valid, never the value."""
    with pytest.raises((TypeError, ValueError)) as caught:
        pol.Case(**{"committed": DAY, **facts})
    assert CANARY not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    "facts", [{"age": CANARY}, {"age": True}, {"age": -1}, {"age": 999}, {"sex": CANARY}, {"sex": 7}]
)
def test_a_bad_person_is_refused_without_being_repeated(facts: dict[str, Any]) -> None:
    """Ages and sexes are checked in the same way."""
    for kind in (pol.Victim, pol.Accused):
        with pytest.raises((TypeError, ValueError)) as caught:
            kind(**facts)
        assert not any(str(value) in str(caught.value) for value in facts.values() if value is not True)
    with pytest.raises(TypeError, match="prior_conviction is True"):
        pol.Accused(prior_conviction=CANARY)


def test_a_place_is_checked_against_the_corpus(small: pol.Corpus) -> None:
    """An unknown place is refused when the case is assessed, and is not repeated."""
    with pytest.raises(ValueError, match="unknown jurisdiction; valid ones are") as caught:
        small.assess(pol.Case(committed=DAY, jurisdiction=CANARY))
    assert CANARY not in str(caught.value)


def test_no_field_can_hold_more_than_coarse_facts() -> None:
    """The fields of a case are these: none for a name, a number, an address, a narrative, an image or a hash."""
    names = {attribute.name for attribute in pol.Case.__attrs_attrs__}
    assert names == {
        "committed", "step_on", "victim", "accused", "media", "conduct", "content", "jurisdiction",
    }  # fmt: skip


def test_what_is_left_out_is_not_known() -> None:
    """A case of a day alone knows nothing else."""
    case = pol.Case(committed=pol.UNKNOWN)
    assert case.committed == pol.During(None, None)
    facts = (case.media, case.conduct, case.content, case.jurisdiction, case.victim.age, case.victim.sex)
    assert set(facts) == {pol.UNKNOWN}
    assert case.accused is None
    assert pol.Case(committed=DAY, victim=pol.UNKNOWN).victim.age is pol.UNKNOWN
    assert pol.Case(committed=DAY, step_on=pol.UNKNOWN).step_on is None
    assert pol.Case(committed=DAY, media="online").media == frozenset({pol.Medium.ONLINE})
    assert pol.Case(committed=DAY, jurisdiction=["PK-SD", "PK-PB", "PK-SD"]).jurisdiction == ("PK-PB", "PK-SD")
