"""`coverage`: how far the law of each place covers a topic on a day."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli.options import Commands, add_day, add_words, command
from pk_ocsea_law.cli.printing import FOUND, OUTSIDE, print_json, print_text
from pk_ocsea_law.law import load
from pk_ocsea_law.model.coverage import Cell, Cover, Coverage


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "coverage",
        run,
        help="how far the law of each place covers a topic on a day",
        example="pk-ocsea-law coverage --topic grooming --on 2024-01-01",
    )
    add_words(asked, "--topic", required=True)
    add_day(asked, required=True)


def run(options: argparse.Namespace) -> int:
    """Print one cell for each place; outside where no place's law was reviewed."""
    found = load().as_of(options.on).coverage(options.topic)
    if options.json:
        print_json(record(found))
    else:
        print_text(found.to_text())
    return OUTSIDE if all(cell.cover is Cover.NOT_REVIEWED for cell in found.cells) else FOUND


def record(one: Coverage) -> dict[str, object]:
    """The topic, the day, and one cell for each place."""
    return {"topic": one.topic.value, "day": one.day.isoformat(), "cells": [_cell(cell) for cell in one.cells]}


def _cell(one: Cell) -> dict[str, object]:
    return {
        "jurisdiction": one.jurisdiction,
        "cover": one.cover.value,
        "evidence": [effect.id for effect in one.evidence],
        "federal": [effect.id for effect in one.federal],
        "possible": [effect.id for effect in one.possible],
        "unread": list(one.unread),
        "reason": one.reason,
    }
