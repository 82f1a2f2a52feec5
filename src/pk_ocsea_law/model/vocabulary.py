"""Members of the closed vocabularies, by themselves or by their written value."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

E = TypeVar("E", bound=Enum)


def member(value: object, enum: type[E], name: str) -> E:
    """The member of an enumeration by itself or by its value; TypeError and ValueError name the valid values only."""
    if isinstance(value, enum):
        return value
    if not isinstance(value, str):
        raise TypeError(f"{name} is a string or {enum.__name__}, not {type(value).__name__}")
    try:
        return enum(value)
    except ValueError:
        valid = ", ".join(one.value for one in enum)
    raise ValueError(f"unknown {name}; valid ones are {valid}")  # apart from the first error, which repeats the value
