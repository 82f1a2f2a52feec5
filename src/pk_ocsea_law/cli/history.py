"""`history`: every change of a section."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli import records
from pk_ocsea_law.cli.options import Commands, command
from pk_ocsea_law.cli.printing import FOUND, print_json, print_text
from pk_ocsea_law.display import text
from pk_ocsea_law.display.sections import history
from pk_ocsea_law.law import load


def add(commands: Commands) -> None:
    """Add the command."""
    changed = command(
        commands,
        "history",
        run,
        help="every change of a section",
        example="pk-ocsea-law history ppc-1860/292C",
    )
    changed.add_argument("section", metavar="SECTION", help='such as "PECA s. 22" or ppc-1860/292C')


def run(options: argparse.Namespace) -> int:
    """Print every change of a section."""
    rows = load().section(options.section).history()
    if options.json:
        print_json([records.row(row) for row in rows])
    else:
        print_text(text.drawn(history(rows)))
    return FOUND
