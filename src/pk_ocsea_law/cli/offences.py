"""`offences`: which offences fit coarse facts on a day."""

from __future__ import annotations

import argparse
from datetime import date

from pk_ocsea_law.cli import records
from pk_ocsea_law.cli.options import Commands, add_place, add_words, age, command, day, fact
from pk_ocsea_law.cli.printing import FOUND, UNDETERMINED, print_json, print_text
from pk_ocsea_law.display.offences import brief
from pk_ocsea_law.display.phrases import day_words
from pk_ocsea_law.display.text import drawn, wrapped
from pk_ocsea_law.law import load
from pk_ocsea_law.model.outcomes import Offences

MORE = "--full tells the penalty, the cautions, the days and the sources of each; `show` tells one of them whole."


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
    asked.add_argument("--full", action="store_true", help="with the penalty, cautions, days and sources of each")


def run(options: argparse.Namespace) -> int:
    """Print the offences for each day asked about; undetermined where nothing is certainly found on any."""
    answers = [(each, _ask(options, each)) for each in options.on]
    if options.json:
        print_json([{"day": str(each), **records.offences(found)} for each, found in answers])
    else:
        print_text("\n\n".join(f"{day_words(each)}\n{_told(options, found)}" for each, found in answers))
    return FOUND if any(len(found) for _, found in answers) else UNDETERMINED


def _told(options: argparse.Namespace, found: Offences) -> str:
    if options.full:
        return found.to_text()
    return f"{drawn(brief(found))}\n\n{wrapped(MORE)}" if len(found) or found.possible else drawn(brief(found))


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
