"""`assess`: what could apply to the coarse facts of a case, which come by standard input or a file only."""

from __future__ import annotations

import argparse

from pk_ocsea_law.cli import records
from pk_ocsea_law.cli.facts import EXAMPLE, case
from pk_ocsea_law.cli.given import add_input, read
from pk_ocsea_law.cli.options import Commands, command
from pk_ocsea_law.cli.printing import FOUND, UNDETERMINED, print_json, print_text
from pk_ocsea_law.law import load
from pk_ocsea_law.model.assessments import Assessment, AssessmentCaveat, Option, Reason
from pk_ocsea_law.model.quantities import Answer


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "assess",
        run,
        help="what could apply to the coarse facts of a case",
        example=f"pk-ocsea-law assess facts.json\n\nfacts.json holds coarse facts alone, such as\n  {EXAMPLE}",
    )
    add_input(asked, "a JSON file with the coarse facts")


def run(options: argparse.Namespace) -> int:
    """Print the assessment; undetermined where no option certainly applies."""
    found = load().assess(case(read(options.file)))
    if options.json:
        print_json(record(found))
    else:
        print_text(found.to_text())
    return FOUND if any(option.applies is Answer.YES for option in found.options) else UNDETERMINED


def record(one: Assessment) -> dict[str, object]:
    """The options with their reasons, what is missing, and the caveats. It repeats no fact of the case."""
    return {
        "edition": one.edition,
        "standing": one.standing.value if one.standing else None,
        "options": [_option(option) for option in one.options],
        "missing": [{"fact": each.fact.name, "offences": list(each.offences)} for each in one.missing],
        "caveats": [_caveat(each) for each in one.caveats],
    }


def _option(one: Option) -> dict[str, object]:
    return {
        "offence": one.offence.id,
        "label": one.offence.label,
        "law": one.offence.setting.span.iso,
        "applies": one.applies.value,
        "depends_on": records.names(one.depends_on),
        "reasons": _reason(one.reasons),
        "penalty": one.penalty.to_record(),
        "procedure": records.procedure(one.procedure) if one.procedure else None,
        "standing": one.offence.standing.value,
        "sources": records.sources(one.sources),
    }


def _reason(one: Reason) -> dict[str, object]:
    return {
        "element": one.element.name,
        "state": one.state.value,
        "says": one.says,
        "depends_on": records.names(one.depends_on),
        "parts": [_reason(part) for part in one.parts],
    }


def _caveat(one: AssessmentCaveat) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "text": one.text,
        "offences": list(one.offences),
        "sources": records.sources(one.sources),
        "readings": [{"says": each.says, "sources": records.sources(each.sources)} for each in one.readings],
        "preferred": one.preferred,
    }
