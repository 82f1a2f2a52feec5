"""The reviewed answers: a change of data or code shows which answers it changes, for which profile and day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reviewed_answers import FOLDER, PROFILES, answer_on, differences, entries, facets, file_of, profiles, read

import pk_ocsea_law as pol

SHOWN = 30


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: str(profile["id"]))
def test_answers_are_the_reviewed_ones(law: pol.Corpus, profile: dict[str, Any]) -> None:
    """Every answer on every change day and the day before is the one that was reviewed and committed."""
    fresh = file_of(law, profile)
    reviewed = read(profile["id"])
    changed = differences(profile["id"], reviewed["answers"], fresh["answers"])
    more = f"\nand {len(changed) - SHOWN} more" if len(changed) > SHOWN else ""
    shown = "\n".join(changed[:SHOWN]) + more
    assert not changed, f"review these, then run python tests/answers/write.py:\n{shown}"
    assert reviewed == fresh, "the profile changed: run python tests/answers/write.py"


def test_every_file_has_a_profile() -> None:
    """No file of answers is left from a profile that is gone, and no profile stands twice."""
    names = [profile["id"] for profile in profiles()]
    assert sorted(path.stem for path in FOLDER.glob("*.json") if path != PROFILES) == sorted(names)


def test_the_last_day_of_an_entry_adds_up(law: pol.Corpus) -> None:
    """Adding up a file's entries gives the whole answer of a day, so that nothing is lost by keeping differences."""
    profile = profiles()[0]
    day = date(2021, 5, 1)
    standing: dict[str, tuple[str, str]] = {}
    for entry in entries(law, profile["facts"]):
        if entry["day"] <= day.isoformat():
            standing |= {id: (kind, line) for kind in ("found", "possible") for id, line in entry.get(kind, {}).items()}
            standing = {id: given for id, given in standing.items() if id not in entry.get("gone", [])}
    assert standing == answer_on(law, day, facets(profile["facts"]))


def test_a_difference_names_profile_day_and_offence() -> None:
    """A changed answer is told as the profile, the day, the offence, what was reviewed and what it is now."""
    was: list[dict[str, Any]] = [
        {"day": "2020-01-01", "found": {"a-1/1": "a fine"}},
        {"day": "2021-01-01", "gone": ["a-1/1"]},
    ]
    now: list[dict[str, Any]] = [{"day": "2020-01-01", "possible": {"a-1/1": "a fine; turns on the place"}}]
    assert differences("somebody", was, now) == [
        "somebody 2020-01-01 a-1/1: reviewed found (a fine), now possible (a fine; turns on the place)",
        "somebody 2021-01-01 a-1/1: reviewed gone, now no change",
    ]
