"""The front door: finding things, the law on a day, and what changed."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

import pk_ocsea_law as pol


def test_loading_twice_gives_the_same_object() -> None:
    """The packaged corpus is one object, so that its caches are shared."""
    assert pol.load() is pol.load()


def test_the_edition_names_the_data(small: pol.Corpus) -> None:
    """The edition carries the data's version, its schema and a digest."""
    assert (small.edition.data, small.edition.schema) == ("2001.1.0", 1)
    assert small.edition.digest.startswith("sha256:")


def test_everything_is_listed(small: pol.Corpus) -> None:
    """Instruments in the order of their beginning; sources, bodies, disagreements and remarks whole."""
    assert [instrument.id for instrument in small.instruments] == ["test-2001", "amend-2005"]
    assert [source.id for source in small.sources] == ["made-up-gazette", "made-up-paper"]
    assert [body.id for body in small.institutions] == ["office", "bureau"]
    assert [found.id for found in small.discrepancies] == ["bail", "minimum"]
    assert [found.id for found in small.observations] == ["dangling"]


@pytest.mark.parametrize("name", ["test-2001", "Test Act, 2001", "the testing act", "TEST-2001"])
def test_an_instrument_by_any_of_its_names(small: pol.Corpus, name: str) -> None:
    """Id, title and alias find the same instrument."""
    assert small.instrument(name).id == "test-2001"


def test_unknown_names_are_lookup_errors_with_the_nearest(small: pol.Corpus) -> None:
    """Whatever is not in the corpus is a LookupError that names what comes near."""
    with pytest.raises(LookupError, match="nearest: test-2001"):
        small.instrument("Testing Acts")
    with pytest.raises(pol.UnknownReference, match="test-2001/2") as caught:
        small.section("test-2001/22")
    assert len(caught.value.nearest) == 3
    with pytest.raises(LookupError, match="no section"):
        small.section("a poem")
    with pytest.raises(LookupError, match=r"test-2001/2\(1\)"):
        small.offence("test-2001/2(3)")
    assert str(pol.UnknownReference("thing", "x", ())) == "no thing is called 'x'"
    with pytest.raises(pol.UnknownReference, match=r"nearest: test-2001/1, .*; that is an instrument"):
        small.section("test-2001")
    with pytest.raises(pol.UnknownReference, match=r"named with its law, as in s\. 22 PECA"):
        small.section("s. 22")


def test_a_name_is_a_string(small: pol.Corpus) -> None:
    """Anything but a string is a TypeError, not a name that nobody knows."""
    for find in (small.instrument, small.section, small.offence):
        with pytest.raises(TypeError, match="is a string, not int"):
            find(22)  # type: ignore[arg-type]


def test_a_section_by_citation(law: pol.Corpus) -> None:
    """Ids and the forms that case files write find the same section."""
    for reference in (
        "peca-2016/22A",
        "PECA s. 22A",
        "s. 22-A PECA",
        "section 22A of the Prevention of Electronic Crimes Act",
    ):
        assert law.section(reference).id == "peca-2016/22A"
    with pytest.raises(LookupError, match="peca-2016/"):
        law.section("PECA s. 99")
    with pytest.raises(LookupError, match="no section"):
        law.section("s. 302 of the Indian Penal Code")


def test_a_snapshot_needs_a_plain_day(small: pol.Corpus) -> None:
    """No default day, and no string or datetime in its place."""
    for wrong in ("2012-01-01", datetime(2012, 1, 1), None):  # noqa: DTZ001
        with pytest.raises(TypeError, match=r"datetime\.date"):
            small.as_of(wrong)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=r"datetime\.date"):
            small.diff(date(2012, 1, 1), wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"datetime\.date"):
        small.changes(since="2012-01-01")  # type: ignore[arg-type]


