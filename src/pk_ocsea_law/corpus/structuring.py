"""Turning raw JSON into the model with cattrs, strictly: no unknown field, no coercion, no silent default.

Raw data names things that stand elsewhere: a boundary by its name in the instrument's `days`, a source by its id. These
references are put in place first, as model objects; cattrs then builds the rest and lets finished objects through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar, cast, get_args

from attrs import frozen
from cattrs import BaseConverter, Converter, transform_error

from pk_ocsea_law.corpus.reading import Faults, Json, as_list, as_object, objects
from pk_ocsea_law.model import effects, penalties
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.effects import AnyEffect, Setting
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Instrument
from pk_ocsea_law.model.penalties import Expression
from pk_ocsea_law.model.places import Gazetteer, Jurisdiction
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term
from pk_ocsea_law.model.sources import Pinpoint, Standing

T = TypeVar("T")

EFFECTS: dict[str, type[effects.Effect]] = {cls.kind: cls for cls in get_args(AnyEffect)}
"""The closed union of effects by the `kind` that names each in the data."""


class Misfit(ValueError):
    """A raw value of the wrong shape; the message says what would be right."""


@frozen
class Surroundings:
    """What an instrument's file refers to: the standing of each source, the remarks on it, and the places."""

    standings: Mapping[str, Standing]
    discrepancies: tuple[Json, ...]
    observations: tuple[Json, ...]
    gazetteer: Gazetteer


class Structurer:
    """Builds model objects from raw JSON, noting each fault with its file and path."""

    def __init__(self, standings: Mapping[str, Standing]) -> None:
        self._fast = _converter(standings, detailed=False)
        self._standings = standings

    def structure(self, raw: Json, cls: type[T], file: str, path: str, faults: Faults) -> T | None:
        """An object of the class, or None with every fault noted."""
        try:
            return self._fast.structure(raw, cls)
        except Exception:
            self._explain(raw, cls, file, path, faults)
            return None

    def _explain(self, raw: Json, cls: type[T], file: str, path: str, faults: Faults) -> None:
        try:
            _converter(self._standings, detailed=True).structure(raw, cls)
        except Exception as error:
            for line in transform_error(error, path=path, format_exception=_message):
                message, _, place = line.rpartition(" @ ")
                faults.add(file, place, message)

    def each(self, raw: Json, cls: type[T], file: str, faults: Faults, path: str = "$") -> tuple[T, ...]:
        """Every object of a list; faults are noted and their objects left out."""
        items = as_list(raw)
        if items is None:
            if raw is not None:
                faults.add(file, "$", "must be a list")
            return ()
        made = (self.structure(item, cls, file, f"{path}[{index}]", faults) for index, item in enumerate(items))
        return tuple(item for item in made if item is not None)

    def instrument(self, raw: Json, id: str, around: Surroundings, faults: Faults) -> Instrument | None:
        """The instrument of one file, or None with every fault noted."""
        file = f"instruments/{id}.json"
        found = as_object(raw)
        if found is None:
            if raw is not None:
                faults.add(file, "$", "must be an object")
            return None
        if found.get("id") != id:
            faults.add(file, "$.id", f"must be {id!r}, the name of the file")
        days = self._days(found.get("days"), file, "$.days", faults)
        placed = _Placing(file, days, faults).instrument(found, around)
        return self.structure(placed, Instrument, file, "$", faults)

    def jurisdictions(self, raw: Json, faults: Faults) -> tuple[Jurisdiction, ...]:
        """The places of `jurisdictions.json`: an object with `days` and `places`."""
        file = "jurisdictions.json"
        placing, items = self._with_days(raw, "places", file, faults)
        placed = [
            placing.boundaries(place, f"$.places[{index}]", "closed")
            | {"belongs": placing.spans(place.get("belongs"), f"$.places[{index}].belongs")}
            for index, place in enumerate(items)
        ]
        return self.each(placed, Jurisdiction, file, faults, "$.places")

    def institutions(self, raw: Json, faults: Faults) -> tuple[Institution, ...]:
        """The bodies of `institutions.json`: an object with `days` and `institutions`."""
        file = "institutions.json"
        placing, items = self._with_days(raw, "institutions", file, faults)
        placed = [
            body | {"practice": placing.practice(body, f"$.institutions[{index}]")} for index, body in enumerate(items)
        ]
        return self.each(placed, Institution, file, faults, "$.institutions")

    def _with_days(self, raw: Json, key: str, file: str, faults: Faults) -> tuple[_Placing, list[dict[str, Json]]]:
        found = as_object(raw)
        if found is None or set(found) != {"days", key}:
            faults.add(file, "$", f"must be an object with the keys 'days' and {key!r}")
            return _Placing(file, {}, faults), []
        days = self._days(found["days"], file, "$.days", faults)
        return _Placing(file, days, faults), list(objects(found[key]))

    def _days(self, raw: Json, file: str, path: str, faults: Faults) -> dict[str, Boundary]:
        found: dict[str, Boundary] = {}
        for index, item in enumerate(as_list(raw) or ()):
            boundary = self.structure(item, Boundary, file, f"{path}[{index}]", faults)
            if boundary is not None and boundary.name in found:
                faults.add(file, f"{path}[{index}].name", f"the name {boundary.name!r} stands twice")
            if boundary is not None:
                found[boundary.name] = boundary
        return found


