"""The double entry: two encodings of one instrument are compared fact by fact."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pk_ocsea_law.corpus.compare import Difference, compare, main, match
from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.reading import directory

SMALL = Path(__file__).parent.parent / "fixtures" / "small"

Json = Any
Change = Callable[[Json], None]
Compared = Callable[..., list[str]]


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The made-up data once more, as the second pass."""
    return Path(shutil.copytree(SMALL, tmp_path / "second"))


def rewrite(root: Path, change: Change, instrument: str = "test-2001") -> None:
    """Change the file of one instrument."""
    path = root / "instruments" / f"{instrument}.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")


def found(root: Path) -> tuple[Difference, ...]:
    """Every difference between the made-up data and the changed copy."""
    return compare(Store(directory(SMALL)), Store(directory(root)))[1]


def lines(root: Path) -> list[str]:
    """The differences in short: kind, version, field and both values."""
    return [f"{one.kind} {one.section} {one.version} {one.field}: {one.a} / {one.b}" for one in found(root)]


def section(raw: Json, number: str) -> Json:
    """The raw section of that number."""
    return next(item for item in raw["sections"] if item["number"] == number)


def effect(raw: Json, number: str, version: int, index: int) -> Json:
    """One raw effect."""
    return section(raw, number)["versions"][version]["effects"][index]


def test_the_same_data_has_no_difference(second: Path) -> None:
    """Two equal encodings agree, each instrument of both is compared, and the command says so with 0."""
    ids, differences = compare(Store(directory(SMALL)), Store(directory(second)))
    assert ids == ("amend-2005", "test-2001")
    assert differences == ()


def test_prose_is_not_compared(second: Path) -> None:
    """Labels, summaries, meanings and pinpoints may differ between two people who are both right."""

    def change(raw: Json) -> None:
        raw["title"] = "Another title"
        section(raw, "1")["label"] = "another"
        version = section(raw, "1")["versions"][0]
        version["summary"] = "Otherwise put."
        version["sources"][0]["at"] = "s. 1(1)"
        effect(raw, "1", 0, 0)["meaning"] = "anybody below eighteen"
        effect(raw, "1", 0, 0)["term"] = "“Child”"

    rewrite(second, change)
    assert lines(second) == []


def test_header(second: Path) -> None:
    """The numbers, the days, the extent and the last day checked of an instrument are facts."""

    def change(raw: Json) -> None:
        raw["serial"] = 2
        raw["assent"] = None
        raw["extent"][0]["excluding"] = []
        raw["checked_through"] = "2020-11-30"

    rewrite(second, change)
    assert lines(second) == [
        "header - - serial: 1 / 2",
        "header - - assent: 2001-03-01 / -",
        (
            "header - - extent: PK without PK-SD from a day between 2001-03-01 and 2001-03-11 / "
            "PK from a day between 2001-03-01 and 2001-03-11"
        ),
        "header - - checked_through: 2020-12-31 / 2020-11-30",
    ]


def test_sections_of_one_side(second: Path) -> None:
    """A section that only one side has is one difference, whichever side it is."""

    def change(raw: Json) -> None:
        section(raw, "9")["number"] = "99"

    rewrite(second, change)
    assert lines(second) == [
        "missing-section test-2001/9 - section: present / absent",
        "missing-section test-2001/99 - section: absent / present",
    ]


def test_day_of_a_version(second: Path) -> None:
    """A version that begins on another day is matched by its cause, so that the day is the difference."""

    def change(raw: Json) -> None:
        day = next(day for day in raw["days"] if day["name"] == "passed")
        day["window"] = ["2011-02-01", None]

    rewrite(second, change)
    rewrite(second, change, "amend-2005")
    assert lines(second) == [
        (
            "amendment amend-2005/6 2005-07-01 amendment: insert test-2001/6: day: an unknown day from 2011-01-01, "
            "if at all / an unknown day from 2011-02-01, if at all"
        ),
        (
            "day test-2001/6 2011-01-01 start: an unknown day from 2011-01-01, if at all / "
            "an unknown day from 2011-02-01, if at all"
        ),
    ]


def test_preferred_day(second: Path) -> None:
    """Which of two rival days is preferred is a fact, also where the days are the same."""

    def change(raw: Json) -> None:
        next(day for day in raw["days"] if day["name"] == "lapse")["preferred"] = "2007-05-01"

    rewrite(second, change)
    assert {(one.kind, one.section, one.field, one.b) for one in found(second)} == {
        ("day", "test-2001/3", "until", "2007-01-01 or 2007-05-01 (preferred: 2007-05-01)"),
        ("day", "test-2001/8", "until", "2007-01-01 or 2007-05-01 (preferred: 2007-05-01)"),
    }


