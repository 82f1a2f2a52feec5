"""The published schemas: one for each kind of data file, and one for what the command line prints."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from pk_ocsea_law.corpus.loading import Edition
from pk_ocsea_law.exports.answer_schema import answers
from pk_ocsea_law.exports.model_schema import FIXED, TEXT, Definitions, Schema, a_list, an_object
from pk_ocsea_law.model.effects import Mandate
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Instrument
from pk_ocsea_law.model.places import Jurisdiction
from pk_ocsea_law.model.sources import Discrepancy, Observation, Source
from pk_ocsea_law.model.terminology import TermAdvice

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The text of every schema by the name of its file: `instrument.json` describes each file in `instruments/`."""
    made = {
        "instrument": _instrument(),
        "sources": _listed(Source),
        "discrepancies": _listed(Discrepancy),
        "observations": _listed(Observation),
        "terminology": _listed(TermAdvice),
        "jurisdictions": _with_days("places", Jurisdiction),
        "institutions": _institutions(),
        "edition": _alone(Edition),
        "names": _names(),
        "cli": {"$schema": DIALECT, "title": "What each command prints with --json", **answers()},
    }
    return {f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in made.items()}


def _file(title: str, body: Schema, definitions: Definitions) -> Schema:
    known = FIXED | definitions.found
    needed: dict[str, Schema] = {}
    waiting = list(_refers_to(body))
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed[name] = known[name]
            waiting += _refers_to(known[name])
    return {"$schema": DIALECT, "title": title, **body, "$defs": {name: needed[name] for name in sorted(needed)}}


def _refers_to(schema: Schema) -> list[str]:
    return re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema))


def _instrument() -> Schema:
    definitions = Definitions()
    body = definitions.written(Instrument)
    body["properties"] |= {"days": a_list({"$ref": "#/$defs/Day"})}
    return _file("An instrument", body, definitions)


def _listed(cls: type) -> Schema:
    definitions = Definitions()
    return _file(f"Every {cls.__name__}", a_list(definitions.of(cls)), definitions)


def _alone(cls: type) -> Schema:
    definitions = Definitions()
    return _file(cls.__name__, definitions.written(cls), definitions)


def _with_days(key: str, cls: type) -> Schema:
    definitions = Definitions()
    body = an_object({"days": a_list({"$ref": "#/$defs/Day"}), key: a_list(definitions.of(cls))})
    return _file(f"Every {cls.__name__}", body, definitions)


def _institutions() -> Schema:
    """The bodies; their practice is a mandate without a kind, with days and sources of its own."""
    definitions = Definitions()
    items = definitions.of(Institution)
    practice = definitions.written(Mandate)
    practice["required"] = sorted({*practice["required"], "sources", "start"})
    definitions.found["Institution"]["properties"]["practice"] = a_list({"$ref": "#/$defs/Practice"})
    definitions.found["Practice"] = practice
    body = an_object({"days": a_list({"$ref": "#/$defs/Day"}), "institutions": a_list(items)})
    return _file("Every Institution", body, definitions)


def _names() -> Schema:
    """The names are read as they stand, so their schema is written out."""
    name: dict[str, Any] = {
        "type": "object",
        "properties": {"text": TEXT, "kind": TEXT, "lang": TEXT, "example": TEXT},
        "required": ["text"],
    }
    entry: Schema = {
        "type": "object",
        "properties": {"title": TEXT, "sectionword": TEXT, "akn": TEXT, "names": a_list(name)},
        "required": ["title", "sectionword", "akn", "names"],
    }
    body: Schema = {
        "type": "object",
        "properties": {
            "instruments": {"type": "object", "additionalProperties": entry},
            "outside": a_list({"type": "object", "properties": {"name": TEXT, "names": a_list(name)}}),
        },
        "required": ["instruments", "outside"],
    }
    return {"$schema": DIALECT, "title": "The names of instruments", **body}