class _Placing:
    """Puts named boundaries, settings and remarks in their places in a raw instrument."""

    def __init__(self, file: str, days: Mapping[str, Boundary], faults: Faults) -> None:
        self.file = file
        self.days = days
        self.faults = faults

    def boundary(self, name: Json, path: str) -> Boundary | None:
        """The boundary of that name; None for None, and None with a fault for a name that is not in `days`."""
        if name is None:
            return None
        if not isinstance(name, str) or name not in self.days:
            self.faults.add(self.file, path, f"{name!r} is not the name of one of the file's days")
            return None
        return self.days[name]

    def boundaries(self, raw: dict[str, Json], path: str, *keys: str) -> dict[str, Json]:
        """The raw object with the named boundaries of those keys in place."""
        return raw | {key: self.boundary(raw[key], f"{path}.{key}") for key in keys if key in raw}

    def span(self, raw: dict[str, Json], path: str) -> Span | None:
        """The span of a raw object's `start` and `until`."""
        start = self.boundary(raw.get("start"), f"{path}.start")
        until = self.boundary(raw.get("until"), f"{path}.until")
        return Span(start, until) if start else None

    def spans(self, raw: Json, path: str) -> list[dict[str, Json]]:
        """Raw objects whose `start` and `until` are replaced by one `span`."""
        return [
            {key: value for key, value in item.items() if key not in ("start", "until")}
            | {"span": self.span(item, f"{path}[{index}]")}
            for index, item in enumerate(objects(raw))
        ]

    def practice(self, body: dict[str, Json], path: str) -> list[dict[str, Json]]:
        """The mandates of a body that rest on practice, each set in its own span."""
        placed: list[dict[str, Json]] = []
        for index, item in enumerate(objects(body.get("practice"))):
            where = f"{path}.practice[{index}]"
            span = self.span(item, where)
            setting = span and Setting(str(body.get("id")), str(body.get("id")), str(body.get("id")), span, ())
            placed.append(self.boundaries(item, where, "start", "until") | {"setting": setting})
        return placed

    def instrument(self, raw: dict[str, Json], around: Surroundings) -> dict[str, Json]:
        """The raw instrument with everything in place that stands elsewhere."""
        extent = self.spans(raw.get("extent"), "$.extent")
        named = self.boundaries(raw, "$", "passed", "assent", "gazetted", "commencement")
        begins = named.get("commencement")
        own = {
            "days": list(self.days.values()),
            "extent": extent,
            "passed": named.get("passed"),
            "assent": named.get("assent"),
            "gazetted": named.get("gazetted"),
            "discrepancies": around.discrepancies,
            "observations": around.observations,
        }
        shared = {"begins": begins, "extent": extent, "gazetteer": around.gazetteer}
        sections = [
            self.section(section, f"$.sections[{index}]", raw, around) | shared
            for index, section in enumerate(objects(raw.get("sections")))
        ]
        return named | own | {"sections": sections}

    def section(
        self, raw: dict[str, Json], path: str, instrument: dict[str, Json], around: Surroundings
    ) -> dict[str, Json]:
        """The raw section with its id, its remarks and its versions in place."""
        id = f"{instrument.get('id')}/{raw.get('number')}"
        places = tuple(str(extent.get("place")) for extent in objects(instrument.get("extent")))
        versions = [
            self.version(version, f"{path}.versions[{index}]", id, str(instrument.get("id")), places)
            for index, version in enumerate(objects(raw.get("versions")))
        ]
        return raw | {
            "id": id,
            "instrument": instrument.get("id"),
            "kind": raw.get("kind", "section"),
            "number_as_printed": raw.get("number_as_printed", raw.get("number")),
            "aliases": raw.get("aliases", []),
            "statutory_label": raw.get("statutory_label"),
            "earlier": raw.get("earlier", "none"),
            "checked_through": raw.get("checked_through", instrument.get("checked_through")),
            "versions": versions,
            "discrepancies": [item for item in around.discrepancies if speaks_of(item, id)],
            "observations": [item for item in around.observations if speaks_of(item, id)],
        }

    def version(
        self, raw: dict[str, Json], path: str, section: str, instrument: str, places: tuple[str, ...]
    ) -> dict[str, Json]:
        """The raw version with its boundaries, and its effects with their setting."""
        placed = self.boundaries(raw, path, "start", "until")
        start, until = placed.get("start"), placed.get("until")
        extent = tuple(str(place) for place in raw.get("extent") or ())
        setting = None
        if isinstance(start, Boundary):
            day = start.earliest or start.settled or "unknown"
            suffix = f"!{'+'.join(extent)}" if extent else ""
            setting = Setting(instrument, section, f"{section}@{day}{suffix}", Span(start, until), extent or places)
        else:
            self.faults.add(self.file, f"{path}.start", "a start is required")
        effects = [
            {"sources": raw.get("sources")}
            | self.boundaries(effect, f"{path}.effects[{index}]", "start", "until", "on")
            | {"setting": setting}
            for index, effect in enumerate(objects(raw.get("effects")))
        ]
        return placed | {
            "section": section,
            "until": until,
            "ended_by": raw.get("ended_by"),
            "void_by": raw.get("void_by"),
            "extent": extent,
            "places": extent or places,
            "inference": raw.get("inference"),
            "effects": effects,
        }


