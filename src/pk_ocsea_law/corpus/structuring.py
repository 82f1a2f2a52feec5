"""Turning raw JSON into the model with cattrs, noting every fault with its file and path.

Raw data names things that stand elsewhere: a boundary by its name in the instrument's `days`, a source by its id. These
references are put in place first, as model objects; cattrs then builds the rest and lets finished objects through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from cattrs import Converter, transform_error

from pk_ocsea_law.corpus.hooks import Misfit, converter
from pk_ocsea_law.corpus.placing import Placing
from pk_ocsea_law.corpus.reading import Faults, Json, as_list, as_object, objects
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.pinpoints import Standing
from pk_ocsea_law.model.places import Jurisdiction

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import AnyEffect
    from pk_ocsea_law.model.institutions import Institution
    from pk_ocsea_law.model.offences import Offence
    from pk_ocsea_law.model.penalties import Penalty

T = TypeVar("T")
Make: TypeAlias = Callable[[Mapping[str, Standing], bool], Converter]


class Structurer:
    """Builds model objects from raw JSON, noting each fault with its file and path."""

    def __init__(self, standings: Mapping[str, Standing], make: Make = converter) -> None:
        self._standings = standings
        self._make = make
        self._fast = make(standings, False)

    @cached_property
    def of_offences(self) -> Structurer:
        """The builder of offences, made when the first is read."""
        from pk_ocsea_law.corpus.effects import offence_converter

        return Structurer(self._standings, offence_converter)

    @cached_property
    def of_penalties(self) -> Structurer:
        """The builder of penalties, made when the first is read."""
        from pk_ocsea_law.corpus.penalties import penalty_converter

        return Structurer(self._standings, penalty_converter)

    @cached_property
    def of_effects(self) -> Structurer:
        """The builder of the other effects, made when the first is read."""
        from pk_ocsea_law.corpus.effects import effect_converter

        return Structurer(self._standings, effect_converter)

    def effect(self, raw: dict[str, Json], kind: Json, file: str, path: str, faults: Faults) -> AnyEffect | None:
        """The effect of that kind, or None with every fault noted."""
        from pk_ocsea_law.corpus.effects import effect_class, effect_kinds
        from pk_ocsea_law.model.offences import Offence

        cls = effect_class(kind)
        if cls is None:
            faults.add(file, path, f"an effect's kind is one of {', '.join(effect_kinds())}, not {kind!r}")
            return None
        if cls is Offence:
            return self._offence(raw, file, path, faults)
        return self.of_effects.structure(raw, cls, file, path, faults)

    def _offence(self, raw: dict[str, Json], file: str, path: str, faults: Faults) -> Offence | None:
        """The offence, whose penalty is built when it is first read; one with faults tells those of its penalty too."""
        from pk_ocsea_law.model.deferred import Later
        from pk_ocsea_law.model.offences import Offence

        if "penalty" not in raw:
            faults.add(file, path, "the field 'penalty' is required")
        stated = raw.get("penalty")

        def penalty() -> Penalty:
            from pk_ocsea_law.model.penalties import Penalty

            own = Faults()
            built = self.of_penalties.structure(stated, Penalty, file, f"{path}.penalty", own)
            own.raise_any()
            assert built is not None  # noqa: S101 - without a fault there is a penalty
            return built

        later = Later(penalty)
        rest = {key: value for key, value in raw.items() if key != "penalty"}
        built = self.of_offences.structure(rest | {"_penalty": later}, Offence, file, path, faults)
        if faults.lines and "penalty" in raw:
            faults.gather(lambda: later.value)
        return built

    def structure(self, raw: Json, cls: type[T], file: str, path: str, faults: Faults) -> T | None:
        """An object of the class, or None with every fault noted."""
        try:
            return self._fast.structure(raw, cls)
        except Exception:
            self._explain(raw, cls, file, path, faults)
            return None

    def _explain(self, raw: Json, cls: type[T], file: str, path: str, faults: Faults) -> None:
        try:
            self._make(self._standings, True).structure(raw, cls)
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
        from pk_ocsea_law.model.institutions import Institution

        file = "institutions.json"
        placing, items = self._with_days(raw, "institutions", file, faults)
        placed = [
            body | {"practice": placing.practice(body, f"$.institutions[{index}]")} for index, body in enumerate(items)
        ]
        return self.of_effects.each(placed, Institution, file, faults, "$.institutions")

    def _with_days(self, raw: Json, key: str, file: str, faults: Faults) -> tuple[Placing, list[dict[str, Json]]]:
        found = as_object(raw)
        if found is None or set(found) != {"days", key}:
            faults.add(file, "$", f"must be an object with the keys 'days' and {key!r}")
            return Placing(file, {}, faults), []
        days = self.days(found["days"], file, "$.days", faults)
        return Placing(file, days, faults), list(objects(found[key]))

    def days(self, raw: Json, file: str, path: str, faults: Faults) -> dict[str, Boundary]:
        """The boundaries of a file's `days`, by name."""
        found: dict[str, Boundary] = {}
        for index, item in enumerate(as_list(raw) or ()):
            boundary = self.structure(item, Boundary, file, f"{path}[{index}]", faults)
            if boundary is not None and boundary.name in found:
                faults.add(file, f"{path}[{index}].name", f"the name {boundary.name!r} stands twice")
            if boundary is not None:
                found[boundary.name] = boundary
        return found


def _message(error: BaseException, kind: type | None) -> str:
    match error:
        case Misfit():
            return str(error)
        case KeyError():
            return f"the field {error.args[0]!r} is required"
        case _:
            text = str(error) or type(error).__name__
            return text if kind is None else f"{text} (wanted {getattr(kind, '__name__', kind)})"
