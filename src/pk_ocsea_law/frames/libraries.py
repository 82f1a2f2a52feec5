"""Which library a frame belongs to, and what is asked of that library's own module."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final, Literal, Protocol, TypeAlias, cast, get_args

from pk_ocsea_law.frames.calendar import Grid
from pk_ocsea_law.frames.columns import Records

Backend: TypeAlias = Literal["pandas", "polars", "pyarrow"]

BACKENDS: Final[tuple[str, ...]] = get_args(Backend)

EAGER: Final = {"pandas": "in_pandas", "polars": "in_polars", "pyarrow": "in_arrow"}
LAZY: Final = {
    "polars": "in_polars",
    "duckdb": "in_duckdb",
    "pyspark": "in_spark",
    "pyspark[connect]": "in_spark",
}


def narrow(cases: object) -> Any:
    """The frame as narwhals sees it, which every library of frames is asked through."""
    try:
        narwhals = import_module("narwhals")
    except ModuleNotFoundError:
        raise ModuleNotFoundError("frames need narwhals: pip install 'pk-ocsea-law[frames]'", name="narwhals") from None
    return narwhals.from_native(cases)


def is_lazy(frame: Any) -> bool:
    """Whether a frame is a plan that is not yet run."""
    return isinstance(frame, import_module("narwhals").LazyFrame)


class Eager(Protocol):
    """What a library of frames in memory does with its own columns. Positions and numbers are its own integers."""

    def frame(self, records: Records) -> Any:
        """The records as a frame."""
        ...

    def distinct(self, column: Any) -> tuple[Any, list[str | None]]:
        """Each row's position in a list, and the list: the distinct strings of a column, None where one is missing."""
        ...

    def slots(self, column: Any, grid: Grid) -> Any:
        """The slot of each row's day."""
        ...

    def look_up(self, table: Sequence[int], positions: Any) -> Any:
        """The number that the table has at each position."""
        ...

    def add(self, left: Any, right: Any) -> Any:
        """The sum, row by row."""
        ...

    def attach(self, cases: Any, answers: Records, positions: Any, names: Sequence[str]) -> Any:
        """The frame with, under new names, the columns of the answer at each position."""
        ...

    def rows(self, cases: Any, positions: Any) -> Any:
        """The rows at the positions, in that order, each as often as it is named."""
        ...

    def expand(self, codes: Any, lists: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        """For each number in the list at each code: the position of the code, and the number."""
        ...


class Lazy(Protocol):
    """What a library of frames that are not yet computed does."""

    def table(self, records: Records, cases: Any) -> Any:
        """The records as a frame that can be joined to `cases`."""
        ...


def eager(name: str) -> Eager:
    """The module of a library of frames in memory; an unknown one is a ValueError that names the valid ones."""
    if name not in EAGER:
        raise ValueError(f"unknown backend; valid ones are {', '.join(BACKENDS)}")
    return cast("Eager", import_module(f"pk_ocsea_law.frames.{EAGER[name]}"))


def lazy(name: str) -> Lazy:
    """The module of a library of lazy frames; another one is a TypeError that names the valid ones."""
    if name not in LAZY:
        raise TypeError(f"lazy frames of this library are not supported; valid ones are {', '.join(LAZY)}")
    return cast("Lazy", import_module(f"pk_ocsea_law.frames.{LAZY[name]}"))