def speaks_of(item: Json, section: str) -> bool:
    """Whether a raw discrepancy or observation has the section, or a unit of it, among its subjects."""
    return any(unit_section(str(subject)) == section for subject in as_list(item.get("subjects")) or ())


def unit_section(unit: str) -> str:
    """The section id of a unit: "peca-2016/21" of "peca-2016/21(2)#repeat"."""
    return unit.partition("#")[0].partition("(")[0]


def _message(error: BaseException, kind: type | None) -> str:
    match error:
        case Misfit():
            return str(error)
        case KeyError():
            return f"the field {error.args[0]!r} is required"
        case _:
            text = str(error) or type(error).__name__
            return text if kind is None else f"{text} (wanted {getattr(kind, '__name__', kind)})"


def _converter(standings: Mapping[str, Standing], *, detailed: bool) -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    hooks: dict[Any, Callable[..., Any]] = {
        int: _exactly(int, "a whole number"),
        str: _exactly(str, "a string"),
        bool: _exactly(bool, "true or false"),
        date: _day,
        Term: _term,
        Rupees: _rupees,
        Boundary: _with(_boundary, converter),
        Pinpoint: _with(_pinpoint, standings),
        Expression: _with(_expression, converter),
        AnyEffect: _with(_effect, converter),
        penalties.Penalty: _with(_penalty, converter),
    }
    for cls, hook in hooks.items():
        converter.register_structure_hook(cls, hook)
    for finished in (Setting, Gazetteer):
        converter.register_structure_hook(finished, _finished)
    converter.register_structure_hook(Span, _finished)
    converter.register_structure_hook(Span | None, _finished_span)
    converter.register_structure_hook_func(_is_enum, _enum)
    return converter


def _with(build: Callable[[Any, Json], object], first: object) -> Callable[[Json, Any], object]:
    """A structuring hook that calls `build` with what it needs and the raw value."""

    def hook(raw: Json, _: Any) -> object:
        return build(first, raw)

    return hook


def _finished_span(raw: Json, _: Any) -> Json:
    return None if raw is None else _finished(raw, Span)


def _is_enum(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Enum)


def _enum(raw: Json, cls: type[Enum]) -> Enum:
    for member in cls:
        if member.value == raw:
            return member
    raise Misfit(f"{raw!r} is not one of {', '.join(repr(member.value) for member in cls)}")


def _exactly(kind: type, name: str) -> Callable[[Json, Any], Json]:
    def hook(raw: Json, _: Any) -> Json:
        if type(raw) is not kind:
            raise Misfit(f"must be {name}, not {type(raw).__name__}")
        return raw

    return hook


def _text_or_none(raw: Json) -> str | None:
    if raw is not None and type(raw) is not str:
        raise Misfit(f"must be a string or null, not {type(raw).__name__}")
    return raw


def _finished(raw: Json, cls: Any) -> Json:
    if not isinstance(raw, cls):
        raise Misfit("cannot be put in place; see the other faults of this file")
    return raw


def _day(raw: Json, _: Any) -> date:
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise Misfit(f"{raw!r} is not a day such as '2016-08-18'") from None


def _term(raw: Json, _: Any) -> Term:
    if not isinstance(raw, str):
        raise Misfit(f"must be a duration such as 'P7Y', not {type(raw).__name__}")
    return Term.parse(raw)


def _rupees(raw: Json, _: Any) -> Rupees:
    if type(raw) is not int:
        raise Misfit(f"must be whole rupees, not {type(raw).__name__}")
    return Rupees(raw)


