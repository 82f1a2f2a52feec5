"""The law as a Data Package, version 2: one descriptor and one CSV file for each table."""

from __future__ import annotations

import csv
import io
import json

from pk_ocsea_law.exports.table import Cell, Column, Table
from pk_ocsea_law.exports.tables import tables
from pk_ocsea_law.law import Corpus

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DESCRIPTOR = "datapackage.json"


def data_package(law: Corpus) -> dict[str, str]:
    """The text of every file of the package by its name; `datapackage.json` describes the others.

    An empty cell is a fact that is not stated or not known, never zero and never no.
    """
    found = tables(law)
    files = {f"{table.name}.csv": as_csv(table) for table in found}
    return {DESCRIPTOR: json.dumps(descriptor(law, found), ensure_ascii=False, indent=1) + "\n", **files}


def descriptor(law: Corpus, found: tuple[Table, ...]) -> dict[str, object]:
    """The descriptor of the package."""
    return {
        "$schema": PROFILE,
        "name": "pk-ocsea-law",
        "title": "The law of Pakistan on online child sexual exploitation and abuse",
        "version": law.edition.data,
        "id": law.edition.digest,
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0",
            }
        ],
        "contributors": [{"title": "The pk-ocsea-law authors", "roles": ["creator"]}],
        "sources": [{"title": source.title} for source in law.sources],
        "resources": [_resource(table) for table in found],
    }


def _resource(table: Table) -> dict[str, object]:
    keys = [
        {"fields": [column.name], "reference": {"resource": column.refers_to[0], "fields": [column.refers_to[1]]}}
        for column in table.columns
        if column.refers_to
    ]
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "fieldsMatch": "equal",
        "missingValues": [""],
    }
    if table.keyed:
        schema["primaryKey"] = [table.columns[0].name]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": table.name,
        "title": table.title,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, object]:
    words = {"trueValues": ["true"], "falseValues": ["false"]} if column.kind == "boolean" else {}
    return {"name": column.name, "type": column.kind, "description": column.meaning, **words}


def as_csv(table: Table) -> str:
    """A table as CSV text with a head and LF line ends."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def _written(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)