def test_versions_of_one_side(second: Path) -> None:
    """A version that neither its day nor its cause matches is missing on one side."""

    def change(raw: Json) -> None:
        versions = section(raw, "2")["versions"]
        del versions[1]
        versions[0]["start"] = "passed"
        versions[0]["by"] = {"action": "insert", "section": "amend-2005/x-amending"}

    rewrite(second, change)
    assert lines(second) == [
        "missing-version test-2001/2 2001-03-01 version by commence test-2001/1: present / absent",
        "missing-version test-2001/2 2005-07-01 version by substitute amend-2005/2: present / absent",
        "missing-version test-2001/2 2011-01-01 version by insert amend-2005/x-amending: absent / present",
    ]


def test_the_one_version_left_on_each_side(second: Path) -> None:
    """A single version left on each side is the same one with another day and cause, so its facts are compared too."""

    def change(raw: Json) -> None:
        old = section(raw, "7")["versions"][0]
        old["start"] = "district"
        old["by"] = {"action": "insert", "section": "amend-2005/x-amending"}
        effect(raw, "7", 0, 0)["media"] = ["print"]

    rewrite(second, change)
    assert lines(second) == [
        "day test-2001/7 2002-01-01 start: an unknown day up to 2002-01-01 / 2003-01-01",
        "cause test-2001/7 2002-01-01 by: commence test-2001/1 / insert amend-2005/x-amending",
        "medium test-2001/7 2002-01-01 offence 7: media: - / print",
    ]


def test_cause_and_extent(second: Path) -> None:
    """What began or ended a version, what made it void, and where it is law are facts."""

    def change(raw: Json) -> None:
        section(raw, "3")["versions"][0]["by"]["action"] = "revive"
        section(raw, "8")["versions"][0]["ended_by"] = {"action": "lapse", "section": "amend-2005/8"}
        section(raw, "8")["versions"][0]["void_by"]["section"] = "amend-2005/9"
        section(raw, "5")["versions"][0]["extent"] = ["PK"]
        section(raw, "5")["versions"][0]["by"] = {"action": "insert", "section": "amend-2005/1"}

    rewrite(second, change)
    assert lines(second) == [
        "cause test-2001/3 2005-07-01 by: insert amend-2005/3 / revive amend-2005/3",
        "cause test-2001/5 2001-03-01 by: commence test-2001/1 / insert amend-2005/1",
        "extent test-2001/5 2001-03-01 extent: - / PK",
        "cause test-2001/8 2005-07-01 ended_by: strike-down amend-2005/8 / lapse amend-2005/8",
        "cause test-2001/8 2005-07-01 void_by: strike-down amend-2005/8 / strike-down amend-2005/9",
    ]


def test_penalty(second: Path) -> None:
    """Each field of a penalty's record is a fact of its own, and so is the kind of imprisonment."""

    def change(raw: Json) -> None:
        effect(raw, "4", 1, 0)["penalty"] = {
            "expression": {"imprisonment": {"min": "P1M", "max": "P6M", "kind": "simple"}}
        }
        effect(raw, "7", 0, 0)["penalty"]["expression"]["by_reference"]["section"] = None
        effect(raw, "2", 1, 1)["penalty"]["disputed"] = []

    rewrite(second, change)
    assert lines(second) == [
        "penalty test-2001/2 2005-07-01 offence 2(2): disputed: custody_min / -",
        "penalty test-2001/4 2009-01-01 offence 4: custody_least: - / P1M",
        "penalty test-2001/4 2009-01-01 offence 4: custody_least_kind: not-stated / term",
        "penalty test-2001/4 2009-01-01 offence 4: custody_min: - / P1M",
        "penalty test-2001/4 2009-01-01 offence 4: imprisonment_kind: unstated / simple",
        "penalty test-2001/7 2002-01-01 offence 7: by_reference: test-2001/2 / section 2",
    ]