def _object(raw: Json, name: str, known: set[str]) -> dict[str, Json]:
    found = as_object(raw)
    if found is None:
        raise Misfit(f"must be {name}")
    extra = sorted(set(found) - known)
    if extra:
        raise Misfit(f"unknown field {', '.join(extra)}; {name} has {', '.join(sorted(known))}")
    return found


def _pinpoint(standings: Mapping[str, Standing], raw: Json) -> Pinpoint:
    found = _object(raw, "a pinpoint", {"source", "at"})
    source, at = found.get("source"), found.get("at")
    if not isinstance(source, str) or not isinstance(at, str) or not at:
        raise Misfit("a pinpoint names a source and a place in it")
    if source not in standings:
        raise Misfit(f"the source {source!r} is not in sources.json")
    return Pinpoint(source, at, standings[source])


def _boundary(converter: BaseConverter, raw: Json) -> Boundary:
    if isinstance(raw, Boundary):
        return raw
    forms = {"day", "window", "one_of", "unknown"}
    known = forms | {"name", "preferred", "why", "sources", "inference"}
    found = _object(raw, "a day of the file", known)
    if len(forms & set(found)) != 1:
        raise Misfit("a day has exactly one of 'day', 'window', 'one_of', 'unknown'")
    if not isinstance(found.get("name"), str):
        raise Misfit("a day has a name")
    sources = converter.structure(found.get("sources"), tuple[Pinpoint, ...])
    if not sources:
        raise Misfit("a day has at least one pinpoint")
    earliest, settled, options, preferred = _bounds(found)
    why, inference = _text_or_none(found.get("why")), _text_or_none(found.get("inference"))
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


def _effect(converter: BaseConverter, raw: Json) -> Any:
    found = as_object(raw) or {}
    kind = found.get("kind")
    if kind not in EFFECTS:
        raise Misfit(f"an effect's kind is one of {', '.join(sorted(EFFECTS))}, not {kind!r}")
    return converter.structure({key: value for key, value in found.items() if key != "kind"}, EFFECTS[kind])


def _penalty(converter: BaseConverter, raw: Json) -> penalties.Penalty:
    found = _object(raw, "a penalty", {"expression", "words", "garbled", "disputed"})
    if "expression" not in found:
        raise Misfit("a penalty has an expression")
    return penalties.Penalty(
        expression=converter.structure(found["expression"], cast(Any, Expression)),
        words=_text_or_none(found.get("words")),
        garbled=converter.structure(found.get("garbled", False), bool),
        disputed=converter.structure(found.get("disputed", []), tuple[str, ...]),
    )


def _range(converter: BaseConverter, raw: dict[str, Json], kind: Any) -> Range[Any]:
    bounds: list[Any] = []
    for key in ("min", "max"):
        if key not in raw:
            raise Misfit(f"{key!r} is required: a value, 'not-stated' or 'not-recorded'")
        absent = raw[key] in ("not-stated", "not-recorded")
        bounds.append(Absent(raw[key]) if absent else converter.structure(raw[key], kind))
    return Range(*bounds)


NODES = {
    "imprisonment",
    "life",
    "death",
    "fine",
    "by_reference",
    "administrative",
    "not_recorded",
    "all_of",
    "any_of",
    "any_or_all_of",
}


def _expression(converter: BaseConverter, raw: Json) -> Any:
    found = _object(raw, "an expression", NODES)
    if len(found) != 1:
        raise Misfit("an expression has exactly one key")
    ((node, value),) = found.items()
    match node:
        case "imprisonment":
            fields = _object(value, "imprisonment", {"min", "max", "kind"})
            kind = converter.structure(fields.get("kind", "unstated"), penalties.ImprisonmentKind)
            return penalties.Imprisonment(_range(converter, fields, Term), kind)
        case "fine":
            fields = _object(value, "a fine", {"min", "max", "to", "in_default"})
            default = fields.get("in_default")
            return penalties.Fine(
                _range(converter, fields, Rupees),
                _text_or_none(fields.get("to")),
                None if default is None else _expression(converter, {"imprisonment": default}),
            )
        case "life":
            return penalties.Life(converter.structure(_object(value, "life", {"natural"}).get("natural", False), bool))
        case "death":
            _object(value, "death", set())
            return penalties.Death()
        case "by_reference":
            return converter.structure(value, penalties.ByReference)
        case "administrative":
            return penalties.Administrative(converter.structure(value, str))
        case "not_recorded":
            return penalties.NotRecorded(_text_or_none(value))
        case _:
            listed = as_list(value)
            if listed is None or len(listed) < 2:
                raise Misfit(f"{node!r} joins at least two parts")
            parts = tuple(_expression(converter, part) for part in listed)
            return penalties.AllOf(parts) if node == "all_of" else penalties.AnyOf(parts, node == "any_or_all_of")
