"""`cite`: the citations in a text that comes by standard input or a file, and what each was on a day."""

from __future__ import annotations

import argparse
from datetime import date

from pk_ocsea_law.cli.given import add_input, read
from pk_ocsea_law.cli.options import Commands, add_day, command
from pk_ocsea_law.cli.printing import FOUND, UNDETERMINED, print_json, print_text
from pk_ocsea_law.display.blocks import Card, Table
from pk_ocsea_law.display.text import drawn
from pk_ocsea_law.law import load


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "cite",
        run,
        help="the citations in a text, and with --on what each was on that day",
        example="pk-ocsea-law cite order.txt --on 2023-03-10",
    )
    add_input(asked, "a text file")
    add_day(asked, help="say what each provision was on that day")


def run(options: argparse.Namespace) -> int:
    """Print every citation found; undetermined where there is none."""
    found = records(read(options.file), options.on)
    if options.json:
        print_json(found)
    else:
        print_text(drawn(_card(found, options.on)))
    return FOUND if found else UNDETERMINED


def records(text: str, on: date | None) -> list[dict[str, object]]:
    """One record for each citation, with the state on the day where one is asked for."""
    from pk_ocsea_law import citations

    rows: list[dict[str, object]] = []
    for one in citations.find(text):
        row: dict[str, object] = {
            "id": one.id,
            "instrument": one.instrument,
            "section": one.section,
            "subdivision": one.subdivision,
            "through": one.through,
            "relation": one.relation,
            "start": one.start,
            "end": one.end,
            "written": one.written,
            "named": one.named,
            "basis": one.basis,
        }
        if on is not None:
            stood = citations.resolve(one, load(), on=on)
            row |= {"existed": stood.existed, "state": stood.state, "reason": stood.reason}
        rows.append(row)
    return rows


def _card(rows: list[dict[str, object]], on: date | None) -> Card:
    head = ("written", "provision", "relation", "basis", *(("on that day",) if on is not None else ()))
    cells = tuple(_cells(row, on) for row in rows)
    title = f"{len(rows)} citation{'s' if len(rows) != 1 else ''} found" if rows else "No citation was found."
    return Card(title, (), (Table(head, cells),) if rows else ())


def _cells(row: dict[str, object], on: date | None) -> tuple[str, ...]:
    provision = f"{row['id']}{row['subdivision'] or ''}" if row["id"] else f"outside: {row['named'] or 'not known'}"
    stood = (str(row["reason"]),) if on is not None else ()
    return (" ".join(str(row["written"]).split()), provision, str(row["relation"]), str(row["basis"]), *stood)
