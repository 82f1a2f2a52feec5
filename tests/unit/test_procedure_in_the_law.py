"""Procedure under the packaged law: before an offence exists, for certain victims alone, on days in doubt."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.model.people import AgeRule, Person, Sex
from pk_ocsea_law.queries.reach import Subject, protects


@pytest.mark.parametrize(
    ("reference", "day"),
    [
        ("peca-2016/22", date(2016, 8, 17)),
        ("peca-2016/22A", date(2023, 7, 23)),
        ("peca-2016/26A", date(2025, 1, 28)),
    ],
)
def test_what_does_not_exist_yet_has_no_procedure(law: pol.Corpus, reference: str, day: date) -> None:
    """On the day before an offence begins no class, court, body or protection is told of it."""
    then = law.as_of(day)
    found = then.procedure(reference)
    assert (found.cognizable.value, found.bailable.value, found.court) == (None, None, None)
    assert (found.agency, found.protections, found.deadlines, found.conditions) == ((), (), (), ())
    assert then.investigators(reference) == ()
    assert law.as_of(day.replace(year=day.year + 1)).procedure(reference).court is not None


def test_an_ended_offence_can_still_be_handled(law: pol.Corpus) -> None:
    """An act under PPC 292C may be tried after the section was omitted, so its procedure is told."""
    found = law.as_of(date(2024, 1, 1)).procedure("ppc-1860/292C")
    assert (found.cognizable.value, found.bailable.value) == (True, False)
    assert any("24 July 2023" in str(rule.condition) for rule in found.conditions)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("peca-2016/22", True),
        ("peca-2016/21(2)", True),
        ("peca-2016/24(2)", None),
        ("peca-2016/9", None),
    ],
)
def test_a_rule_for_minors_is_certain_of_offences_on_minors_alone(
    law: pol.Corpus, reference: str, expected: bool | None
) -> None:
    """PECA 30C closes the court for a minor: certain of 22, open of 24, and not told of glorifying an offence (9)."""
    found = law.as_of(date(2025, 6, 1)).procedure(reference)
    assert found.in_camera.value is expected
    told = [rule.id for rule in found.protections if rule.id.startswith("peca-2016/30C")]
    assert bool(told) is (reference != "peca-2016/9")
    assert all((id in found.unsettled) is (expected is None) for id in told)


def test_a_known_victim_settles_it(law: pol.Corpus) -> None:
    """In an assessment the age of the victim decides whether a rule for minors holds."""

    def closed(age: pol.Ages | pol.Unknown) -> bool | None:
        case = pol.Case(
            committed=pol.during("2024-03", "2024-03"),
            step_on=date(2024, 6, 1),
            victim=pol.Victim(age=age, sex=pol.Sex.FEMALE),
            media={"online"},
            jurisdiction="PK-SD",
            conduct={"stalk"},
        )
        options = law.assess(case).options
        found = [one.procedure for one in options if one.offence.id.startswith("peca-2016/24(2)") and one.procedure]
        return next(one.in_camera.value for one in found if one.in_camera.because or age == pol.ages(30, 30))

    assert closed(pol.ages(15, 15)) is True
    assert closed(pol.ages(30, 30)) is None
    assert closed(pol.UNKNOWN) is None


def test_a_limit_to_victims_is_weighed_by_age_and_sex() -> None:
    """Everyone of a description, some, or nobody falls under a limit; sexes and ages are weighed together."""
    boys = Person(age=AgeRule(under=14), sex=Sex.MALE)
    women = Person(age=AgeRule(at_least=18), sex=Sex.FEMALE)
    child = Person(age=AgeRule(under=18))

    def told(limit: tuple[Person, ...], victim: Person) -> pol.Answer:
        subject = Subject("x/1", "x/1", "x", (_offence(victim),))
        return protects(pol.Reach(victim=limit), subject)

    assert told((child,), boys) is pol.Answer.YES
    assert told((boys,), child) is pol.Answer.DEPENDS
    assert told((boys,), women) is pol.Answer.NO
    assert told((child, women), Person(sex=Sex.FEMALE)) is pol.Answer.YES
    assert told((child, women), Person()) is pol.Answer.DEPENDS
    assert told((), women) is pol.Answer.YES
    nobody = Subject("x/1", "x/1", "x", (_offence(),))
    assert protects(pol.Reach(victim=(child,)), nobody) is pol.Answer.NO


def _offence(*victim: Person) -> pol.Offence:
    boundary = pol.Boundary("x", date(2000, 1, 1), date(2000, 1, 1))
    setting = pol.Setting("x", "x/1", "x/1@2000-01-01", pol.Span(boundary, None), ("PK",))
    return pol.Offence(
        setting=setting, at="1", sources=(), label="x", conduct=(), victim=victim, penalty=pol.Penalty(pol.Death())
    )


def test_only_the_part_in_dispute_is_disputed(law: pol.Corpus) -> None:
    """Whether criminal intimidation is bailable is disputed of its second part alone."""
    then = law.as_of(date(2024, 1, 1))
    assert then.procedure("ppc-1860/506#part-2").bailable.disputed
    assert not then.procedure("ppc-1860/506#part-1").bailable.disputed


def test_who_investigates_is_in_doubt_after_the_repeal_of_the_rules(law: pol.Corpus) -> None:
    """From December 2024 sources differ on which agency acted; the procedure and its discrepancies say so."""
    found = law.as_of(date(2024, 12, 15)).procedure("peca-2016/22")
    assert any("agency" in remark.fields for remark in found.discrepancies)


def test_a_complaint_that_only_an_officer_may_make_is_told(law: pol.Corpus) -> None:
    """The Telecommunication Act lets only an authorised officer begin a case, which the procedure tells."""
    found = law.as_of(date(2020, 1, 1)).procedure("ptra-1996/31(1)(d)")
    assert [rule.id for rule in found.conditions] == ["ptra-1996/31(5)"]
    assert "Conditions" in found.to_text()


def test_a_juvenile_s_bail_reaches_the_penal_code(law: pol.Corpus) -> None:
    """The classes of the juvenile Act are by the longest term, whichever law the offence stands in."""
    told = {rule.id for rule in law.as_of(date(2022, 6, 1)).procedure("ppc-1860/292A").protections}
    assert {"jjsa-2018/6(3)", "jjsa-2018/9#major"} <= told


def test_inside_a_window_the_closer_tier_still_decides(law: pol.Corpus) -> None:
    """Within the window of 2025 either version of the trafficking Act may stand; in both the child's tier displaces."""
    then = law.as_of(date(2025, 3, 15))
    found = then.offences(victim_age=15, instrument="ptpa-2018")
    may = {one.offence.id for one in found.possible}
    assert "ptpa-2018/3(2)" in may
    assert "ptpa-2018/3(1)" not in may
    adult = then.offences(victim_age=30, victim_sex="male", instrument="ptpa-2018")
    assert "ptpa-2018/3(1)" in {one.offence.id for one in adult.possible}


