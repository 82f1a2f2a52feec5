"""What may be imposed, and what follows from the way it is joined."""

from __future__ import annotations

import pytest
from hypothesis import given

import pk_ocsea_law as pol
from pk_ocsea_law import strategies
from pk_ocsea_law.model.penalties import AllOf, AnyOf, Expression, severity
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term

STATED, UNSEEN = Absent.NOT_STATED, Absent.NOT_RECORDED
LIFE, NATURAL, DEATH = pol.Life(), pol.Life(natural=True), pol.Death()


def jail(low: int | Absent, high: int | Absent) -> pol.Imprisonment:
    """Imprisonment for so many years."""
    bounds = [bound if isinstance(bound, Absent) else Term(bound) for bound in (low, high)]
    return pol.Imprisonment(Range(bounds[0], bounds[1]))


def fine(low: int | Absent = STATED, high: int | Absent = STATED) -> pol.Fine:
    """A fine between two sums."""
    bounds = [bound if isinstance(bound, Absent) else Rupees(bound) for bound in (low, high)]
    return pol.Fine(Range(bounds[0], bounds[1]))


@pytest.mark.parametrize(
    ("expression", "least", "if_imprisoned", "connector", "words"),
    [
        (
            AnyOf((jail(1, 7), fine()), True),
            "none",
            "1 year",
            "and-or",
            "imprisonment of at least 1 year up to 7 years or a fine of no stated sum or both",
        ),
        (
            AnyOf((jail(1, 7), fine())),
            "none",
            "1 year",
            "or",
            "imprisonment of at least 1 year up to 7 years or a fine of no stated sum",
        ),
        (
            AllOf((jail(14, 20), fine(1_000_000, STATED))),
            "14 years",
            "14 years",
            "and",
            "imprisonment of at least 14 years up to 20 years and a fine of at least Rs 1,000,000",
        ),
        (
            AllOf((jail(STATED, 20), fine())),
            "some custody, no minimum stated",
            "some custody, no minimum stated",
            "and",
            "imprisonment of up to 20 years and a fine of no stated sum",
        ),
        (jail(10, 10), "10 years", "10 years", "custody-only", "imprisonment of exactly 10 years"),
        (
            jail(STATED, STATED),
            "some custody, no minimum stated",
            "some custody, no minimum stated",
            "custody-only",
            "imprisonment of no stated length",
        ),
        (
            jail(UNSEEN, UNSEEN),
            "not recorded",
            "not recorded",
            "custody-only",
            "imprisonment (minimum and maximum not recorded)",
        ),
        (fine(STATED, 50_000), "none", None, "fine-only", "a fine of up to Rs 50,000"),
        (
            AllOf((AnyOf((DEATH, LIFE)), fine())),
            "life",
            "life",
            "and",
            "(death or imprisonment for life) and a fine of no stated sum",
        ),
        (DEATH, "death", "death", "custody-only", "death"),
        (
            AnyOf((DEATH, jail(10, 25))),
            "10 years",
            "10 years",
            "custody-only",
            "death or imprisonment of at least 10 years up to 25 years",
        ),
        (
            AnyOf((DEATH, NATURAL, AllOf((LIFE, fine())))),
            "life",
            "life",
            "unclear",
            (
                "death or imprisonment for the remainder of natural life or "
                "(imprisonment for life and a fine of no stated sum)"
            ),
        ),
        (pol.Administrative("a licence measure"), "none", None, "other", "a licence measure"),
        (pol.NotRecorded(), "not recorded", None, "not-recorded", "not recorded in any source that was read"),
        (pol.ByReference("section 376A"), "not recorded", None, "not-recorded", "as provided in section 376A"),
    ],
)
def test_what_a_sentence_cannot_go_below(
    expression: Expression, least: str, if_imprisoned: str | None, connector: str, words: str
) -> None:
    """The least custody, the least if imprisoned, the connector and the words of every shape of penalty."""
    penalty = pol.Penalty(expression)
    assert str(penalty.least_custody) == least
    found = penalty.least_custody_if_imprisoned
    assert (str(found) if found else None) == if_imprisoned
    assert penalty.connector == connector
    assert penalty.describe() == words


def test_a_record_says_what_is_not_stated() -> None:
    """PECA s. 22 since 2023: compulsory custody, no stated minimum, a floor for the fine and no ceiling."""
    expression = AllOf((jail(STATED, 20), fine(1_000_000, STATED)))
    assert pol.Penalty(expression, disputed=("custody_min",)).to_record() == {
        "custody_least": None,
        "custody_least_kind": "not-stated",
        "custody_min": None,
        "custody_max": "P20Y",
        "life": False,
        "natural_life": False,
        "death": False,
        "fine_min": 1_000_000,
        "fine_max": None,
        "custody_stated": True,
        "fine_stated": True,
        "connector": "and",
        "disputed": ["custody_min"],
    }


