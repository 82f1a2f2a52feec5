"""The store of a corpus: each file read once, on first need, and turned into the model."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from threading import RLock
from typing import TypeVar

from attrs import frozen

from pk_ocsea_law.corpus.reading import Faults, Json, instrument_ids, objects, read
from pk_ocsea_law.corpus.structuring import Structurer, Surroundings, unit_section
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Instrument
from pk_ocsea_law.model.places import Gazetteer
from pk_ocsea_law.model.sources import Discrepancy, Observation, Source, Standing

T = TypeVar("T", Source, Discrepancy, Observation)


@frozen
class Edition:
    """Which data answers: its calendar version, the version of its schema, and a digest of every data file."""

    data: str
    schema: int
    digest: str


@frozen
class Names:
    """The title of an instrument and every name, number and spelling it is cited by."""

    title: str
    names: tuple[str, ...]


class Store:
    """Reads a data directory piece by piece and keeps what it has read. Safe to share between threads.

    Each method raises `DataError` with every fault of the files it touches, and keeps nothing of a faulty file.
    """

    def __init__(self, root: Traversable) -> None:
        self._root = root
        self._lock = RLock()
        self._raw: dict[str, Json] = {}
        self._instruments: dict[str, Instrument] = {}
        self._structurer: Structurer | None = None
        self._gazetteer: Gazetteer | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all instruments, in alphabetical order."""
        with self._lock:
            if "ids" not in self._raw:
                self._raw["ids"] = instrument_ids(self._root)
            ids: tuple[str, ...] = self._raw["ids"]
            return ids

    def instrument(self, id: str) -> Instrument:
        """The instrument of that id, which must be one of `ids`."""
        with self._lock:
            if id not in self._instruments:
                faults = Faults()
                built = self._build(id, faults)
                faults.raise_any()
                assert built is not None  # noqa: S101 - without a fault there is an instrument
                self._instruments[id] = built
            return self._instruments[id]

    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument, ordered by date; all faults of all files come at once."""
        with self._lock:
            faults = Faults()
            built = {id: self._instruments.get(id) or self._build(id, faults) for id in self.ids}
            faults.raise_any()
            self._instruments.update({id: instrument for id, instrument in built.items() if instrument})
            return tuple(sorted(self._instruments.values(), key=instrument_order))

    def _build(self, id: str, faults: Faults) -> Instrument | None:
        raw = read(self._root, f"instruments/{id}.json", faults)
        around = Surroundings(
            standings=self._standings(faults),
            discrepancies=self._remarks("discrepancies", id, faults),
            observations=self._remarks("observations", id, faults),
            gazetteer=self.gazetteer(faults),
        )
        return self._builder(faults).instrument(raw, id, around, faults)

    def gazetteer(self, faults: Faults | None = None) -> Gazetteer:
        """All places."""
        with self._lock:
            if self._gazetteer is None:
                own = faults or Faults()
                places = self._builder(own).jurisdictions(self._shared("jurisdictions", own), own)
                if faults is None:
                    own.raise_any()
                self._gazetteer = Gazetteer(places)
            return self._gazetteer

    def sources(self) -> tuple[Source, ...]:
        """Every source."""
        return self._list("sources", Source)

    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """Every discrepancy."""
        return self._list("discrepancies", Discrepancy)

    def observations(self) -> tuple[Observation, ...]:
        """Every observation."""
        return self._list("observations", Observation)

    def institutions(self) -> tuple[Institution, ...]:
        """Every institution."""
        with self._lock:
            faults = Faults()
            found = self._builder(faults).institutions(self._shared("institutions", faults), faults)
            faults.raise_any()
            return found

    def edition(self) -> Edition:
        """The edition of the data."""
        with self._lock:
            faults = Faults()
            builder = self._builder(faults)
            found = builder.structure(self._shared("edition", faults), Edition, "edition.json", "$", faults)
            faults.raise_any()
            assert found is not None  # noqa: S101 - without a fault there is an edition
            return found

    def names(self) -> dict[str, Names]:
        """Every name of every instrument that the data names, by instrument id."""
        with self._lock:
            faults = Faults()
            raw = self._shared("names", faults)
            faults.raise_any()
            return {
                id: Names(str(entry["title"]), tuple(str(name["text"]) for name in objects(entry["names"])))
                for id, entry in raw["instruments"].items()
            }

    def _list(self, name: str, cls: type[T]) -> tuple[T, ...]:
        with self._lock:
            faults = Faults()
            found = self._builder(faults).each(self._shared(name, faults), cls, f"{name}.json", faults)
            faults.raise_any()
            return tuple(sorted(found, key=lambda item: item.id))

    def _shared(self, name: str, faults: Faults) -> Json:
        if name not in self._raw:
            value = read(self._root, f"{name}.json", faults)
            if value is None:
                return None
            self._raw[name] = value
        return self._raw[name]

    def _standings(self, faults: Faults) -> dict[str, Standing]:
        values = {standing.value: standing for standing in Standing}
        return {
            str(item.get("id")): values[item["standing"]]
            for item in objects(self._shared("sources", faults))
            if item.get("standing") in values
        }

    def _builder(self, faults: Faults) -> Structurer:
        if self._structurer is None:
            self._structurer = Structurer(self._standings(faults))
        return self._structurer

    def _remarks(self, name: str, instrument: str, faults: Faults) -> tuple[Json, ...]:
        """The raw discrepancies or observations that speak of an instrument or of something in it."""
        speaking = (
            item
            for item in objects(self._shared(name, faults))
            if any(unit_section(str(unit)).partition("/")[0] == instrument for unit in item.get("subjects") or ())
        )
        return tuple(sorted(speaking, key=lambda item: str(item.get("id"))))


def instrument_order(instrument: Instrument) -> tuple[str, str]:
    """The order of instruments: by the first day each may have begun, then by id."""
    begins = instrument.commencement
    day = begins.earliest or begins.settled
    return (str(day) if day else f"{instrument.year:04}", instrument.id)
