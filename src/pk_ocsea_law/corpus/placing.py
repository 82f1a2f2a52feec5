"""Putting in place what raw data only names: boundaries by their name in the file's `days`, and an effect's setting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pk_ocsea_law.corpus.reading import Faults, Json, objects
from pk_ocsea_law.model.days import Boundary, Span

if TYPE_CHECKING:
    from pk_ocsea_law.model.offences import Setting


class Placing:
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
        if until and not start:
            self.faults.add(self.file, f"{path}.until", "an end needs a start; a day that nobody knows is one too")
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
        from pk_ocsea_law.model.offences import Setting

        placed: list[dict[str, Json]] = []
        for index, item in enumerate(objects(body.get("practice"))):
            where = f"{path}.practice[{index}]"
            span = self.span(item, where)
            setting = span and Setting(str(body.get("id")), str(body.get("id")), str(body.get("id")), span, ())
            placed.append(self.boundaries(item, where, "start", "until") | {"setting": setting})
        return placed

    def effect(self, raw: dict[str, Json], path: str, sources: Json, setting: Setting) -> dict[str, Json]:
        """The raw effect with its boundaries and its setting; its sources are the version's where it has none."""
        placed = self.boundaries(raw, path, "start", "until", "on")
        placed.pop("kind", None)
        return {"sources": sources} | placed | {"setting": setting}


def unit_section(unit: str) -> str:
    """The section id of a unit: "peca-2016/21" of "peca-2016/21(2)#repeat"."""
    return unit.partition("#")[0].partition("(")[0]
