"""Times the reader beside a plain `re` and eyecite on one text, in one run, interleaved; prints ratios with quartiles.

    python benchmarks/citations.py [--rounds 7] [--rows 200000] [--texts FOLDER]

Row 8 (dense text), row 9 (a column with a memo) and row 12 (growth) of the performance targets. FOLDER may hold
a `citations.jsonl`, whose strings then make up the dense text; without it the strings of `tests/citations` do.
eyecite is left out where it is not installed.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pk_ocsea_law import citations

HERE = Path(__file__).resolve().parent
NAMES = HERE.parent / "src/pk_ocsea_law/data/names.json"


def strings(folder: Path | None) -> list[str]:
    """The real strings that make up the texts."""
    path = (folder / "citations.jsonl") if folder else HERE.parent / "tests/citations/selection.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row["text"] for row in rows if row["kind"] == "positive"]


def dense(parts: list[str], size: int) -> str:
    """A text of about that size, a citation or a list of them in every sentence, the same for the same size."""
    chance = random.Random(7)  # noqa: S311
    words = [
        "the",
        "learned",
        "counsel",
        "submitted",
        "that",
        "case",
        "was",
        "registered",
        "and",
        "bail",
        "granted",
        "on",
        "merits",
        "by",
        "trial",
        "court",
    ]
    pieces: list[str] = []
    length = 0
    while length < size:
        piece = (
            f"{' '.join(chance.choices(words, k=7))} {chance.choice(parts)} {' '.join(chance.choices(words, k=5))}. "
        )
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces)[:size]


def documents(folder: Path | None) -> str:
    """The whole documents of the folder as one text; empty where there are none."""
    paths = sorted((folder / "texts").glob("*.txt")) if folder else []
    return "\n\n".join(path.read_text(encoding="utf-8").split("# ---\n", 1)[1] for path in paths)


def exact_names(*, numbered: bool) -> re.Pattern[str]:
    """The baselines: the exact names, one alternative a name, longest first; with a number before them or without."""
    record = json.loads(NAMES.read_text(encoding="utf-8"))
    texts = [name["text"] for entry in record["instruments"].values() for name in entry["names"]]
    texts += [name["text"] for entry in record["outside"] for name in entry["names"]]
    names = "|".join(map(re.escape, sorted(texts, key=len, reverse=True)))
    if not numbered:
        return re.compile(names)
    return re.compile(rf"(?:\d{{1,3}}(?:-?[A-Z])?(?:\(\w+\))*,?\s(?:of\s(?:the\s)?)?)?(?:{names})")


def read_exactly(pattern: re.Pattern[str], text: str) -> list[citations.Citation]:
    """What the baseline makes of a text: one object a match, without lists, spellings or context."""
    return [
        citations.Citation(None, None, None, None, "main", *found.span(), found[0]) for found in pattern.finditer(text)
    ]


def clock(work: Callable[[], object]) -> float:
    """Seconds of one run."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compare(name: str, ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> None:
    """Prints how many times faster ours is: the median of the rounds, with quartiles."""
    ours(), theirs()
    ratios = [clock(theirs) / clock(ours) for _ in range(rounds)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    print(f"{name}: {middle:.2f} times as fast (quartiles {low:.2f} to {high:.2f})")


def row_8(kind: str, text: str, rounds: int) -> None:
    """A text against exact names by `re`, without and with the number before them, and against eyecite."""
    for numbered in (False, True):
        pattern = exact_names(numbered=numbered)
        name = f"row 8, {kind}, against re over exact names{' with numbers' if numbered else ''}"
        compare(name, lambda: citations.find(text), partial(read_exactly, pattern, text), rounds)
    try:
        from eyecite import get_citations
    except ImportError:
        print("row 8, against eyecite: not installed")
    else:
        short = text[:30_000]
        compare(
            f"row 8, {kind}, against eyecite",
            lambda: citations.find(short),
            lambda: get_citations(short),
            max(3, rounds // 2),
        )
    seconds = min(clock(lambda: citations.find(text)) for _ in range(3))
    count = len(citations.find(text))
    print(f"  {len(text) / seconds / 1e6:.2f} million characters, {count / seconds:,.0f} citations a second")


def row_9(parts: list[str], rows: int, rounds: int) -> None:
    """A column of charges, about 4,000 of them distinct."""
    chance = random.Random(9)  # noqa: S311
    distinct = list({f"FIR u/s {chance.choice(parts)} P.S. No {place % 50}" for place in range(4200)})[:4000]
    column = [chance.choice(distinct) for _ in range(rows)]
    part = column[: max(2000, rows // 50)]
    each = min(clock(lambda: [citations.find(text) for text in part]) for _ in range(2)) / len(part) * len(column)
    ratios = [each / clock(lambda: list(citations.find_each(column))) for _ in range(rounds)]
    print(f"row 9, {rows:,} rows with a memo against reading each: {statistics.median(ratios):.0f} times as fast")


def row_12(parts: list[str], rounds: int) -> None:
    """Four times the text."""
    small, large = dense(parts, 100_000), dense(parts, 400_000)
    citations.find(small), citations.find(large)
    ratios = [clock(lambda: citations.find(large)) / clock(lambda: citations.find(small)) for _ in range(rounds)]
    print(f"row 12, four times the text: {statistics.median(ratios):.2f} times the time")


def main() -> None:
    """Runs all rows."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--rows", type=int, default=200_000)
    arguments.add_argument("--texts", type=Path)
    asked = arguments.parse_args()
    parts = strings(asked.texts)
    row_8("dense", dense(parts, 200_000), asked.rounds)
    if prose := documents(asked.texts):
        row_8("documents", prose, asked.rounds)
    row_9(parts, asked.rows, asked.rounds)
    row_12(parts, asked.rounds)


if __name__ == "__main__":
    main()
