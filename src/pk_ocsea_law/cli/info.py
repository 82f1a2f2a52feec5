"""`info`: which data answers, how much it holds, and how far each instrument was checked."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli.options import Commands, command
from pk_ocsea_law.cli.printing import FOUND, print_json, print_text
from pk_ocsea_law.display.blocks import Card, Line, Part, Table
from pk_ocsea_law.display.text import drawn
from pk_ocsea_law.law import Corpus, load
from pk_ocsea_law.model.effects import Offence


def add(commands: Commands) -> None:
    """Add the command."""
    command(
        commands,
        "info",
        run,
        help="which data answers, how much it holds, and how far each instrument was checked",
        example="pk-ocsea-law info",
    )


def run(options: argparse.Namespace) -> int:
    """Print the edition, the counts and the days through which each instrument was checked."""
    law = load()
    if options.json:
        print_json(record(law))
    else:
        print_text(drawn(_card(law)))
    return FOUND


def record(law: Corpus) -> dict[str, object]:
    """The edition, the counts, and each instrument with how far it was checked and how much of it was read."""
    edition = law.edition
    return {
        "edition": {"data": edition.data, "schema": edition.schema, "digest": edition.digest},
        "counts": counts(law),
        "instruments": [
            {
                "id": one.id,
                "title": one.title,
                "checked_through": one.checked_through.isoformat(),
                "text_seen": one.text_seen.value,
                "status": one.status,
            }
            for one in law.instruments
        ],
    }


def counts(law: Corpus) -> dict[str, int]:
    """How many of each thing the data holds."""
    versions = [version for one in law.instruments for section in one.sections for version in section.versions]
    offences = [effect for version in versions for effect in version.effects if isinstance(effect, Offence)]
    return {
        "instruments": len(law.instruments),
        "sections": sum(len(one.sections) for one in law.instruments),
        "versions": len(versions),
        "offences": len({offence.id for offence in offences}),
        "sources": len(law.sources),
        "discrepancies": len(law.discrepancies),
        "observations": len(law.observations),
        "institutions": len(law.institutions),
    }


def _card(law: Corpus) -> Card:
    rows = tuple((one.id, str(one.checked_through), one.text_seen.value, one.status) for one in law.instruments)
    return Card(
        f"Data {law.edition.data}, schema {law.edition.schema}",
        (),
        (
            Line(law.edition.digest, "digest"),
            *(Line(str(count), name) for name, count in counts(law).items()),
            Part("Instruments", (Table(("instrument", "checked through", "text seen", "status"), rows),)),
        ),
    )
