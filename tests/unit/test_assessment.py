"""What could apply to a case, over which days, and why: on the made-up corpus, where every shape occurs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import pk_ocsea_law as pol

YES, NO, DEPENDS = pol.Answer.YES, pol.Answer.NO, pol.Answer.DEPENDS


def case(**facts: Any) -> pol.Case:
    """A case of harassment online of a child of fifteen in 2004, with some facts changed."""
    known: dict[str, Any] = {
        "committed": date(2004, 5, 1),
        "victim": pol.Victim(age=15, sex="female"),
        "media": {"online"},
        "conduct": {"harass"},
        "jurisdiction": "PK-PB",
    }
    return pol.Case(**{**known, **facts})


def answers(assessment: pol.Assessment) -> dict[str, pol.Answer]:
    """The answer for each offence of an assessment over one run of days."""
    return {option.offence.id.removeprefix("test-2001/"): option.applies for option in assessment.options}


def one(assessment: pol.Assessment, offence: str) -> pol.Option:
    """The first option of an offence."""
    return next(option for option in assessment.options if option.offence.id == f"test-2001/{offence}")


def test_every_offence_is_listed_once_with_its_answer(small: pol.Corpus) -> None:
    """The tier for minors takes the general tier's place; what turns on more depends; the rest does not apply."""
    found = small.assess(case())
    assert answers(found) == {
        "2(1)": NO, "2(2)": YES, "2(2)#repeat": DEPENDS, "3": NO, "4": NO, "6": NO, "7": YES,
    }  # fmt: skip
    assert [option.offence.id for option in found.live] == ["test-2001/2(2)", "test-2001/2(2)#repeat", "test-2001/7"]
    assert found.edition == small.edition.data
    assert found.standing is pol.Standing.GAZETTE
    with pytest.raises(TypeError, match="no truth value"):
        bool(found)


def test_an_option_that_does_not_apply_names_the_element_that_failed(small: pol.Corpus) -> None:
    """A tier gives way, a section is not yet law, contact cannot happen online."""
    found = small.assess(case())
    failed = {option.offence.id: [part.element for part in option.failed] for option in found.options}
    assert failed["test-2001/2(1)"] == [pol.ElementKind.TIER]
    assert failed["test-2001/3"] == [pol.ElementKind.IN_FORCE]
    assert pol.ElementKind.MEDIUM in failed["test-2001/4"]
    assert failed["test-2001/2(2)"] == []
    leaves = one(found, "2(2)").reasons.leaves()
    assert {leaf.element for leaf in leaves} >= {pol.ElementKind.VICTIM_AGE, pol.ElementKind.VICTIM_SEX}


def test_a_span_is_split_where_the_law_changes(small: pol.Corpus) -> None:
    """Each version has its own days and its own penalty, and the later penalty is flagged and never applied back."""
    found = small.assess(case(committed=pol.during("2005-06", "2005-07")))
    tiers = [option for option in found.options if option.offence.id == "test-2001/2(2)"]
    assert [str(option.span) for option in tiers] == ["2005-06-01 to 2005-06-30", "2005-07-01 to 2005-07-31"]
    assert [option.penalty.greatest_custody for option in tiers] == [pol.Term(5), pol.Term(7)]
    caveat = next(caveat for caveat in found.caveats if caveat.kind is pol.CaveatKind.ARTICLE_12)
    assert caveat.offences == ("test-2001/2(2)",)
    assert str(one(found, "7").span) == "2005-06-01 to 2005-07-31"


def test_a_later_change_is_flagged_up_to_the_day_of_the_step(small: pol.Corpus) -> None:
    """A change after the step is nobody's concern; one before it is."""
    kinds = [{caveat.kind for caveat in small.assess(case(step_on=day)).caveats} for day in
             (date(2005, 1, 1), date(2006, 1, 1))]  # fmt: skip
    assert pol.CaveatKind.ARTICLE_12 not in kinds[0]
    assert pol.CaveatKind.ARTICLE_12 in kinds[1]


def test_an_unknown_day_runs_over_the_whole_law(small: pol.Corpus) -> None:
    """Every version is an option over its own days, and the day of the act is missing."""
    found = small.assess(case(committed=pol.UNKNOWN))
    tiers = [option for option in found.live if option.offence.id == "test-2001/2(2)"]
    assert [option.applies for option in tiers] == [DEPENDS, YES, YES, DEPENDS]
    assert tiers[-1].span == pol.During(date(2021, 1, 1), None)
    assert found.missing[0].fact is pol.DependsOn.ACT_DAY
    turns = {option.depends_on for option in tiers if option.applies is DEPENDS}
    assert turns == {(pol.DependsOn.DAY_IN_WINDOW,), (pol.DependsOn.AFTER_CHECKED_THROUGH,)}
    unsettled = [caveat for caveat in found.caveats if caveat.kind is pol.CaveatKind.UNSETTLED_DAY]
    assert unsettled


