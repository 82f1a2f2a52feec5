"""No text, however made, raises, loops or takes more than linear time."""

# ruff: noqa: E501

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from pk_ocsea_law.citations import CitationError, find, parse
from pk_ocsea_law.citations.clean import clean

HERE = Path(__file__).parent
REAL = [json.loads(line)["text"] for line in (HERE / "selection.jsonl").read_text(encoding="utf-8").splitlines()]
PIECES = [
    "section ", "sections ", "u/s ", "Art. ", "clause (a) of ", "sub-section (1) ", "Chapter XVI ", "Schedule II ",
    "302", "292-A", "337-F(vi)", "22A(1)(a)", "5", "2924", "۲۲", "اے", ", ", "/", " and ", " to ", "-", " r/w ", " of the ",
    "PPC", "PECA, 2016", "the Act", "the Code", "Constitution", "Act XLV of 1860", "دفعہ ", "ت پ", "پیکا", "IPC",
    "Foo Bar Act, 2001", '("the Act")', "hereinafter called the Code", "thereof", ". ", "\n\n", "peca-2016/22A", "8[", "/B/C",
    "may be called the ", '"Code" means ', "(", ")", "ء", "\u200c", "İ",
]  # fmt: skip


def check(text: str) -> None:
    """Spans lie in the text, in order, apart, and give what was written; `parse` raises only its own error."""
    done = 0
    for each in find(text):
        assert done <= each.start < each.end <= len(text)
        assert each.written == text[each.start : each.end]
        done = each.end
    try:
        parse(text)
    except CitationError:
        return


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=400, deadline=None)
def test_the_grammar_s_own_pieces_in_any_order(text: str) -> None:
    """Any row of the grammar's pieces is read without fault."""
    check(text)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text(text: str) -> None:
    """Any text at all is read without fault, and cleaning keeps its length."""
    assert len(clean(text)) == len(text)
    check(text)


@given(st.sampled_from(REAL), st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_real_strings(text: str, data: st.DataObject) -> None:
    """A real string with a piece cut out, doubled or replaced is read without fault."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    put = data.draw(st.one_of(st.just(text[start:end] * 2), st.sampled_from(PIECES), st.text(max_size=5)))
    check(text[:start] + put + text[end:])


@pytest.mark.parametrize(
    "piece",
    ["section 1 ", "(", "1-", "1/", "Of The A ", "the Act ", '("Act") ', "clause (a) of ", "chapter i,", "دفعہ 5 ",
     "34 r/w 5 PPC ", "Act, 2016 ", "a-2016/", "1(a) and (b) ", "Section 366 was. ", "Article 9 ", "PPC (PPC) ", "5"],
)  # fmt: skip
def test_twice_the_text_takes_twice_the_time(piece: str) -> None:
    """Hostile repetitions grow in step with their length: eight times the text, far less than 64 times the time."""

    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            find(text)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(160_000) < 20 * max(seconds(20_000), 0.001)


def test_a_million_characters_are_read_in_seconds() -> None:
    """One million characters of dense repetition end soon."""
    start = time.process_time()
    find("u/s 302, 34 PPC r/w 7 ATA; " * 40_000)
    assert time.process_time() - start < 30


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    """The dotted capital I of Turkish has two characters in lower case; places stay places of the text."""
    text = "\u0130zmir, s. 5 PPC"
    assert len(clean(text)) == len(text)
    assert [each.written for each in find(text)] == ["s. 5 PPC"]
