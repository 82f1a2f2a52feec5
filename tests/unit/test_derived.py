"""Attempt and abetment: punishments derived by rule, never stored."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.queries.derived import derived

DAY = date(2024, 1, 1)
NS = pol.Absent.NOT_STATED


@pytest.mark.parametrize(
    ("offence", "longest", "rules"),
    [
        ("ppc-1860/377B", "P10Y", ()),
        ("ppc-1860/371A", "P12Y6M", ()),
        ("ppc-1860/292", "P1M15D", (pol.Rule.MONTH_AS_THIRTY_DAYS,)),
        ("ppc-1860/377", "P12Y6M", (pol.Rule.LIFE_AS_TWENTY_FIVE_YEARS,)),
    ],
)
def test_an_attempt_takes_half_the_longest_term_and_no_floor(
    law: pol.Corpus, offence: str, longest: str, rules: tuple[pol.Rule, ...]
) -> None:
    """PPC s. 511: half of the longest term; half of life counts from twenty-five years (s. 57), and is so named."""
    found = law.as_of(DAY).derived(offence, "attempt")
    if offence == "ppc-1860/292":
        assert found.penalty is None
        assert "inside the offence" in found.reason
        return
    assert found.by == "ppc-1860/511"
    assert found.penalty is not None
    term = found.penalty.imprisonment
    assert term is not None
    assert (term.minimum, term.maximum) == (NS, pol.Term.parse(longest))
    assert found.rules == rules
    assert found.sources


def test_an_attempt_under_another_law_is_not_reached(law: pol.Corpus) -> None:
    """Section 511 speaks of offences under the Code: for PECA the answer is a reason, not a number."""
    found = law.as_of(DAY).derived("peca-2016/22(1)", "attempt")
    assert found.penalty is None
    assert "under the Code" in found.reason


def test_abetment_carries_the_punishment_of_the_offence(law: pol.Corpus) -> None:
    """PPC s. 109, which s. 40 carries to special laws: the abettor of a PECA offence has its punishment."""
    found = law.as_of(DAY).derived("peca-2016/22A", pol.Participation.ABETMENT)
    assert found.penalty == law.as_of(DAY).offence("peca-2016/22A").penalty
    assert found.by == "ppc-1860/109"


def test_abetment_of_what_is_not_committed(law: pol.Corpus) -> None:
    """Section 116 takes a quarter, or a half with a public servant; section 115 states its own terms."""
    then = law.as_of(DAY)
    quarter = then.derived("peca-2016/22A", "abetment-not-committed").penalty
    half = then.derived("peca-2016/22A", "abetment-not-committed-public-servant").penalty
    assert quarter is not None
    assert half is not None
    assert quarter.greatest_custody == pol.Term(2, 6)
    assert half.greatest_custody == pol.Term(5)
    assert quarter.least_custody.kind == "none"
    assert quarter.fine == then.offence("peca-2016/22A").penalty.fine
    seven = then.derived("ppc-1860/377", "abetment-of-life-not-committed").penalty
    fourteen = then.derived("ppc-1860/377", "abetment-of-life-not-committed-hurt").penalty
    assert seven is not None
    assert fourteen is not None
    assert (seven.greatest_custody, fourteen.greatest_custody) == (pol.Term(7), pol.Term(14))


@pytest.mark.parametrize(
    ("offence", "participation", "reason"),
    [
        ("peca-2016/22A", "abetment-of-life-not-committed", "death or life"),
        ("ppc-1860/377", "abetment-not-committed", "section 115"),
        ("ppc-1860/292B(2)", "abetment", "not certainly|ended|omit"),
        ("ppc-1860/292A", "attempt", "inside the offence"),
    ],
)
def test_a_rule_that_does_not_reach_gives_its_reason(
    law: pol.Corpus, offence: str, participation: str, reason: str
) -> None:
    """Each rule speaks of some offences only, and an offence that has ended derives nothing."""
    found = law.as_of(DAY).derived(offence, participation)
    assert found.penalty is None
    assert any(word in found.reason for word in reason.split("|"))


def test_a_punishment_that_is_not_recorded_derives_nothing(law: pol.Corpus) -> None:
    """A penalty by reference or not recorded has no longest term to share."""
    found = law.as_of(date(2020, 1, 1)).derived("ppc-1860/292B(2)", "attempt")
    assert found.penalty is None
    assert "not recorded" in found.reason


def test_without_the_code_nothing_is_derived(small: pol.Corpus) -> None:
    """A corpus that holds neither the rule nor s. 40 derives nothing and says so."""
    then = small.as_of(date(2006, 1, 1))
    assert "no version" in then.derived("test-2001/2(2)", "attempt").reason
    general = small.section("test-2001/2").versions[0]
    line = small.offence("test-2001/2(2)").as_of(date(2006, 1, 1))
    found = derived(small._index, line, pol.Participation.ABETMENT, general)
    assert "nothing recorded carries the rule" in found.reason


def test_an_unknown_participation_names_the_valid_ones(law: pol.Corpus) -> None:
    """The vocabulary is closed."""
    with pytest.raises(ValueError, match="abetment-not-committed"):
        law.as_of(DAY).derived("ppc-1860/377B", "conspiracy")


def test_fractions_keep_units_and_name_their_rules() -> None:
    """Half of three months is a month and fifteen days by a named rule; a part of a day is dropped by another."""
    from fractions import Fraction

    from pk_ocsea_law.queries.derived import _part, _share

    half = Fraction(1, 2)
    assert _part(pol.Term(months=3), half, ()) == (pol.Term(months=1, days=15), (pol.Rule.MONTH_AS_THIRTY_DAYS,))
    assert _part(pol.Term(days=15), half, ()) == (pol.Term(days=7), (pol.Rule.PART_OF_A_DAY_DROPPED,))
    no_top = pol.Penalty(pol.Imprisonment(pol.Range(pol.Term(1), NS)))
    assert _share(no_top, half) == (NS, ())
    assert _share(pol.Penalty(pol.Fine()), half) == (NS, ())


def test_several_fines_are_one_range() -> None:
    """Where an offence names two fines the derived punishment keeps the range around them."""
    from pk_ocsea_law.queries.derived import _fines

    small, large = (pol.Fine(pol.Range(pol.Rupees(low), pol.Rupees(high))) for low, high in ((1, 5), (3, 9)))
    (found,) = _fines(pol.Penalty(pol.AnyOf((small, large))))
    assert found.amount == pol.Range(pol.Rupees(1), pol.Rupees(9))


def test_a_fine_alone_is_no_imprisonment_to_share(law: pol.Corpus) -> None:
    """Section 116 speaks of offences punishable with imprisonment."""
    found = law.as_of(DAY).derived("peca-2016/25(4)", "abetment-not-committed")
    assert found.penalty is None
    assert "imprisonment" in found.reason
