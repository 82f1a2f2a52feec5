"""JSON Schema (2020-12) of the model as the data files write it, made from the classes themselves.

A file writes less than a class holds: what loading puts in place is left out, a dated boundary is the name of one of
the file's days, and a span is two such names.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, Final, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from pk_ocsea_law.corpus.writing import PLACED
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.effects import AnyEffect, Effect
from pk_ocsea_law.model.instruments import Section, SectionVersion
from pk_ocsea_law.model.offences import Offence
from pk_ocsea_law.model.penalties import Expression, Penalty
from pk_ocsea_law.model.quantities import Rupees, Term
from pk_ocsea_law.model.sources import Pinpoint

T = TypeVar("T")

Schema: TypeAlias = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
NONE: Final = frozenset[str]()
DATE: Final[Schema] = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DAY_NAME: Final[Schema] = {"type": "string", "description": "the name of one of the file's days"}
OPEN_DATE: Final[Schema] = {"anyOf": [DATE, {"type": "null"}]}

MAY_BE_LEFT_OUT: Final[Mapping[type, frozenset[str]]] = {
    Effect: frozenset({"sources"}),
    Section: frozenset({"kind", "aliases", "statutory_label", "earlier", "checked_through", "number_as_printed"}),
    SectionVersion: frozenset({"until", "ended_by", "void_by", "extent", "inference"}),
}
"""Fields without a default in the class that a file may leave out all the same."""

DERIVED: Final[Mapping[type, Mapping[str, Any]]] = {
    SectionVersion: {"effects": tuple[AnyEffect, ...]},
    Offence: {"penalty": Penalty},
}
"""What a file holds and a class gives only when it is asked for."""


def an_object(properties: Schema, required: list[str] | None = None, **more: Any) -> Schema:
    """The schema of an object that has these properties and no others; all are required unless it is said which."""
    names = list(properties) if required is None else required
    return {
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": False,
        **more,
    }


def a_list(items: Schema, **more: Any) -> Schema:
    """The schema of a list."""
    return {"type": "array", "items": items, **more}


def ref(name: str) -> Schema:
    """A reference to a definition of the same schema."""
    return {"$ref": f"#/$defs/{name}"}


DAY: Final[Schema] = {
    "description": "a dated boundary: exactly one of day, window, one_of, unknown",
    **an_object(
        {
            "name": TEXT,
            "day": DATE,
            "window": a_list(OPEN_DATE, minItems=2, maxItems=2),
            "one_of": a_list(DATE, minItems=2),
            "unknown": {"const": True},
            "preferred": DATE,
            "why": TEXT,
            "sources": a_list(ref("Pinpoint"), minItems=1),
            "inference": TEXT,
        },
        ["name", "sources"],
        oneOf=[{"required": [form]} for form in ("day", "window", "one_of", "unknown")],
    ),
}

TERM: Final[Schema] = {"type": "string", "pattern": r"^P(?=\d)(\d+Y)?(\d+M)?(\d+D)?$"}
RUPEES: Final[Schema] = {"type": "integer", "minimum": 0}
ABSENT: Final[Schema] = {"enum": ["not-stated", "not-recorded"]}


def _bounds(value: Schema, properties: Schema) -> Schema:
    bound = {"anyOf": [value, ABSENT]}
    return an_object({"min": bound, "max": bound, **properties}, ["min", "max"])


def _one_key(**forms: Schema) -> list[Schema]:
    return [an_object({name: form}) for name, form in forms.items()]


FIXED: Final[dict[str, Schema]] = {
    "Day": DAY,
    "Pinpoint": an_object({"source": TEXT, "at": {"type": "string", "minLength": 1}}),
    "Term": {"description": "an ISO 8601 duration of years, months and days", **TERM},
    "Rupees": {"description": "whole rupees", **RUPEES},
    "Imprisonment": _bounds(TERM, {"kind": {"enum": ["rigorous", "simple", "either", "unstated"]}}),
    "Penalty": an_object(
        {
            "expression": ref("Expression"),
            "words": {"type": ["string", "null"]},
            "garbled": {"type": "boolean"},
            "disputed": a_list(TEXT),
        },
        ["expression"],
    ),
    "Expression": {
        "description": "what may be imposed, as an object with exactly one key",
        "oneOf": _one_key(
            imprisonment=ref("Imprisonment"),
            life=an_object({"natural": {"type": "boolean"}}, []),
            death=an_object({}),
            fine=_bounds(
                RUPEES,
                {
                    "to": {"type": ["string", "null"]},
                    "in_default": {"anyOf": [ref("Imprisonment"), {"type": "null"}]},
                },
            ),
            by_reference=an_object(
                {
                    "as_printed": TEXT,
                    "section": {"type": ["string", "null"]},
                    "note": {"type": ["string", "null"]},
                },
                ["as_printed"],
            ),
            administrative=TEXT,
            not_recorded={"type": ["string", "null"]},
            all_of=a_list(ref("Expression"), minItems=2),
            any_of=a_list(ref("Expression"), minItems=2),
            any_or_all_of=a_list(ref("Expression"), minItems=2),
        ),
    },
}
"""Definitions whose form in the files is not that of a class."""

WRITTEN: Final[dict[Any, Schema]] = {
    str: TEXT,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: DATE,
    Boundary: DAY_NAME,
    Term: ref("Term"),
    Rupees: ref("Rupees"),
    Pinpoint: ref("Pinpoint"),
    Penalty: ref("Penalty"),
    Expression: ref("Expression"),
}
"""How a value of a type is written where a class has it as a field."""


class Definitions:
    """The definitions that a file's schema needs, gathered as its classes are met."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}

    def of(self, kind: Any) -> Schema:
        """The schema of a type; the definitions that it refers to are gathered on the way."""
        if kind in WRITTEN:
            return WRITTEN[kind]
        arguments = get_args(kind)
        if get_origin(kind) is tuple:
            return a_list(self.of(arguments[0]))
        if get_origin(kind) in (Union, UnionType):
            return {"anyOf": [{"type": "null"} if one is type(None) else self.of(one) for one in arguments]}
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {"enum": [member.value for member in kind]}
        cls = cast(type, kind)
        if not has(cls):
            raise TypeError(f"no data file writes a {cls!r}")
        return self._class(cls)

    def _class(self, cls: type) -> Schema:
        if cls.__name__ not in self.found:
            self.found[cls.__name__] = {}
            self.found[cls.__name__] = self.written(cls, kind=issubclass(cls, Effect))
        return ref(cls.__name__)

    def written(self, cls: type, *, kind: bool = False) -> Schema:
        """The schema of the object that a class is written as; `kind` says that it names its own kind first."""
        properties: Schema = {"kind": {"const": getattr(cls, "kind", None)}} if kind else {}
        required = list(properties)
        optional = _of_class(cls, MAY_BE_LEFT_OUT, NONE)
        placed = _of_class(cls, PLACED, NONE) - optional
        hints = get_type_hints(cls)
        for name, kept in _of_class(cls, DERIVED, {}).items():
            properties[name] = self.of(kept)
            required.append(name)
        for attribute in fields(cls):
            if not attribute.init or attribute.name in placed:
                continue
            if hints[attribute.name] in (Span, Span | None):
                properties |= {"start": DAY_NAME, "until": {"anyOf": [DAY_NAME, {"type": "null"}]}}
                required += ["start"] if attribute.default is NOTHING and hints[attribute.name] is Span else []
                continue
            properties[attribute.name] = self.of(hints[attribute.name])
            if attribute.default is NOTHING and attribute.name not in optional:
                required.append(attribute.name)
        return {"description": _first_line(cls), **an_object(properties, required)}


def _of_class(cls: type, table: Mapping[type, T], otherwise: T) -> T:
    return next((found for owner, found in table.items() if issubclass(cls, owner)), otherwise)


def _first_line(cls: type) -> str:
    return " ".join((cls.__doc__ or cls.__name__).partition("\n\n")[0].split())
