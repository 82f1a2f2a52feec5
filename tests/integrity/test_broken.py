"""One broken fixture for each way the data can be wrong, with the message it must give."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.corpus.check import main

FIXTURES = Path(__file__).parents[1] / "fixtures"
BROKEN = sorted((FIXTURES / "broken").glob("*.json"))


def break_it(case: dict[str, Any], root: Path) -> None:
    """Change one thing in a copy of the made-up corpus."""
    path = root / case["file"]
    if "text" in case:
        path.write_text(case["text"] * case["repeat"], encoding="utf-8")
        return
    whole: Any = {"": json.loads(path.read_text(encoding="utf-8"))}
    inside, place = whole, ""
    for key in case["at"]:
        inside, place = inside[place], key
    if case.get("remove"):
        del inside[place]
    else:
        inside[place] = case["value"]
    path.write_text(json.dumps(whole[""]), encoding="utf-8")


@pytest.mark.parametrize("fixture", BROKEN, ids=lambda path: path.stem)
def test_a_fault_is_found_and_placed(fixture: Path, tmp_path: Path) -> None:
    """Loading refuses the data, and one line names the file, the JSON path and what is wrong."""
    case = json.loads(fixture.read_text(encoding="utf-8"))
    root = tmp_path / "data"
    shutil.copytree(FIXTURES / "small", root)
    break_it(case, root)
    with pytest.raises(pol.DataError) as caught:
        pol.load(root)
    matching = [line for line in caught.value.faults if case["message"] in line]
    assert matching, caught.value.faults
    assert all(line.split(" ")[1].startswith("$") for line in matching)


def test_every_rule_has_a_fixture() -> None:
    """Each data rule of DESIGN section 5 that can be broken in a file has at least one fixture."""
    rules = {json.loads(path.read_text(encoding="utf-8"))["rule"] for path in BROKEN}
    assert rules == {1, 2, 3, 4, 5, 6, 8}


def test_faults_come_all_at_once(tmp_path: Path) -> None:
    """Two faults in two files are two lines of one error, and nothing is half loaded."""
    root = tmp_path / "data"
    shutil.copytree(FIXTURES / "small", root)
    for name in ("term-as-number", "unknown-kind"):
        break_it(json.loads((FIXTURES / "broken" / f"{name}.json").read_text(encoding="utf-8")), root)
    (root / "instruments" / "amend-2005.json").write_text("{", encoding="utf-8")
    with pytest.raises(pol.DataError, match="3 faults") as caught:
        pol.load(root)
    assert len(caught.value.faults) == 3


def test_an_offence_with_two_faults_tells_both(tmp_path: Path) -> None:
    """A fault in the penalty shows beside one elsewhere in the same offence."""
    root = tmp_path / "data"
    shutil.copytree(FIXTURES / "small", root)
    for name in ("term-as-number", "unknown-medium"):
        break_it(json.loads((FIXTURES / "broken" / f"{name}.json").read_text(encoding="utf-8")), root)
    with pytest.raises(pol.DataError) as caught:
        pol.load(root)
    assert any(".penalty: must be a duration" in line for line in caught.value.faults)
    assert any(".media[0]" in line for line in caught.value.faults)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    """A missing shared file is named, not taken for empty."""
    root = tmp_path / "data"
    shutil.copytree(FIXTURES / "small", root)
    (root / "sources.json").unlink()
    with pytest.raises(pol.DataError, match=r"sources\.json \$: cannot be read"):
        pol.load(root)


@pytest.mark.parametrize("name", ["jurisdictions", "discrepancies", "institutions", "edition", "observations"])
def test_each_shared_file_is_needed(name: str, tmp_path: Path) -> None:
    """The loss of any shared file is a fault of the data."""
    root = tmp_path / "data"
    shutil.copytree(FIXTURES / "small", root)
    (root / f"{name}.json").unlink()
    with pytest.raises(pol.DataError, match=rf"{name}\.json"):
        pol.load(root)


def test_the_checker_prints_and_exits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints every fault and exits 1, prints the counts and exits 0, or explains itself and exits 2."""
    assert main([str(FIXTURES / "small")]) == 0
    assert "2 instruments, 21 sections: no fault" in capsys.readouterr().out
    assert main([str(tmp_path)]) == 1
    assert "not a data directory" in capsys.readouterr().out
    assert main(["a", "b"]) == 2
    assert main([]) == 0
