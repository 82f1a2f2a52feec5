"""The packaged law is read piece by piece: what a question does not need is neither read nor built."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.corpus import reading
from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.reading import instrument_ids
from pk_ocsea_law.corpus.structuring import Structurer
from pk_ocsea_law.corpus.writing import boundary
from pk_ocsea_law.law import Corpus

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
HEAVY = {"importlib_resources", "importlib.metadata", "zipfile", "tempfile", "difflib", "hypothesis", "narwhals"}
READ = """
import json, os, sys
opened = []
def heard(event, given):
    if event == "open" and str(given[0]).endswith(".json"):
        opened.append(os.path.basename(given[0]))
sys.addaudithook(heard)
"""
SAID = "print(json.dumps([opened, sorted(sys.modules)]))"
ONE = "import datetime, pk_ocsea_law as pol\npol.load().section('peca-2016/22').as_of(datetime.date(2021, 5, 1))\n"
EVERY = "import datetime, pk_ocsea_law as pol\npol.load().as_of(datetime.date(2021, 5, 1)).offences(victim_age=15)\n"


def seen(code: str) -> tuple[list[str], set[str]]:
    """The data files that the code opens in a fresh interpreter, and the modules loaded at its end."""
    done = subprocess.run([sys.executable, "-c", READ + code + SAID], capture_output=True, text=True, check=True)  # noqa: S603
    opened, modules = json.loads(done.stdout)
    return opened, set(modules)


def test_the_import_loads_nothing() -> None:
    """`import pk_ocsea_law` loads no module but itself, and none of its dependencies."""
    _, modules = seen("import pk_ocsea_law\n")
    assert not modules & {"attrs", "cattrs", "datetime", "typing", "pk_ocsea_law.law"}


def test_a_question_on_one_instrument_reads_no_other() -> None:
    """One section on one day: one instrument's file and what stands beside the instruments, each once."""
    opened, modules = seen(ONE)
    assert len(opened) == len(set(opened))
    assert {name for name in opened if "-" in name} == {"peca-2016.json"}
    assert not modules & HEAVY
    assert not {name for name in modules if name.startswith(("pk_ocsea_law.model.effects", "pk_ocsea_law.citations"))}


def test_a_question_on_every_instrument_reads_each_file_once() -> None:
    """An offence question: no file twice, and nothing loaded that only other questions need."""
    opened, modules = seen(EVERY)
    assert len(opened) == len(set(opened))
    assert not modules & HEAVY
    assert "pk_ocsea_law.model.effects" not in modules


def test_a_section_is_the_same_however_it_is_reached() -> None:
    """By its id, through its instrument, and through the index of a question: one object, its effects too."""
    law = Corpus(Store(SMALL))
    section = law.section("test-2001/1")
    assert law._index.sections["test-2001/1"] is section
    assert law.instrument("test-2001").section("test-2001/1") is section
    assert law.section("test-2001/1") is section
    for one in law.instrument("test-2001").sections:
        for version in one.versions:
            assert version.effects is version.effects
            assert version.offences == tuple(effect for effect in version.effects if isinstance(effect, pol.Offence))


def test_what_is_built_first_does_not_matter() -> None:
    """A corpus asked for everything first and one asked for offences first hold the same law."""
    early, late = Corpus(Store(SMALL)), Corpus(Store(SMALL))
    assert early.instruments
    day = date(2010, 1, 1)
    assert early.as_of(day).offences() == late.as_of(day).offences()
    assert early.instruments == late.instruments


def test_threads_build_one_object() -> None:
    """Many threads that ask for the same effects get the same objects."""
    law = Corpus(Store(SMALL))
    versions = law.section("test-2001/1").versions
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: [version.effects for version in versions], range(64)))
    assert all(
        a is b
        for one in found
        for before, after in zip(found[0], one, strict=True)
        for a, b in zip(before, after, strict=True)
    )


