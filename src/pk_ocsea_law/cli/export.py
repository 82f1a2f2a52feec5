"""`export`: the law in the shapes that other tools read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final

from pk_ocsea_law.cli.options import Commands, add_day, command
from pk_ocsea_law.cli.printing import FOUND, print_json
from pk_ocsea_law.law import Corpus, load

FORMATS: Final[dict[str, str]] = {
    "schema": "JSON Schema of the data files and of what the commands print",
    "akn": "Akoma Ntoso references of works, sections and versions, as CSV",
    "json-ld": "schema.org Legislation with ELI properties (needs --on)",
    "data-package": "Data Package v2: datapackage.json and its CSV files",
    "primero": "lookup lists for Primero (needs --on)",
    "chunks": "one JSON line for each version of a section, for retrieval",
}


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "export",
        run,
        help="the law in the shapes that other tools read",
        example="pk-ocsea-law export data-package --out package/",
    )
    listed = "; ".join(f"{name}: {what}" for name, what in FORMATS.items())
    asked.add_argument("format", choices=tuple(FORMATS), metavar="FORMAT", help=listed)
    asked.add_argument("--out", metavar="FOLDER", help="write files there; left out, one file goes to standard output")
    add_day(asked, help="the day for which force is told; there is no default")


def run(options: argparse.Namespace) -> int:
    """Write the files of a format, or print the one file it has."""
    files = made(options.format, load(), options.on)
    if options.out is None:
        if len(files) != 1:
            raise ValueError(f"{options.format} has several files: say where they go with --out FOLDER")
        print(next(iter(files.values())), end="")
        return FOUND
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    if options.json:
        print_json({"files": list(files)})
    else:
        print(f"{len(files)} file{'s' if len(files) != 1 else ''} written")
    return FOUND


def made(format: str, law: Corpus, on: date | None) -> dict[str, str]:
    """The text of every file of a format by its name; a ValueError where it needs a day and none is given."""
    from pk_ocsea_law import exports

    dated: dict[str, Callable[[date], dict[str, str]]] = {
        "json-ld": lambda day: {"law.jsonld": _json(exports.linked_data(law, day))},
        "primero": lambda day: {"lookups.json": _json(exports.lookups(law, day))},
    }
    plain: dict[str, Callable[[], dict[str, str]]] = {
        "schema": exports.schemas,
        "akn": lambda: {"akoma-ntoso.csv": exports.references(law)},
        "data-package": lambda: exports.data_package(law),
        "chunks": lambda: {"chunks.jsonl": _lines(exports.chunks(law))},
    }
    if format in plain:
        return plain[format]()
    if on is None:
        raise ValueError(f"{format} tells what is in force: it needs --on YYYY-MM-DD")
    return dated[format](on)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _lines(records: Iterable[dict[str, object]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
