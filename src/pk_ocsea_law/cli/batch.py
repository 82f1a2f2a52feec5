"""`batch`: a whole file of provisions and days, answered row by row into another file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pk_ocsea_law.cli.given import Unreadable
from pk_ocsea_law.cli.options import Commands, command
from pk_ocsea_law.cli.printing import FOUND, OUTSIDE, UNDETERMINED, print_json, print_text
from pk_ocsea_law.display.blocks import Card, Line
from pk_ocsea_law.display.text import drawn
from pk_ocsea_law.law import load
from pk_ocsea_law.model.resolution import ForceState

SETTLED = {ForceState.IN_FORCE.value, ForceState.NOT_YET_IN_FORCE.value, ForceState.NO_LONGER_IN_FORCE.value}


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "batch",
        run,
        help="a whole file of provisions and days, answered row by row into another file",
        example="pk-ocsea-law batch cases.csv --section-column charge --date-column committed",
    )
    asked.add_argument("source", metavar="SOURCE", help="the file to read, CSV or Parquet")
    asked.add_argument(
        "target", nargs="?", metavar="TARGET", help="the file to write; left out, cases.csv gives cases.resolved.csv"
    )
    asked.add_argument("--section-column", required=True, metavar="NAME", help="the column with the provision")
    asked.add_argument(
        "--date-column", "--day-column", required=True, metavar="NAME", help="the column with the day of the act"
    )
    asked.add_argument("--place-column", metavar="NAME", help="the column with the place, such as PK-SD")
    asked.add_argument("--step-column", metavar="NAME", help="the column with the day of the step, for procedure")
    asked.add_argument("--prefix", default="", metavar="TEXT", help="put before the name of each new column")
    asked.add_argument("--delimiter", default=",", metavar="CHARACTER", help="between the cells of CSV; a comma")


def run(options: argparse.Namespace) -> int:
    """Write the answers and print how many rows came to each state.

    Exit 0 where the state of any row is known, 4 where every row lies outside coverage, 3 where nothing was settled.
    """
    from pk_ocsea_law.batch import Asked, run as answer

    asked = Asked(
        options.section_column, options.date_column, options.place_column, options.step_column, options.prefix
    )
    source = Path(options.source)
    target = Path(options.target) if options.target else source.with_suffix(f".resolved{source.suffix}")
    try:
        states = answer(source, target, load(), asked, progress, delimiter=options.delimiter)
    except OSError as error:
        raise Unreadable(f"the file cannot be read or written ({type(error).__name__})") from None
    except ModuleNotFoundError as error:
        raise Unreadable(f"Parquet needs {error.name}: pip install pyarrow 'pk-ocsea-law[frames]'") from None
    counts = dict(states.most_common())
    if options.json:
        print_json({"target": str(target), "rows": states.total(), "states": counts})
    else:
        lines = tuple(Line(str(count), state) for state, count in counts.items())
        print_text(drawn(Card(f"{states.total()} rows answered in {target}", (), lines)))
    if not counts or SETTLED & set(counts):
        return FOUND
    return OUTSIDE if set(counts) == {ForceState.OUTSIDE_COVERAGE.value} else UNDETERMINED


def progress(rows: int, share: float) -> None:
    """Say how far it is, where somebody watches."""
    if sys.stderr.isatty():
        bar, end = "#" * round(30 * share), "\n" if share >= 1 else ""
        print(f"\r[{bar:<30}] {share:>4.0%} {rows} rows", end=end, file=sys.stderr, flush=True)