def test_victim_medium_and_conditions(second: Path) -> None:
    """Whom an offence protects, by which medium, with what conditions and relations to others are facts."""

    def change(raw: Json) -> None:
        effect(raw, "2", 0, 1)["victim"] = [{"age": {"under": 16}, "sex": "female"}]
        effect(raw, "2", 0, 1)["offender"] = {"who": "a man", "sex": "male"}
        effect(raw, "2", 0, 1)["displaces"] = []
        effect(raw, "2", 0, 2)["conditions"] = []
        effect(raw, "2", 0, 2)["attempt_inside"] = True
        effect(raw, "3", 0, 0)["victim"][0]["reading"]["age"] = {"under": 14}
        effect(raw, "4", 1, 0)["physical_contact"] = False
        effect(raw, "4", 1, 0)["media"] = ["online"]
        effect(raw, "4", 1, 0)["continues"] = "test-2001/2(1)"

    rewrite(second, change)
    assert lines(second) == [
        "victim test-2001/2 2001-03-01 offence 2(2): victim: under 18, any, or appearing so / under 16, female",
        "victim test-2001/2 2001-03-01 offence 2(2): offender: - / any age, male",
        "condition test-2001/2 2001-03-01 offence 2(2): displaces: test-2001/2(1) / -",
        "condition test-2001/2 2001-03-01 offence 2(2)#repeat: conditions: prior-conviction / -",
        "condition test-2001/2 2001-03-01 offence 2(2)#repeat: attempt_inside: no / yes",
        (
            'victim test-2001/3 2005-07-01 offence 3: victim: any age, female; undefined "child" read as under 18, any '
            '/ any age, female; undefined "child" read as under 14, any'
        ),
        "medium test-2001/4 2009-01-01 offence 4: media: - / online",
        "medium test-2001/4 2009-01-01 offence 4: physical_contact: yes / no",
        "condition test-2001/4 2009-01-01 offence 4: continues: - / test-2001/2(1)",
    ]


def test_offence_of_another_id_is_matched_by_its_facts(second: Path) -> None:
    """An offence that two people place in different units is one difference, and two unlike offences are two."""

    def change(raw: Json) -> None:
        effect(raw, "2", 0, 2)["tag"] = "again"
        effect(raw, "7", 0, 0)["at"] = "7(1)"
        effect(raw, "7", 0, 0)["victim"] = [{"sex": "male"}]
        effect(raw, "7", 0, 0)["media"] = ["online", "print"]
        effect(raw, "7", 0, 0)["medium_rule"] = "named"
        effect(raw, "7", 0, 0)["penalty"] = {"expression": {"all_of": [{"death": {}}, {"fine": {"min": 1, "max": 2}}]}}

    rewrite(second, change)
    assert lines(second) == [
        "missing-effect test-2001/2 2001-03-01 id of the offence: 2(2)#repeat / 2(2)#again",
        "missing-effect test-2001/7 2002-01-01 offence 7: present / absent",
        "missing-effect test-2001/7 2002-01-01 offence 7(1): absent / present",
    ]


def test_the_likest_offences_belong_together(second: Path) -> None:
    """Of several offences with other ids the pair with the most facts in common is made first."""

    def change(raw: Json) -> None:
        effects = section(raw, "2")["versions"][0]["effects"]
        effects[0]["at"], effects[1]["at"] = "2A", "2B"
        effects.reverse()

    rewrite(second, change)
    assert lines(second)[:2] == [
        "missing-effect test-2001/2 2001-03-01 id of the offence: 2(1) / 2A",
        "missing-effect test-2001/2 2001-03-01 id of the offence: 2(2) / 2B",
    ]


def test_classification(second: Path) -> None:
    """Flags, the court and each target reached are facts of a classification."""

    def change(raw: Json) -> None:
        effect(raw, "5", 0, 0)["bailable"] = False
        effect(raw, "5", 0, 0)["court"] = "Court of Session"
        effect(raw, "5", 0, 0)["reach"]["excluded"] = []
        effect(raw, "5", 0, 1)["cognizable"] = None
        effect(raw, "5", 0, 1)["reach"]["targets"][1:] = [{"as_printed": "98"}]

    rewrite(second, change)
    assert lines(second) == [
        "flag test-2001/5 2001-03-01 classification of test-2001: bailable: yes / no",
        "court test-2001/5 2001-03-01 classification of test-2001: court: any court / court of session",
        "reach test-2001/5 2001-03-01 classification of test-2001: excluded: test-2001/3 / -",
        "flag test-2001/5 2001-03-01 classification of test-2001/2(2): cognizable: yes / -",
        "reach test-2001/5 2001-03-01 classification of test-2001/3: present / absent",
        'reach test-2001/5 2001-03-01 classification of "99": present / absent',
        'reach test-2001/5 2001-03-01 classification of "98": absent / present',
    ]


