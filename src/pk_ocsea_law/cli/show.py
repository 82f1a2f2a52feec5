"""`show`: a section, an offence or an instrument, whole or as it was on a day."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli import records
from pk_ocsea_law.cli.options import Commands, add_day, add_place, command
from pk_ocsea_law.cli.printing import EXIT, FOUND, print_json, print_text
from pk_ocsea_law.errors import UnknownReference
from pk_ocsea_law.law import load
from pk_ocsea_law.model.instruments import Instrument, Section
from pk_ocsea_law.model.outcomes import OffenceLine


def add(commands: Commands) -> None:
    """Add the command."""
    shown = command(
        commands,
        "show",
        run,
        help="a section, an offence or an instrument, whole or as it was on a day",
        example='pk-ocsea-law show "PECA s. 22" --on 2021-05-01',
    )
    shown.add_argument("what", metavar="REFERENCE", help='such as "PECA s. 22", peca-2016/21(2) or PECA')
    add_day(shown, help="what it was on that day")
    add_place(shown)
    shown.add_argument("--procedure", action="store_true", help="with --on: how it is handled on that day instead")


def run(options: argparse.Namespace) -> int:
    """Print what is asked for; undetermined or outside where its state on the day is."""
    if options.procedure:
        return _procedure(options)
    found = _find(options.what)
    if options.on is None or isinstance(found, Instrument):
        if options.json:
            print_json(_whole(found))
        else:
            print_text(found.to_text())
        return FOUND
    resolved = found.as_of(options.on, options.place)
    if not options.json:
        print_text(resolved.to_text())
    elif isinstance(found, Section):
        print_json(records.resolution(found.as_of(options.on, options.place)))
    else:
        print_json(records.offence(found.as_of(options.on, options.place)))
    return EXIT.get(resolved.state, FOUND)


def _find(reference: str) -> Section | OffenceLine | Instrument:
    """An offence by its id, else a section by id or citation, else an instrument by any of its names."""
    law = load()
    try:
        return law.section(reference)
    except UnknownReference as no_section:
        for find in (law.offence, law.instrument):
            try:
                return find(reference)
            except UnknownReference:
                continue
        raise no_section from None


def _whole(found: Section | OffenceLine | Instrument) -> dict[str, object]:
    if isinstance(found, Section):
        return records.section(found)
    return records.line(found) if isinstance(found, OffenceLine) else records.instrument(found)


def _procedure(options: argparse.Namespace) -> int:
    if options.on is None:
        raise ValueError("--procedure needs the day of the step: --on YYYY-MM-DD")
    found = load().as_of(options.on).procedure(options.what, options.place)
    if options.json:
        print_json(records.procedure(found))
    else:
        print_text(found.to_text())
    return FOUND
