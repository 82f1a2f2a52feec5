"""The real law where place, window and unseen commencement decide: the worked examples, through the public API."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol

IN_FORCE, NOT_YET, UNCERTAIN = (
    pol.ForceState.IN_FORCE,
    pol.ForceState.NOT_YET_IN_FORCE,
    pol.ForceState.UNCERTAIN,
)


def test_kp_law_came_to_khyber_agency_with_the_merger(law: pol.Corpus) -> None:
    """In January 2018 no law of Khyber Pakhtunkhwa was law in the former agency; a year later all of it was."""
    before = law.as_of(date(2018, 1, 15))
    assert before.section("kpcpwa-2010/48", "X-FATA-KHYBER").state is NOT_YET
    found = before.offences(jurisdiction="X-FATA-KHYBER")
    every = [*found, *(possible.offence for possible in found.possible)]
    assert not [one for one in every if one.setting.instrument.startswith("kp")]
    after = law.as_of(date(2019, 1, 15))
    assert after.section("kpcpwa-2010/48", "X-FATA-KHYBER").state is IN_FORCE
    assert "kpcpwa-2010/48" in [one.id for one in after.offences(jurisdiction="X-FATA-KHYBER")]


def test_federal_law_in_khyber_agency_is_unknown_before_the_merger(law: pol.Corpus) -> None:
    """Nobody read an extension of federal law to the agency, so it is never found there, and never ruled out."""
    before = law.as_of(date(2018, 1, 15))
    assert before.section("peca-2016/22", "X-FATA-KHYBER").depends_on == (pol.DependsOn.PLACE,)
    found = before.offences(jurisdiction="X-FATA-KHYBER")
    assert not found
    assert found.possible
    ours = [possible for possible in found.possible if possible.offence.setting.instrument == "peca-2016"]
    assert ours
    assert all(pol.DependsOn.PLACE in possible.depends_on for possible in ours)


@pytest.mark.parametrize(
    ("day", "place", "state"),
    [
        (date(2020, 6, 1), "PK-PB-LAHORE", NOT_YET),
        (date(2020, 6, 1), "PK-PB-MULTAN", IN_FORCE),
        (date(2020, 6, 1), "PK-PB", UNCERTAIN),
        (date(2017, 3, 21), "PK-PB-MULTAN", NOT_YET),
        (date(2022, 11, 17), "PK-PB-LAHORE", NOT_YET),
        (date(2022, 11, 18), "PK-PB-LAHORE", IN_FORCE),
        (date(2023, 6, 1), "PK-PB", IN_FORCE),
    ],
)
def test_punjabs_act_of_2016_began_district_by_district(
    law: pol.Corpus, day: date, place: str, state: pol.ForceState
) -> None:
    """Multan from 22 March 2017, the province from 18 November 2022; of the province between, nothing is certain."""
    assert law.as_of(day).section("ppwva-2016/20", place).state is state


def test_without_a_place_a_law_of_some_districts_is_uncertain(law: pol.Corpus) -> None:
    """A day on which the Act stood in one district only gives that text as a candidate, and asks for the place."""
    found = law.as_of(date(2020, 6, 1)).section("ppwva-2016/20")
    assert (found.state, found.depends_on) == (UNCERTAIN, (pol.DependsOn.PLACE,))
    assert [version.extent for version in found.candidates] == [("PK-PB-MULTAN",)]


def test_no_law_is_ever_certain_in_azad_jammu_and_kashmir(law: pol.Corpus) -> None:
    """Nothing is found there on any day of change since 2004; what may reach it is possible, and says what it needs."""
    for day in law.change_days:
        if day >= date(2004, 1, 1):
            found = law.as_of(day).offences(jurisdiction="PK-JK")
            assert not found, day
    assert all(possible.depends_on for possible in law.as_of(date(2023, 6, 1)).offences(jurisdiction="PK-JK").possible)
    own = law.as_of(date(2018, 6, 1)).section("ajkcra-2016/5", "PK-JK")
    assert (own.state, own.depends_on) == (UNCERTAIN, (pol.DependsOn.COMMENCEMENT_NOT_SEEN,))


def test_the_kp_act_reached_the_provincial_tribal_areas_in_2012(law: pol.Corpus) -> None:
    """Before 22 October 2012 the Act was no law there, from that day it was."""
    assert law.as_of(date(2012, 10, 21)).section("kpcpwa-2010/48", "X-PATA").state is NOT_YET
    assert law.as_of(date(2012, 10, 22)).section("kpcpwa-2010/48", "X-PATA").state is IN_FORCE
    assert law.as_of(date(2012, 10, 21)).section("kpcpwa-2010/48", "PK-KP").state is IN_FORCE


@pytest.mark.parametrize(
    ("offence", "older", "newer"),
    [
        ("ptpa-2018/3(1)", (None, "P7Y", 1_000_000, "and-or"), (None, "P10Y", 1_000_000, "and")),
        ("ptpa-2018/3(2)", ("P2Y", "P10Y", 1_000_000, "and-or"), (None, "P14Y", 2_000_000, "and")),
        ("ptpa-2018/4#injury", ("P3Y", "P14Y", 2_000_000, "and"), ("P14Y", None, 2_000_000, "and")),
    ],
)
def test_the_tiers_of_trafficking_around_2025(
    law: pol.Corpus, offence: str, older: tuple[object, ...], newer: tuple[object, ...]
) -> None:
    """The tiers of 2018, those of Act IX of 2025, and inside the window of its commencement both as candidates."""

    def tier(one: pol.Offence) -> tuple[object, ...]:
        record = one.to_record()
        return tuple(record[field] for field in ("custody_min", "custody_max", "fine_max", "connector"))

    line = law.offence(offence)
    assert tier(line.as_of(date(2025, 2, 16)).require()) == older
    assert tier(line.as_of(date(2025, 4, 23)).require()) == newer
    inside = line.as_of(date(2025, 3, 1))
    assert (inside.state, inside.depends_on) == (UNCERTAIN, (pol.DependsOn.DAY_IN_WINDOW,))
    assert [tier(one) for one in inside.candidates] == [older, newer]


def test_kp_section_48_before_and_after_the_amendment_that_nobody_saw_commence(law: pol.Corpus) -> None:
    """In 2015 three to seven years; in 2023 that text and the one passed in 2022 are both candidates."""
    line = law.offence("kpcpwa-2010/48")
    old = line.as_of(date(2015, 6, 1), "PK-KP").require().to_record()
    assert (old["custody_min"], old["custody_max"], old["fine_min"], old["fine_max"]) == (
        "P3Y",
        "P7Y",
        200_000,
        500_000,
    )
    open_now = line.as_of(date(2023, 6, 1), "PK-KP")
    assert open_now.state is UNCERTAIN
    assert open_now.depends_on == (pol.DependsOn.COMMENCEMENT_NOT_SEEN,)
    terms = [(one.to_record()["custody_min"], one.to_record()["custody_max"]) for one in open_now.candidates]
    assert terms == [("P3Y", "P7Y"), ("P14Y", "P20Y")]
    assert "kpcpwa-48-penalty-2022" in [one.id for one in open_now.discrepancies]


def test_the_anti_rape_act_began_on_24_january_2022(law: pol.Corpus) -> None:
    """Not on assent or gazette; the days that two Sindh orders use stand beside it as a discrepancy."""
    before = law.as_of(date(2022, 1, 23)).section("ara-2021/9")
    after = law.as_of(date(2022, 1, 24)).section("ara-2021/9")
    assert (before.state, after.state) == (NOT_YET, IN_FORCE)
    for found in (before, after):
        rival = next(one for one in found.discrepancies if one.id == "ara-2021-commencement")
        assert rival.preferred == 0
        assert len(rival.readings) == 3
    assert "ssoiu" not in [body.id for body in law.as_of(date(2022, 1, 23)).investigators("ppc-1860/377B")]
    assert "ssoiu" in [body.id for body in law.as_of(date(2022, 1, 24)).investigators("ppc-1860/377B")]


@pytest.mark.parametrize(
    ("day", "bodies"),
    [
        (date(2016, 9, 1), {("fia", "in-law")}),
        (date(2023, 7, 23), {("fia", "in-law")}),
        (date(2023, 7, 24), {("fia", "in-law"), ("police", "in-law")}),
        (date(2024, 4, 28), {("fia", "in-law"), ("police", "in-law")}),
        (date(2024, 4, 29), {("nccia", "in-law"), ("police", "in-law")}),
        (date(2024, 10, 16), {("nccia", "in-law"), ("police", "in-law")}),
        (date(2024, 10, 17), {("fia", "in-law"), ("police", "in-law")}),
        (date(2025, 1, 28), {("fia", "in-law"), ("police", "in-law")}),
        (date(2025, 1, 29), {("nccia", "in-law"), ("fia", "in-law")}),
        (date(2025, 4, 10), {("nccia", "in-law"), ("fia", "in-law")}),
        (date(2025, 4, 22), {("nccia", "in-law")}),
        (date(2026, 1, 1), {("nccia", "in-law")}),
    ],
)
def test_who_investigated_peca_offences(law: pol.Corpus, day: date, bodies: set[tuple[str, str]]) -> None:
    """Each change of agency since 2016, what was law and what was done apart, law first."""
    found = law.as_of(day).investigators("peca-2016/22")
    assert {(body.id, body.basis.value if body.basis else "") for body in found} == bodies
    practice = [body.basis is pol.MandateBasis.IN_PRACTICE for body in found]
    assert practice == sorted(practice)


def test_who_investigates_trafficking(law: pol.Corpus) -> None:
    """Police and, across the border, the Federal Investigation Agency: each role says what it reaches."""
    found = law.as_of(date(2024, 6, 1)).institutions(function="investigate", reference="ptpa-2018/3")
    assert {body.id for body in found} == {"police", "fia"}
    across = next(body for body in found if body.id == "fia")
    assert across.mandate is not None
    assert "border" in across.mandate.what


def test_young_persons_have_many_ages(law: pol.Corpus) -> None:
    """Every age that the law knows occurs among its rules on who counts as a child, each with its place in the text."""
    seen: set[int] = set()
    for day in (date(2014, 6, 1), date(2023, 3, 10)):
        found = law.as_of(day).definitions("child")
        for definition in (*found, *found.possible):
            assert definition.sources
            seen |= {person.rule.under for person in definition.people if person.rule.under is not None}
    assert {10, 12, 14, 15, 16, 18, 20, 21} <= seen


def test_what_images_are_covered_since_when(law: pol.Corpus) -> None:
    """The elements of each definition of abuse material, by the words that decide them, on days around each change."""

    def elements(day: date, id: str) -> set[str]:
        found = [one for one in law.as_of(day).effects(pol.Definition) if one.id == id]
        return {covered.element.value for one in found for covered in one.elements}

    assert elements(date(2014, 6, 1), "kpcpwa-2010/2(1)(f)") >= {
        "real-child",
        "indistinguishable-image",
        "adapted-image",
        "computer-generated",
        "digital-storage",
    }
    assert elements(date(2017, 6, 1), "peca-2016/22(1)#material") >= {
        "real-child",
        "appears-to-be-child",
        "realistic-image",
    }
    assert elements(date(2017, 6, 1), "ppc-1860/292B(1)") >= {"indistinguishable-image", "adapted-image"}
    assert not elements(date(2023, 8, 1), "ppc-1860/292B(1)")
    assert elements(date(2023, 8, 1), "peca-2016/2(1)(xxviia)") == {"simulated-conduct"}
