"""The reference names every public name, and nothing that is not public."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import pk_ocsea_law

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
DIRECTIVE = re.compile(r"^\.\. (?:auto(?:class|function|data|exception)|py:data):: ([\w.]+)$", re.MULTILINE)
WHOLE = re.compile(r"^\.\. automodule:: ([\w.]+)\n((?:   .*\n)*)", re.MULTILINE)
MODULES = ("citations", "frames", "charts", "exports", "strategies")


def pages() -> str:
    """The text of every page of the reference."""
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted(REFERENCE.glob("*.md")))


def test_every_public_name_is_in_the_reference_once() -> None:
    """The names of the package and the names in the reference are the same, each once."""
    assert sorted(DIRECTIVE.findall(pages())) == sorted(dir(pk_ocsea_law))


@pytest.mark.parametrize("name", MODULES)
def test_every_module_is_in_the_reference(name: str) -> None:
    """A module of its own stands there whole: every name of its `__all__`, or else every name of its own."""
    module = imported(name)
    options = dict(WHOLE.findall(pages()))
    assert f"pk_ocsea_law.{name}" in options
    assert ":members:" not in options[f"pk_ocsea_law.{name}"]
    assert all(hasattr(module, public) for public in public_names(module))


@pytest.mark.parametrize("name", ["pk_ocsea_law", *(f"pk_ocsea_law.{name}" for name in MODULES)])
def test_every_public_name_says_what_it_means(name: str) -> None:
    """Each public name, and each public method and property of a class of ours, has a docstring."""
    module = imported(name.removeprefix("pk_ocsea_law").lstrip("."))
    silent = [public for public in public_names(module) for public in undocumented(public, getattr(module, public))]
    assert silent == []


def imported(name: str) -> ModuleType:
    """The module of that name, skipped where an extra that it needs is missing."""
    try:
        return import_module(f"pk_ocsea_law.{name}".rstrip("."))
    except ImportError as error:
        pytest.skip(f"{name} is not installed here: {error}")


def public_names(module: ModuleType) -> list[str]:
    """The public names of a module: those it lists, or else its own."""
    own = (name for name in dir(module) if not name.startswith("_"))
    return list(getattr(module, "__all__", own))


def undocumented(name: str, value: object) -> list[str]:
    """The dotted names, from this one down, that have no docstring and should."""
    if not (isinstance(value, type) or callable(value)) or not getattr(value, "__module__", "").startswith("pk_ocsea"):
        return []
    members = [
        f"{name}.{each}"
        for each, member in vars(value).items()
        if isinstance(value, type)
        and not each.startswith("_")
        and (isinstance(member, property) or getattr(member, "__module__", None) == value.__module__)
        and callable(getattr(member, "fget", member))
        and not member.__doc__
    ]
    return ([] if value.__doc__ else [name]) + members
