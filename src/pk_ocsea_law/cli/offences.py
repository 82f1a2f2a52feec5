"""`offences`: which offences fit coarse facts on a day."""

from __future__ import annotations

import argparse
from datetime import date

from pk_ocsea_law.cli import records
from pk_ocsea_law.cli.options import Commands, add_place, add_words, age, command, day, fact
from pk_ocsea_law.cli.printing import FOUND, UNDETERMINED, print_json, print_text
from pk_ocsea_law.display.phrases import day_words
from pk_ocsea_law.law import load
from pk_ocsea_law.model.outcomes import Offences


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "offences",
        run,
        help="which offences fit coarse facts on a day",
        example="pk-ocsea-law offences --on 2023-03-10 --victim-age 15 --medium online --place PK-SD",
    )
    asked.add_argument("--on", type=day, action="append", required=True, metavar="YYYY-MM-DD", help="may be repeated")
    asked.add_argument(
        "--victim-age", type=age, metavar="YEARS", help="completed years, a range such as 15-16, or unknown"
    )
    add_words(asked, "--victim-sex")
    add_words(asked, "--medium")
    add_place(asked)
    add_words(asked, "--conduct", several=True)
    asked.add_argument("--instrument", metavar="NAME", help="only offences of this instrument")


def run(options: argparse.Namespace) -> int:
    """Print the offences for each day asked about; undetermined where nothing is certainly found on any."""
    answers = [(each, _ask(options, each)) for each in options.on]
    if options.json:
        print_json([{"day": str(each), **records.offences(found)} for each, found in answers])
    else:
        print_text("\n\n".join(f"{day_words(each)}\n{found.to_text()}" for each, found in answers))
    return FOUND if any(len(found) for _, found in answers) else UNDETERMINED


def _ask(options: argparse.Namespace, on: date) -> Offences:
    return (
        load()
        .as_of(on)
        .offences(
            victim_age=options.victim_age,
            victim_sex=fact(options.victim_sex),
            medium=fact(options.medium),
            jurisdiction=fact(options.place),
            conduct=options.conduct,
            instrument=options.instrument,
        )
    )
