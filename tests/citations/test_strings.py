"""Real strings with their sources (`selection.jsonl`), and forms made for these tests (`forms.txt`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pk_ocsea_law.citations import Citation, find

HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "selection.jsonl").read_text(encoding="utf-8").splitlines()
]
FORMS = [
    tuple(part.strip() for part in line.split("  =>  ", 1)) if "  =>  " in line else (line.split("  =>")[0], "")
    for line in (HERE / "forms.txt").read_text(encoding="utf-8").splitlines()
]
NOT_READ = {"C022", "C107"}
"""Strings that cannot be told without knowing where they stood."""


def shown(citation: Citation) -> str:
    """A citation on one line, as `forms.txt` has it."""
    law = citation.instrument or f"?{citation.named}"
    through = f"..{citation.through}" if citation.through else ""
    relation = "" if citation.relation == "main" else f"~{citation.relation}"
    basis = "" if citation.basis == "written" else f"!{citation.basis}"
    return f"{law}/{citation.section}{citation.subdivision or ''}{through}{relation}{basis}"


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "positive"], ids=lambda row: row["id"])
def test_real_strings_are_read_to_the_last_detail(row: dict[str, Any]) -> None:
    """A real string gives the instrument, provision, unit, relation and range that a person reads in it."""
    found = {
        (each.instrument, each.section, each.subdivision, each.relation, each.through)
        for each in find(row["text"])
        if each.instrument is not None
    }
    wanted = {
        (each["instrument"].lower(), each["provision"], each.get("sub"), each["relation"], each.get("to"))
        for each in row["expected"]
    }
    assert (found == wanted) is (row["id"] not in NOT_READ)


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "negative"], ids=lambda row: row["id"])
def test_real_strings_that_are_no_citations_give_no_instrument(row: dict[str, Any]) -> None:
    """Foreign codes, other Acts, case numbers and jargon never become an instrument of the library."""
    found = [each for each in find(row["context"]) if each.instrument is not None]
    assert bool(found) is (row["id"] == "N104")


@pytest.mark.parametrize(("text", "wanted"), FORMS, ids=[text for text, _ in FORMS])
def test_forms(text: str, wanted: str) -> None:
    """Every form of the grammar, one a line, reads as written down."""
    assert "; ".join(map(shown, find(text))) == wanted


@pytest.mark.parametrize(("text", "_"), FORMS, ids=[text for text, _ in FORMS])
def test_spans_are_in_the_text_in_order_and_apart(text: str, _: str) -> None:
    """Each span lies in the text, gives `written`, and begins where the last has ended or later."""
    done = 0
    for each in find(text):
        assert done <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.written
        done = each.end
