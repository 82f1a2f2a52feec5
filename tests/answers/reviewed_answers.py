"""What the law answers for each reviewed profile, as the days on which the answer changes.

A file holds one profile. Each of its entries is a day and what differs from the day before in the file: `found` gives
offences with their penalty, `possible` gives them with their penalty and what they turn on, `gone` names those that are
neither any more. An offence stays as it was last given until an entry names it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pk_ocsea_law as pol

FOLDER = Path(__file__).parent
PROFILES = FOLDER / "profiles.json"

Answer: TypeAlias = dict[str, tuple[str, str]]
"""An offence's standing ("found" or "possible") and its line, by its id."""
Entry: TypeAlias = dict[str, Any]


def profiles() -> list[dict[str, Any]]:
    """Every profile: its `id`, what it `says`, and its `facts`."""
    loaded: list[dict[str, Any]] = json.loads(PROFILES.read_text(encoding="utf-8"))
    return loaded


def path_of(profile: str) -> Path:
    """The file of a profile."""
    return FOLDER / f"{profile}.json"


def days_to_ask(law: pol.Corpus) -> list[date]:
    """Every day on which some answer may change, and the day before it."""
    return sorted({day for change in law.change_days for day in (change - timedelta(days=1), change)})


def facets(facts: dict[str, Any]) -> dict[str, Any]:
    """A profile's facts as the facets of a question: "unknown" is UNKNOWN, a pair of ages a range."""
    asked = {name: pol.UNKNOWN if value == "unknown" else value for name, value in facts.items()}
    age = asked.get("victim_age")
    return asked | ({"victim_age": pol.ages(*age)} if isinstance(age, list) else {})


def answer_on(law: pol.Corpus, day: date, asked: dict[str, Any]) -> Answer:
    """What is found and what is possible on a day."""
    offences = law.as_of(day).offences(**asked)
    answer: Answer = {}
    for one in offences.possible:
        turns = ", ".join(kind.text for kind in one.depends_on)
        line = f"{one.offence.penalty.describe()}; turns on {turns}"
        before = answer.get(one.offence.id)
        answer[one.offence.id] = ("possible", f"{before[1]} | {line}" if before and before[1] != line else line)
    return answer | {offence.id: ("found", offence.penalty.describe()) for offence in offences}


def entries(law: pol.Corpus, facts: dict[str, Any]) -> Iterator[Entry]:
    """The days on which a profile's answer differs from the one before, each with what differs."""
    asked = facets(facts)
    before: Answer = {}
    for day in days_to_ask(law):
        answer = answer_on(law, day, asked)
        if answer != before:
            yield {"day": day.isoformat()} | _difference(before, answer)
        before = answer


def _difference(before: Answer, after: Answer) -> Entry:
    changed = {id: given for id, given in after.items() if before.get(id) != given}
    found = {id: line for id, (standing, line) in changed.items() if standing == "found"}
    possible = {id: line for id, (standing, line) in changed.items() if standing == "possible"}
    parts: Entry = {"found": found, "possible": possible, "gone": [id for id in before if id not in after]}
    return {name: part for name, part in parts.items() if part}


def file_of(law: pol.Corpus, profile: dict[str, Any]) -> dict[str, Any]:
    """The content of a profile's file."""
    return {
        "profile": profile["id"],
        "says": profile["says"],
        "facts": profile["facts"],
        "answers": list(entries(law, profile["facts"])),
    }


def read(profile: str) -> dict[str, Any]:
    """The reviewed content of a profile's file; without answers where the file is not there yet."""
    if not path_of(profile).exists():
        return {"answers": []}
    loaded: dict[str, Any] = json.loads(path_of(profile).read_text(encoding="utf-8"))
    return loaded


def differences(profile: str, reviewed: list[Entry], fresh: list[Entry]) -> list[str]:
    """One line for each day and offence on which two lists of entries differ."""
    return [
        f"{profile} {day} {offence}: reviewed {was or 'no change'}, now {now or 'no change'}"
        for (day, offence), (was, now) in sorted(_side_by_side(reviewed, fresh).items())
        if was != now
    ]


def _side_by_side(reviewed: list[Entry], fresh: list[Entry]) -> dict[tuple[str, str], tuple[str, str]]:
    was, now = dict(_lines(reviewed)), dict(_lines(fresh))
    return {key: (was.get(key, ""), now.get(key, "")) for key in was | now}


def _lines(listed: list[Entry]) -> Iterator[tuple[tuple[str, str], str]]:
    for entry in listed:
        for standing in ("found", "possible"):
            for id, line in entry.get(standing, {}).items():
                yield (entry["day"], id), f"{standing} ({line})"
        for id in entry.get("gone", []):
            yield (entry["day"], id), "gone"
