"""The forty questions of users, asked through the public API: exact answers, each with its sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from calls import CALLS

import pk_ocsea_law as pol

HERE = Path(__file__).parent
QUESTIONS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("q*.json"))}
FIELDS = {"question", "who", "call", "arguments", "expected", "sources", "status", "reason"}
ANSWERED = [name for name, question in QUESTIONS.items() if question["status"] == "answered"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_answer_is_the_expected_one(law: pol.Corpus, name: str) -> None:
    """Each question, asked by its calls, gives exactly the recorded answers; what is not held is so typed."""
    question: dict[str, Any] = QUESTIONS[name]
    assert CALLS[question["call"]](law, **question["arguments"]) == question["expected"]


def test_all_forty_stand_here() -> None:
    """Forty questions, at least thirty-four of them answered; the others say why and get the typed answer."""
    assert list(QUESTIONS) == [f"q{number:02}" for number in range(1, 41)]
    assert len(ANSWERED) >= 34
    for question in QUESTIONS.values():
        assert set(question) == FIELDS
        assert question["status"] in ("answered", "not-recorded")
        assert (question["reason"] is None) == (question["status"] == "answered")
        if question["status"] == "not-recorded":
            assert question["call"] == "not_recorded"


def test_every_source_of_an_answer_was_read(law: pol.Corpus) -> None:
    """The sources that a question names are sources of the corpus."""
    known = {source.id for source in law.sources}
    for question in QUESTIONS.values():
        assert set(question["sources"]) <= known
        assert question["sources"] or question["status"] == "not-recorded"


def test_an_unknown_matter_names_what_is_known_to_be_missing(law: pol.Corpus) -> None:
    """The matters that the corpus does not hold are a closed list."""
    with pytest.raises(ValueError, match="pending-bills"):
        law.not_recorded("weather")
