"""Reading strict JSON from a data directory, a wheel or a zip."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeAlias, TypeGuard, cast

from pk_ocsea_law.errors import DataError

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

    @property
    def lines(self) -> tuple[str, ...]:
        """Every fault, in the order found, each once."""
        return tuple(dict.fromkeys(self._lines))

    def raise_any(self) -> None:
        """Raise `DataError` with all faults, if there are any."""
        if self._lines:
            raise DataError(self.lines)


def packaged() -> Traversable:
    """The data that comes with the package, wherever the package was imported from."""
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


def read(root: Traversable, name: str, faults: Faults) -> Json:
    """The JSON of one file below the root; None where it cannot be read, with the fault noted."""
    try:
        text = root.joinpath(*name.split("/")).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        faults.add(name, "$", f"cannot be read ({type(error).__name__})")
        return None
    return parse(text, name, faults)


def parse(text: str, name: str, faults: Faults) -> Json:
    """Strict JSON: no duplicate keys, no NaN, no bottomless nesting; None where it is not, with the fault noted."""
    duplicates: list[str] = []

    def pairs(items: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(items)
        if len(found) != len(items):
            keys = [key for key, _ in items]
            duplicates.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return found

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=_constant)
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


def objects(value: Json) -> Iterator[dict[str, Json]]:
    """The objects of a list, leaving out whatever is not one."""
    for item in as_list(value) or ():
        found = as_object(item)
        if found is not None:
            yield found
