"""All commands in one parser."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli import assess, batch, cite, completion, coverage, diff, export, history, info, offences, show
from pk_ocsea_law.model.notice import LEGAL_NOTICE

COMMANDS = (offences, show, history, diff, assess, cite, coverage, batch, export, info, completion)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    return _built()[0]


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command by its name."""
    return _built()[1]


def _built() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    top = argparse.ArgumentParser(
        prog="pk-ocsea-law",
        description=f"The law of Pakistan on online child sexual exploitation and abuse, day by day. {LEGAL_NOTICE}",
        epilog="exit codes: 0 found, 2 usage, 3 undetermined, 4 outside what is recorded",
        allow_abbrev=False,
    )
    added = top.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for each in COMMANDS:
        each.add(added)
    return top, dict(added.choices)
