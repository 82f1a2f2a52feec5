"""How cattrs builds what every data file has: strictly, with no unknown field, no coercion and no silent default."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from cattrs import BaseConverter, Converter

from pk_ocsea_law.corpus.reading import Json, as_list, as_object
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.deferred import Deferred
from pk_ocsea_law.model.pinpoints import Pinpoint, Standing
from pk_ocsea_law.model.places import Extent, Gazetteer
from pk_ocsea_law.model.remarks import Remarks
from pk_ocsea_law.model.sections import Section

_BUILT_ONCE = (Extent, Section)
"""What is built once and then set in several places: cattrs lets the finished object through."""


class Misfit(ValueError):
    """A raw value of the wrong shape; the message says what would be right."""


def converter(standings: Mapping[str, Standing], detailed: bool) -> Converter:
    """A strict converter for everything but the effects. A detailed one names the path of each fault, and is slow."""
    made = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    hooks: dict[Any, Callable[..., Any]] = {
        int: _exactly(int, "a whole number"),
        str: _exactly(str, "a string"),
        bool: _exactly(bool, "true or false"),
        date: _day,
        Boundary: given(_boundary, made),
        Pinpoint: given(_pinpoint, standings),
    }
    for cls, hook in hooks.items():
        made.register_structure_hook(cls, hook)
    for placed in (Deferred, Gazetteer, Span):
        made.register_structure_hook(placed, finished)
    made.register_structure_hook(Remarks, lambda raw, _: raw)
    made.register_structure_hook_factory(_is_enum, _enum)
    made.register_structure_hook_factory(_is_optional, _optional)
    if not detailed:
        made.register_structure_hook_factory(_is_tuple, _tuple)
    made.register_structure_hook_factory(_BUILT_ONCE.__contains__, _finished_or_built)
    return made


def given(build: Callable[[Any, Json], object], first: object) -> Callable[[Json, Any], object]:
    """A structuring hook that calls `build` with what it needs and the raw value."""

    def hook(raw: Json, _: Any) -> object:
        return build(first, raw)

    return hook


def _is_optional(kind: Any) -> bool:
    return isinstance(kind, UnionType) and len(get_args(kind)) == 2 and get_args(kind)[1] is NoneType


def _optional(kind: Any, converter: Converter) -> Callable[[Json, Any], object]:
    inner = get_args(kind)[0]
    build = converter.get_structure_hook(inner)

    def hook(raw: Json, _: Any) -> object:
        return None if raw is None else build(raw, inner)

    return hook


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _tuple(kind: Any, converter: Converter) -> Callable[[Json, Any], object]:
    """A hook for lists, made once for each type of member; the detailed converter has the path of each member."""
    inner = get_args(kind)[0]
    build = converter.get_structure_hook(inner)

    def hook(raw: Json, _: Any) -> object:
        return tuple([build(item, inner) for item in raw])

    return hook


def _is_enum(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Enum)


def _enum(cls: type[Enum]) -> Callable[[Json, Any], Enum]:
    members = {member.value: member for member in cls}

    def hook(raw: Json, _: Any) -> Enum:
        if type(raw) is not str or raw not in members:
            raise Misfit(f"{raw!r} is not one of {', '.join(map(repr, members))}")
        return members[raw]

    return hook


def _finished_or_built(cls: Any, converter: Converter) -> Callable[[Json, Any], object]:
    build = converter.gen_structure_attrs_fromdict(cls)

    def hook(raw: Json, _: Any) -> object:
        return raw if isinstance(raw, cls) else build(raw, cls)

    return hook


def _exactly(kind: type, name: str) -> Callable[[Json, Any], Json]:
    def hook(raw: Json, _: Any) -> Json:
        if type(raw) is not kind:
            raise Misfit(f"must be {name}, not {type(raw).__name__}")
        return raw

    return hook


def text_or_none(raw: Json) -> str | None:
    """The raw value as a string or None; a Misfit otherwise."""
    if raw is not None and type(raw) is not str:
        raise Misfit(f"must be a string or null, not {type(raw).__name__}")
    return raw


def finished(raw: Json, cls: Any) -> Json:
    """A structuring hook for what is a model object already; a Misfit otherwise."""
    if not isinstance(raw, cls):
        raise Misfit("cannot be put in place; see the other faults of this file")
    return raw


def _day(raw: Json, _: Any) -> date:
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise Misfit(f"{raw!r} is not a day such as '2016-08-18'") from None


def object_of(raw: Json, name: str, known: set[str]) -> dict[str, Json]:
    """The raw value as an object with none but the known fields; a Misfit otherwise."""
    found = as_object(raw)
    if found is None:
        raise Misfit(f"must be {name}")
    if not found.keys() <= known:
        extra = sorted(found.keys() - known)
        raise Misfit(f"unknown field {', '.join(extra)}; {name} has {', '.join(sorted(known))}")
    return found


def _pinpoint(standings: Mapping[str, Standing], raw: Json) -> Pinpoint:
    plain = as_object(raw) or {}
    source, at = plain.get("source"), plain.get("at")
    if len(plain) == 2 and type(at) is str and at and type(source) is str and source in standings:
        return Pinpoint(source, at, standings[source])
    object_of(raw, "a pinpoint", {"source", "at"})
    if not isinstance(source, str) or not isinstance(at, str) or not at:
        raise Misfit("a pinpoint names a source and a place in it")
    raise Misfit(f"the source {source!r} is not in sources.json")


def _boundary(converter: BaseConverter, raw: Json) -> Boundary:
    if isinstance(raw, Boundary):
        return raw
    forms = {"day", "window", "one_of", "unknown"}
    known = forms | {"name", "preferred", "why", "sources", "inference"}
    found = object_of(raw, "a day of the file", known)
    if len(forms & set(found)) != 1:
        raise Misfit("a day has exactly one of 'day', 'window', 'one_of', 'unknown'")
    if not isinstance(found.get("name"), str):
        raise Misfit("a day has a name")
    sources = converter.structure(found.get("sources"), tuple[Pinpoint, ...])
    if not sources:
        raise Misfit("a day has at least one pinpoint")
    earliest, settled, options, preferred = _bounds(found)
    why, inference = text_or_none(found.get("why")), text_or_none(found.get("inference"))
    return Boundary(found["name"], earliest, settled, options, preferred, why, sources, inference)


def _bounds(raw: dict[str, Json]) -> tuple[date | None, date | None, tuple[date, ...], date | None]:
    """The earliest and the settled day, the rival days and the preferred one, of a raw day."""
    if "day" in raw:
        day = _day(raw["day"], date)
        return day, day, (), None
    if "unknown" in raw:
        return None, None, (), None
    listed = as_list(raw.get("window", raw.get("one_of")))
    if listed is None or len(listed) < 2:
        raise Misfit("'window' and 'one_of' are lists of at least two days")
    if "one_of" in raw:
        options = tuple(_day(item, date) for item in listed)
        preferred = None if raw.get("preferred") is None else _day(raw["preferred"], date)
        if preferred is not None and preferred not in options:
            raise Misfit("the preferred day is not one of the rival days")
        return preferred or min(options), preferred or max(options), options, preferred
    first, last = (None if item is None else _day(item, date) for item in listed)
    if first is not None and last is not None and first >= last:
        raise Misfit("a window runs from an earlier to a later day")
    return first, last, (), None
