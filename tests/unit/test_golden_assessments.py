"""Assessments of the packaged law that have to come out so: the caveats that courts and users care about most."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import pk_ocsea_law as pol

YES, NO, DEPENDS = pol.Answer.YES, pol.Answer.NO, pol.Answer.DEPENDS


def images(**facts: Any) -> pol.Case:
    """Images of a child of fifteen on a messaging app in Karachi, shared in March 2023, with some facts changed."""
    known: dict[str, Any] = {
        "committed": pol.during("2023-03"),
        "step_on": date(2025, 6, 1),
        "victim": pol.Victim(age=15),
        "media": {"online"},
        "conduct": {"distribute-image"},
        "content": "sexually-explicit",
        "jurisdiction": "PK-SD",
    }
    return pol.Case(**{**known, **facts})


def caveats(found: pol.Assessment, kind: pol.CaveatKind) -> tuple[pol.AssessmentCaveat, ...]:
    """The caveats of a kind."""
    return tuple(caveat for caveat in found.caveats if caveat.kind is kind)


def test_an_omitted_offence_stays_chargeable_and_disputed(law: pol.Corpus) -> None:
    """PPC 292C for an act of March 2023, handled in 2025: found, with the authorities on both sides."""
    found = law.assess(images())
    option = next(option for option in found.live if option.offence.id == "ppc-1860/292C")
    assert option.applies is YES
    (saved,) = caveats(found, pol.CaveatKind.SAVED_AFTER_OMISSION)
    assert saved.offences == ("ppc-1860/292B(2)", "ppc-1860/292C")
    assert {source.source for source in saved.sources} >= {"pc-0317"}
    for_saving, against = saved.readings
    assert {pin.source for pin in for_saving.sources} >= {"hc-2024lhc6559", "shc-307217"}
    assert {pin.source for pin in against.sources} == {"shc-299741"}
    assert saved.preferred == 0


@pytest.mark.parametrize(("step", "saved"), [(date(2023, 6, 1), False), (date(2023, 8, 1), True), (None, True)])
def test_the_omission_matters_only_after_it(law: pol.Corpus, step: date | None, saved: bool) -> None:
    """Before the omission a charge needs no saving."""
    assert bool(caveats(law.assess(images(step_on=step)), pol.CaveatKind.SAVED_AFTER_OMISSION)) is saved


def test_trafficking_before_2018_is_saved_too(law: pol.Corpus) -> None:
    """PPC 369A, omitted in 2018, for an act of 2017."""
    found = law.assess(images(committed=date(2017, 5, 1), conduct={"traffic"}, content=pol.UNKNOWN))
    saved = caveats(found, pol.CaveatKind.SAVED_AFTER_OMISSION)
    disputed = next(caveat for caveat in saved if "ppc-1860/369A" in caveat.offences)
    assert len(disputed.readings) == 2
    repealed = next(caveat for caveat in saved if "pchto-2002/3(iii)" in caveat.offences)
    assert repealed.sources
    assert not repealed.readings


def test_an_act_after_the_omission_is_not_reached(law: pol.Corpus) -> None:
    """On 30 September 2023 the Code's offence has ended; PECA 22 has its greater punishment, its minimum disputed."""
    found = law.assess(images(committed=date(2023, 9, 30)))
    ended = next(option for option in found.options if option.offence.id == "ppc-1860/292C")
    assert ended.applies is NO
    assert [part.element for part in ended.failed] == [pol.ElementKind.IN_FORCE]
    disputed = caveats(found, pol.CaveatKind.PENALTY_DISPUTED)
    assert disputed[0].offences == ("peca-2016/22(1)",)
    assert len(disputed[0].readings) == 2
    assert not caveats(found, pol.CaveatKind.ARTICLE_12)


def test_a_year_that_crosses_the_change_is_split_with_article_12(law: pol.Corpus) -> None:
    """January to December 2023: PECA 22 is two options, each with the punishment of its days."""
    found = law.assess(images(committed=pol.during("2023")))
    before, after = (option for option in found.live if option.offence.id == "peca-2016/22(1)")
    assert (str(before.span), str(after.span)) == ("2023-01-01 to 2023-07-23", "2023-07-24 to 2023-12-31")
    assert (before.penalty.greatest_custody, after.penalty.greatest_custody) == (pol.Term(7), pol.Term(20))
    (caveat,) = caveats(found, pol.CaveatKind.ARTICLE_12)
    assert "peca-2016/22(1)" in caveat.offences
    assert caveat.sources


