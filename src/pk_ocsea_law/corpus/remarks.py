"""The discrepancies and the observations of a data directory, by what each speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from pk_ocsea_law.corpus.placing import unit_section
from pk_ocsea_law.corpus.reading import Faults, Json, as_list, objects
from pk_ocsea_law.corpus.structuring import Structurer

if TYPE_CHECKING:
    from pk_ocsea_law.model.sources import Discrepancy, Observation

T = TypeVar("T", "Discrepancy", "Observation")


class StoredRemarks:
    """What is remarked on each section and instrument; each file is read when something of it is first asked for."""

    def __init__(self, read: Callable[[str, Faults], Json], builder: Structurer) -> None:
        self._read = read
        self._builder = builder

    @cached_property
    def _discrepancies(self) -> _Remarks[Discrepancy]:
        from pk_ocsea_law.model.sources import Discrepancy

        return _Remarks("discrepancies", Discrepancy, self._read, self._builder)

    @cached_property
    def _observations(self) -> _Remarks[Observation]:
        from pk_ocsea_law.model.sources import Observation

        return _Remarks("observations", Observation, self._read, self._builder)

    def discrepancies(self, id: str) -> tuple[Discrepancy, ...]:
        """The discrepancies on a section or a unit of it, or on an instrument or anything in it, ordered by id."""
        return self._discrepancies.of(id)

    def naming(self, instrument: str) -> tuple[Discrepancy, ...]:
        """The discrepancies that name the instrument itself, ordered by id."""
        return self._discrepancies.naming(instrument)

    def observations(self, id: str) -> tuple[Observation, ...]:
        """The observations on the same."""
        return self._observations.of(id)

    def __reduce__(self) -> tuple[object, ...]:
        from pk_ocsea_law.corpus.kept import KeptRemarks

        return KeptRemarks, (self._discrepancies.all(), self._observations.all())


class _Remarks(Generic[T]):
    """The remarks of one file, each built once, when something that it speaks of is asked for."""

    def __init__(self, name: str, kind: type[T], read: Callable[[str, Faults], Json], builder: Structurer) -> None:
        self._name = name
        self._kind: type[T] = kind
        self._read = read
        self._builder = builder
        self._raw: list[dict[str, Json]] = []
        self._positions: dict[str, dict[int, None]] | None = None
        self._named: dict[str, dict[int, None]] = {}
        self._built: dict[int, T] = {}
        self._found: dict[str, tuple[T, ...]] = {}

    def of(self, id: str) -> tuple[T, ...]:
        """What speaks of a section or a unit of it, or of an instrument or anything in it, ordered by id."""
        if id not in self._found:
            self._found[id] = self._built_at(self._spoken_of().get(id, ()))
        return self._found[id]

    def naming(self, instrument: str) -> tuple[T, ...]:
        """What names an instrument itself, ordered by id."""
        self._spoken_of()
        return self._built_at(self._named.get(instrument, ()))

    def all(self) -> tuple[T, ...]:
        """Every remark, ordered by id."""
        self._spoken_of()
        return self._built_at(range(len(self._raw)))

    def _spoken_of(self) -> dict[str, dict[int, None]]:
        """The positions of the remarks that speak of each section and instrument."""
        if self._positions is None:
            faults = Faults()
            raw = objects(self._read(self._name, faults))
            positions: dict[str, dict[int, None]] = {}
            named: dict[str, dict[int, None]] = {}
            for position, item in enumerate(raw):
                for subject in as_list(item.get("subjects")) or ():
                    named.setdefault(str(subject), {})[position] = None
                    section = unit_section(str(subject))
                    for spoken_of in (section, section.partition("/")[0]):
                        positions.setdefault(spoken_of, {})[position] = None
            faults.raise_any()
            self._raw, self._positions, self._named = raw, positions, named
        return self._positions

    def _built_at(self, positions: Iterable[int]) -> tuple[T, ...]:
        faults = Faults()
        found = [self._at(position, faults) for position in positions]
        faults.raise_any()
        return tuple(sorted((item for item in found if item), key=lambda item: item.id))

    def _at(self, position: int, faults: Faults) -> T | None:
        if position not in self._built:
            file, path = f"{self._name}.json", f"$[{position}]"
            made = self._builder.structure(self._raw[position], self._kind, file, path, faults)
            if made is None:
                return None
            self._built.setdefault(position, made)
        return self._built[position]
