"""The store of a corpus: each file read once, on first need, and turned into the model."""

from __future__ import annotations

from operator import itemgetter
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from pk_ocsea_law.corpus.reading import Faults, Json, as_object, instrument_ids, objects, parse, read, read_text
from pk_ocsea_law.corpus.remarks import StoredRemarks
from pk_ocsea_law.corpus.structuring import Structurer
from pk_ocsea_law.corpus.volumes import Surroundings, Volume, order_of
from pk_ocsea_law.model.pinpoints import Standing
from pk_ocsea_law.model.places import Gazetteer
from pk_ocsea_law.model.sections import Section

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from pk_ocsea_law.model.institutions import Institution
    from pk_ocsea_law.model.instruments import Instrument
    from pk_ocsea_law.model.sources import Discrepancy, Observation, Source
    from pk_ocsea_law.model.terminology import TermAdvice

T = TypeVar("T", "Source", "Discrepancy", "Observation", "TermAdvice")


NAMED = ("title", "sectionword", "akn", "names")
"""What the names of an instrument need: for citations to be read, and to be written in every style."""


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

    Each method raises `DataError` with every fault of what it touches, and keeps nothing that is faulty. Files that the
    project wrote itself are `trusted`, see `parse`.
    """

    def __init__(self, root: Traversable, *, trusted: bool = False) -> None:
        self._root = root
        self._trusted = trusted
        self._lock = RLock()
        self._raw: dict[str, Json] = {}
        self._volumes: dict[str, Volume] = {}
        self._sections: dict[str, Section] = {}
        self._instruments: dict[str, Instrument] = {}
        self._structurer: Structurer | None = None
        self._surroundings: Surroundings | None = None
        self._gazetteer: Gazetteer | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all instruments, in alphabetical order."""
        with self._lock:
            if "ids" not in self._raw:
                self._raw["ids"] = instrument_ids(self._root)
            ids: tuple[str, ...] = self._raw["ids"]
            return ids

    def section(self, instrument: str, name: str) -> Section | None:
        """The section of that id or alias in the instrument, which must be one of `ids`; None where there is none."""
        with self._lock:
            if instrument in self._instruments:
                return self._instruments[instrument].section(name)
            faults = Faults()
            volume = self._volume(instrument, faults)
            found = volume.section(name, faults) if volume else None
            faults.raise_any()
            return found

    def punishing(self) -> tuple[Section, ...]:
        """Every section with an offence in some version, by instrument, and within it as in its file.

        A file that does not name the kind of effect is not parsed, and none is kept for this alone.
        """
        with self._lock:
            faults = Faults()
            ordered: list[tuple[tuple[str, str], tuple[Section, ...]]] = []
            for id in self.ids:
                if id in self._instruments:
                    whole = self._instruments[id]
                    ordered.append((_instrument_order(whole), tuple(one for one in whole.sections if one.punishes)))
                    continue
                volume = self._volumes.get(id) or self._open(id, faults, naming='"offence"')
                if volume is not None:
                    ordered.append((volume.order, volume.punishing(faults)))
            faults.raise_any()
            return tuple(section for _, sections in sorted(ordered, key=itemgetter(0)) for section in sections)

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
            return tuple(sorted(self._instruments.values(), key=_instrument_order))

    def _build(self, id: str, faults: Faults) -> Instrument | None:
        volume = self._volume(id, faults)
        built = volume.instrument(faults) if volume else None
        if built is not None:
            self._volumes.pop(id, None)
        return built

    def _volume(self, id: str, faults: Faults) -> Volume | None:
        """The file of an instrument, opened and kept; None where it is not an object."""
        volume = self._volumes.get(id) or self._open(id, faults)
        if volume is not None and not faults.lines:
            self._volumes[id] = volume
        return volume

    def _open(self, id: str, faults: Faults, naming: str = "") -> Volume | None:
        """The file of an instrument, opened; None where it does not name something, or is not an object."""
        file = f"instruments/{id}.json"
        text = read_text(self._root, file, faults)
        if text is None or naming not in text:
            return None
        raw = parse(text, file, faults, trusted=self._trusted)
        found = as_object(raw)
        if found is None:
            if raw is not None:
                faults.add(file, "$", "must be an object")
            return None
        return Volume(id, found, self._builder(faults), self._around(faults), self._sections, faults)

    def _around(self, faults: Faults) -> Surroundings:
        if self._surroundings is not None:
            return self._surroundings
        builder = self._builder(faults)
        around = Surroundings(
            gazetteer=self.gazetteer(faults),
            remarks=StoredRemarks(self._shared_now, builder),
        )
        if not faults.lines:
            self._surroundings = around
        return around

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
        from pk_ocsea_law.model.sources import Source

        return self._list("sources", Source)

    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """Every discrepancy."""
        from pk_ocsea_law.model.sources import Discrepancy

        return self._list("discrepancies", Discrepancy)

    def observations(self) -> tuple[Observation, ...]:
        """Every observation."""
        from pk_ocsea_law.model.sources import Observation

        return self._list("observations", Observation)

    def terminology(self) -> tuple[TermAdvice, ...]:
        """Every piece of advice on words."""
        from pk_ocsea_law.model.terminology import TermAdvice

        return self._list("terminology", TermAdvice)

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
            named = as_object((as_object(raw) or {}).get("instruments")) or {}
            for id, entry in named.items():
                for field in (field for field in NAMED if not (as_object(entry) or {}).get(field)):
                    faults.add("names.json", f"$.instruments.{id}", f"the field {field!r} is required")
            faults.raise_any()
            return {
                id: Names(str(entry["title"]), tuple(str(name["text"]) for name in objects(entry["names"])))
                for id, entry in named.items()
            }

    def _list(self, name: str, cls: type[T]) -> tuple[T, ...]:
        with self._lock:
            faults = Faults()
            found = self._builder(faults).each(self._shared(name, faults), cls, f"{name}.json", faults)
            faults.raise_any()
            return tuple(sorted(found, key=lambda item: item.id))

    def _shared(self, name: str, faults: Faults) -> Json:
        if name not in self._raw:
            value = read(self._root, f"{name}.json", faults, trusted=self._trusted)
            if value is None:
                return None
            self._raw[name] = value
        return self._raw[name]

    def _shared_now(self, name: str, faults: Faults) -> Json:
        with self._lock:
            return self._shared(name, faults)

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


def _instrument_order(instrument: Instrument) -> tuple[str, str]:
    return order_of(instrument.commencement, instrument.year, instrument.id)