def _assessed(law: pol.Corpus, day: str, conduct: str, step: date) -> pol.Assessment:
    case = pol.Case(
        committed=pol.during(day, day),
        step_on=step,
        victim=pol.Victim(age=pol.ages(15, 15)),
        media={"in-person"},
        jurisdiction="PK-PB",
        conduct={conduct},
    )
    return law.assess(case)


def test_a_day_between_rival_days_carries_a_caveat(law: pol.Corpus) -> None:
    """On 23 May 2018 the preferred day has brought the new PPC 377B and another source has not: both readings show."""
    caveats = [
        caveat
        for caveat in _assessed(law, "2018-05-23", "sexual-contact", date(2019, 1, 1)).caveats
        if caveat.kind is pol.CaveatKind.UNSETTLED_DAY and "ppc-1860/377B" in caveat.offences
    ]
    assert any(len(caveat.readings) > 1 for caveat in caveats)


def test_words_taken_out_are_no_end_of_the_section(law: pol.Corpus) -> None:
    """PPC 354A lost its words on death in 2025 and stands: nothing says that it was omitted."""
    kinds = {caveat.kind for caveat in _assessed(law, "2024-01-01", "strip", date(2026, 1, 1)).caveats}
    assert pol.CaveatKind.SAVED_AFTER_OMISSION not in kinds


def test_a_text_that_is_presumed_lowers_what_stands_in_it(law: pol.Corpus) -> None:
    """In the gap of 2021 the older text of PPC 376 is presumed to stand, so its offences rest on an inference."""
    offence = law.as_of(date(2021, 9, 1)).offence("ppc-1860/376(1)")
    assert offence.standing is pol.Standing.INFERENCE


def test_a_doubt_about_a_whole_act_is_told_of_its_sections(law: pol.Corpus) -> None:
    """Whether the AJK Act was enacted bears on each of its sections; which number an Act has does not."""
    sections = law.instrument("ajkcra-2016").sections
    assert sections
    assert all("ajkcra-enacted" in [one.id for one in section.discrepancies] for section in sections)
    named = [one.id for one in law.section("jjsa-2018/2").discrepancies]
    assert "jjsa-2018-number" not in named
