"""The pages that are made from the law say what the law says."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

import pk_ocsea_law as pol

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """The script that makes the pages."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def law_pages(generate: ModuleType) -> ModuleType:
    """What the script says of one instrument."""
    assert generate
    return sys.modules["law_pages"]


def test_the_pages_are_those_that_the_script_writes(law: pol.Corpus, generate: ModuleType) -> None:
    """No page differs from the law, is missing or is left over; `python docs/generate.py` brings them up to date."""
    assert generate.stale(law) == []
    assert generate.main(["--check"]) == 0


def test_every_instrument_has_a_page_with_its_sections(law: pol.Corpus, generate: ModuleType) -> None:
    """Each page holds every section, every version's span, every discrepancy and remark of its instrument."""
    made = generate.pages(law)
    index = made["the-law/index.md"]
    for one in law.instruments:
        page = made[f"the-law/{one.id}.md"]
        assert f"]({one.id}.md)" in index
        for section in one.sections:
            assert f"`{section.id}`" in page
        remarks: tuple[pol.Discrepancy | pol.Observation, ...] = (*one.discrepancies, *one.observations)
        for remark in remarks:
            assert f"`{remark.id}`" in page


def test_what_is_not_known_lists_every_kind_of_gap(law: pol.Corpus, generate: ModuleType) -> None:
    """Unread texts, unseen numbers, undecided disagreements and dangling references all stand on the page."""
    page = generate.pages(law)["not-known.md"]
    for one in law.instruments:
        assert (f"(the-law/{one.id}.md): " in page) == (one.text_seen is not pol.TextSeen.WHOLE)
        assert all(f"`{section.id}`" in page for section in one.sections if section.number.startswith("x-"))
    assert all(f"`{found.id}`" in page for found in law.discrepancies if found.preferred is None)
    assert "`peca-2016/43A` names 21F" in page
    assert "`dva-sindh-2013/6`" in page


def test_the_script_knows_the_kinds_of_effects(law_pages: ModuleType) -> None:
    """An effect of a kind that the pages have no words for is refused, not left out."""
    with pytest.raises(TypeError, match="no words"):
        law_pages.says(object.__new__(pol.Effect))
