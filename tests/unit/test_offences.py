"""Offences by facets, in the made-up corpus."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law import UNKNOWN, DependsOn

DAY = date(2006, 1, 1)


def ids(found: pol.Offences) -> list[str]:
    """The ids found, without the instrument."""
    return [offence.id.removeprefix("test-2001/") for offence in found]


def possible(found: pol.Offences) -> dict[str, set[DependsOn]]:
    """What may apply, and what it turns on."""
    return {one.offence.id.removeprefix("test-2001/"): set(one.depends_on) for one in found.possible}


def test_no_facet_finds_everything_in_force(small: pol.Corpus) -> None:
    """A facet left out does not filter, and both tiers are found; what is unsettled is possible."""
    found = small.as_of(DAY).offences()
    assert ids(found) == ["2(1)", "2(2)", "3", "7"]
    assert possible(found) == {"4": {DependsOn.PLACE}}


def test_a_minor_displaces_the_general_tier(small: pol.Corpus) -> None:
    """For a victim known to be a minor the minors' tier stands alone; for an adult the general one does."""
    assert ids(small.as_of(DAY).offences(victim_age=15, medium="online")) == ["2(2)", "3"]
    assert ids(small.as_of(DAY).offences(victim_age=30, medium="online")) == ["2(1)", "3"]


def test_an_age_that_straddles_or_is_unknown_decides_nothing(small: pol.Corpus) -> None:
    """Both tiers are then possible, and say that they turn on the age."""
    for age in (pol.ages(15, 20), UNKNOWN):
        found = small.as_of(DAY).offences(victim_age=age, instrument="test-2001", medium="online")
        assert {"2(1)", "2(2)"} <= set(possible(found))
        assert possible(found)["2(1)"] == possible(found)["2(2)"] == {DependsOn.VICTIM_AGE}


def test_one_who_only_appears_to_be_a_minor(small: pol.Corpus) -> None:
    """Where the law takes in those who appear to be minors, an adult is possible on a further fact."""
    found = small.as_of(date(2004, 1, 1)).offences(victim_age=30)
    assert possible(found)["2(2)"] == {DependsOn.VICTIM_OTHER}


def test_a_repeat_tier_is_only_possible(small: pol.Corpus) -> None:
    """A tier for those convicted before turns on that, and displaces nothing."""
    found = small.as_of(date(2004, 1, 1)).offences(victim_age=15)
    assert ids(found) == ["2(2)", "4"] or ids(found) == ["2(2)"]
    assert possible(found)["2(2)#repeat"] == {DependsOn.PRIOR_CONVICTION}


def test_an_offence_without_a_victim_is_not_found_for_one(small: pol.Corpus) -> None:
    """An offence that protects no particular person does not fit any victim."""
    assert "7" not in ids(small.as_of(DAY).offences(victim_age=15))
    assert "7" in ids(small.as_of(DAY).offences(medium="online"))


@pytest.mark.parametrize(
    ("medium", "expected"),
    [("online", ["2(1)", "2(2)", "3", "7"]), ("print", ["3", "7"]), (pol.Medium.IN_PERSON, ["3", "7"])],
)
def test_media(small: pol.Corpus, medium: object, expected: list[str]) -> None:
    """Named media limit, any means takes in all, and a silent provision is found for all unless contact is needed."""
    assert ids(small.as_of(DAY).offences(medium=medium)) == expected  # type: ignore[arg-type]


def test_contact_is_in_person(small: pol.Corpus) -> None:
    """A provision that names no medium but needs contact is found in person only."""
    then = small.as_of(date(2012, 1, 1))
    assert "4" in ids(then.offences(medium="in-person"))
    assert "4" not in ids(then.offences(medium="online"))


def test_unknown_facts_move_answers_to_possible(small: pol.Corpus) -> None:
    """An unknown medium, sex, place or conduct leaves only what turns on none of them."""
    then = small.as_of(date(2012, 1, 1))
    by_medium = then.offences(medium=UNKNOWN)
    assert ids(by_medium) == ["7"]
    assert DependsOn.MEDIUM in possible(by_medium)["2(1)"]
    by_sex = then.offences(victim_sex=UNKNOWN)
    assert possible(by_sex)["4"] == {DependsOn.VICTIM_SEX}
    by_conduct = then.offences(conduct=UNKNOWN)
    assert ids(by_conduct) == []
    assert DependsOn.CONDUCT in possible(by_conduct)["2(1)"]
    by_place = small.as_of(DAY).offences(jurisdiction=UNKNOWN)
    assert ids(by_place) == ["2(1)", "2(2)", "3", "7"]
    assert DependsOn.PLACE in possible(by_place)["4"]


def test_sex_limits(small: pol.Corpus) -> None:
    """A provision for women is found for a woman, not for a man, and is possible for a transgender person."""
    then = small.as_of(date(2012, 1, 1))
    assert "4" in ids(then.offences(victim_sex="female"))
    assert "4" not in ids(then.offences(victim_sex=pol.Sex.MALE))
    assert "4" in possible(then.offences(victim_sex="transgender"))


