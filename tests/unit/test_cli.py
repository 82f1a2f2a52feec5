"""The command line and the text it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.cli import main

KARACHI = ["offences", "--victim-age", "15", "--medium", "online", "--place", "PK-SD"]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code and what was printed."""
    code = main(arguments)
    return code, capsys.readouterr().out


def test_the_karachi_question(capsys: pytest.CaptureFixture[str]) -> None:
    """Both days in one call: the offences of each, within 80 columns, with the notice and the edition."""
    code, out = run(capsys, *KARACHI, "--on", "2023-03-10", "--on", "2023-09-30")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    march, september = out.split("30 September 2023")
    assert "ppc-1860/292C" in march
    assert "ppc-1860/292C" not in september
    assert "peca-2016/22A" not in march
    assert "peca-2016/22A" in september
    assert "not legal advice" in out.replace("\n", " ")


def test_the_full_account_has_what_the_short_one_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    """One screen a day names every offence; --full adds the penalty, cautions, days and sources of each."""
    _, short = run(capsys, *KARACHI, "--on", "2023-03-10")
    _, full = run(capsys, *KARACHI, "--on", "2023-03-10", "--full")
    assert "--full" in short
    assert len(short.splitlines()) < len(full.splitlines()) / 1.5
    found = pol.load().as_of(date(2023, 3, 10)).offences(victim_age=15, medium="online", jurisdiction="PK-SD")
    for offence in found:
        assert f"{offence.id}  " in short
        assert f"{offence.id}  " in full
    assert "source: " in full
    assert "source: " not in short
    _, nothing = run(capsys, *KARACHI, "--on", "1850-01-01")
    assert "--full" not in nothing


def test_the_karachi_question_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The same as JSON: found records, possible ones with what they turn on, and caveats."""
    code, out = run(capsys, *KARACHI, "--on", "2023-03-10", "--json")
    (answer,) = json.loads(out)
    assert code == 0
    assert answer["day"] == "2023-03-10"
    found = {record["offence"]: record for record in answer["found"]}
    assert found["peca-2016/22(1)"]["custody_max"] == "P7Y"
    assert {"offence": "peca-2016/21(2)#repeat", "depends_on": ["PRIOR_CONVICTION"]} in answer["possible"]
    assert answer["caveats"]


def test_nothing_found_is_undetermined(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is certainly found the exit code is 3, and the text says so."""
    code, out = run(capsys, *KARACHI, "--on", "1900-01-01", "--conduct", "marry-child", "--instrument", "PECA")
    assert code == 3
    assert "No offence was found for these facts." in out


def test_unknown_facts_are_asked_as_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    """The word unknown is the fact that nobody knows; what turns on it is listed as possible."""
    code, out = run(
        capsys,
        "offences",
        "--on",
        "2024-01-01",
        "--victim-age",
        "unknown",
        "--victim-sex",
        "unknown",
        "--medium",
        "unknown",
        "--place",
        "PK-PB",
    )
    assert code == 0
    assert "depends on the age of the victim" in out.replace("\n", " ").replace("      ", "")
    code, out = run(capsys, "offences", "--on", "2024-01-01", "--victim-age", "15-19", "--json")
    assert code == 0
    assert "VICTIM_AGE" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["offences", "--on", "yesterday"], "year-month-day"),
        (["offences", "--on", "2024-01-01", "--victim-age", "200"], "0 to 130"),
        (["offences"], "--on"),
        ([], "COMMAND"),
    ],
)
def test_bad_options_are_usage(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad option exits 2 and says what is right."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["offences", "--on", "2024-01-01", "--medium", "internet"], "valid ones are online"),
        (["show", "peca-2016/99Z"], "nearest"),
        (["history", "nonsense"], "no section"),
    ],
)
def test_bad_values_are_usage(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A value that the law does not know exits 2 and names what it does know."""
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def test_show_on_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    """One version, its penalty and its sources; exit 3 where the day is unsettled and 4 where the text is unknown."""
    code, out = run(capsys, "show", "PECA s. 22", "--on", "2021-05-01")
    assert code == 0
    assert "in force" in out
    assert max(map(len, out.splitlines())) <= 80
    assert run(capsys, "show", "peca-2016/22", "--on", "2016-08-20")[0] == 3
    code, out = run(capsys, "show", "peca-2016/22", "--on", "2016-08-20", "--json")
    assert code == 3
    assert json.loads(out)["depends_on"] == ["DAY_IN_WINDOW"]
    assert run(capsys, "show", "ppc-1860/292", "--on", "1900-01-01")[0] == 4
    assert run(capsys, "show", "peca-2016/22", "--on", "2020-01-01", "--place", "PK-JK")[0] == 3


def test_show_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """Every version with what it does, and every dispute and remark with its sources."""
    code, out = run(capsys, "show", "peca-2016/43A")
    text = " ".join(out.split())
    assert code == 0
    assert "21A (dangling)" in text
    assert "checked through" in text
    assert run(capsys, "show", "peca-2016/22")[1].count("sources disagree:") >= 1
    assert "void from its beginning: ihc-peca-2022/order" in run(capsys, "show", "peca-2016/20")[1]
    code, out = run(capsys, "show", "peca-2016/43A", "--json")
    assert json.loads(out)["number"] == "43A"


def test_history(capsys: pytest.CaptureFixture[str]) -> None:
    """Each change on a line, and the same as JSON."""
    code, out = run(capsys, "history", "ppc-1860/292C")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    assert "cla-2023/13" in out
    rows = json.loads(run(capsys, "history", "ppc-1860/292C", "--json")[1])
    assert [row["action"] for row in rows] == ["insert", "substitute", "omit"]


def test_the_module_runs() -> None:
    """`python -m pk_ocsea_law.cli` is the same command."""
    command = [sys.executable, "-m", "pk_ocsea_law.cli", "history", "peca-2016/22"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter
    assert "cla-2023/3" in answer.stdout


def test_after_the_last_check_the_law_as_it_stood_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """For a day after the law was last checked nothing is certain, and what it then said is told with its penalty."""
    code, out = run(capsys, *KARACHI, "--on", "2026-11-29")
    assert code == 3
    assert "last checked before this day" in " ".join(out.split())
    assert "Law when last checked, and naming a child or a young person:" in out
    assert "peca-2016/22A" in out
    assert "imprisonment of at least 5 years up to 10 years" in " ".join(out.split())
    assert "No offence" not in out
    _, full = run(capsys, *KARACHI, "--on", "2026-11-29", "--full")
    assert "source: " in full


def test_where_nothing_is_certain_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Inside a window nothing is found and something may apply; the first line says so."""
    code, out = run(capsys, "offences", "--on", "2016-08-19", "--instrument", "peca-2016", "--victim-age", "15")
    assert code == 3
    assert out.splitlines()[1].startswith("No offence is certain; ")
