"""The packaged data: whole, canonical, and readable wherever it lies."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.corpus.format import formatted, main
from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.reading import directory
from pk_ocsea_law.corpus.writing import canonical, to_json

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
PACKAGE = Path(pol.__file__).parent


def test_the_packaged_data_breaks_no_rule() -> None:
    """Every rule of the integrity suite holds over the whole packaged law."""
    assert pol.load(PACKAGE / "data").instruments


def test_the_packaged_data_is_canonical() -> None:
    """Each file is written as the formatter writes it, and the edition's digest is that of the files."""
    texts = formatted(PACKAGE / "data")
    differing = [name for name, text in texts.items() if (PACKAGE / "data" / name).read_text(encoding="utf-8") != text]
    assert differing == []
    assert json.loads(texts["edition.json"])["digest"] == pol.load().edition.digest


def test_serialise_then_load_is_identity(law: pol.Corpus, tmp_path: Path) -> None:
    """Every instrument written as JSON and read again is equal to itself."""
    for path in (PACKAGE / "data").glob("*.json"):
        shutil.copy(path, tmp_path)
    (tmp_path / "instruments").mkdir()
    for instrument in law.instruments:
        text = canonical(to_json(instrument))
        (tmp_path / "instruments" / f"{instrument.id}.json").write_text(text, encoding="utf-8")
    again = Store(directory(tmp_path))
    assert again.instruments() == law.instruments


def test_every_place_is_written_as_its_file_has_it(law: pol.Corpus) -> None:
    """Links that hold on every day have no start, the others have theirs, and nothing is lost."""
    raw = json.loads((PACKAGE / "data" / "jurisdictions.json").read_text(encoding="utf-8"))["places"]
    held = {place["id"]: {key: value for key, value in place.items() if value is not None} for place in raw}
    for place in law.gazetteer.places:
        written = {key: value for key, value in to_json(place).items() if value is not None}
        assert written == held[place.id]


def test_the_order_of_data_files_does_not_matter(tmp_path: Path) -> None:
    """Lists and files in another order load to the same law."""
    root = tmp_path / "data"
    shutil.copytree(SMALL, root)
    for name in ("sources", "discrepancies", "observations"):
        path = root / f"{name}.json"
        path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))[::-1]), encoding="utf-8")
    assert pol.load(root).instruments == pol.load(SMALL).instruments


def test_the_formatter_names_writes_and_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--check only names what differs; without it the file is written; faults are printed and nothing is written."""
    root = tmp_path / "data"
    shutil.copytree(SMALL, root)
    path = root / "sources.json"
    tidy = path.read_text(encoding="utf-8")
    path.write_text(json.dumps(json.loads(tidy)), encoding="utf-8")
    assert main(["--check", str(root)]) == 1
    assert capsys.readouterr().out == "differs: sources.json\n"
    assert main([str(root)]) == 0
    assert path.read_text(encoding="utf-8") == tidy
    assert main(["--check", str(root)]) == 0
    path.write_text("[", encoding="utf-8")
    assert main([str(root)]) == 1
    assert "not JSON" in capsys.readouterr().out
    assert main(["a", "b"]) == 2
    assert main(["--check"]) == 0


def test_the_data_is_read_from_a_zip(tmp_path: Path) -> None:
    """The package answers when it is imported from a zip file, where there are no files to open."""
    archive = tmp_path / "package.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in PACKAGE.rglob("*"):
            if path.suffix in (".py", ".json"):
                packed.write(path, f"pk_ocsea_law/{path.relative_to(PACKAGE)}")
    question = "import pk_ocsea_law as pol; print(pol.__file__); print(pol.load().section('peca-2016/22').id)"
    answer = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", question], env={"PYTHONPATH": str(archive)}, capture_output=True, text=True, check=True
    )
    assert "package.zip" in answer.stdout
    assert answer.stdout.endswith("peca-2016/22\n")


def test_import_loads_next_to_nothing() -> None:
    """The import loads no attrs, cattrs, json or data; a question on one section loads no command line or extra."""
    first = "attr attrs cattrs json datetime re typing importlib_resources pk_ocsea_law.law pk_ocsea_law.model"
    second = (
        "argparse hypothesis logging socket importlib.metadata pk_ocsea_law.queries.offences "
        "pk_ocsea_law.corpus.indexes pk_ocsea_law.corpus.integrity pk_ocsea_law.citations"
    )
    script = (
        f"import sys; sys.path[:0] = {sys.path!r}; import pk_ocsea_law as pol; "
        f"print([name for name in {first.split()} if name in sys.modules]); "
        "pol.load().section('peca-2016/22'); "
        f"print([name for name in {second.split()} if name in sys.modules])"
    )
    answer = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True
    )
    assert answer.stdout.splitlines() == ["[]", "[]"]