def test_mandate_protection_and_deadline(second: Path) -> None:
    """An institution's days and reach, a protection's kind, people and reach, and a time limit are facts."""

    def change(raw: Json) -> None:
        del effect(raw, "5", 0, 2)["until"]
        effect(raw, "5", 0, 2)["reach"]["victim"] = [{"age": {"under": 18}}]
        effect(raw, "5", 0, 3)["tag"] = "closed-doors"
        effect(raw, "5", 0, 3)["of"] = "identity"
        effect(raw, "5", 0, 3)["people"] = [{"age": {"under": 18}}]
        effect(raw, "5", 0, 3)["reach"] = {"other_laws": {"over": "P7Y"}}
        effect(raw, "5", 0, 4)["limit"]["count"] = 4
        effect(raw, "5", 0, 4)["mandatory"] = True
        effect(raw, "5", 0, 4)["reach"] = {"instrument": "test-2001", "excluded": [{"as_printed": "Section 9"}]}

    rewrite(second, change)
    place = "test-2001/5 2001-03-01"
    begun = "from a day between 2001-03-01 and 2001-03-11"
    assert lines(second) == [
        f"mandate {place} mandate of office to investigate: span: {begun} until 2005-07-01 / {begun}",
        (
            f"mandate {place} mandate of office to investigate: reach: test-2001 / "
            "test-2001 where the victim is under 18, any"
        ),
        f"deadline {place} deadline 5(5): limit: 3 month / 4 month",
        f'deadline {place} deadline 5(5): reach: test-2001/2 / test-2001 without "section 9"',
        f"deadline {place} deadline 5(5): mandatory: - / yes",
        f"missing-effect {place} protection 5(4): present / absent",
        f"missing-effect {place} protection 5(4)#closed-doors: absent / present",
    ]


def test_other_effects(second: Path) -> None:
    """Definitions, principles, duties, savings and applications are compared by their unit or term, not their tag."""

    def first(raw: Json) -> None:
        section(raw, "9")["versions"] = [
            {
                "start": "commencement",
                "by": {"action": "commence", "section": "test-2001/1"},
                "summary": "It holds the rest.",
                "sources": [{"source": "made-up-gazette", "at": "s. 1"}],
                "effects": [
                    {"kind": "duty", "at": "9(1)", "bearer": "all", "what": "report", "tag": "x"},
                    {"kind": "power", "at": "9(2)", "holder": "all", "what": "report"},
                    {"kind": "saving", "at": "9(3)", "what": "keeps"},
                    {"kind": "application", "at": "9(4)", "what": "applies", "reach": {"note": "to all"}},
                    {"kind": "definition", "at": "9(5)", "term": "image", "meaning": "a picture"},
                    {"kind": "principle", "at": "9(6)", "what": "care"},
                    {"kind": "principle", "at": "9(6)", "what": "more care", "tag": "x"},
                ],
            }
        ]

    def changed(raw: Json) -> None:
        first(raw)
        effects = section(raw, "9")["versions"][0]["effects"]
        effects[0]["tag"] = "y"
        effects[1]["limit"] = {"count": 24, "unit": "hour", "counted_from": "notice"}
        effects[2]["reach"] = {"targets": [{"as_printed": "2", "section": "test-2001/2"}]}
        effects[3]["reach"] = {"other_laws": {"up_to": "P3Y"}}
        effects[4]["elements"] = [{"element": "realistic-image"}]
        del effects[6]

    one = Path(shutil.copytree(second, second.parent / "first"))
    rewrite(one, first)
    rewrite(second, changed)
    differences = compare(Store(directory(one)), Store(directory(second)), ["test-2001"])[1]
    assert [f"{difference.kind} {difference.field}: {difference.a} / {difference.b}" for difference in differences] == [
        "deadline power 9(2): limit: - / 24 hour",
        "reach saving 9(3): reach: - / test-2001/2",
        "reach application 9(4): reach: nothing in particular / other laws over - up to P3Y",
        'definition definition of "image": elements: - / realistic-image',
        "missing-effect principle 9(6)#x: present / absent",
    ]


