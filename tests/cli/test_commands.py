"""Every command: its help, its JSON against the schema, its width, its exit codes, and where facts come from."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import pk_ocsea_law as pol
from pk_ocsea_law.cli import main
from pk_ocsea_law.cli.facts import CASE, EXAMPLE, case
from pk_ocsea_law.cli.parsing import commands
from pk_ocsea_law.corpus.reading import packaged

FACTS = EXAMPLE
TEXT = "FIR u/s 292-A, 377-B/511 PPC r/w 21(2), 22 PECA, 2016; s. 9 CNSA"

SETTLED = (
    '{"committed": "2024-01-01", "victim": {"age": 15}, "media": ["online"], "jurisdiction": "PK-PB", '
    '"conduct": ["groom"], "content": "other", "accused": null}'
)

CALLS: dict[str, tuple[list[str], str]] = {
    "offences": (["offences", "--on", "2023-03-10", "--victim-age", "15", "--place", "PK-SD"], ""),
    "show section": (["show", "peca-2016/22"], ""),
    "show section on a day": (["show", "PECA s. 22", "--on", "2016-08-20"], ""),
    "show offence": (["show", "peca-2016/21(2)#repeat"], ""),
    "show offence on a day": (["show", "peca-2016/21(2)#repeat", "--on", "2016-08-20"], ""),
    "show instrument": (["show", "PECA"], ""),
    "show procedure": (["show", "peca-2016/22", "--on", "2024-06-01", "--procedure"], ""),
    "history": (["history", "ppc-1860/292C"], ""),
    "diff": (["diff", "2023-07-01", "2023-08-01"], ""),
    "assess": (["assess"], FACTS),
    "cite": (["cite"], TEXT),
    "cite on a day": (["cite", "--on", "2023-03-10"], TEXT),
    "coverage": (["coverage", "--topic", "grooming", "--on", "2024-01-01"], ""),
    "info": (["info"], ""),
    "completion": (["completion", "bash"], ""),
}


@cache
def schema() -> dict[str, Any]:
    """The published schema of what the commands print."""
    whole: dict[str, Any] = json.loads((packaged() / "schema" / "cli.json").read_text(encoding="utf-8"))
    return whole


def fits(command: str, value: Any) -> list[str]:
    """What the schema of a command finds in what it printed."""
    own = {"$ref": f"#/$defs/{command}", "$defs": schema()["$defs"]}
    return [f"{error.json_path} {error.message[:200]}" for error in Draft202012Validator(own).iter_errors(value)]


def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], given: str = ""
) -> tuple[int, str, str]:
    """The exit code, what was printed, and what was said of errors."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("name", CALLS)
