"""JSON Schema of what each command prints with `--json`, one definition for each command and kind of answer."""

from __future__ import annotations

from typing import Final

from pk_ocsea_law.exports.model_schema import DATE, DAY, TEXT, Definitions, Schema, a_list, an_object, ref
from pk_ocsea_law.model.assessments import CaveatKind, ElementKind, Match
from pk_ocsea_law.model.conduct import Topic
from pk_ocsea_law.model.coverage import Cover
from pk_ocsea_law.model.effects import Action
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import DependsOn, ForceState
from pk_ocsea_law.model.sources import Discrepancy, Observation, Standing

MAYBE: Final[Schema] = {"type": ["string", "null"]}
WHOLE: Final[Schema] = {"type": ["integer", "null"]}
YES_NO: Final[Schema] = {"type": ["boolean", "null"]}
TEXTS: Final[Schema] = a_list(TEXT)


def _values(*members: object) -> Schema:
    return {"enum": list(members)}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


STATE: Final[Schema] = _values(*(state.value for state in ForceState))
STANDING: Final[Schema] = _values(*(standing.value for standing in Standing))
TURNS_ON: Final[Schema] = a_list(_values(*(kind.name for kind in DependsOn)))
ACTION: Final[Schema] = _values(*(action.value for action in Action))
SOURCES: Final[Schema] = a_list(ref("Cited"))

PENALTY: Final[Schema] = {
    "custody_least": MAYBE,
    "custody_least_kind": _values("none", "term", "life", "death", "not-stated", "not-recorded"),
    "custody_min": MAYBE,
    "custody_max": MAYBE,
    "life": {"type": "boolean"},
    "natural_life": {"type": "boolean"},
    "death": {"type": "boolean"},
    "fine_min": WHOLE,
    "fine_max": WHOLE,
    "custody_stated": {"type": "boolean"},
    "fine_stated": {"type": "boolean"},
    "connector": _values("and", "or", "and-or", "custody-only", "fine-only", "unclear", "not-recorded", "other"),
    "disputed": TEXTS,
}
"""DESIGN section 4 gives the meaning of each field."""


def _shared() -> dict[str, Schema]:
    """The parts that several answers have."""
    cause = an_object({"action": ACTION, "section": TEXT})
    effect: Schema = {
        "description": "an effect as the data files write it, with its id and standing",
        "type": "object",
        "properties": {"id": TEXT, "standing": STANDING, "kind": TEXT, "at": TEXT},
        "required": ["id", "standing", "kind", "at"],
    }
    return {
        "Cited": an_object({"source": TEXT, "at": TEXT, "standing": STANDING}),
        "Pinpoint": an_object({"source": TEXT, "at": TEXT}),
        "Day": {
            **an_object(
                {**DAY["properties"], "text": TEXT, "sources": SOURCES},
                ["name", "text", "sources"],
                oneOf=DAY["oneOf"],
            )
        },
        "Effect": effect,
        "Penalty": an_object(PENALTY),
        "Offence": {
            "type": "object",
            "properties": {"offence": TEXT, "instrument": TEXT, "section": TEXT, "standing": STANDING, **PENALTY},
            "required": ["offence", "instrument", "section", "standing", *PENALTY],
        },
        "Version": an_object(
            {
                "id": TEXT,
                "start": ref("Day"),
                "until": _or_null(ref("Day")),
                "by": cause,
                "ended_by": _or_null(cause),
                "void_by": _or_null(cause),
                "extent": TEXTS,
                "summary": TEXT,
                "inference": MAYBE,
                "standing": STANDING,
                "sources": SOURCES,
                "effects": a_list(ref("Effect")),
            }
        ),
        "Change": an_object(
            {"day": ref("Day"), "action": ACTION, "by": TEXT, "before": MAYBE, "after": MAYBE, "sources": SOURCES}
        ),
        "Resolution": an_object(
            {
                "section": TEXT,
                "state": STATE,
                "reason": TEXT,
                "version": _or_null(ref("Version")),
                "candidates": a_list(ref("Version")),
                "depends_on": TURNS_ON,
                "discrepancies": a_list(ref("Discrepancy")),
            }
        ),
        "Flag": an_object({"value": YES_NO, "because": MAYBE, "disputed": {"type": "boolean"}}),
        "Reason": an_object(
            {
                "element": _values(*(kind.name for kind in ElementKind)),
                "state": _values(*(match.value for match in Match)),
                "says": TEXT,
                "depends_on": TURNS_ON,
                "parts": a_list(ref("Reason")),
            }
        ),
    }