def test_a_procedural_change_cites_the_court_that_did_not_apply_it_back(law: pol.Corpus) -> None:
    """An act of 2021 under ss. 13 and 14 of PECA, handled in 2026: the Sindh High Court gave bail as of right."""
    found = law.assess(
        images(committed=date(2021, 12, 27), step_on=date(2026, 1, 20), conduct={"forge", "defraud"}, content="other")
    )
    (caveat,) = caveats(found, pol.CaveatKind.PROCEDURE_CHANGED)
    assert {"peca-2016/13(1)", "peca-2016/14"} <= set(caveat.offences)
    assert "shc-1354" in {source.source for source in caveat.sources}


def test_a_suspect_who_is_a_child(law: pol.Corpus) -> None:
    """PPC 82 and 83 since 2016: below ten no offence, from ten to thirteen it depends, from fourteen it is one."""
    for age, expected in ((9, NO), (12, DEPENDS), (14, YES), (pol.ages(8, 15), DEPENDS), (pol.UNKNOWN, DEPENDS)):
        found = law.assess(images(accused=pol.Accused(age=age)))
        option = next(option for option in found.options if option.offence.id == "peca-2016/22(1)")
        assert option.applies is expected
        if expected is NO:
            assert [part.element for part in option.failed] == [pol.ElementKind.RESPONSIBILITY]
    assert caveats(found, pol.CaveatKind.CHILD_ACCUSED)
    assert all("turns on the age" in caveat.text for caveat in caveats(found, pol.CaveatKind.DIVERSION))
    before = law.assess(images(committed=date(2015, 1, 1), accused=pol.Accused(age=8), conduct={"threaten"}))
    assert DEPENDS in {option.applies for option in before.options}


def test_classes_and_diversion_need_the_day_of_the_step(law: pol.Corpus) -> None:
    """Juvenile procedure is of the day of the step; without one only responsibility is spoken of."""
    found = law.assess(images(step_on=None, accused=pol.Accused(age=15)))
    assert caveats(found, pol.CaveatKind.CHILD_ACCUSED)
    assert not caveats(found, pol.CaveatKind.JUVENILE_CLASS)
    with_step = law.assess(images(accused=pol.Accused(age=15)))
    classes = {caveat.text.partition(":")[0] for caveat in caveats(with_step, pol.CaveatKind.JUVENILE_CLASS)}
    assert classes == {"major offence", "heinous offence"}
    assert caveats(with_step, pol.CaveatKind.DIVERSION)
    assert not caveats(law.assess(images(accused=pol.Accused(age=30))), pol.CaveatKind.CHILD_ACCUSED)


def test_a_limited_offender_is_weighed(law: pol.Corpus) -> None:
    """The man's offence in a child marriage asks for an adult man: a boy fails it, a man leaves it open."""
    for accused, expected in ((pol.Accused(age=16, sex="male"), NO), (pol.Accused(age=30, sex="female"), NO),
                              (pol.Accused(age=30, sex="male"), DEPENDS)):  # fmt: skip
        found = law.assess(
            images(committed=date(2015, 6, 1), conduct={"marry-child"}, media={"in-person"}, accused=accused)
        )
        option = next(option for option in found.options if option.offence.id == "scmra-2013/3")
        assert option.applies is expected
    nobody = law.assess(images(committed=date(2015, 6, 1), conduct={"marry-child"}, media={"in-person"}))
    option = next(option for option in nobody.options if option.offence.id == "scmra-2013/3")
    assert option.applies is DEPENDS
    assert option.depends_on == (pol.DependsOn.OFFENDER,)


def test_concurrency_is_a_note_and_no_sentence(law: pol.Corpus) -> None:
    """Overlapping regimes are all listed, with General Clauses Act s. 26, PPC s. 71 and Constitution Art. 13."""
    found = law.assess(images())
    (once,) = caveats(found, pol.CaveatKind.CONCURRENCY)
    assert {"ppc-1860/292C", "peca-2016/22(1)", "peca-2016/21(2)"} <= set(once.offences)
    assert len({source.source for source in once.sources}) == 3


def test_content_that_nobody_has_to_look_at(law: pol.Corpus) -> None:
    """While nobody says what the images show, every offence with images depends on it."""
    found = law.assess(images(content=pol.UNKNOWN))
    assert {option.applies for option in found.live} == {DEPENDS}
    assert found.missing[0].fact is pol.DependsOn.IMAGE_CONTENT
