"""The command line: the same questions, as text for a terminal or as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date

from pk_ocsea_law import LEGAL_NOTICE
from pk_ocsea_law.display import text
from pk_ocsea_law.errors import PkOcseaLawError
from pk_ocsea_law.law import load
from pk_ocsea_law.model.conduct import Conduct, Medium
from pk_ocsea_law.model.outcomes import Offences
from pk_ocsea_law.model.people import UNKNOWN, Ages, Sex, Unknown
from pk_ocsea_law.model.resolution import ForceState, HistoryRow, Resolution

FOUND, USAGE, UNDETERMINED, OUTSIDE = 0, 2, 3, 4

EXIT = {ForceState.UNCERTAIN: UNDETERMINED, ForceState.OUTSIDE_COVERAGE: OUTSIDE}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit 0 where anything is found, 2 usage, 3 undetermined, 4 outside what is recorded."""
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except (PkOcseaLawError, ValueError) as error:
        print(f"pk-ocsea-law: {error}", file=sys.stderr)
        return USAGE
    return code


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="pk-ocsea-law", description=f"The law of Pakistan on OCSEA. {LEGAL_NOTICE}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    asked = commands.add_parser(
        "offences",
        help="which offences fit coarse facts on a day",
        epilog="example: pk-ocsea-law offences --on 2023-03-10 --victim-age 15 --medium online --place PK-SD",
    )
    asked.add_argument("--on", type=day, action="append", required=True, metavar="YYYY-MM-DD", help="may be repeated")
    asked.add_argument(
        "--victim-age", type=age, metavar="YEARS", help="completed years, a range such as 15-16, or unknown"
    )
    asked.add_argument("--victim-sex", metavar="SEX", help=_choices(Sex))
    asked.add_argument("--medium", metavar="MEDIUM", help=_choices(Medium))
    asked.add_argument("--place", metavar="CODE", help="an ISO 3166-2 code such as PK-SD")
    asked.add_argument("--conduct", metavar="CONDUCT", action="append", help=f"may be repeated: {_choices(Conduct)}")
    asked.add_argument("--instrument", metavar="NAME", help="only offences of this instrument")
    asked.set_defaults(run=offences)
    shown = commands.add_parser(
        "show",
        help="a section whole, or as it was on a day",
        epilog='example: pk-ocsea-law show "PECA s. 22" --on 2021-05-01',
    )
    shown.add_argument("section")
    shown.add_argument("--on", type=day, metavar="YYYY-MM-DD")
    shown.add_argument("--place", metavar="CODE")
    shown.set_defaults(run=show)
    changed = commands.add_parser(
        "history", help="every change of a section", epilog="example: pk-ocsea-law history ppc-1860/292C"
    )
    changed.add_argument("section")
    changed.set_defaults(run=history)
    for command in (asked, shown, changed):
        command.add_argument("--json", action="store_true", help="print JSON")
    return top


def _choices(enum: type[Sex] | type[Medium] | type[Conduct]) -> str:
    return ", ".join(str(member.value) for member in enum)


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


def offences(options: argparse.Namespace) -> int:
    """Print the offences for each day asked about."""
    answers = [(each, _ask(options, each)) for each in options.on]
    if options.json:
        _print([{"day": str(each), **_offences_record(found)} for each, found in answers])
    else:
        for each, found in answers:
            print(f"{each:%d %B %Y}\n{text.offences(found)}\n")
        _close()
    return FOUND if any(len(found) for _, found in answers) else UNDETERMINED


def _ask(options: argparse.Namespace, on: date) -> Offences:
    return (
        load()
        .as_of(on)
        .offences(
            victim_age=options.victim_age,
            victim_sex=_fact(options.victim_sex),
            medium=_fact(options.medium),
            jurisdiction=_fact(options.place),
            conduct=options.conduct,
            instrument=options.instrument,
        )
    )


def _fact(value: str | None) -> str | Unknown | None:
    return UNKNOWN if value == "unknown" else value


def _offences_record(found: Offences) -> dict[str, object]:
    possible = [
        {"offence": one.offence.id, "depends_on": [kind.name for kind in one.depends_on]} for one in found.possible
    ]
    caveats = [{"offence": caveat.offence, "text": caveat.text} for caveat in found.caveats]
    return {"found": found.to_records(), "possible": possible, "caveats": caveats}


def show(options: argparse.Namespace) -> int:
    """Print a section, or what it was on a day."""
    section = load().section(options.section)
    if options.on is None:
        if options.json:
            from pk_ocsea_law.corpus.writing import to_json

            _print(to_json(section))
        else:
            print(text.section(section))
            _close()
        return FOUND
    found = section.as_of(options.on, options.place)
    if options.json:
        _print(_resolution_record(found))
    else:
        print(text.resolution(found))
        _close()
    return EXIT.get(found.state, FOUND)


def _resolution_record(found: Resolution) -> dict[str, object]:
    from pk_ocsea_law.corpus.writing import to_json

    return {
        "section": found.section,
        "state": found.state.value,
        "reason": found.reason,
        "version": to_json(found.version),
        "candidates": to_json(found.candidates),
        "depends_on": [kind.name for kind in found.depends_on],
        "discrepancies": to_json(found.discrepancies),
    }


def history(options: argparse.Namespace) -> int:
    """Print every change of a section."""
    rows = load().section(options.section).history()
    if options.json:
        _print([_row_record(row) for row in rows])
    else:
        print(text.history(rows))
        _close()
    return FOUND


def _row_record(row: HistoryRow) -> dict[str, object]:
    from pk_ocsea_law.corpus.writing import boundary

    return {
        "day": boundary(row.day),
        "action": row.action.value,
        "by": row.by,
        "before": row.before,
        "after": row.after,
    }


def _print(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _close() -> None:
    edition = load().edition
    print(text.wrapped(f"Data {edition.data}, {edition.digest[:19]}. {LEGAL_NOTICE}"))


if __name__ == "__main__":
    sys.exit(main())
