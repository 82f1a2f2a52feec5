"""How a value changed along a lineage that crosses instruments."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol


def test_the_minimum_for_abuse_material_from_2016_to_2025(law: pol.Corpus) -> None:
    """Q04: none stated in PECA, two then fourteen years in the Code until 2023, none printed in PECA since."""
    series = law.series("custody_min", "peca-2016/22(1)")
    assert series.lineage == ("ppc-1860/292C", "peca-2016/22(1)")
    rows = [(step.offence.id, step.value, step.by.section.partition("/")[0]) for step in series.steps]
    assert rows == [
        ("ppc-1860/292C", "P2Y", "cla2-2016"),
        ("peca-2016/22(1)", None, "peca-2016"),
        ("ppc-1860/292C", "P14Y", "cla-2018"),
        ("peca-2016/22(1)", None, "cla-2023"),
    ]
    assert [step.offence.id for step in series.as_of(date(2020, 1, 1))] == ["peca-2016/22(1)", "ppc-1860/292C"]
    assert "custody_min" in series.steps[-1].offence.penalty.disputed


def test_a_lineage_is_the_same_from_either_end(law: pol.Corpus) -> None:
    """The line that was taken over leads to the one that took over, and back."""
    assert law.series("penalty", "ppc-1860/292C") == law.series("penalty", "peca-2016/22(1)")


def test_a_series_of_other_values(small: pol.Corpus) -> None:
    """Penalties, victims, conduct and media have series as well; a line alone is its own lineage."""
    for what in ("penalty", "victim", "conduct", "media"):
        series = small.series(what, "test-2001/2(2)")
        assert [step.value for step in series.steps] == [
            getattr(offence, what) for offence in small.offence("test-2001/2(2)").versions
        ]
    assert small.series("penalty", "test-2001/7").lineage == ("test-2001/7",)


def test_an_unknown_series_or_line_is_refused(small: pol.Corpus) -> None:
    """The error names the valid values, or the nearest offences."""
    with pytest.raises(ValueError, match="custody_min"):
        small.series("colour", "test-2001/2(1)")
    with pytest.raises(pol.UnknownReference, match=r"test-2001/2\(1\)"):
        small.series("penalty", "test-2001/2(3)")
