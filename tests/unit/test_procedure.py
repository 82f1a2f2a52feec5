"""Procedure on the day of a step, in the made-up corpus and on real rows."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.model.quantities import Absent, Range, Term
from pk_ocsea_law.queries.reach import in_row


def test_the_specific_rule_prevails(small: pol.Corpus) -> None:
    """A rule that names the unit prevails over one for the whole Act, flag by flag."""
    then = small.as_of(date(2006, 1, 1))
    named = then.procedure("test-2001/2(2)")
    assert (named.cognizable.value, named.bailable.value, named.compoundable.value) == (True, False, True)
    assert named.court == "any court"
    general = then.procedure("test-2001/2(1)")
    assert (general.cognizable.value, general.bailable.value) == (False, True)
    assert general.cognizable.because is not None
    assert general.cognizable.because.id == "test-2001/5(1)"


def test_an_excluded_section_has_only_what_names_it(small: pol.Corpus) -> None:
    """What the general rule excepts and no other rule speaks of is unknown, not false."""
    found = small.as_of(date(2006, 1, 1)).procedure("test-2001/3")
    assert (found.cognizable.value, found.compoundable.value, found.court) == (True, None, None)
    assert found.in_camera == pol.Flag(None, None, disputed=False)


def test_disputes_and_protections_show(small: pol.Corpus) -> None:
    """A disputed flag says so; hearings in camera and time limits come with their rules and sources."""
    found = small.as_of(date(2006, 1, 1)).procedure("test-2001/2")
    assert found.bailable.disputed
    assert not found.cognizable.disputed
    assert found.in_camera.value is True
    assert [deadline.limit.count for deadline in found.deadlines] == [3]
    assert [protection.of.value for protection in found.protections] == ["in-camera"]
    assert found.sources


def test_inside_a_window_the_flags_are_open(small: pol.Corpus) -> None:
    """Where the classing rule itself may not stand yet, its flag has no value but keeps its rule."""
    found = small.as_of(date(2001, 3, 5)).procedure("test-2001/2(1)")
    assert found.cognizable.value is None
    assert found.cognizable.because is not None
    assert found.in_camera.value is None


def test_rules_that_contradict_each_other_give_no_value(small: pol.Corpus) -> None:
    """Two equally close rules with opposite flags leave the flag open, and call it disputed."""
    found = small.as_of(date(2012, 1, 1)).procedure("test-2001/6", jurisdiction="PK-PB")
    assert (found.cognizable.value, found.cognizable.disputed) == (None, True)
    assert found.cognizable.because is not None


def test_before_the_law_there_is_no_procedure(small: pol.Corpus) -> None:
    """Nothing is said of a day before the Act, and the sources are empty."""
    found = small.as_of(date(2000, 1, 1)).procedure("test-2001/2(1)")
    assert found.cognizable.value is None
    assert found.sources == ()


def test_who_investigates(small: pol.Corpus) -> None:
    """By law until the mandate ends; afterwards in practice, from a day known only within a window."""
    office = small.as_of(date(2004, 1, 1)).investigators("test-2001/2")
    assert [(body.id, body.basis) for body in office] == [("office", pol.MandateBasis.IN_LAW)]
    assert small.as_of(date(2006, 1, 1)).investigators("test-2001/2") == ()
    bureau = small.as_of(date(2012, 2, 1)).investigators("test-2001/2")
    assert [(body.id, body.basis) for body in bureau] == [("bureau", pol.MandateBasis.IN_PRACTICE)]
    assert bureau[0].span is not None
    assert bureau[0].span.start.day is None
    unnamed = small.institutions[0]
    assert (unnamed.basis, unnamed.span) == (None, None)


@pytest.mark.parametrize(
    ("penalty", "row", "expected"),
    [
        (pol.Imprisonment(Range(Absent.NOT_STATED, Term(20))), pol.OtherLaws(over=Term(7)), True),
        (pol.Imprisonment(Range(Absent.NOT_STATED, Term(7))), pol.OtherLaws(over=Term(7)), False),
        (pol.Imprisonment(Range(Absent.NOT_STATED, Term(7))), pol.OtherLaws(over=Term(3), up_to=Term(7)), True),
        (pol.Imprisonment(Range(Term(14), Absent.NOT_STATED)), pol.OtherLaws(over=Term(7)), False),
        (pol.Life(), pol.OtherLaws(over=Term(7), includes_life_and_death=True), True),
        (pol.Death(), pol.OtherLaws(up_to=Term(1)), False),
        (pol.Fine(), pol.OtherLaws(up_to=Term(1), includes_fine_only=True), True),
        (pol.Fine(), pol.OtherLaws(over=Term(7)), False),
        (pol.NotRecorded(), pol.OtherLaws(up_to=Term(1), includes_fine_only=True), False),
        (
            pol.AnyOf(
                (
                    pol.Imprisonment(Range(Absent.NOT_STATED, Term(1))),
                    pol.Imprisonment(Range(Term(1), Absent.NOT_STATED)),
                )
            ),
            pol.OtherLaws(over=Term(0), up_to=Term(3)),
            False,
        ),
    ],
)
def test_default_rows(small: pol.Corpus, penalty: pol.Imprisonment, row: pol.OtherLaws, expected: bool) -> None:
    """An offence of another law falls under the row of its longest term; one whose longest is absent under none."""
    from attrs import evolve

    offence = evolve(small.as_of(date(2006, 1, 1)).offence("test-2001/2(1)"), penalty=pol.Penalty(penalty))
    assert in_row(row, (offence,)) is expected
    assert in_row(row, ()) is False


def test_a_row_needs_every_longest_term(small: pol.Corpus) -> None:
    """Where one of several offences has no stated maximum, no row is assumed."""
    from attrs import evolve

    offence = small.as_of(date(2006, 1, 1)).offence("test-2001/2(1)")
    endless = evolve(offence, penalty=pol.Penalty(pol.Imprisonment(Range(Term(14), Absent.NOT_STATED))))
    assert in_row(pol.OtherLaws(over=Term(1)), (offence, endless)) is False
