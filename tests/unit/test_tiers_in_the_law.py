"""Tiers of one section in the packaged law: a closer one displaces the general one only for the people it is about."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol

DAY = date(2024, 1, 1)


def asked(law: pol.Corpus, day: date, conduct: str, **who: object) -> tuple[set[str], set[str]]:
    """The Penal Code offences found, and those possible, for a conduct and a victim."""
    found = law.as_of(day).offences(instrument="ppc-1860", conduct=conduct, **who)  # type: ignore[arg-type]
    return {one.id for one in found}, {one.offence.id for one in found.possible}


@pytest.mark.parametrize("day", [date(2019, 1, 1), date(2021, 2, 1), date(2021, 9, 1), DAY])
def test_the_minors_tier_of_rape_is_for_minors(law: pol.Corpus, day: date) -> None:
    """An adult has the general tier, with that for a person with a disability possible; a minor has her own."""
    found, possible = asked(law, day, "penetrate", victim_age=30, victim_sex="female")
    assert "ppc-1860/376(1)" in found
    assert "ppc-1860/376(3)" not in found | possible
    assert "ppc-1860/376(3)#disability" in possible
    found, possible = asked(law, day, "penetrate", victim_age=17, victim_sex="female")
    assert "ppc-1860/376(3)" in found
    assert "ppc-1860/376(1)" not in found | possible
    found, possible = asked(law, day, "penetrate", victim_age=pol.UNKNOWN, victim_sex="female")
    assert {"ppc-1860/376(1)", "ppc-1860/376(3)"} <= possible


def test_the_proviso_on_forced_marriage_is_for_girls_and_non_muslim_women(law: pol.Corpus) -> None:
    """Under sixteen it certainly fits, at sixteen and seventeen it may, and for a woman it turns on her religion."""
    girl, _ = asked(law, DAY, "force-marriage", victim_age=13, victim_sex="female")
    assert girl == {"ppc-1860/498B#minor"}
    older, possible = asked(law, DAY, "force-marriage", victim_age=17, victim_sex="female")
    assert older == {"ppc-1860/498B"}
    assert possible == {"ppc-1860/498B#minor-16-17", "ppc-1860/498B#non-muslim"}
    woman, possible = asked(law, DAY, "force-marriage", victim_age=30, victim_sex="female")
    assert (woman, possible) == ({"ppc-1860/498B"}, {"ppc-1860/498B#non-muslim"})


@pytest.mark.parametrize(
    ("age", "sex", "kidnapped"), [(13, "male", True), (15, "male", False), (15, "female", True), (16, "female", False)]
)
def test_the_ages_of_kidnapping_bind(law: pol.Corpus, age: int, sex: str, kidnapped: bool) -> None:
    """A boy under fourteen and a girl under sixteen are kidnapped from a guardian; else only other limbs may fit."""
    found, possible = asked(law, DAY, "kidnap", victim_age=age, victim_sex=sex)
    assert ("ppc-1860/363" in found) is kidnapped
    assert "ppc-1860/363" not in possible
    assert {"ppc-1860/363#unsound-mind", "ppc-1860/363#from-pakistan"} <= possible


def test_an_age_that_is_not_recorded_is_never_certain(law: pol.Corpus) -> None:
    """Old texts whose age nobody recorded are possible for anybody and found for nobody."""
    day = date(1970, 1, 1)
    for id, conduct in (("364A", "kidnap"), ("366B", "transport"), ("372", "sell-person"), ("373", "buy-person")):
        found, possible = asked(law, day, conduct, victim_age=12, victim_sex="female")
        assert f"ppc-1860/{id}" in possible - found
