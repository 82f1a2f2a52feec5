"""What a command reads: a file, or standard input. Never an argument, which shells and process lists keep."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pk_ocsea_law.errors import PkOcseaLawError


class Unreadable(PkOcseaLawError):
    """What was given cannot be read; the message says what would be valid and repeats nothing of it."""


def add_input(parser: argparse.ArgumentParser, what: str) -> None:
    """The place of a file, standard input where it is left out."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help=f"{what}; left out, standard input")


def read(file: str) -> str:
    """The text of the file, or of standard input for "-"."""
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"the input cannot be read as UTF-8 text ({type(error).__name__})") from None
