"""How cattrs builds offences, and the other effects. What only the others need is loaded when the first is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_origin

from cattrs import Converter

from pk_ocsea_law.corpus.hooks import converter, finished
from pk_ocsea_law.corpus.reading import Json
from pk_ocsea_law.model.deferred import Later
from pk_ocsea_law.model.offences import Offence, Setting
from pk_ocsea_law.model.pinpoints import Standing

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import AnyEffect


def effect_class(kind: Json) -> type[AnyEffect] | None:
    """The class of effects of that kind, or None. The offence stands apart, so that it costs no other."""
    if kind == Offence.kind:
        return Offence
    return next((cls for cls in _classes() if cls.kind == kind), None)


def effect_kinds() -> tuple[str, ...]:
    """Every kind of effect, in alphabetical order."""
    return tuple(sorted(cls.kind for cls in _classes()))


def _classes() -> tuple[type[AnyEffect], ...]:
    from typing import get_args

    from pk_ocsea_law.model.effects import AnyEffect

    return get_args(AnyEffect)


def offence_converter(standings: Mapping[str, Standing], detailed: bool) -> Converter:
    """A strict converter for offences, whose penalties are put off."""
    made = converter(standings, detailed)
    made.register_structure_hook(Setting, finished)
    made.register_structure_hook_func(_is_put_off, _put_off)
    return made


def _is_put_off(kind: Any) -> bool:
    return get_origin(kind) is Later


def _put_off(raw: Json, _: Any) -> Json:
    return finished(raw, Later)


def effect_converter(standings: Mapping[str, Standing], detailed: bool) -> Converter:
    """A strict converter for every other effect."""
    from pk_ocsea_law.corpus.penalties import register_quantities

    made = offence_converter(standings, detailed)
    register_quantities(made)
    return made
