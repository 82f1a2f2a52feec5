"""Charts: what they draw, what they say in words, and the table beneath."""

from __future__ import annotations

import csv
import io
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import pk_ocsea_law as pol

pytest.importorskip("altair")
pytest.importorskip("vl_convert")

from pk_ocsea_law import charts
from pk_ocsea_law.charts.look import stripes
from pk_ocsea_law.charts.penalties import years
from pk_ocsea_law.charts.spans import of_span

SECTIONS = ("ppc-1860/292C", "peca-2016/22", "peca-2016/22A", "ppc-1860/377", "pdnca-2004/36")
OFFENCES = (
    "ppc-1860/292A",
    "ppc-1860/292B(2)",
    "peca-2016/21(2)#repeat",
    "peca-2016/22(1)",
    "ppc-1860/377",
    "ppc-1860/376(3)",
)


def drawn(law: pol.Corpus) -> dict[str, charts.Chart]:
    """One chart of each kind, of the packaged law."""
    return {
        "timeline": charts.timeline([law.section(id) for id in SECTIONS]),
        "timeline since": charts.timeline([law.section(id) for id in SECTIONS], since=date(2016, 1, 1)),
        "penalties": charts.penalties([law.offence(id).versions[-1] for id in OFFENCES]),
        "steps": charts.penalty_steps(law, "peca-2016/22(1)"),
        "coverage": charts.coverage(law, date(2024, 1, 1), (pol.Topic.CSAM, pol.Topic.CHILD_MARRIAGE)),
        "investigators": charts.investigators(law, "peca-2016/22", date(2016, 1, 1)),
    }


NAMES = ("timeline", "timeline since", "penalties", "steps", "coverage", "investigators")


