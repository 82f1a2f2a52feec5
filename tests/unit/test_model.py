"""The model as a whole: frozen, hashable, equal by value."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import has
from attrs.exceptions import FrozenInstanceError

import pk_ocsea_law as pol
from pk_ocsea_law.model.effects import Effect
from pk_ocsea_law.model.instruments import number_order

SMALL = Path(__file__).parents[1] / "fixtures" / "small"


def test_every_public_class_is_frozen_and_slotted() -> None:
    """Nothing public can be changed after it is made, and nothing holds a dict of attributes."""
    for name in dir(pol):
        cls = getattr(pol, name)
        if isinstance(cls, type) and has(cls):
            assert cls.__setattr__ is not object.__setattr__, name
            assert "__slots__" in vars(cls), name


def test_values_refuse_change(small: pol.Corpus) -> None:
    """Assigning to a field is an error; what is read twice is equal and has one hash."""
    instrument = small.instrument("test-2001")
    with pytest.raises(FrozenInstanceError):
        instrument.title = "Another Act"  # type: ignore[misc]
    again = pol.load(SMALL).instrument("test-2001")
    assert again is not instrument
    assert again == instrument
    assert hash(again) == hash(instrument)
    assert instrument != small.instrument("amend-2005")
    assert {section.id for section in {*instrument.sections, *again.sections}} == {
        section.id for section in instrument.sections
    }
    assert len({*instrument.sections, *again.sections}) == len(instrument.sections)


def test_numbers_follow_the_laws_own_order() -> None:
    """21, 21A, 22, and a schedule's rows after."""
    numbers = ["22", "21A", "3", "21", "sch-II/292A", "sch-II/292", "2X", "2A", "10"]
    assert sorted(numbers, key=number_order) == ["2A", "2X", "3", "10", "21", "21A", "22", "sch-II/292", "sch-II/292A"]


def test_standing_orders_from_gazette_down() -> None:
    """The gazette is the strongest standing and an inference the weakest."""
    assert pol.Standing.GAZETTE > pol.Standing.CONSOLIDATION > pol.Standing.SECONDARY > pol.Standing.INFERENCE


def test_an_inference_lowers_the_standing(small: pol.Corpus) -> None:
    """A fact worked out from sources stands as an inference, whatever the sources are."""
    assert small.section("test-2001/6").versions[0].standing is pol.Standing.INFERENCE
    assert small.section("test-2001/2").versions[0].standing is pol.Standing.GAZETTE


def test_effects_have_ids_kinds_and_standing(small: pol.Corpus) -> None:
    """Each effect of the closed union names its unit, its kind and the standing of its sources."""
    effects: pol.Effects[Effect] = small.as_of(date(2006, 1, 1)).effects(Effect)
    assert {"classification", "mandate", "protection", "deadline", "definition"} <= {effect.kind for effect in effects}
    assert all(effect.id.startswith(effect.setting.instrument) for effect in effects)
    assert {effect.standing for effect in effects} == {pol.Standing.GAZETTE}


def test_a_version_that_nobody_can_date_is_called_unknown(small: pol.Corpus) -> None:
    """The id of a version whose start is not known at all says so."""
    from attrs import evolve

    version = small.section("test-2001/2").versions[0]
    nowhere = pol.Boundary("x", None, None)
    assert evolve(version, start=nowhere).id == "test-2001/2@unknown"


def test_penalty_words_of_every_offence_can_be_read(law: pol.Corpus) -> None:
    """Every offence of the packaged law describes its penalty in words."""
    for instrument in law.instruments:
        for section in instrument.sections:
            for version in section.versions:
                for effect in version.effects:
                    if isinstance(effect, pol.Offence):
                        assert effect.penalty.describe()