def _shown() -> dict[str, Schema]:
    """What `show` prints: by what was asked for, a section, an offence, an instrument, a state or a procedure."""
    days = {name: _or_null(ref("Day")) for name in ("passed", "assent", "gazetted", "commencement")}
    body = an_object({"id": TEXT, "name": TEXT, "basis": MAYBE, "under": MAYBE, "condition": MAYBE, "span": MAYBE})
    return {
        "Section": an_object(
            {
                "id": TEXT,
                "instrument": TEXT,
                "number": TEXT,
                "kind": TEXT,
                "label": TEXT,
                "statutory_label": MAYBE,
                "versions": a_list(ref("Version")),
                "history": a_list(ref("Change")),
                "discrepancies": a_list(ref("Discrepancy")),
                "observations": a_list(ref("Observation")),
                "checked_through": DATE,
            }
        ),
        "OffenceLine": an_object({"id": TEXT, "continues": MAYBE, "versions": a_list(ref("Offence"))}),
        "OffenceResolution": an_object(
            {
                "id": TEXT,
                "state": STATE,
                "reason": TEXT,
                "offence": _or_null(ref("Offence")),
                "candidates": a_list(ref("Offence")),
                "depends_on": TURNS_ON,
                "discrepancies": a_list(ref("Discrepancy")),
            }
        ),
        "Instrument": an_object(
            {
                "id": TEXT,
                "kind": TEXT,
                "title": TEXT,
                "number": MAYBE,
                "year": {"type": "integer"},
                "authority": TEXT,
                "jurisdiction": TEXT,
                **days,
                "status": TEXT,
                "text_seen": _values("whole", "part", "none"),
                "checked_through": DATE,
                "sections": a_list(an_object({"id": TEXT, "label": TEXT, "versions": {"type": "integer"}})),
                "discrepancies": a_list(ref("Discrepancy")),
                "observations": a_list(ref("Observation")),
                "sources": SOURCES,
            }
        ),
        "Procedure": an_object(
            {
                "subject": TEXT,
                **{name: ref("Flag") for name in ("cognizable", "bailable", "compoundable", "in_camera")},
                "court": MAYBE,
                "court_because": MAYBE,
                "agency": a_list(body),
                "deadlines": a_list(ref("Effect")),
                "protections": a_list(ref("Effect")),
                "conditions": a_list(an_object({"under": TEXT, "condition": MAYBE})),
                "unsettled": a_list(TEXT),
                "discrepancies": a_list(ref("Discrepancy")),
                "sources": SOURCES,
            }
        ),
    }


def _commands() -> dict[str, Schema]:
    """One definition for each command, by its name."""
    asked = an_object(
        {
            "day": DATE,
            "found": a_list(ref("Offence")),
            "possible": a_list(an_object({"offence": TEXT, "depends_on": TURNS_ON})),
            "caveats": a_list(an_object({"offence": TEXT, "text": TEXT})),
        }
    )
    event = an_object(
        {"day": ref("Day"), "action": ACTION, "target": TEXT, "by": TEXT, "what": TEXT, "sources": SOURCES}
    )
    shapes = ("Section", "OffenceLine", "Instrument", "Resolution", "OffenceResolution", "Procedure")
    return {
        "offences": a_list(asked),
        "show": {"oneOf": [ref(shape) for shape in shapes]},
        "history": a_list(ref("Change")),
        "diff": an_object(
            {
                "first": DATE,
                "second": DATE,
                "differences": a_list(
                    an_object({"section": TEXT, "before": ref("Resolution"), "after": ref("Resolution")})
                ),
                "changes": a_list(event),
            }
        ),
        "assess": _assessment(),
        "cite": a_list(_citation()),
        "coverage": _coverage(),
        "info": _info(),
        "completion": {
            "type": "object",
            "additionalProperties": an_object(
                {"help": TEXT, "options": {"type": "object", "additionalProperties": TEXTS}}
            ),
        },
        "export": an_object({"files": TEXTS}),
        "batch": an_object(
            {
                "target": TEXT,
                "rows": {"type": "integer"},
                "states": {"type": "object", "additionalProperties": {"type": "integer"}},
            }
        ),
    }


def _assessment() -> Schema:
    option = an_object(
        {
            "offence": TEXT,
            "label": TEXT,
            "law": TEXT,
            "applies": _values(*(answer.value for answer in Answer)),
            "depends_on": TURNS_ON,
            "reasons": ref("Reason"),
            "penalty": ref("Penalty"),
            "procedure": _or_null(ref("Procedure")),
            "standing": STANDING,
            "sources": SOURCES,
        }
    )
    caveat = an_object(
        {
            "kind": _values(*(kind.value for kind in CaveatKind)),
            "text": TEXT,
            "offences": TEXTS,
            "sources": SOURCES,
            "readings": a_list(an_object({"says": TEXT, "sources": SOURCES})),
            "preferred": WHOLE,
        }
    )
    return an_object(
        {
            "edition": TEXT,
            "standing": _or_null(STANDING),
            "options": a_list(option),
            "missing": a_list(an_object({"fact": _values(*(kind.name for kind in DependsOn)), "offences": TEXTS})),
            "caveats": a_list(caveat),
        }
    )


def _citation() -> Schema:
    known: Schema = {
        "id": MAYBE,
        "instrument": MAYBE,
        "section": MAYBE,
        "subdivision": MAYBE,
        "through": MAYBE,
        "relation": _values("main", "read-with", "attempt", "abetment"),
        "start": {"type": "integer"},
        "end": {"type": "integer"},
        "written": TEXT,
        "named": MAYBE,
        "basis": TEXT,
    }
    on_a_day: Schema = {
        "existed": YES_NO,
        "state": {"enum": [*(state.name for state in ForceState), None]},
        "reason": TEXT,
    }
    return an_object({**known, **on_a_day}, list(known))


def _coverage() -> Schema:
    cell = an_object(
        {
            "jurisdiction": TEXT,
            "cover": _values(*(cover.value for cover in Cover)),
            "evidence": TEXTS,
            "federal": TEXTS,
            "possible": TEXTS,
            "unread": TEXTS,
            "reason": TEXT,
        }
    )
    return an_object({"topic": _values(*(topic.value for topic in Topic)), "day": DATE, "cells": a_list(cell)})


def _info() -> Schema:
    listed = an_object(
        {
            "id": TEXT,
            "title": TEXT,
            "checked_through": DATE,
            "text_seen": _values("whole", "part", "none"),
            "status": TEXT,
        }
    )
    return an_object(
        {
            "edition": an_object({"data": TEXT, "schema": {"type": "integer"}, "digest": TEXT}),
            "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
            "instruments": a_list(listed),
        }
    )


def answers() -> Schema:
    """The schema: `#/$defs/<command>` is what that command prints."""
    definitions = Definitions()
    for cls in (Discrepancy, Observation):
        definitions.of(cls)
    commands = _commands()
    return {"$defs": {**commands, **_shown(), **_shared(), **definitions.found}}
