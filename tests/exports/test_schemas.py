"""The published schemas: made from the model, equal to what is shipped, true of the data, and strict."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pk_ocsea_law import exports
from pk_ocsea_law.corpus.reading import packaged
from pk_ocsea_law.exports.model_schema import Definitions

FIXTURES = Path(__file__).parents[1] / "fixtures"
DATA = Path(str(packaged()))
SHAPE = (5, 6)
"""The data rules of DESIGN section 5 that speak of the shape of single values."""

BEYOND = {
    "preferred-not-an-option",
    "preferred-out-of-range",
    "term-backwards",
    "window-backwards",
    "year-as-float",
}
"""Faults that a schema cannot see and the loader does: they lie between values, or in how a whole number is written."""


@cache
def validator(name: str) -> Draft202012Validator:
    """The validator of one shipped schema."""
    schema = json.loads((DATA / "schema" / name).read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(file: str, value: Any) -> list[str]:
    """What the schema of a data file finds in a value."""
    name = "instrument.json" if file.startswith("instruments/") else file
    return [f"{error.json_path} {error.message}" for error in validator(name).iter_errors(value)]


def test_the_shipped_schemas_are_those_of_the_model() -> None:
    """What is published with the package is what the model gives now: `pk-ocsea-law export schema` writes it."""
    shipped = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").glob("*.json")}
    assert shipped == exports.schemas()


@pytest.mark.parametrize("name", sorted(exports.schemas()))
def test_each_is_a_schema_and_refers_to_what_it_has(name: str) -> None:
    """Each is valid JSON Schema 2020-12, and every reference finds its definition."""
    schema = json.loads(exports.schemas()[name])
    Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)
    for definition in text.split('"#/$defs/')[1:]:
        assert definition.partition('"')[0] in schema["$defs"]


@pytest.mark.parametrize("root", [DATA, FIXTURES / "small"], ids=["packaged", "made-up"])
def test_every_data_file_fits_its_schema(root: Path) -> None:
    """The packaged law and the made-up one, file by file."""
    found = [
        f"{path.name} {fault}"
        for path in (*root.glob("*.json"), *(root / "instruments").glob("*.json"))
        for fault in faults(path.relative_to(root).as_posix(), json.loads(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def broken() -> list[Path]:
    """The fixtures of faults in the shape of a value."""
    cases = sorted((FIXTURES / "broken").glob("*.json"))
    shapes = [
        path
        for path in cases
        if (case := json.loads(path.read_text(encoding="utf-8")))["rule"] in SHAPE and "at" in case
    ]
    return [path for path in shapes if path.stem not in BEYOND]


@pytest.mark.parametrize("fixture", broken(), ids=lambda path: path.stem)
def test_a_broken_shape_is_refused(fixture: Path) -> None:
    """What the loader refuses for its shape, the schema refuses too."""
    case = json.loads(fixture.read_text(encoding="utf-8"))
    whole: Any = {"": json.loads((FIXTURES / "small" / case["file"]).read_text(encoding="utf-8"))}
    inside, place = whole, ""
    for key in case["at"]:
        inside, place = inside[place], key
    if case.get("remove"):
        del inside[place]
    else:
        inside[place] = case["value"]
    assert faults(case["file"], whole[""]) != []


def test_a_type_that_no_file_writes_has_no_schema() -> None:
    """A class outside the model is a TypeError, never an empty schema that takes everything."""
    with pytest.raises(TypeError, match="no data file writes"):
        Definitions().of(complex)
