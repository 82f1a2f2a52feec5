"""`diff`: what changed between two days."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli import records
from pk_ocsea_law.cli.options import Commands, command, day
from pk_ocsea_law.cli.printing import FOUND, print_json, print_text
from pk_ocsea_law.law import load


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "diff",
        run,
        help="what changed between two days",
        example="pk-ocsea-law diff 2023-07-01 2023-08-01",
    )
    asked.add_argument("first", type=day, metavar="FIRST", help="a day, as year-month-day")
    asked.add_argument("second", type=day, metavar="SECOND", help="another day")


def run(options: argparse.Namespace) -> int:
    """Print what changed."""
    found = load().diff(options.first, options.second)
    if options.json:
        print_json(records.diff(found))
    else:
        print_text(found.to_text())
    return FOUND
