"""How cattrs builds penalties, terms and sums. Loaded when the first of them is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cattrs import BaseConverter, Converter

from pk_ocsea_law.corpus.hooks import Misfit, converter, given, object_of, text_or_none
from pk_ocsea_law.corpus.reading import Json, as_list
from pk_ocsea_law.model import penalties
from pk_ocsea_law.model.pinpoints import Standing
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term


def penalty_converter(standings: Mapping[str, Standing], detailed: bool) -> Converter:
    """A strict converter for penalties."""
    made = converter(standings, detailed)
    register_quantities(made)
    made.register_structure_hook(penalties.Expression, given(_expression, made))
    made.register_structure_hook(penalties.Penalty, given(_penalty, made))
    return made


def register_quantities(made: Converter) -> None:
    """Teach a converter terms and sums."""
    made.register_structure_hook(Term, _term)
    made.register_structure_hook(Rupees, _rupees)


def _term(raw: Json, _: Any) -> Term:
    if not isinstance(raw, str):
        raise Misfit(f"must be a duration such as 'P7Y', not {type(raw).__name__}")
    return Term.parse(raw)


def _rupees(raw: Json, _: Any) -> Rupees:
    if type(raw) is not int:
        raise Misfit(f"must be whole rupees, not {type(raw).__name__}")
    return Rupees(raw)


def _penalty(converter: BaseConverter, raw: Json) -> penalties.Penalty:
    found = object_of(raw, "a penalty", {"expression", "words", "garbled", "disputed"})
    if "expression" not in found:
        raise Misfit("a penalty has an expression")
    return penalties.Penalty(
        expression=_expression(converter, found["expression"]),
        words=text_or_none(found.get("words")),
        garbled=converter.structure(found.get("garbled", False), bool),
        disputed=converter.structure(found.get("disputed", []), tuple[str, ...]),
    )


def _range(raw: dict[str, Json], build: Callable[[Json, Any], Any]) -> Range[Any]:
    bounds: list[Any] = []
    for key in ("min", "max"):
        if key not in raw:
            raise Misfit(f"{key!r} is required: a value, 'not-stated' or 'not-recorded'")
        absent = raw[key] in ("not-stated", "not-recorded")
        bounds.append(Absent(raw[key]) if absent else build(raw[key], None))
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
    found = object_of(raw, "an expression", NODES)
    if len(found) != 1:
        raise Misfit("an expression has exactly one key")
    ((node, value),) = found.items()
    match node:
        case "imprisonment":
            fields = object_of(value, "imprisonment", {"min", "max", "kind"})
            kind = converter.structure(fields.get("kind", "unstated"), penalties.ImprisonmentKind)
            return penalties.Imprisonment(_range(fields, _term), kind)
        case "fine":
            fields = object_of(value, "a fine", {"min", "max", "to", "in_default"})
            default = fields.get("in_default")
            return penalties.Fine(
                _range(fields, _rupees),
                text_or_none(fields.get("to")),
                None if default is None else _expression(converter, {"imprisonment": default}),
            )
        case "life":
            return penalties.Life(
                converter.structure(object_of(value, "life", {"natural"}).get("natural", False), bool)
            )
        case "death":
            object_of(value, "death", set())
            return penalties.Death()
        case "by_reference":
            return converter.structure(value, penalties.ByReference)
        case "administrative":
            return penalties.Administrative(converter.structure(value, str))
        case "not_recorded":
            return penalties.NotRecorded(text_or_none(value))
        case _:
            listed = as_list(value)
            if listed is None or len(listed) < 2:
                raise Misfit(f"{node!r} joins at least two parts")
            parts = tuple(_expression(converter, part) for part in listed)
            return penalties.AllOf(parts) if node == "all_of" else penalties.AnyOf(parts, node == "any_or_all_of")
