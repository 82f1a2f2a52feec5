"""What a column of a frame is: its name, and what its values mean. One description serves every backend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias

from attrs import frozen

Kind: TypeAlias = Literal["text", "word", "choice", "whole", "small", "flag", "day"]
"""Text; text that repeats down a column; one of a closed set; a whole number, of 64 or of 32 bits; a flag; a day.

Each may be null.
"""

Value: TypeAlias = str | int | bool | date | None
Record: TypeAlias = Mapping[str, Value]


@frozen
class Column:
    """A column: its name, the kind of its values and, for a choice, every value that it can ever have."""

    name: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()


def choices(column: Column, values: Sequence[Value]) -> tuple[str, ...]:
    """What the values of a choice may be, or what those of repeating text are."""
    return column.choices or tuple(sorted({str(value) for value in values if value is not None}))


@frozen
class Records:
    """Rows under named columns, held column by column, before any backend has a say."""

    columns: tuple[Column, ...]
    values: tuple[Sequence[Value], ...]

    @classmethod
    def of(cls, columns: tuple[Column, ...], rows: Iterable[Record]) -> Records:
        """The rows under those columns; a row must have a value, or None, for each."""
        held = list(rows)
        return cls(columns, tuple([row[column.name] for row in held] for column in columns))

    def pairs(self) -> Iterator[tuple[Column, Sequence[Value]]]:
        """Each column with its values."""
        return zip(self.columns, self.values, strict=True)


def text(*names: str) -> tuple[Column, ...]:
    """Columns of text."""
    return tuple(Column(name) for name in names)


def word(*names: str) -> tuple[Column, ...]:
    """Columns of text that repeats."""
    return tuple(Column(name, "word") for name in names)


def choice(name: str, *choices: str) -> Column:
    """A column of words of a closed set."""
    return Column(name, "choice", choices)


def whole(*names: str) -> tuple[Column, ...]:
    """Columns of whole numbers."""
    return tuple(Column(name, "whole") for name in names)


def flag(*names: str) -> tuple[Column, ...]:
    """Columns of true and false."""
    return tuple(Column(name, "flag") for name in names)


def day(*names: str) -> tuple[Column, ...]:
    """Columns of days."""
    return tuple(Column(name, "day") for name in names)