@pytest.mark.parametrize(
    "whole", [lambda one: one, lambda one: one.section("test-2001/1")], ids=["instrument", "section"]
)
def test_a_pickle_holds_what_was_not_read_yet(
    small: pol.Corpus, whole: Callable[[pol.Instrument], pol.Section]
) -> None:
    """A pickled section or instrument is equal when it comes back, with its effects and its remarks."""
    one = whole(Corpus(Store(SMALL)).instrument("test-2001"))
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own
    assert again == one
    assert (again.discrepancies, again.observations) == (one.discrepancies, one.observations)
    assert again.discrepancies == whole(small.instrument("test-2001")).discrepancies


def broken(tmp_path: Path, name: str) -> Corpus:
    """A corpus, not checked, with one thing broken."""
    root = tmp_path / "data"
    shutil.copytree(SMALL, root)
    case = json.loads((SMALL.parent / "broken" / f"{name}.json").read_text(encoding="utf-8"))
    path = root / case["file"]
    whole: Any = json.loads(path.read_text(encoding="utf-8"))
    *way, last = case["at"]
    inside = whole
    for key in way:
        inside = inside[key]
    inside[last] = case["value"]
    path.write_text(json.dumps(whole), encoding="utf-8")
    return Corpus(Store(root))


@pytest.mark.parametrize("fault", ["unknown-kind", "term-as-number"])
def test_a_faulty_effect_is_told_where_it_is_read(tmp_path: Path, fault: str) -> None:
    """A section of the file still answers; the whole instrument raises the fault of an effect with its path."""
    law = broken(tmp_path, fault)
    assert law.section("test-2001/1").as_of(date(2010, 1, 1)).state
    with pytest.raises(pol.DataError, match=r"\$\.sections\[\d+\]\.versions\[\d+\]\.effects\[\d+\]"):
        assert law.instruments


def test_a_faulty_remark_is_told_where_it_is_read(tmp_path: Path) -> None:
    """A section whose discrepancy is faulty says so when the discrepancy is read."""
    law = broken(tmp_path, "preferred-out-of-range")
    assert law.instruments
    path = tmp_path / "data" / "discrepancies.json"
    remarks = json.loads(path.read_text(encoding="utf-8"))
    remarks[0]["question"] = 7
    path.write_text(json.dumps(remarks), encoding="utf-8")
    again = Corpus(Store(tmp_path / "data"))
    with pytest.raises(pol.DataError, match=r"discrepancies\.json \$\[0\]\.question"):
        _ = again.instrument(remarks[0]["subjects"][0].partition("/")[0]).discrepancies


def test_an_unknown_section_is_told_before_and_after_the_instrument_is_built() -> None:
    """The near misses are the same whether the file was only opened or is a whole instrument already."""
    law = Corpus(Store(SMALL))
    told: list[str] = []
    for _ in range(2):
        with pytest.raises(pol.UnknownReference) as caught:
            law.section("test-2001/999")
        told.append(str(caught.value))
        assert law.instruments
    assert told[0] == told[1]


def test_the_data_is_found_where_the_package_is_no_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where no plain files lie beside the code, the resources of the package give the same data."""
    plain = reading.packaged()
    monkeypatch.setattr(reading, "__file__", str(tmp_path / "corpus" / "reading.py"))
    assert instrument_ids(reading.packaged()) == instrument_ids(plain)


def test_the_package_works_from_a_zip(tmp_path: Path) -> None:
    """A package inside a zip archive, with no file of its own on disk, answers like any other."""
    home = Path(pol.__file__).parent
    archive = tmp_path / "package.zip"
    with ZipFile(archive, "w") as packed:
        for path in home.rglob("*"):
            if path.suffix in (".py", ".json"):
                packed.write(path, Path("pk_ocsea_law") / path.relative_to(home))
    code = f"import sys\nsys.path.insert(0, {str(archive)!r})\n{ONE}print(pol.__file__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.startswith(str(archive))


def test_a_day_that_nobody_knows_is_read_and_written() -> None:
    """A boundary without any day is unknown, and is written as it was read."""
    raw = {"name": "some", "unknown": True, "sources": [{"source": "gazette", "at": "p. 1"}]}
    builder, faults = Structurer({"gazette": pol.Standing.GAZETTE}), reading.Faults()
    day = builder.structure(raw, pol.Boundary, "instruments/a.json", "$.days[0]", faults)
    assert day is not None
    assert day.certainty is pol.Certainty.UNKNOWN
    assert boundary(day) == raw