def test_json_fits_the_published_schema(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a command prints with --json is what its definition in the schema says."""
    arguments, given = CALLS[name]
    _, out, _ = run(capsys, monkeypatch, [*arguments, "--json"], given)
    assert fits(name.partition(" ")[0], json.loads(out)) == []


@pytest.mark.parametrize("name", CALLS)
def test_text_fits_eighty_columns(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a command prints for people fits 80 columns and closes with the edition and the legal notice."""
    arguments, given = CALLS[name]
    code, out, _ = run(capsys, monkeypatch, arguments, given)
    assert code in (0, 3)
    if name != "completion":
        assert max(map(len, out.splitlines())) <= 80
        assert " ".join(out.split()).endswith(pol.LEGAL_NOTICE)


def test_every_command_has_a_schema_and_an_example() -> None:
    """No command without a definition of its JSON, and none whose help has no example of itself."""
    assert set(commands()) <= set(schema()["$defs"])
    for name, parser in commands().items():
        assert f"example:\n  pk-ocsea-law {name}" in parser.format_help()


@pytest.mark.parametrize("name", list(commands()))
def test_help_explains(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` exits 0 and names what the command takes."""
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    assert caught.value.code == 0
    assert "--json" in capsys.readouterr().out


def test_the_examples_of_the_help_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples that need no file do what they say."""
    import shlex

    for name in ("offences", "show", "history", "diff", "coverage", "info"):
        line = next(line for line in commands()[name].format_help().splitlines() if line.startswith("  pk-ocsea-law "))
        code, out, err = run(capsys, monkeypatch, shlex.split(line)[1:])
        assert (code, err) == (0, "")
        assert out


@pytest.mark.parametrize(
    ("arguments", "given", "code"),
    [
        (["show", "peca-2016/22", "--on", "2021-05-01"], "", 0),
        (["show", "peca-2016/22", "--on", "2016-08-20"], "", 3),
        (["show", "peca-2016/22(1)", "--on", "2016-08-20"], "", 3),
        (["show", "ppc-1860/292", "--on", "1900-01-01"], "", 4),
        (["show", "ppc-1860/292C", "--on", "2024-01-01"], "", 0),
        (["show", "peca-2016/22", "--procedure"], "", 2),
        (["show", "no such thing"], "", 2),
        (["cite"], "nothing here", 3),
        (["assess"], FACTS, 3),
        (
            ["assess"],
            SETTLED,
            0,
        ),
        (["coverage", "--topic", "grooming", "--on", "1850-01-01"], "", 4),
        (["coverage", "--topic", "poetry", "--on", "2024-01-01"], "", 2),
        (["export", "schema"], "", 2),
        (["export", "primero"], "", 2),
        (["assess"], "{", 2),
    ],
)
def test_exit_codes(
    arguments: list[str],
    given: str,
    code: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """0 where something is found, 2 for usage, 3 where it is undetermined, 4 outside what is recorded."""
    assert run(capsys, monkeypatch, arguments, given)[0] == code


def test_money_has_lakh_and_crore(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Text has both the digits and lakh; JSON has whole rupees."""
    _, out, _ = run(capsys, monkeypatch, ["show", "peca-2016/22", "--on", "2024-01-01"])
    assert "Rs 1,000,000 (Rs 10 lakh)" in " ".join(out.split())
    _, out, _ = run(capsys, monkeypatch, ["show", "peca-2016/22(1)", "--on", "2024-01-01", "--json"])
    assert json.loads(out)["offence"]["fine_min"] == 1_000_000


@pytest.mark.parametrize(
    "given",
    [
        "not json",
        "[]",
        '{"name": "Zainab"}',
        '{"committed": "Zainab"}',
        '{"committed": ["2023-01-10"]}',
        '{"committed": 7}',
        '{"committed": "2024-01-01", "step_on": "Zainab"}',
        '{"committed": "2024-01-01", "step_on": 3}',
        '{"committed": "2024-01-01", "victim": {"name": "Zainab"}}',
        '{"committed": "2024-01-01", "victim": {"age": "Zainab"}}',
        '{"committed": "2024-01-01", "victim": {"age": [1]}}',
        '{"committed": "2024-01-01", "victim": "Zainab"}',
        '{"committed": "2024-01-01", "conduct": ["Zainab"]}',
        '{"committed": "2024-01-01", "jurisdiction": "Zainab"}',
        "{}",
    ],
)
def test_errors_repeat_no_fact(given: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the facts exits 2, says what would be valid, and prints nothing of what was given."""
    code, out, err = run(capsys, monkeypatch, ["assess"], given)
    assert (code, out) == (2, "")
    assert err.startswith("pk-ocsea-law: ")
    assert "Zainab" not in err


def test_facts_are_read_in_every_form() -> None:
    """A day, a span, unknown facts, ranges of age, an accused, and what is left out."""
    found = case(
        json.dumps(
            {
                "committed": "2024-01",
                "step_on": None,
                "victim": {"age": [15, 16], "sex": "unknown", "apparent_age": 17},
                "accused": {"age": 14, "sex": "male", "prior_conviction": False},
                "media": "unknown",
                "conduct": ["groom"],
                "content": "sexually-explicit",
                "jurisdiction": ["PK-PB", "PK-SD"],
            }
        )
    )
    assert found.committed == pol.during("2024-01")
    assert (found.step_on, found.media) == (None, pol.UNKNOWN)
    assert found.victim.age == pol.ages(15, 16)
    assert found.victim.apparent_age == pol.ages(17, 17)
    assert found.accused is not None
    assert found.accused.prior_conviction is False
    assert case(FACTS).step_on == date(2025, 6, 1)
    assert set(CASE) == {"committed", "step_on", "victim", "accused", "media", "conduct", "content", "jurisdiction"}


def test_facts_come_from_a_file_or_standard_input_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file gives the same answer as standard input; no option of `assess` takes a fact; a lost file is usage."""
    file = tmp_path / "facts.json"
    file.write_text(FACTS, encoding="utf-8")
    by_file = run(capsys, monkeypatch, ["assess", str(file), "--json"])
    assert by_file == run(capsys, monkeypatch, ["assess", "--json"], FACTS)
    options = [name for action in commands()["assess"]._actions for name in action.option_strings]
    assert set(options) == {"-h", "--help", "--json"}
    code, _, err = run(capsys, monkeypatch, ["assess", str(tmp_path / "none.json")])
    assert code == 2
    assert "none.json" not in err


def test_batch_answers_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in, a file out, and how many rows came to each state; progress is said only where somebody watches."""
    source, target = tmp_path / "cases.csv", tmp_path / "answers.csv"
    source.write_text("charge,day\npeca-2016/22,2021-05-01\nppc-1860/292C,2024-01-01\n", encoding="utf-8")
    columns = ["--section-column", "charge", "--date-column", "day"]
    code, out, err = run(capsys, monkeypatch, ["batch", str(source), str(target), *columns, "--json"])
    assert (code, err) == (0, "")
    assert json.loads(out)["states"] == {"in-force": 1, "no-longer-in-force": 1}
    assert fits("batch", json.loads(out)) == []
    assert target.read_text(encoding="utf-8").startswith("charge,day,state")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    code, out, err = run(capsys, monkeypatch, ["batch", str(source), *columns])
    assert "2 rows answered in" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80
    assert "2 rows" in err
    assert (tmp_path / "cases.resolved.csv").read_text(encoding="utf-8") == target.read_text(encoding="utf-8")


@pytest.mark.parametrize(("row", "code"), [("nonsense,", 3), ("ppc-1860/292,1900-01-01", 4), ("", 0)])
def test_batch_exits_by_what_was_settled(
    row: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """3 where no row was settled, 4 where every row lies outside what is recorded, 0 for a file without rows."""
    source = tmp_path / "cases.csv"
    source.write_text(f"charge,day\n{row}\n" if row else "charge,day\n", encoding="utf-8")
    columns = ["--section-column", "charge", "--date-column", "day"]
    assert run(capsys, monkeypatch, ["batch", str(source), *columns])[0] == code


def test_batch_faults_are_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lost file, a lost column and a lost library for Parquet each exit 2 with what is wrong."""
    source = tmp_path / "cases.csv"
    source.write_text("charge,day\n", encoding="utf-8")
    columns = ["--section-column", "charge", "--date-column", "day"]
    assert run(capsys, monkeypatch, ["batch", str(tmp_path / "none.csv"), *columns])[0] == 2
    assert run(capsys, monkeypatch, ["batch", str(source), "--section-column", "x", *columns[2:]])[0] == 2
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "cases.parquet").write_bytes(b"")
    code, _, err = run(capsys, monkeypatch, ["batch", str(tmp_path / "cases.parquet"), *columns])
    assert code == 2
    assert "Parquet needs" in err


FORMATS = {
    "schema": "instrument.json",
    "akn": "akoma-ntoso.csv",
    "json-ld": "law.jsonld",
    "data-package": "datapackage.json",
    "primero": "lookups.json",
    "chunks": "chunks.jsonl",
}


@pytest.mark.parametrize("format", FORMATS)
def test_every_export_is_written(
    format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each format writes its files where it is told, and --json lists them."""
    arguments = ["export", format, "--on", "2024-01-01", "--out", str(tmp_path / "out")]
    code, out, _ = run(capsys, monkeypatch, [*arguments, "--json"])
    files = json.loads(out)["files"]
    assert code == 0
    assert fits("export", json.loads(out)) == []
    assert FORMATS[format] in files
    assert sorted(files) == sorted(path.name for path in (tmp_path / "out").iterdir())
    _, out, _ = run(capsys, monkeypatch, arguments)
    assert out == f"{len(files)} file{'s' if len(files) != 1 else ''} written\n"


def test_a_single_file_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a folder an export of one file is printed as it stands."""
    code, out, _ = run(capsys, monkeypatch, ["export", "chunks"])
    assert code == 0
    assert all(json.loads(line)["text"] for line in out.splitlines())


def test_completion_scripts_complete(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each shell gets a script; bash reads it and completes commands, options and words."""
    for shell in ("zsh", "fish"):
        _, out, _ = run(capsys, monkeypatch, ["completion", shell])
        assert "pk-ocsea-law" in out
        assert all(name in out for name in commands())
    _, script, _ = run(capsys, monkeypatch, ["completion", "bash"])
    for words, expected in (
        (["cov"], "coverage"),
        (["coverage", "--topic", "gro"], "grooming"),
        (["offences", "--medium", "onl"], "online"),
        (["show", "--proc"], "--procedure"),
        (["completion", "fi"], "fish"),
    ):
        line = " ".join(["pk-ocsea-law", *words])
        ask = f"{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words)}; _pk_ocsea_law; echo ${{COMPREPLY[@]}}"
        answer = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=True)  # noqa: S603, S607
        assert answer.stdout.strip() == expected


@pytest.mark.parametrize("language", ["C", "ur_PK.ISO-8859-1", "en_US.UTF-8"])
def test_the_language_of_the_machine_changes_nothing(language: str) -> None:
    """Days and Urdu come out the same, in UTF-8, whatever the locale and the encoding of the machine."""
    plain = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
    settings = {**plain, "LANG": language, "LC_ALL": language, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "pk_ocsea_law.cli"]
    asked = subprocess.run([*command, "offences", "--on", "2023-09-30"], capture_output=True, env=settings, check=True)  # noqa: S603
    assert asked.stdout.decode("utf-8").startswith("30 September 2023\n")
    primero = [*command, "export", "primero", "--on", "2024-01-01"]
    out = subprocess.run(primero, capture_output=True, env=settings, check=True)  # noqa: S603
    assert "سندھ" in out.stdout.decode("utf-8")


class Gone(io.StringIO):
    """A reader that has left: every write fails."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self.descriptor = descriptor

    def write(self, _: str, /) -> int:
        """Fail as a closed pipe does."""
        raise BrokenPipeError

    def fileno(self) -> int:
        """The descriptor behind it."""
        return self.descriptor


def test_a_reader_that_leaves_early_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`pk-ocsea-law export chunks | head` ends quietly."""
    line = f"{sys.executable} -m pk_ocsea_law.cli export chunks | head -c 10"
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    out = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, env=settings)  # noqa: S603, S607
    assert (out.returncode, out.stderr) == (0, b"")
    with (tmp_path / "pipe").open("w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", Gone(pipe.fileno()))
        assert main(["history", "peca-2016/22"]) == 0


def test_the_module_is_the_command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m pk_ocsea_law.cli` exits with the code of the command."""
    monkeypatch.setattr(sys, "argv", ["pk-ocsea-law", "show", "peca-2016/22", "--on", "2016-08-20"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("pk_ocsea_law.cli", run_name="__main__")
    assert caught.value.code == 3
    assert "uncertain" in capsys.readouterr().out


def test_citations_outside_the_library_are_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A law that is not in the corpus is listed with its name, not dropped; a sub-section is shown."""
    _, out, _ = run(capsys, monkeypatch, ["cite"], TEXT)
    assert "outside: " in out
    assert "peca-2016/21(2)" in re.sub(r"\s", "", out)
