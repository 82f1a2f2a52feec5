"""How the options of the commands are written, and how a command joins the others."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TypeAlias

from pk_ocsea_law.model.conduct import Conduct, Medium, Topic
from pk_ocsea_law.model.people import UNKNOWN, Ages, Sex, Unknown

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run: TypeAlias = Callable[[argparse.Namespace], int]

WORDS: dict[str, type[Enum]] = {"--victim-sex": Sex, "--medium": Medium, "--conduct": Conduct, "--topic": Topic}
"""The closed vocabularies behind options, for help and completion; the question itself checks what is given."""


def command(commands: Commands, name: str, run: Run, *, help: str, example: str) -> argparse.ArgumentParser:
    """A new command with its help, an example, and JSON as an option."""
    added = commands.add_parser(
        name,
        help=help,
        description=f"{help[0].upper()}{help[1:]}.",
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    added.add_argument("--json", action="store_true", help="print JSON; its schema comes with `export schema`")
    added.set_defaults(run=run)
    return added


def add_day(parser: argparse.ArgumentParser, *, required: bool = False, help: str = "the day") -> None:
    """The option for a day."""
    parser.add_argument("--on", type=day, required=required, metavar="YYYY-MM-DD", help=help)


def add_place(parser: argparse.ArgumentParser) -> None:
    """The option for a place."""
    parser.add_argument("--place", metavar="CODE", help="an ISO 3166-2 code such as PK-SD")


def add_words(parser: argparse.ArgumentParser, name: str, *, several: bool = False, required: bool = False) -> None:
    """An option that takes a word of a closed vocabulary."""
    words = ", ".join(str(member.value) for member in WORDS[name])
    parser.add_argument(
        name,
        metavar=name[2:].upper(),
        action="append" if several else "store",
        required=required,
        help=f"may be repeated: {words}" if several else words,
    )


def day(value: str) -> date:
    """A day as year-month-day."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written year-month-day, such as 2023-03-10") from None


def age(value: str) -> Ages | Unknown:
    """An age in completed years, a range of them, or "unknown"."""
    if value == "unknown":
        return UNKNOWN
    lowest, _, highest = value.partition("-")
    try:
        return Ages(int(lowest), int(highest or lowest))
    except ValueError:
        raise argparse.ArgumentTypeError(
            "an age is 0 to 130 completed years, a range such as 15-16, or unknown"
        ) from None


def fact(value: str | None) -> str | Unknown | None:
    """A fact as it was given; the word unknown is the fact that nobody knows."""
    return UNKNOWN if value == "unknown" else value
