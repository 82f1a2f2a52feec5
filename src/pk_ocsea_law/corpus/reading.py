"""Reading strict JSON from a data directory, a wheel or a zip."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard, cast

from pk_ocsea_law.errors import DataError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Json: TypeAlias = Any
"""A value as the `json` module gives it; every reader checks what it takes."""

SHARED = ("sources", "jurisdictions", "institutions", "discrepancies", "observations", "terminology")
"""The data files beside the instruments, each one JSON list."""


class Faults:
    """A flat list of faults, gathered until it is raised as one `DataError`."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def add(self, file: str, path: str, message: str) -> None:
        """Note one fault at a JSON path of a file."""
        self._lines.append(f"{file} {path}: {message}")

    def gather(self, work: Callable[[], object]) -> None:
        """Do some work, and note the faults of the `DataError` that it may raise."""
        try:
            work()
        except DataError as error:
            self._lines.extend(error.faults)

    @property
    def lines(self) -> tuple[str, ...]:
        """Every fault, in the order found, each once."""
        return tuple(dict.fromkeys(self._lines))

    def raise_any(self) -> None:
        """Raise `DataError` with all faults, if there are any."""
        if self._lines:
            raise DataError(self.lines)


def packaged() -> Traversable:
    """The data that comes with the package, wherever the package was imported from.

    Plain files are found beside this one; `importlib_resources`, which takes a while to load, finds the others.
    """
    beside = Path(__file__).parent.parent / "data"
    if beside.is_dir():
        return beside
    from importlib_resources import files

    return files("pk_ocsea_law") / "data"


def directory(path: str | Path) -> Traversable:
    """A data directory of the caller's own; a DataError where there is none."""
    root = Path(path)
    if not (root / "instruments").is_dir():
        raise DataError((f"{root.name} $: not a data directory: it has no folder 'instruments'",))
    return root


def instrument_ids(root: Traversable) -> tuple[str, ...]:
    """The ids of the instruments in a data directory, in alphabetical order."""
    names = (entry.name for entry in (root / "instruments").iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


def read(root: Traversable, name: str, faults: Faults, *, trusted: bool = False) -> Json:
    """The JSON of one file below the root; None where it cannot be read, with the fault noted."""
    text = read_text(root, name, faults)
    return None if text is None else parse(text, name, faults, trusted=trusted)


def read_text(root: Traversable, name: str, faults: Faults) -> str | None:
    """The text of one file below the root; None where it cannot be read, with the fault noted."""
    try:
        return root.joinpath(*name.split("/")).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        faults.add(name, "$", f"cannot be read ({type(error).__name__})")
        return None


def parse(text: str, name: str, faults: Faults, *, trusted: bool = False) -> Json:
    """Strict JSON: no duplicate keys, no NaN, no bottomless nesting; None where it is not, with the fault noted.

    A trusted text is not looked through for duplicate keys: the package's own files are written by the formatter, which
    cannot write one, and a test holds them to it.
    """
    duplicates: list[str] = []

    def pairs(items: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(items)
        if len(found) != len(items):
            keys = [key for key, _ in items]
            duplicates.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return found

    try:
        value = json.loads(text, object_pairs_hook=None if trusted else pairs, parse_constant=_constant)
    except json.JSONDecodeError as error:
        faults.add(name, "$", f"not JSON: {error.msg} at line {error.lineno} column {error.colno}")
        return None
    except ValueError as error:
        faults.add(name, "$", str(error))
        return None
    except RecursionError:
        faults.add(name, "$", "nested too deeply")
        return None
    for key in duplicates:
        faults.add(name, "$", f"the key {key!r} stands twice in one object")
    return value


def _constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON value")


def as_object(value: Json) -> dict[str, Json] | None:
    """The value if it is a JSON object, else None."""
    return cast(dict[str, Json], value) if isinstance(value, dict) else None


def as_list(value: Json) -> list[Json] | None:
    """The value if it is a JSON list, else None."""
    return value if _is_list(value) else None


def _is_list(value: Json) -> TypeGuard[list[Json]]:
    return isinstance(value, list)


def objects(value: Json) -> list[dict[str, Json]]:
    """The objects of a list, leaving out whatever is not one."""
    return [item for item in as_list(value) or () if isinstance(item, dict)]
