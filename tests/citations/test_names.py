"""The names are data: each is read back, and none stands for two laws."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import pk_ocsea_law
from pk_ocsea_law.citations import find
from pk_ocsea_law.citations.clean import clean
from pk_ocsea_law.citations.names import key, lookup, names, roman, trie_patterns

PATH = Path(pk_ocsea_law.__file__).parent / "data" / "names.json"
RECORD: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
ALL = [(id, name) for id, entry in RECORD["instruments"].items() for name in entry["names"]] + [
    (None, {**name, "outside": outside["name"]}) for outside in RECORD["outside"] for name in outside["names"]
]


@pytest.mark.parametrize(("instrument", "name"), ALL, ids=[name["text"] for _, name in ALL])
def test_every_alias_is_read_in_its_example(instrument: str | None, name: dict[str, Any]) -> None:
    """The example holds its alias and gives one provision of the instrument, None for a law outside."""
    found = find(name["example"])
    assert [each.instrument for each in found] == [instrument]
    assert found[0].section == "5"
    assert found[0].named is not None
    assert clean(name["text"]).rstrip(".") in clean(name["example"])


def test_no_alias_stands_for_two_laws() -> None:
    """Two laws whose names meet in one spelling could not be told apart."""
    holders: dict[str, set[str]] = defaultdict(set)
    for instrument, name in ALL:
        if name.get("kind") != "number":
            holders[key(clean(name["text"]))].add(instrument or name["outside"])
    assert {name: laws for name, laws in holders.items() if len(laws) > 1} == {}


def test_every_record_is_whole() -> None:
    """A record has a title that is its first name, a known word for its provisions, and an Akoma Ntoso reference."""
    for id, entry in RECORD["instruments"].items():
        assert id == id.lower()
        assert entry["names"][0]["text"] == entry["title"] or entry["names"][0]["kind"] == "number"
        assert entry["sectionword"] in {"section", "article", "rule"}
        assert entry["akn"].startswith("/akn/pk")
        assert {name["lang"] for name in entry["names"]} <= {"en", "ur"}
        assert {name["kind"] for name in entry["names"]} <= {
            "title", "abbreviation", "number", "spelling", "urdu", "damaged",
        }  # fmt: skip
    assert len({entry["akn"] for entry in RECORD["instruments"].values()}) == len(RECORD["instruments"])


def test_lookup_forgives_marks_and_plurals_only() -> None:
    """Spaces, points, commas and plurals do not matter; another word does."""
    assert lookup("prevention of electronic crime act") == lookup("prevention of electronic crimes act")
    assert lookup("prevention of other crimes act") is None


@pytest.mark.parametrize(("word", "value"), [("xlv", 45), ("45", 45), ("iv", 4), ("mcm", 1900), ("abc", 0)])
def test_serial_numbers(word: str, value: int) -> None:
    """Roman and Arabic serial numbers are one; a word is none."""
    assert roman(word) == value


def test_shared_beginnings_are_written_once() -> None:
    """A longer name is tried before the name that begins it."""
    assert trie_patterns([["a", "b"], ["a", "b", "c"], ["a", "d"]]) == {"a": "(?:b(?:c)?|d)"}


def test_the_names_are_read_once() -> None:
    """Nothing is read twice."""
    assert names() is names()
