"""Every instrument and provision that the founding document names is found; what does not exist stays dangling."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import pk_ocsea_law as pol

NAMED: dict[str, Any] = json.loads((Path(__file__).parent / "references.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("named", NAMED["instruments"], ids=lambda named: named["instrument"])
def test_an_instrument_answers(named: dict[str, Any], law: pol.Corpus) -> None:
    """The instrument is found by its id, and has sections with versions and sources."""
    found = law.instrument(named["instrument"])
    assert found.sources
    assert any(section.versions for section in found.sections)


@pytest.mark.parametrize("named", NAMED["provisions"], ids=lambda named: f"{named['section']} l.{named['line']}")
def test_a_provision_answers(named: dict[str, Any], law: pol.Corpus) -> None:
    """The section is found, under the number that the document prints or should have printed, with a version."""
    found = law.section(named["section"])
    assert found.id == named["section"]
    assert found.versions


def test_the_sections_that_do_not_exist_stay_dangling(law: pol.Corpus) -> None:
    """21A to 21F are references as printed, with no section behind them, and no lookup invents one."""
    wanted = NAMED["dangling"]
    section = law.section(wanted["by"])
    applications = [one for version in section.versions for one in version.effects if isinstance(one, pol.Application)]
    for number in wanted["printed"]:
        targets = [target for one in applications for target in one.reach.targets if target.as_printed == number]
        assert targets, number
        assert all(target.section is None for target in targets)
        with pytest.raises(LookupError):
            law.section(f"peca-2016/{number}")
