"""Twice the text, twice the time: hostile repetitions of the grammar's own pieces, up to a million characters.

    python fuzz/doubling.py [--longest 1024000] [--runs 3]

Reads each repetition at a growing length, each length eight times the one before, and compares CPU time by the
character: the longest may take three times as much as the shortest. The best of the runs counts, so that a busy machine
is no finding. Ends with 1 and names the piece where time grows faster than the text.
"""

from __future__ import annotations

import argparse
import sys
import time

from pk_ocsea_law.citations import find

PIECES = (
    "section 1 ", "(", "1-", "1/", "Of The A ", "the Act ", '("Act") ', "clause (a) of ", "chapter i,",
    "\u062f\u0641\u0639\u06c1 5 ", "34 r/w 5 PPC ", "Act, 2016 ", "a-2016/", "1(a) and (b) ", "Section 366 was. ",
    "Article 9 ", "PPC (PPC) ", "5", "u/s 302, 34 PPC r/w 7 ATA; ",
)  # fmt: skip
LENGTHS = (16_000, 128_000, 1_024_000)
MOST = 3.0


def nanoseconds_each(piece: str, length: int, runs: int) -> float:
    """The least CPU time for a character of that piece repeated to the length."""
    text = (piece * (length // len(piece) + 1))[:length]
    best = float("inf")
    for _ in range(runs):
        start = time.process_time_ns()
        find(text)
        best = min(best, time.process_time_ns() - start)
    return best / length


def main() -> int:
    """Time every piece; 1 where one grows faster than its text."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--longest", type=int, default=LENGTHS[-1])
    arguments.add_argument("--runs", type=int, default=3)
    asked = arguments.parse_args()
    lengths = [length for length in LENGTHS if length <= asked.longest]
    grown = 0
    find("warm")
    for piece in PIECES:
        each = [nanoseconds_each(piece, length, asked.runs) for length in lengths]
        ratio = max(each[1:]) / each[0]
        grown += ratio > MOST
        said = "  ".join(f"{value:7.0f}" for value in each)
        print(f"{piece!r:32} ns a character: {said}   x{ratio:.2f}{'  GROWS' if ratio > MOST else ''}")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
