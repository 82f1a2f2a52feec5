"""No text, however made, raises or gives spans that are not its own; `fuzz/doubling.py` times hostile repetitions."""

# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path

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


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    """The dotted capital I of Turkish has two characters in lower case; places stay places of the text."""
    text = "\u0130zmir, s. 5 PPC"
    assert len(clean(text)) == len(text)
    assert [each.written for each in find(text)] == ["s. 5 PPC"]
