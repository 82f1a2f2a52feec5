"""Offence lines that continue one another across instruments, and how a value changed along them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.errors import UnknownReference
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.instruments import SectionVersion
from pk_ocsea_law.model.lineages import Series, Step
from pk_ocsea_law.queries.references import nearest

VALUES: Final[dict[str, Callable[[Offence], object]]] = {
    "penalty": lambda offence: offence.penalty,
    "victim": lambda offence: offence.victim,
    "conduct": lambda offence: offence.conduct,
    "media": lambda offence: offence.media,
}


def lineage(index: Index, id: str) -> tuple[str, ...]:
    """The offence, every line that it continues, and every line that continues it, oldest first.

    An unknown offence is an `UnknownReference` that names the nearest three.
    """
    if id not in index.lines:
        raise UnknownReference("offence", id, nearest(id, index.lines))
    links = index.continuations
    found = {id}
    while True:
        more = {end for link in links if found & set(link) for end in link} - found
        if not more:
            return tuple(sorted(found, key=lambda line: _begins(index.lines[line][0])))
        found |= more & index.lines.keys()


def _begins(offence: Offence) -> tuple[date, str]:
    start = offence.setting.span.start
    return start.earliest or start.settled or date.min, offence.id


def series(index: Index, what: str, id: str) -> Series:
    """The steps of one value along the lineage of an offence.

    `what` is "penalty", "victim", "conduct", "media" or a field of `Penalty.to_record()` such as "custody_min"; an
    unknown one is a ValueError that names the valid ones.
    """
    lines = lineage(index, id)
    versions = sorted((offence for line in lines for offence in index.lines[line]), key=_begins)
    steps = tuple(Step(offence, _value(offence, what), version_of(index, offence).by) for offence in versions)
    return Series(what, lines, steps)


def _value(offence: Offence, what: str) -> object:
    record = offence.penalty.to_record()
    if what in VALUES:
        return VALUES[what](offence)
    if what not in record:
        raise ValueError(f"no series of that; valid ones are {', '.join((*VALUES, *record))}")
    return record[what]


def version_of(index: Index, offence: Offence) -> SectionVersion:
    """The version of its section that an offence stands in."""
    section = index.sections[offence.setting.section]
    return next(version for version in section.versions if version.id == offence.setting.version)