def test_a_disjunction_of_age_and_sex(small: pol.Corpus) -> None:
    """A child or a woman: an adult man is out, and an adult of unknown sex is possible."""
    then = small.as_of(DAY)
    assert "3" not in ids(then.offences(victim_age=30, victim_sex="male"))
    assert "3" in ids(then.offences(victim_age=10, victim_sex="male"))
    assert "3" in possible(then.offences(victim_age=30, victim_sex=UNKNOWN))
    both = possible(then.offences(victim_age=pol.ages(10, 30), victim_sex="male"))
    assert both["3"] == {DependsOn.VICTIM_AGE, DependsOn.VICTIM_SEX}


def test_places(small: pol.Corpus) -> None:
    """A place finds the law that reaches it; an excluded one does not, and a doubtful one may."""
    then = small.as_of(date(2004, 1, 1))
    assert "4" in ids(then.offences(jurisdiction="PK-PB-MULTAN"))
    assert ids(then.offences(jurisdiction="PK-SD")) == []
    assert DependsOn.PLACE in possible(then.offences(jurisdiction="PK-JK"))["2(1)"]


def test_conduct_and_instrument(small: pol.Corpus) -> None:
    """Conduct by one or several verbs, and an instrument by any of its names."""
    then = small.as_of(DAY)
    assert ids(then.offences(conduct="harass")) == ["2(1)", "2(2)", "3", "7"]
    assert ids(then.offences(conduct=["groom", pol.Conduct.STALK])) == []
    assert ids(then.offences(instrument="Testing Act")) == ["2(1)", "2(2)", "3", "7"]
    assert ids(then.offences(instrument="amend-2005")) == []


@pytest.mark.parametrize(
    ("facet", "error", "message"),
    [
        ({"victim_age": "15"}, TypeError, "victim_age"),
        ({"victim_age": True}, TypeError, "victim_age"),
        ({"victim_age": -1}, ValueError, "0 and 130"),
        ({"victim_age": 131}, ValueError, "0 and 130"),
        ({"victim_sex": "girl"}, ValueError, "female, male"),
        ({"medium": "internet"}, ValueError, "online, telecom"),
        ({"medium": 3}, TypeError, "medium is a string"),
        ({"jurisdiction": "Karachi"}, ValueError, "PK-SD"),
        ({"conduct": "sexting"}, ValueError, "produce-image"),
    ],
)
def test_bad_facets_name_what_is_valid(
    small: pol.Corpus, facet: dict[str, object], error: type[Exception], message: str
) -> None:
    """Every bad facet is a TypeError or ValueError that names the valid values and never falls back to all."""
    with pytest.raises(error, match=message):
        small.as_of(DAY).offences(**facet)  # type: ignore[arg-type]


def test_offences_are_an_immutable_sequence(small: pol.Corpus) -> None:
    """Length, index, slice, membership and equality by value."""
    found = small.as_of(DAY).offences(medium="online")
    assert len(found) == 4
    assert found[0] in found
    assert found[0:2] == (found[0], found[1])
    assert found == small.as_of(DAY).offences(medium="online")
    assert hash(found) == hash(small.as_of(DAY).offences(medium="online"))
    assert repr(found) == "Offences(test-2001/2(1), test-2001/2(2), test-2001/3, test-2001/7)"


def test_sorting_and_grouping(small: pol.Corpus) -> None:
    """The gravest first; groups by a field of the record or by a function, in order of first appearance."""
    found = small.as_of(DAY).offences()
    assert [offence.id for offence in found.sorted_by_severity()] == [
        "test-2001/3",
        "test-2001/2(2)",
        "test-2001/2(1)",
        "test-2001/7",
    ]
    assert [(name, len(group)) for name, group in found.group_by("section")] == [
        ("test-2001/2", 2),
        ("test-2001/3", 1),
        ("test-2001/7", 1),
    ]
    assert found.group_by("media")[0][0] == ("online",)
    assert found.group_by(lambda offence: offence.penalty.life)[1][0] is True
    with pytest.raises(ValueError, match="cannot group by 'colour'"):
        found.group_by("colour")


def test_records_hold_json_scalars_and_lists(small: pol.Corpus) -> None:
    """A record carries ids, victim, media, places, days and standing beside the penalty."""
    record = small.as_of(DAY).offences(victim_age=15).to_records()[0]
    assert record["offence"] == "test-2001/2(2)"
    assert record["victim_ages"] == ["under 18"]
    assert record["jurisdictions"] == ["PK"]
    assert record["span"] == "2005-07-01/.."
    assert record["standing"] == "gazette"
    assert record["disputed"] == ["custody_min"]


def test_caveats_say_what_to_know(small: pol.Corpus) -> None:
    """An undefined age word, a further limit and a dispute each make a caveat."""
    texts = [caveat.text for caveat in small.as_of(DAY).offences().caveats]
    assert any("not defined here; read as under 18" in text for text in texts)
    assert "only in public" in texts
    assert "sources disagree on the least term" in texts
