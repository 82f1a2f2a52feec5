"""Laws that hold over the whole packaged corpus, on any day and for any question."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import assume, given, strategies as st

import pk_ocsea_law as pol
from pk_ocsea_law import strategies
from pk_ocsea_law.model.resolution import Timeline

LAW = pol.load()
OPEN = [
    section
    for instrument in LAW.instruments
    for section in instrument.sections
    if section.versions and section.versions[-1].until is None and section.versions[-1].start.day is not None
]
PLACES = [place.id for place in LAW.gazetteer.places]


def answer(then: pol.Snapshot, **asked: Any) -> dict[str, str]:
    """Each offence that a question finds or may find, and which of the two."""
    found = then.offences(**asked)
    return {one.offence.id: "possible" for one in found.possible} | {offence.id: "found" for offence in found}


class TestAtMostOneVersion:
    """Data rule 2: versions are disjoint within one place."""

    @given(strategies.sections(LAW), strategies.days_near_changes(LAW), st.sampled_from(PLACES))
    def test_one_version_on_a_day_in_a_place(self, section: pol.Section, day: date, place: str) -> None:
        """In force means exactly one version and no rival; uncertain means no single version."""
        found = section.as_of(day, jurisdiction=place)
        assert (found.version is not None) == (found.state is pol.ForceState.IN_FORCE)
        assert not (found.version and found.candidates)


class TestAnswersChangeOnlyOnChangeDays:
    """DESIGN section 4: `change_days` are all the days on which any answer may change."""

    @given(strategies.sections(LAW), strategies.days_near_changes(LAW))
    def test_of_sections(self, section: pol.Section, day: date) -> None:
        """A section's state and version differ from the day before only on a change day."""
        assume(day > date(1860, 1, 2))
        before, after = section.as_of(day - timedelta(days=1)), section.as_of(day)
        if (before.state, before.version, before.candidates) != (after.state, after.version, after.candidates):
            assert day in LAW.change_days
            assert day in section.change_days

    @given(strategies.days_near_changes(LAW), strategies.facets(LAW))
    def test_of_offences(self, day: date, asked: dict[str, Any]) -> None:
        """What a question finds differs from the day before only on a change day."""
        assume(day not in LAW.change_days and day > date(1860, 1, 2))
        assert answer(LAW.as_of(day - timedelta(days=1)), **asked) == answer(LAW.as_of(day), **asked)

    @given(strategies.days_near_changes(LAW))
    def test_of_investigators(self, day: date) -> None:
        """Who investigates differs from the day before only on a change day."""
        assume(day not in LAW.change_days and day > date(1860, 1, 2))
        today, yesterday = (LAW.as_of(each).investigators("peca-2016/22") for each in (day, day - timedelta(days=1)))
        assert [body.id for body in today] == [body.id for body in yesterday]


class TestAnAmendmentLeavesThePastAlone:
    """An amendment effective from day D changes no state and no version id of an earlier day."""

    @given(st.sampled_from(OPEN), st.integers(1, 20_000), st.integers(1, 40_000))
    def test_earlier_days_stand(self, section: pol.Section, later: int, earlier: int) -> None:
        """Substituting a section's last open version on a day leaves every earlier day as it was."""
        last = section.versions[-1]
        assert last.start.settled is not None
        amended = last.start.settled + timedelta(days=later)
        asked = amended - timedelta(days=earlier)
        on = pol.Boundary("made-up", amended, amended, sources=last.sources)
        cause = pol.Cause(pol.Action.SUBSTITUTE, "made-up/1")
        closed = evolve(last, until=on, ended_by=cause)
        changed = evolve(section, versions=(*section.versions[:-1], closed, evolve(last, start=on, by=cause)))
        before, after = section.as_of(asked), changed.as_of(asked)
        assert before.state is after.state
        assert (before.version and before.version.id) == (after.version and after.version.id)


class TestReplay:
    """The answer on a day equals replaying the amendments up to it."""

    @given(strategies.sections(LAW), strategies.days_near_changes(LAW))
    def test_the_last_change_made_the_version(self, section: pol.Section, day: date) -> None:
        """Going through the history in order and keeping what each row leaves gives the version in force."""
        found = section.as_of(day)
        assume(found.state is pol.ForceState.IN_FORCE and len({version.extent for version in section.versions}) == 1)
        assume(all(version.void_by is None for version in section.versions))
        standing = None
        for row in section.history():
            if row.day.reached(day):
                standing = row.after
        assert standing == found.require().id

    @given(strategies.sections(LAW), strategies.days_near_changes(LAW))
    def test_a_timeline_is_the_same_worked_out_again(self, section: pol.Section, day: date) -> None:
        """The kept timeline answers as a fresh one does."""
        assert section.as_of(day) == Timeline.of(section, None).at(day)


class TestWidening:
    """A wider or an unknown fact may make an answer possible, but never excludes what was found."""

    @given(strategies.days_near_changes(LAW), st.integers(0, 30), st.integers(0, 30), strategies.facets(LAW))
    def test_an_age(self, day: date, age: int, other: int, asked: dict[str, Any]) -> None:
        """What is found for an age is found or possible for a range around it, and for an unknown age."""
        then = LAW.as_of(day)
        narrow = answer(then, **asked | {"victim_age": age})
        for wider in (pol.ages(min(age, other), max(age, other)), pol.UNKNOWN):
            assert set(narrow) <= set(answer(then, **asked | {"victim_age": wider}))

    @given(strategies.days_near_changes(LAW), strategies.facets(LAW))
    def test_a_medium_a_sex_and_a_place(self, day: date, asked: dict[str, Any]) -> None:
        """What is found for a known medium, sex or place is found or possible where that fact is unknown."""
        then = LAW.as_of(day)
        known = {"victim_sex": "female", "medium": "online"} | asked
        found = set(answer(then, **known))
        for facet in ("victim_sex", "medium"):
            assert found <= set(answer(then, **known | {facet: pol.UNKNOWN}))

    @given(strategies.days_near_changes(LAW), strategies.facets(LAW))
    def test_leaving_a_facet_out_never_hides(self, day: date, asked: dict[str, Any]) -> None:
        """A facet left out does not filter."""
        then = LAW.as_of(day)
        assert set(answer(then, **asked)) <= set(answer(then))


class TestFindingAgrees:
    """Finding by id, alias and name agree."""

    @given(strategies.sections(LAW))
    def test_sections(self, section: pol.Section) -> None:
        """Every section is found by its id and by each alias, and an instrument by its id and title."""
        assert LAW.section(section.id) == section
        assert all(LAW.section(alias) == section for alias in section.aliases)

    @given(strategies.instruments(LAW))
    def test_instruments(self, instrument: pol.Instrument) -> None:
        """Every instrument is found by its id."""
        assert LAW.instrument(instrument.id) is instrument


class TestRecordsAreJson:
    """DESIGN section 4: every value of a record is a JSON scalar or a list."""

    @given(strategies.days_near_changes(LAW))
    def test_of_offences(self, day: date) -> None:
        """Every record of every day survives JSON unchanged."""
        import json

        records = LAW.as_of(day).offences().to_records()
        assert json.loads(json.dumps(records)) == records


class TestRegisteredStrategies:
    """The entry point makes `from_type` work for packages that build on this one."""

    @given(st.data())
    def test_from_type(self, data: st.DataObject) -> None:
        """Each registered type draws valid values."""
        strategies.register()
        for kind in (pol.Term, pol.Rupees, pol.Penalty, pol.Ages, pol.AgeRule, pol.Person, pol.Boundary, pol.Span):
            assert isinstance(data.draw(st.from_type(kind)), kind)
