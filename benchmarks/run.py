"""Times the library beside its baselines, prints which targets hold, and writes the figures that the docs show.

    python benchmarks/run.py [--rounds 15] [--row 2 --row 3] [--no-write]

Rows 1 to 7 and the corpus growth of row 12 of the performance targets. The rows on citations and on data frames have
scripts of their own beside this one.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import questions as ask
from gates import gates
from growth import grow
from measuring import ROOT, Figure, cold, environment, more_memory, warm

import pk_ocsea_law as pol
from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.law import Corpus

FIGURES = Path(__file__).resolve().parent / "figures.json"
PAGE = ROOT / "docs" / "benchmarks.md"
START, END = "<!-- figures -->\n", "<!-- end of figures -->\n"

Row = dict[str, Any]


def row(
    number: str, what: str, baseline: str, found: Figure, must: float, stretch: float | None, unit: str = "x"
) -> Row:
    """One line of the table."""
    return {
        "row": number,
        "what": what,
        "baseline": baseline,
        "low": found.low,
        "median": found.middle,
        "high": found.high,
        "unit": unit,
        "must": must,
        "stretch": stretch,
        "must_holds": found.middle <= must,
        "stretch_holds": None if stretch is None else found.middle <= stretch,
    }


def row_1(rounds: int) -> Iterator[Row]:
    """The bare import."""
    found = cold(ask.IMPORT, ask.NOTHING, rounds)
    yield row("1", "import", "an empty program", found, 1.15, 1.05)


def row_2(rounds: int) -> Iterator[Row]:
    """A first question on one instrument."""
    found = cold(ask.ONE_INSTRUMENT, ask.BASELINE, rounds)
    yield row("2", "first question, one instrument", "import attrs, cattrs", found, 1.9, 1.25)


def row_3(rounds: int) -> Iterator[Row]:
    """A first question that touches every instrument."""
    found = cold(ask.EVERY_INSTRUMENT, ask.BASELINE, rounds)
    yield row("3", "first question, every instrument", "import attrs, cattrs", found, 2.4, 1.5)


def row_4(rounds: int) -> Iterator[Row]:
    """The peak memory of row 3, beside that of its baseline."""
    few = max(3, rounds // 3)
    theirs = more_memory(ask.BASELINE, few).middle
    found = more_memory(ask.EVERY_INSTRUMENT, few)
    yield row("4", "peak memory of row 3", f"a bare interpreter; attrs, cattrs +{theirs:.1f} MB", found, 16, 8, "MB")


def row_5(rounds: int) -> Iterator[Row]:
    """A section on a day, warm."""
    found = warm(ask.as_of(pol.load()), ask.one_key(), rounds)
    yield row("5", "section.as_of(day), warm", "one dict[key]", found, 30, 15)


def row_6(rounds: int) -> Iterator[Row]:
    """An offence question with four facets, warm."""
    found = warm(ask.four_facets(pol.load()), ask.one_key(), rounds)
    yield row("6", "offences, four facets, warm", "one dict[key]", found, 1000, 350)
    found = warm(ask.assess(pol.load()), ask.four_facets(pol.load()), rounds)
    yield row("6", "assess, a year of the law, warm", "offences, four facets", found, 40, None)


def row_7(rounds: int) -> Iterator[Row]:
    """Ranges, warm."""
    yield row("7", "Range.contains, warm", "one dict[key]", warm(ask.contains(), ask.one_key(), rounds), 12, 8)
    yield row("7", "Range.overlaps, warm", "one dict[key]", warm(ask.overlaps(), ask.one_key(), rounds), 12, 8)


def row_12(rounds: int) -> Iterator[Row]:
    """Rows 5 and 6 on a corpus of ten times the size."""
    with tempfile.TemporaryDirectory() as folder:
        grow(Path(folder) / "data", 10)
        larger, law = Corpus(Store(Path(folder) / "data")), pol.load()
        assert len(larger._index.offences) == 10 * len(law._index.offences)  # noqa: S101
        found = warm(ask.as_of(larger), ask.as_of(law), rounds)
        yield row("12", "row 5 on ten times the corpus", "row 5", found, 1.2, None)
        found = warm(ask.four_facets(larger), ask.four_facets(law), rounds)
        yield row("12", "row 6 on ten times the corpus", "row 6", found, 10, None)


ROWS: dict[int, Callable[[int], Iterator[Row]]] = {
    1: row_1, 2: row_2, 3: row_3, 4: row_4, 5: row_5, 6: row_6, 7: row_7, 12: row_12,
}  # fmt: skip


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [
        "| row | what | beside | median (quartiles) | must | holds | stretch | holds |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for each in rows:
        unit = " MB" if each["unit"] == "MB" else ""
        found = f"{each['median']:.4g}{unit} ({each['low']:.4g} to {each['high']:.4g})"
        stretch = "" if each["stretch"] is None else f"{each['stretch']:g}{unit}"
        lines.append(
            f"| {each['row']} | {each['what']} | {each['baseline']} | {found} | {each['must']:g}{unit} "
            f"| {_said(each['must_holds'])} | {stretch} | {_said(each['stretch_holds'])} |"
        )
    return "\n".join(lines)


def _said(holds: bool | None) -> str:
    return {True: "yes", False: "**no**", None: ""}[holds]


def gate_table(found: list[dict[str, object]]) -> str:
    """The gates as a Markdown table."""
    lines = ["| without a clock | holds | seen |", "|---|---|---|"]
    lines += [f"| {gate['gate']} | {_said(bool(gate['holds']))} | {gate['seen']} |" for gate in found]
    return "\n".join(lines)


def write(figures: dict[str, Any], shown: str) -> None:
    """Write the figures, and the tables into the page of the docs."""
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{START}\n{shown}\n\n{END}{after}", encoding="utf-8")


def main() -> int:
    """Run the rows that were asked for; 1 where some "must" or gate does not hold."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--row", type=int, action="append", choices=sorted(ROWS))
    arguments.add_argument("--no-write", action="store_true")
    asked = arguments.parse_args()
    os.environ.update(environment())
    rows = [line for number in asked.row or ROWS for line in ROWS[number](asked.rounds)]
    found = gates()
    machine = f"CPython {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    shown = f"{machine}; {asked.rounds} rounds.\n\n{table(rows)}\n\n{gate_table(found)}"
    print(shown)
    if not asked.no_write and not asked.row:
        write({"machine": machine, "rounds": asked.rounds, "rows": rows, "gates": found}, shown)
    return 0 if all(line["must_holds"] for line in rows) and all(gate["holds"] for gate in found) else 1


if __name__ == "__main__":
    raise SystemExit(main())
