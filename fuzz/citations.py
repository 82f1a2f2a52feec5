"""Coverage-guided fuzzing of the citation reader.

    python fuzz/citations.py -max_total_time=120 -max_len=400 CORPUS_FOLDER

Needs `atheris` (`pip install atheris`). Texts are made of the grammar's own pieces, so that the search goes deep
soon. A finding is any exception but `CitationError`, or a span outside the text, out of order or not what is written.
"""

# ruff: noqa: E501

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["pk_ocsea_law.citations"]):
    from pk_ocsea_law.citations import CitationError, annotate, find, parse

PIECES = (
    "section ", "sections ", "u/s ", "Art. ", "Article ", "clause (a) of ", "sub-section (1) of ", "Chapter XVI ", "Schedule II ",
    "302", "292-A", "337-F(vi)", "22A(1)(a)", "5", "2924", "2l", ", ", "/", " and ", " to ", "-", "---", " r/w ", " of the ", " of ",
    "PPC", "P.P.C.", "PECA, 2016", "the Act", "this Act", "the Code", "Constitution of Pakistan", "Act XLV of 1860",
    "(XLV of 1860)", "IPC", "Foo Bar Act, 2001", '("the Act")', "hereinafter called the Code", " thereof", ". ", "\n\n", "\n",
    "peca-2016/22A", "/akn/pk/act/2016/40/~sec_22A", "8[", "/B/C", "may be called the ", '"Code" means ', "(", ")", "No. 5", "12.12.2020",
    "\u062f\u0641\u0639\u06c1 ", "\u062a \u067e", "\u067e\u06cc\u06a9\u0627", "\u0627\u06d2", "\u06f2\u06f2", "\u200c", "\u0130", "\u00ad",
)  # fmt: skip


def text_of(data: bytes) -> str:
    """Bytes as a text: half of them name a piece each, the other half stand for themselves."""
    return "".join(PIECES[byte % len(PIECES)] if byte < 200 else chr(byte) for byte in data)


def check(text: str) -> None:
    """Raises where the reader breaks its word."""
    done = 0
    for each in find(text):
        if not (done <= each.start < each.end <= len(text)) or each.written != text[each.start : each.end]:
            raise AssertionError(f"span {each.start}..{each.end} after {done} in {text!r}")
        done = each.end
    if annotate(text, lambda each: each.written) != text:
        raise AssertionError(text)
    try:
        parse(text)
    except CitationError:
        return


def one(data: bytes) -> None:
    """One input, read as pieces and as plain text."""
    check(text_of(data))
    check(data.decode("utf-8", errors="replace"))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