def test_a_snapshot_holds_what_was_in_force(small: pol.Corpus) -> None:
    """Sections, effects and definitions of the day, and nothing that is not certain."""
    then = small.as_of(date(2006, 1, 1))
    assert [version.section for version in then.sections if version.section.startswith("test")] == [
        f"test-2001/{number}" for number in (1, 2, 3, 5, 7, 12)
    ]
    assert [found.meaning for found in then.definitions("Child")] == ["a person under 18"]
    assert [found.what for found in then.effects(pol.Principle)] == ["children come first"]
    assert then.section("test-2001/2").state is pol.ForceState.IN_FORCE
    assert then.definitions("unicorn")[:] == ()
    before = small.as_of(date(2001, 3, 5)).definitions("child")
    assert (len(before), [found.term for found in before.possible]) == (0, ["child"])
    assert before != then.definitions("child")


def test_what_every_candidate_says_is_certain(small: pol.Corpus) -> None:
    """Inside a window between two versions, an effect that both have stands; what only one has may stand."""
    then = small.as_of(date(2012, 2, 1))
    assert [found.term for found in then.definitions("device")] == ["device"]
    assert then.definitions("device").possible == ()
    assert [found.what for found in then.effects(pol.Duty).possible] == ["keeps records"]
    assert len(then.effects(pol.Duty)) == 0
    assert [found.what for found in small.as_of(date(2012, 3, 1)).effects(pol.Duty)] == ["keeps records"]


def test_an_offence_line_through_time(small: pol.Corpus) -> None:
    """A line holds every version of one tier, and answers for a day like a section does."""
    line = small.offence("test-2001/2(2)")
    assert [one.setting.version for one in line.versions] == ["test-2001/2@2001-03-01", "test-2001/2@2005-07-01"]
    assert line.as_of(date(2006, 1, 1)).require().penalty.to_record()["custody_max"] == "P7Y"
    assert line.continues is None
    uncertain = line.as_of(date(2001, 3, 5))
    assert uncertain.state is pol.ForceState.UNCERTAIN
    assert len(uncertain.candidates) == 1
    with pytest.raises(pol.NotInForce, match="began on a day between"):
        uncertain.require()
    with pytest.raises(TypeError, match="no truth value"):
        bool(uncertain)


def test_a_tier_that_the_section_dropped(small: pol.Corpus) -> None:
    """Where the section stands without a tier, the tier has ended or not begun, and the reason says so."""
    ended = small.offence("test-2001/2(2)#repeat").as_of(date(2006, 1, 1))
    assert ended.state is pol.ForceState.NO_LONGER_IN_FORCE
    assert ended.reason == "the section was in force without this offence"
    with pytest.raises(pol.NotInForce):
        small.as_of(date(2006, 1, 1)).offence("test-2001/2(2)#repeat")


def test_changes_in_a_span(small: pol.Corpus) -> None:
    """Every amendment that may have taken effect in the span, in order; one without an end is open for ever."""
    found = small.changes(since=date(2007, 1, 1), until=date(2008, 1, 1))
    assert [(change.action.value, change.target) for change in found] == [
        ("lapse", "test-2001/3"),
        ("strike-down", "test-2001/8"),
    ]
    assert small.changes()[0].target == "test-2001/4"
    assert [change.target for change in small.changes(since=date(2019, 1, 1))] == ["test-2001/6"]


def test_a_diff_names_what_differs(small: pol.Corpus) -> None:
    """Between two days: the sections whose answer changed, before and after, and the amendments between."""
    found = small.diff(date(2005, 6, 30), date(2005, 7, 1))
    assert {one.section for one in found.differences} >= {"test-2001/2", "test-2001/3"}
    two = next(one for one in found.differences if one.section == "test-2001/2")
    assert two.before.require().id != two.after.require().id
    assert [change.by for change in found.changes if change.target == "test-2001/2"] == ["amend-2005/2"]
    assert small.diff(date(2005, 7, 1), date(2005, 7, 1)).differences == ()


def test_a_directory_that_is_not_one_is_a_data_error(tmp_path: Path) -> None:
    """A folder without instruments is refused with a message, not read as empty law."""
    with pytest.raises(pol.DataError, match="not a data directory"):
        pol.load(tmp_path)


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    """The lazy front of the package still says what it has not."""
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        pol.nonsense  # noqa: B018
    assert "load" in dir(pol)