def test_amendments(second: Path) -> None:
    """An amendment's target is its name; its action and its day are facts."""

    def change(raw: Json) -> None:
        effect(raw, "2", 0, 0)["action"] = "insert"
        effect(raw, "3", 0, 0)["target"]["section"] = "test-2001/4"
        effect(raw, "5", 0, 0)["on"] = "district"

    rewrite(second, change, "amend-2005")
    assert lines(second) == [
        "amendment amend-2005/2 2005-07-01 amendment: substitute test-2001/2: action: substitute / insert",
        "amendment amend-2005/3 2005-07-01 amendment: insert test-2001/3: present / absent",
        "amendment amend-2005/3 2005-07-01 amendment: insert test-2001/4: absent / present",
        "amendment amend-2005/5 2005-07-01 amendment: extend test-2001/4: day: 2009-01-01 / 2003-01-01",
    ]


def test_standing(second: Path) -> None:
    """The best standing is compared; an effect that only inherits its version's is not listed again."""

    def change(raw: Json) -> None:
        section(raw, "1")["versions"][0]["inference"] = "worked out"
        for index in range(2):
            effect(raw, "1", 0, index)["inference"] = "worked out"
        effect(raw, "5", 0, 4)["inference"] = "worked out"

    rewrite(second, change)
    assert lines(second) == [
        "standing test-2001/1 2001-03-01 standing: gazette / inference",
        "standing test-2001/5 2001-03-01 deadline 5(5): standing: gazette / inference",
    ]


def test_the_same_name_twice(second: Path) -> None:
    """Two effects of one name are told apart by their order."""

    def change(raw: Json) -> None:
        effects = section(raw, "1")["versions"][0]["effects"]
        effects.append(effects[0] | {"tag": "again", "people": []})

    rewrite(second, change)
    assert lines(second) == [
        'definition test-2001/1 2001-03-01 definition of "child" (2): absent / present',
    ]


def test_match_pairs_each_item_once() -> None:
    """A key pairs an item with at most one other, and a later key only what an earlier one left."""
    matched = match((1, 2, 12), (21, 2, 5), lambda number: number, lambda number: number % 10)
    assert matched.pairs == ((2, 2), (1, 21))
    assert matched.only_a == (12,)
    assert matched.only_b == (5,)


def test_only_shared_instruments(second: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An instrument that one side lacks is left out, even where the other refers to it; asking for it is an error."""
    (second / "instruments" / "amend-2005.json").unlink()
    assert main([str(SMALL), str(second)]) == 0
    assert capsys.readouterr().out == "0 differences in test-2001\n"
    assert main([str(SMALL), str(second), "--instrument", "amend-2005"]) == 2
    assert "'amend-2005' is not in both directories; test-2001 is" in capsys.readouterr().err
    (second / "instruments" / "test-2001.json").unlink()
    assert main([str(SMALL), str(second)]) == 0
    assert capsys.readouterr().out == "0 differences in no instrument\n"
    assert main([str(SMALL), str(second), "--instrument", "test-2001"]) == 2
    assert "nothing is" in capsys.readouterr().err


def test_the_command_prints_lines_and_counts(second: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each difference, then the count of each kind; the exit is 1 where there are some."""

    def change(raw: Json) -> None:
        raw["year"] = 2002
        effect(raw, "4", 1, 0)["physical_contact"] = False

    rewrite(second, change)
    assert main([str(SMALL), str(second), "--instrument", "test-2001"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "header | test-2001 | - | - | year | A: 2001 | B: 2002",
        "medium | test-2001 | test-2001/4 | 2009-01-01 | offence 4: physical_contact | A: yes | B: no",
        "2 differences in test-2001",
        "     1 medium",
        "     1 header",
    ]


def test_the_command_prints_json(second: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json the instruments, the counts and the differences are one object."""
    rewrite(second, lambda raw: raw.update(number="Act II of 2001"))
    assert main([str(SMALL), str(second), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "instruments": ["amend-2005", "test-2001"],
        "counts": {"header": 1},
        "differences": [
            {
                "kind": "header",
                "instrument": "test-2001",
                "section": "-",
                "version": "-",
                "field": "number",
                "a": "act i of 2001",
                "b": "act ii of 2001",
            }
        ],
    }


def test_the_command_cannot_read(second: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A directory without data, and data with a fault, end with 2 and the fault."""
    assert main([str(SMALL), str(tmp_path)]) == 2
    assert "not a data directory" in capsys.readouterr().err
    rewrite(second, lambda raw: raw.update(year="2001"))
    assert main([str(SMALL), str(second)]) == 2
    assert "instruments/test-2001.json $.year" in capsys.readouterr().err