def test_a_record_of_an_avoidable_term() -> None:
    """Where a fine alone will do, the least custody is no time at all, and the stated term stays stated."""
    record = pol.Penalty(AnyOf((jail(1, 7), fine(100_000, 500_000)), True)).to_record()
    assert record["custody_least"] == "P0D"
    assert record["custody_least_kind"] == "none"
    assert record["custody_min"] == "P1Y"
    assert record["custody_max"] == "P7Y"
    assert record["connector"] == "and-or"


def test_a_record_without_custody_or_without_fine() -> None:
    """What is not provided is None with its `stated` False, so that it is never read as unlimited."""
    only_fine = pol.Penalty(fine(STATED, 50_000)).to_record()
    assert (only_fine["custody_stated"], only_fine["custody_max"], only_fine["fine_max"]) == (False, None, 50_000)
    only_life = pol.Penalty(LIFE).to_record()
    assert (only_life["custody_stated"], only_life["fine_stated"], only_life["life"]) == (True, False, True)


def test_garbled_words_are_kept_and_called_unclear() -> None:
    """Where the words do not join clearly, the connector is unclear and the words are quoted."""
    penalty = pol.Penalty(AllOf((jail(STATED, 7), fine())), words="and liable to fine or with both", garbled=True)
    assert penalty.connector == "unclear"
    assert 'the words are unclear: "and liable to fine or with both"' in penalty.describe()
    assert "(the words are unclear)" in pol.Penalty(DEATH, garbled=True).describe()


def test_disputes_show_in_the_words() -> None:
    """A disputed field is named where the penalty is described."""
    assert pol.Penalty(DEATH, disputed=("death",)).describe() == "death [sources disagree on death]"


def test_a_fine_to_a_victim_and_in_default() -> None:
    """Who receives a fine, and what stands in its place, is part of its description."""
    text = pol.Penalty(pol.Fine(Range(STATED, Rupees(100)), "the victim", jail(STATED, 1))).describe()
    assert text == "a fine of up to Rs 100 paid to the victim (in default imprisonment of up to 1 year)"


def test_kinds_of_imprisonment_are_said() -> None:
    """Rigorous and simple imprisonment are named."""
    rigorous = pol.Imprisonment(Range(STATED, Term(3)), pol.ImprisonmentKind.RIGOROUS)
    assert pol.Penalty(rigorous).describe() == "rigorous imprisonment of up to 3 years"


@pytest.mark.parametrize(
    ("expression", "greatest"),
    [
        (AnyOf((jail(1, 7), jail(1, 9))), Term(9)),
        (AnyOf((jail(1, 7), LIFE)), LIFE),
        (AnyOf((NATURAL, LIFE)), NATURAL),
        (AnyOf((DEATH, NATURAL)), DEATH),
        (jail(14, STATED), STATED),
        (fine(), None),
        (pol.NotRecorded(), UNSEEN),
    ],
)
def test_the_most_custody(expression: Expression, greatest: object) -> None:
    """Death above natural life, that above life, life above any term; a missing ceiling stays missing."""
    assert pol.Penalty(expression).greatest_custody == greatest


def test_severity_puts_the_gravest_last() -> None:
    """The documented sort order, from a penalty nobody recorded to death."""
    order: list[Expression] = [
        pol.NotRecorded(),
        fine(STATED, 10),
        fine(),
        jail(STATED, 3),
        jail(1, 3),
        jail(1, 7),
        jail(14, STATED),
        LIFE,
        NATURAL,
        DEATH,
    ]
    keys = [severity(pol.Penalty(expression)) for expression in order]
    assert keys == sorted(keys)


class TestPenaltiesHoldTheirLaws:
    """DESIGN section 4: a penalty's record agrees with its expression."""

    @given(strategies.penalties(recorded=False))
    def test_the_record_agrees_with_the_expression(self, penalty: pol.Penalty) -> None:
        """Every field of the record follows from the simple parts."""
        record = penalty.to_record()
        kinds = {type(part) for part in penalty.parts}
        assert record["death"] == (pol.Death in kinds)
        assert record["life"] == (pol.Life in kinds)
        assert record["fine_stated"] == (pol.Fine in kinds)
        assert record["custody_stated"] == bool(kinds & {pol.Death, pol.Life, pol.Imprisonment})
        assert (record["connector"] == "not-recorded") == (pol.NotRecorded in kinds)

    @given(strategies.expressions(), strategies.expressions())
    def test_a_choice_never_raises_the_floor(self, one: Expression, other: Expression) -> None:
        """`AnyOf` allows at least as little custody as either part."""
        floors = [severity(pol.Penalty(each))[1] for each in (one, other)]
        assert severity(pol.Penalty(AnyOf((one, other))))[1] == min(floors)

    @given(strategies.expressions(), strategies.expressions())
    def test_adding_never_lowers_the_ceiling(self, one: Expression, other: Expression) -> None:
        """`AllOf` reaches at least as far as either part."""
        both = severity(pol.Penalty(AllOf((one, other))))[0]
        assert both == max(severity(pol.Penalty(each))[0] for each in (one, other))
