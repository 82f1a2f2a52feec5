"""From the model back to JSON: the inverse of structuring, and the one canonical layout of a data file."""

from __future__ import annotations

import json
from datetime import date
from enum import Enum
from typing import Any, cast

from attrs import NOTHING, Attribute, Factory, fields, has

from pk_ocsea_law.corpus.reading import Json, as_list, as_object
from pk_ocsea_law.model import penalties
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.effects import Effect
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion
from pk_ocsea_law.model.offences import Offence
from pk_ocsea_law.model.places import Belonging, Extent
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term
from pk_ocsea_law.model.sources import Pinpoint

WIDTH = 120
LAST = ("sources", "inference", "note", "effects", "versions", "sections")
"""Keys that close an object, so that what a thing is comes before where it was read and what it holds."""

PLACED: dict[type, frozenset[str]] = {
    Offence: frozenset({"setting", "_penalty"}),
    Effect: frozenset({"setting"}),
    Pinpoint: frozenset({"standing"}),
    Institution: frozenset({"mandate"}),
    SectionVersion: frozenset({"section", "places", "_effects"}),
    Section: frozenset({"id", "instrument", "begins", "extent", "_remarks", "gazetteer", "checked_through"}),
    Instrument: frozenset({"_remarks"}),
}
"""Fields that loading puts in place and that the files therefore do not hold."""


def to_json(value: object) -> Json:
    """A model object as the JSON that loads to it."""
    match value:
        case Instrument():
            return _instrument(value)
        case Boundary():
            return value.name
        case SectionVersion():
            return _version(value)
        case Offence():
            return _ordered({"kind": value.kind} | _fields(value) | {"penalty": to_json(value.penalty)})
        case Effect():
            return _ordered({"kind": value.kind} | _fields(value))
        case Extent() | Belonging():
            return _spanned(value)
        case penalties.Penalty():
            return _fields(value) | {"expression": expression(value.expression)}
        case Term():
            return value.iso
        case Rupees():
            return value.amount
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [to_json(item) for item in cast(tuple[object, ...], value)]
        case _ if has(type(value)):
            return _fields(value)
        case _:
            return value


def _fields(value: Any) -> dict[str, Json]:
    placed = next((names for cls, names in PLACED.items() if isinstance(value, cls)), frozenset[str]())
    found: dict[str, Json] = {}
    for attribute in cast("tuple[Attribute[Any], ...]", fields(value.__class__)):
        member = getattr(value, attribute.name)
        if attribute.init and attribute.name not in placed and not _is_default(attribute.default, member):
            found[attribute.name] = to_json(member)
    return _ordered(found)


def _is_default(default: Any, member: object) -> bool:
    if default is NOTHING:
        return False
    return bool(member == (default.factory() if isinstance(default, Factory) else default))  # type: ignore[arg-type]


def _ordered(found: dict[str, Json]) -> dict[str, Json]:
    return {key: found[key] for key in (*(key for key in found if key not in LAST), *(k for k in LAST if k in found))}


def _instrument(value: Instrument) -> dict[str, Json]:
    found = _fields(value)
    found["days"] = [boundary(day) for day in value.days]
    found["sections"] = [_section(section, value) for section in value.sections]
    return _ordered(found)


def _section(section: Section, instrument: Instrument) -> dict[str, Json]:
    found = _fields(section)
    if section.number_as_printed == section.number:
        del found["number_as_printed"]
    if section.checked_through != instrument.checked_through:
        found["checked_through"] = section.checked_through.isoformat()
    usual: dict[str, Json] = {"kind": "section", "aliases": [], "statutory_label": None, "earlier": "none"}
    return _ordered({key: member for key, member in found.items() if key not in usual or member != usual[key]})


def _version(version: SectionVersion) -> dict[str, Json]:
    found = _fields(version) | {"effects": to_json(version.effects)}
    for effect in found["effects"]:
        if effect["sources"] == found["sources"]:
            del effect["sources"]
    empty: dict[str, Json] = {"until": None, "ended_by": None, "void_by": None, "extent": [], "inference": None}
    return _ordered({key: member for key, member in found.items() if key not in empty or member != empty[key]})


def _spanned(value: Extent | Belonging) -> dict[str, Json]:
    found = _fields(value)
    del found["span"]
    if value.span is not None:
        found["start"] = value.span.start.name
        if value.span.until is not None:
            found["until"] = value.span.until.name
    return _ordered(found)


def boundary(day: Boundary) -> dict[str, Json]:
    """A dated boundary in full, as it stands in a file's `days`."""
    found: dict[str, Json] = {"name": day.name}
    if day.options:
        found["one_of"] = [option.isoformat() for option in day.options]
        if day.preferred is not None:
            found["preferred"] = day.preferred.isoformat()
    elif day.earliest is None and day.settled is None:
        found["unknown"] = True
    elif day.earliest == day.settled:
        found["day"] = to_json(day.settled)
    else:
        found["window"] = [to_json(day.earliest), to_json(day.settled)]
    rest = {"why": day.why, "sources": to_json(day.sources), "inference": day.inference}
    return found | {key: member for key, member in rest.items() if member is not None}


def expression(value: penalties.Expression) -> dict[str, Json]:
    """A penalty expression as its one-key object."""
    match value:
        case penalties.Imprisonment(term=term, kind=kind):
            return {"imprisonment": _bounds(term) | ({} if kind.value == "unstated" else {"kind": kind.value})}
        case penalties.Fine(amount=amount, to=to, in_default=default):
            rest = {"to": to, "in_default": expression(default)["imprisonment"] if default else None}
            return {"fine": _bounds(amount) | {key: member for key, member in rest.items() if member is not None}}
        case penalties.Life(natural=natural):
            return {"life": {"natural": True} if natural else {}}
        case penalties.Death():
            return {"death": {}}
        case penalties.ByReference():
            return {"by_reference": _fields(value)}
        case penalties.Administrative(what=what):
            return {"administrative": what}
        case penalties.NotRecorded(note=note):
            return {"not_recorded": note}
        case penalties.AllOf(parts=parts):
            return {"all_of": [expression(part) for part in parts]}
        case _:
            joined = [expression(part) for part in value.parts]
            return {"any_or_all_of" if value.together else "any_of": joined}


def _bounds(bounds: Range[Term] | Range[Rupees]) -> dict[str, Json]:
    return {
        key: bound.value if isinstance(bound, Absent) else to_json(bound)
        for key, bound in (("min", bounds.minimum), ("max", bounds.maximum))
    }


def canonical(value: Json) -> str:
    """The canonical text of a data file: one space of indent, short values on one line, a newline at the end."""
    return _layout(value, 0) + "\n"


def _layout(value: Json, depth: int) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + depth <= WIDTH or not value:
        return line
    pad, close = "\n" + " " * (depth + 1), "\n" + " " * depth
    listed, members = as_list(value), as_object(value)
    if listed is not None:
        return f"[{pad}" + f",{pad}".join(_layout(item, depth + 1) for item in listed) + f"{close}]"
    if members is not None:
        items = (f"{json.dumps(key, ensure_ascii=False)}: {_layout(item, depth + 1)}" for key, item in members.items())
        return f"{{{pad}" + f",{pad}".join(items) + f"{close}}}"
    return line
