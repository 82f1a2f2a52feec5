"""The discrepancies and the observations, by what each speaks of."""

from __future__ import annotations

from typing import Generic, TypeVar

from pk_ocsea_law.corpus.placing import unit_section
from pk_ocsea_law.corpus.reading import Faults, Json, as_list, objects
from pk_ocsea_law.corpus.structuring import Structurer
from pk_ocsea_law.model.sources import Discrepancy, Observation

T = TypeVar("T", Discrepancy, Observation)


class Remarks(Generic[T]):
    """The remarks of one file. Each is built once, when something that it speaks of is asked for."""

    def __init__(self, raw: Json, kind: type[T], file: str, builder: Structurer) -> None:
        self._kind: type[T] = kind
        self._file = file
        self._builder = builder
        self._raw = list(objects(raw))
        self._built: dict[int, T] = {}
        self._positions: dict[str, dict[int, None]] = {}
        for position, item in enumerate(self._raw):
            for subject in as_list(item.get("subjects")) or ():
                section = unit_section(str(subject))
                for spoken_of in (section, section.partition("/")[0]):
                    self._positions.setdefault(spoken_of, {})[position] = None

    def of(self, id: str, faults: Faults) -> tuple[T, ...]:
        """What speaks of a section or a unit of it, or of an instrument or anything in it, ordered by id."""
        found = (self._at(position, faults) for position in self._positions.get(id, ()))
        return tuple(sorted((item for item in found if item is not None), key=lambda item: item.id))

    def _at(self, position: int, faults: Faults) -> T | None:
        if position not in self._built:
            path = f"$[{position}]"
            made = self._builder.structure(self._raw[position], self._kind, self._file, path, faults)
            if made is None:
                return None
            self._built[position] = made
        return self._built[position]
