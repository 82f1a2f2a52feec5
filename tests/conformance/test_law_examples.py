"""Worked examples of place, window, unseen commencement and changing agencies, in the shape of the questions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from calls import CALLS

import pk_ocsea_law as pol

EXAMPLES = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("law-*.json"))
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_answer_is_the_expected_one(law: pol.Corpus, name: str) -> None:
    """Each example, asked by its call, gives exactly the recorded answer and rests on sources that were read."""
    example: dict[str, Any] = EXAMPLES[name]
    assert CALLS[example["call"]](law, **example["arguments"]) == example["expected"]
    assert example["sources"]
    assert set(example["sources"]) <= {source.id for source in law.sources}
