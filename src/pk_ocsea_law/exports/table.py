"""A table of the data package: its columns with their meaning, and what several tables share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias

from attrs import frozen

from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.effects import Effect
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion

Cell: TypeAlias = str | int | bool | date | None
Kind: TypeAlias = Literal["string", "integer", "boolean", "date"]


@frozen
class Column:
    """A column: its name, the type of its values, what they mean, and the column of another table it refers to."""

    name: str
    meaning: str
    kind: Kind = "string"
    refers_to: tuple[str, str] | None = None


@frozen
class Table:
    """A table whose first column is its key, where `keyed` says so."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keyed: bool = True


def joined(values: Iterable[str]) -> str:
    """Ids or words in one cell, parted by spaces."""
    return " ".join(values)


def days(boundary: Boundary | None) -> tuple[Cell, ...]:
    """The earliest and the settled day of a boundary, and its words; empty where there is none."""
    return (boundary.earliest, boundary.settled, str(boundary)) if boundary is not None else (None, None, None)


def day_columns(name: str, what: str) -> tuple[Column, ...]:
    """The columns that `days` fills."""
    return (
        Column(f"{name}_earliest", f"the first day on which it may have {what}; empty where it is not known", "date"),
        Column(f"{name}_settled", f"the first day by which it certainly had {what}; empty where none is known", "date"),
        Column(f"{name}_text", "the same in words"),
    )


SPAN = (*day_columns("start", "begun"), *day_columns("until", "ended"))
STANDING = Column("standing", "the kind of document it rests on, or inference")
SOURCES = Column("sources", "the sources with the place in each")
SECTION = Column("section", "the section", refers_to=("sections", "id"))
VERSION = Column("version", "the version of the section", refers_to=("versions", "id"))


def each_section(law: Corpus) -> Iterator[tuple[Instrument, Section]]:
    """Each section with its instrument."""
    return ((instrument, section) for instrument in law.instruments for section in instrument.sections)


def each_version(law: Corpus) -> Iterator[SectionVersion]:
    """Each version."""
    return (version for _, section in each_section(law) for version in section.versions)


def each_effect(law: Corpus) -> Iterator[Effect]:
    """Each effect of each version."""
    return (effect for version in each_version(law) for effect in version.effects)


def span(effect: Effect) -> tuple[Cell, ...]:
    """The days of an effect's version, under `SPAN`."""
    return (*days(effect.setting.span.start), *days(effect.setting.span.until))
