"""One instrument's file between reading and the model: its sections are built one by one, as they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from pk_ocsea_law.corpus.placing import Placing
from pk_ocsea_law.corpus.reading import Faults, Json, as_list, objects
from pk_ocsea_law.corpus.structuring import Structurer
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.deferred import Deferred
from pk_ocsea_law.model.places import Extent, Gazetteer
from pk_ocsea_law.model.remarks import Remarks
from pk_ocsea_law.model.sections import Section, version_id

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import AnyEffect
    from pk_ocsea_law.model.instruments import Instrument
    from pk_ocsea_law.model.offences import Setting


@frozen
class Surroundings:
    """What an instrument's file refers to: the places, and the remarks on what stands in it."""

    gazetteer: Gazetteer
    remarks: Remarks


class Volume:
    """The file of one instrument. Whatever is asked of it notes its own faults, and is then None or left out.

    `built` holds the sections that are there already, by id. Effects are built when they are first read: one that is
    faulty raises a `DataError` there, and is a fault of the whole instrument.
    """

    def __init__(
        self,
        id: str,
        raw: dict[str, Json],
        builder: Structurer,
        around: Surroundings,
        built: dict[str, Section],
        faults: Faults,
    ) -> None:
        self._id = id
        self._file = f"instruments/{id}.json"
        self._builder = builder
        self._around = around
        self._raw = raw
        self._sections = list(objects(self._raw.get("sections")))
        self._built = built
        if raw.get("id") != id:
            faults.add(self._file, "$.id", f"must be {id!r}, the name of the file")
        self._days = builder.days(self._raw.get("days"), self._file, "$.days", faults)
        placing = Placing(self._file, self._days, faults)
        self.begins = placing.boundary(self._raw.get("commencement"), "$.commencement")
        spans = placing.spans(self._raw.get("extent"), "$.extent")
        self._extent = builder.each(spans, Extent, self._file, faults, "$.extent")

    @property
    def order(self) -> tuple[str, str]:
        """The place of the instrument among all; see `order_of`."""
        return order_of(self.begins, self._raw.get("year"), self._id)

    def section(self, name: str, faults: Faults) -> Section | None:
        """The section of that id or alias; None where there is none."""
        for position, raw in enumerate(self._sections):
            if self._section_id(raw) == name or name in (as_list(raw.get("aliases")) or ()):
                return self._section(position, faults)
        return None

    def punishing(self, faults: Faults) -> tuple[Section, ...]:
        """The sections with an offence in some version."""
        found = (self._section(at, faults) for at, raw in enumerate(self._sections) if _punishes(raw))
        return tuple(section for section in found if section is not None)

    def instrument(self, faults: Faults) -> Instrument | None:
        """The whole instrument."""
        from pk_ocsea_law.model.instruments import Instrument

        placing = Placing(self._file, self._days, faults)
        named = placing.boundaries(self._raw, "$", "passed", "assent", "gazetted", "commencement")
        sections = [self._section(position, faults) for position in range(len(self._sections))]
        for version in (version for section in sections if section for version in section.versions):
            for position in range(len(version._effects.kinds)):
                faults.gather(partial(_whole, version._effects, position))
        placed = named | {
            "days": tuple(self._days.values()),
            "extent": self._extent,
            "passed": named.get("passed"),
            "assent": named.get("assent"),
            "gazetted": named.get("gazetted"),
            "sections": tuple(section for section in sections if section is not None),
            "_remarks": self._around.remarks,
        }
        return self._builder.structure(placed, Instrument, self._file, "$", faults)

    def _section_id(self, raw: dict[str, Json]) -> str:
        return f"{self._id}/{raw.get('number')}"

    def _section(self, position: int, faults: Faults) -> Section | None:
        """The section at a position of the file, with its id, its remarks and its versions in place."""
        raw, path = self._sections[position], f"$.sections[{position}]"
        id = self._section_id(raw)
        if id not in self._built:
            placing = Placing(self._file, self._days, faults)
            placed = raw | {
                "id": id,
                "instrument": self._id,
                "kind": raw.get("kind", "section"),
                "number_as_printed": raw.get("number_as_printed", raw.get("number")),
                "aliases": raw.get("aliases", []),
                "statutory_label": raw.get("statutory_label"),
                "earlier": raw.get("earlier", "none"),
                "checked_through": raw.get("checked_through", self._raw.get("checked_through")),
                "begins": self.begins,
                "extent": self._extent,
                "gazetteer": self._around.gazetteer,
                "_remarks": self._around.remarks,
                "versions": [
                    self._version(version, f"{path}.versions[{index}]", id, placing)
                    for index, version in enumerate(objects(raw.get("versions")))
                ],
            }
            made = self._builder.structure(placed, Section, self._file, path, faults)
            if made is None:
                return None
            self._built[id] = made
        return self._built[id]

    def _version(self, raw: dict[str, Json], path: str, section: str, placing: Placing) -> dict[str, Json]:
        """The raw version with its boundaries in place, and its effects put off."""
        placed = placing.boundaries(raw, path, "start", "until")
        if placed.get("start") is None:
            placing.faults.add(self._file, f"{path}.start", "a start is required")
        extent = tuple(str(place) for place in raw.get("extent") or ())
        effects = list(objects(placed.pop("effects", None)))
        version = placed | {
            "section": section,
            "until": placed.get("until"),
            "ended_by": raw.get("ended_by"),
            "void_by": raw.get("void_by"),
            "extent": extent,
            "places": extent or tuple(one.place for one in self._extent),
            "inference": raw.get("inference"),
        }
        kinds = tuple(str(effect.get("kind")) for effect in effects)
        return version | {"_effects": Deferred(kinds, effects, self._builder_of_effects(version, path))}

    def _builder_of_effects(self, version: dict[str, Json], path: str) -> Callable[[int, dict[str, Json]], AnyEffect]:
        made: list[Setting] = []

        def build(position: int, raw: dict[str, Json]) -> AnyEffect:
            faults, where = Faults(), f"{path}.effects[{position}]"
            made[:] = made or [self._setting(version)]
            placed = Placing(self._file, self._days, faults).effect(raw, where, version.get("sources"), made[0])
            built = self._builder.effect(placed, raw.get("kind"), self._file, where, faults)
            faults.raise_any()
            assert built is not None  # noqa: S101 - without a fault there is an effect
            return built

        return build

    def _setting(self, version: dict[str, Json]) -> Setting:
        from pk_ocsea_law.model.offences import Setting

        section, start = version["section"], version["start"]
        id = version_id(section, start, version["extent"])
        return Setting(self._id, section, id, Span(start, version["until"]), version["places"], version["inference"])


def _whole(effects: Deferred, position: int) -> object:
    """Build an effect with all that it puts off."""
    from pk_ocsea_law.model.offences import Offence

    effect = effects[position]
    return effect.penalty if isinstance(effect, Offence) else effect


def order_of(begins: Boundary | None, year: Json, id: str) -> tuple[str, str]:
    """The order of instruments: by the first day each may have begun, else by its year, then by id."""
    day = (begins.earliest or begins.settled) if begins else None
    return (str(day or year), id)


def _punishes(raw: dict[str, Json]) -> bool:
    return any(
        effect.get("kind") == "offence"
        for version in objects(raw.get("versions"))
        for effect in objects(version.get("effects"))
    )