@pytest.fixture(scope="module")
def made(law: pol.Corpus) -> dict[str, charts.Chart]:
    """The charts by name."""
    return drawn(law)


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_drawn_without_a_browser(made: dict[str, charts.Chart], name: str, tmp_path: Path) -> None:
    """SVG and PNG come out, named by their end; a table too; any other end is refused with the valid ones."""
    chart = made[name]
    for end, head in ((".svg", b"<svg"), (".png", b"\x89PNG"), (".csv", chart.columns[0].encode())):
        path = tmp_path / f"chart{end}"
        chart.save(path)
        assert path.read_bytes().startswith(head)
    with pytest.raises(ValueError, match=r"\.svg, \.png or \.csv"):
        chart.save(tmp_path / "chart.gif")


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_has_words_and_a_table(made: dict[str, charts.Chart], name: str) -> None:
    """The text and the table hold each thing that is drawn, and the CSV holds the table."""
    chart = made[name]
    assert chart.rows
    for row in chart.to_records():
        assert set(row) == set(chart.columns)
        assert str(row[chart.columns[0]]) in chart.text
    rows = list(csv.reader(io.StringIO(chart.to_csv())))
    assert rows[0] == list(chart.columns)
    assert len(rows) == len(chart.rows) + 1


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_fetches_nothing(made: dict[str, charts.Chart], name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data stands in the chart; neither the specification nor the notebook's HTML names a file to fetch."""
    spec = made[name].altair.to_dict()
    assert '"url"' not in repr(spec)
    html = made[name]._repr_html_()
    tags: list[str] = []
    parser = HTMLParser()
    monkeypatch.setattr(parser, "handle_starttag", lambda tag, _: tags.append(tag))
    parser.feed(html)
    assert not {"script", "img", "link"} & set(tags)
    assert {"details", "table", "svg"} <= set(tags)
    assert 'role="img" aria-label="' in html


def test_a_timeline_shows_doubt_and_silence_as_such(made: dict[str, charts.Chart]) -> None:
    """A window is in doubt, an unrecorded text is not recorded, and an end that nobody knows is no end."""
    rows = made["timeline"].to_records()
    kinds = {(str(row["lane"]).split()[0], row["kind"]) for row in rows}
    assert ("ppc-1860/292C", "doubt") in kinds
    assert ("ppc-1860/292C", "sure") in kinds
    assert ("ppc-1860/377", "not recorded") in kinds
    last = [row for row in rows if str(row["lane"]).startswith("peca-2016/22A")][-1]
    assert (last["from"], last["until"]) == ("2023-07-24", None)
    assert "as last checked on" in made["timeline"].text
    assert all(str(row["from"]) >= "2016-01-01" for row in made["timeline since"].to_records())


def test_a_timeline_of_nothing_is_refused() -> None:
    """An empty list is a ValueError, not an empty picture."""
    with pytest.raises(ValueError, match="at least one section"):
        charts.timeline([])
    with pytest.raises(ValueError, match="at least one offence"):
        charts.penalties([])


def test_a_section_that_was_never_law_leaves_its_lane_empty(small: pol.Corpus) -> None:
    """A struck down section has no bar; a section nobody saw begin is in doubt up to the last check."""
    chart = charts.timeline([small.section(f"test-2001/{number}") for number in (2, 6, 8)])
    lanes = {str(row["lane"]).split()[0]: row for row in chart.to_records()}
    assert set(lanes) == {"test-2001/2", "test-2001/6"}
    assert lanes["test-2001/6"]["kind"] == "doubt"


def test_penalties_keep_silence_apart_from_nought(made: dict[str, charts.Chart]) -> None:
    """A minimum that is not stated is an empty cell, and the chart marks it in a place of its own."""
    rows = {row["offence"]: row for row in made["penalties"].to_records()}
    assert rows["peca-2016/22(1)"]["custody_min"] is None
    assert rows["peca-2016/22(1)"]["custody_max"] == "P20Y"
    assert rows["ppc-1860/377"]["life"] is True
    assert rows["ppc-1860/376(3)"]["death"] is True
    spec = repr(made["penalties"].altair.to_dict())
    assert "not|stated" in spec
    assert "no limit|stated" in spec


def test_penalties_of_every_shape_are_drawn(small: pol.Corpus) -> None:
    """Life, silence on both bounds, an exact term, no custody at all and a penalty that nobody states."""
    ids = ("test-2001/2(1)", "test-2001/2(2)", "test-2001/2(2)#repeat", "test-2001/3", "test-2001/6", "test-2001/7")
    offences = [version for id in ids for version in small.offence(id).versions]
    chart = charts.penalties(offences)
    assert chart.to_svg().startswith("<svg")
    silent = pol.Range[pol.Term](pol.Absent.NOT_STATED, pol.Absent.NOT_STATED)
    odd = [
        evolve(offences[0], penalty=pol.Penalty(pol.Imprisonment(silent))),
        evolve(offences[0], penalty=pol.Penalty(pol.Death())),
    ]
    assert charts.penalties(odd).to_svg().startswith("<svg")
    assert years(pol.Term(1, 6)) == 1.5


def test_steps_cross_the_lines_of_an_offence(made: dict[str, charts.Chart]) -> None:
    """The term of the Penal Code and that of PECA stand in one chart, each with the section that made it."""
    rows = made["steps"].to_records()
    assert {row["offence"] for row in rows} == {"ppc-1860/292C", "peca-2016/22(1)"}
    assert [row["by"] for row in rows if row["minimum"] == "P14Y"] == ["substitute by cla-2018/2"]
    assert [row["minimum"] for row in rows if row["offence"] == "peca-2016/22(1)"] == [None, None]


def test_steps_of_life_and_of_nothing_recorded(small: pol.Corpus) -> None:
    """A line without a term, without a day or never begun has rows and words, and an empty panel."""
    for id in ("test-2001/3", "test-2001/6", "test-2001/7", "test-2001/4"):
        chart = charts.penalty_steps(small, id)
        assert chart.rows
        assert chart.to_svg().startswith("<svg")


def test_coverage_stripes_what_was_not_reviewed(made: dict[str, charts.Chart]) -> None:
    """Not reviewed has a pattern of its own and its own word; it is never drawn as absent."""
    spec: Any = made["coverage"].altair.to_dict()
    fills = {
        layer["transform"][0]["filter"]: layer["mark"].get("fill")
        for layer in spec["layer"]
        if layer["mark"]["type"] == "rect"
    }
    assert fills["datum.cover == 'not-reviewed'"]["gradient"] == "linear"
    assert all(isinstance(fill, str) for name, fill in fills.items() if "not-reviewed" not in name)
    assert "not reviewed" in made["coverage"].text


def test_stripes_alternate() -> None:
    """A striped fill goes hard from one colour to the other and back."""
    stops = stripes("#000000", "#ffffff", 4)["stops"]
    assert [stop["color"] for stop in stops] == ["#ffffff"] * 2 + ["#000000"] * 2 + ["#ffffff"] * 2 + ["#000000"] * 2


def test_investigators_keep_law_and_practice_apart(law: pol.Corpus, made: dict[str, charts.Chart]) -> None:
    """A role seen in practice is drawn apart from one by law; a condition is said."""
    rows = made["investigators"].to_records()
    kinds = {(row["lane"], row["kind"]) for row in rows}
    assert ("NCCIA", "sure") in kinds
    assert ("FIA", "doubt") in kinds
    assert any(", if " in str(row["says"]) for row in rows)
    kp = charts.investigators(law, "kpcpwa-2010/53", date(2002, 1, 1)).to_records()
    assert ("police", "practice") in {(row["lane"], row["kind"]) for row in kp}


def test_investigators_of_the_made_up_law(small: pol.Corpus) -> None:
    """Roles by law and in practice of the made-up bodies; what no mandate reaches gives an empty chart."""
    chart = charts.investigators(small, "test-2001/2(2)", date(2002, 1, 1))
    assert {row["lane"] for row in chart.to_records()} == {"The Office", "The Bureau"}
    nobody = charts.investigators(small, "amend-2005/2", date(2002, 1, 1))
    assert nobody.rows == ()
    assert nobody.to_svg().startswith("<svg")


def test_bars_of_a_span_with_two_windows() -> None:
    """Doubt on either side of what is certain; a span wholly outside the days asked about has no bar."""
    start = pol.Boundary("start", date(2001, 1, 1), date(2002, 1, 1))
    until = pol.Boundary("until", date(2004, 1, 1), date(2005, 1, 1))
    span = pol.Span(start, until)
    bars = of_span("lane", span, date(2000, 1, 1), date(2010, 1, 1), "role")
    assert [(bar.start.year, bar.until.year, bar.sort) for bar in bars] == [
        (2001, 2002, "doubt"),
        (2002, 2004, "sure"),
        (2004, 2005, "doubt"),
    ]
    assert of_span("lane", span, date(2006, 1, 1), date(2010, 1, 1), "role") == ()
    never = pol.Span(pol.Boundary("start", date(2001, 1, 1), None))
    assert [bar.sort for bar in of_span("lane", never, date(2000, 1, 1), date(2010, 1, 1), "role")] == ["doubt"]