@pytest.mark.parametrize(
    ("facts", "offence", "fact"),
    [
        ({"victim": pol.Victim(age=pol.ages(15, 20), sex="female")}, "2(1)", pol.DependsOn.VICTIM_AGE),
        ({"victim": pol.Victim(age=25, sex="female")}, "2(2)", pol.DependsOn.VICTIM_OTHER),
        ({"victim": pol.Victim(), "committed": date(2010, 1, 1), "media": {"in-person"}}, "4",
         pol.DependsOn.VICTIM_SEX),
        ({"media": pol.UNKNOWN}, "2(2)", pol.DependsOn.MEDIUM),
        ({"conduct": pol.UNKNOWN}, "2(2)", pol.DependsOn.CONDUCT),
        ({"jurisdiction": pol.UNKNOWN}, "2(2)", pol.DependsOn.PLACE),
        ({"jurisdiction": ("PK-PB", "PK-SD")}, "2(2)", pol.DependsOn.PLACE),
        ({}, "2(2)#repeat", pol.DependsOn.PRIOR_CONVICTION),
        ({"accused": pol.Accused()}, "2(2)#repeat", pol.DependsOn.PRIOR_CONVICTION),
    ],
)  # fmt: skip
def test_what_is_not_known_is_named(
    small: pol.Corpus, facts: dict[str, Any], offence: str, fact: pol.DependsOn
) -> None:
    """An option that depends says on what, and the assessment gathers what would settle more."""
    found = small.assess(case(**facts))
    option = one(found, offence)
    assert option.applies is DEPENDS
    assert fact in option.depends_on
    assert any(missing.fact is fact and option.offence.id in missing.offences for missing in found.missing)


def test_an_apparent_age_counts_where_the_law_says_so(small: pol.Corpus) -> None:
    """An adult who appears to be a child fits a tier for those appearing to be minors."""
    looks_young = pol.Victim(age=25, sex="female", apparent_age=15)
    looks_adult = pol.Victim(age=25, sex="female", apparent_age=30)
    assert answers(small.assess(case(victim=looks_young)))["2(2)"] is YES
    assert answers(small.assess(case(victim=looks_adult)))["2(2)"] is NO
    assert answers(small.assess(case(victim=looks_adult)))["2(1)"] is YES


def test_an_earlier_conviction_settles_the_tier(small: pol.Corpus) -> None:
    """With a conviction the tier applies, without one it does not."""
    for convicted, expected in ((True, YES), (False, NO)):
        found = small.assess(case(accused=pol.Accused(age=40, prior_conviction=convicted)))
        assert answers(found)["2(2)#repeat"] is expected


def test_the_step_decides_procedure(small: pol.Corpus) -> None:
    """Without a day of the step there is no procedure and the day is missing; with one it is that day's."""
    without = small.assess(case())
    assert one(without, "2(2)").procedure is None
    assert without.missing[0].fact is pol.DependsOn.STEP_DAY
    found = small.assess(case(step_on=date(2004, 6, 1)))
    handled = one(found, "2(2)").procedure
    assert handled is not None
    assert [body.id for body in handled.agency] == ["office"]
    assert handled.bailable.value is False
    assert set(handled.sources) <= set(one(found, "2(2)").sources)
    assert all(missing.fact is not pol.DependsOn.STEP_DAY for missing in found.missing)


def test_caveats_of_the_text(small: pol.Corpus) -> None:
    """An undefined age word and a further limit come with the offence; rules the corpus lacks are not cited."""
    found = small.assess(case(committed=date(2005, 8, 1)))
    texts = [caveat.text for caveat in found.caveats if caveat.kind is pol.CaveatKind.LIMIT_OF_THE_TEXT]
    assert any("not defined here" in text for text in texts)
    assert "only in public" in texts
    once = next(caveat for caveat in found.caveats if caveat.kind is pol.CaveatKind.CONCURRENCY)
    assert once.sources == ()
    assert len(once.offences) > 1


def test_a_case_that_nothing_fits(small: pol.Corpus) -> None:
    """Nothing live means no caveat and no standing, and every offence says why."""
    found = small.assess(case(conduct={"spam"}))
    assert (found.live, found.caveats, found.standing) == ((), (), None)
    assert all(option.failed for option in found.options)


def test_reprs_name_the_law_and_not_the_case(small: pol.Corpus) -> None:
    """An option prints its offence and answer, an assessment how many options it has."""
    found = small.assess(case())
    assert repr(found) == "Assessment(7 options)"
    assert repr(one(found, "2(2)")) == "Option(test-2001/2(2), yes)"
