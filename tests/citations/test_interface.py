"""parse, annotate, find_each, format and resolve."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any

import attrs
import pytest

import pk_ocsea_law
from pk_ocsea_law.citations import CitationError, Style, annotate, find, find_each, format, parse, resolve  # noqa: A004
from pk_ocsea_law.citations.names import names
from pk_ocsea_law.errors import PkOcseaLawError


@attrs.frozen
class Cited:
    """A section as far as `format` asks."""

    id: str


def test_parse_gives_the_one_citation() -> None:
    """`parse` reads exactly one citation, wherever it stands in the text."""
    found = parse("s. 22-A PECA")
    assert (found.id, found.written, found.start, found.end) == ("peca-2016/22A", "s. 22-A PECA", 0, 12)


def test_parse_names_the_candidates() -> None:
    """Several citations, or none, are an error that names what was found and never the text."""
    with pytest.raises(CitationError, match=r"2 citations.*ppc-1860/376, ppc-1860/511") as several:
        parse("the accused X, u/s 376/511 PPC")
    assert several.value.candidates == ("ppc-1860/376", "ppc-1860/511")
    assert isinstance(several.value, (ValueError, PkOcseaLawError))
    with pytest.raises(CitationError, match="no citation"):
        parse("Mr X of Lahore")
    with pytest.raises(CitationError, match="outside the library"):
        parse("s. 3 IPC and s. 4 IPC")


def test_an_id_says_what_is_cited() -> None:
    """`id` is the section's, the instrument's where it is cited whole, and None outside the library."""
    assert [each.id for each in find("PECA 2016; s. 377 IPC")] == ["peca-2016", None]


def test_annotate_replaces_each_citation_and_nothing_else() -> None:
    """What is not a citation stays as it is, to the character."""
    text = "Booked u/s 292-A, 34 PPC  at Lahore."
    assert annotate(text, lambda each: f"[{each.id}]") == "Booked [ppc-1860/292A], [ppc-1860/34]  at Lahore."
    assert annotate(text, lambda each: each.written) == text
    assert annotate("nothing", lambda _: "x") == "nothing"


def test_a_column_is_read_once_a_text() -> None:
    """`find_each` gives one answer a row, the same as `find`, and the same object for the same text."""
    rows = ["u/s 376 PPC", None, "", "u/s 376 PPC"]
    found = list(find_each(rows))
    assert found == [find("u/s 376 PPC"), (), (), find("u/s 376 PPC")]
    assert found[0] is found[3]


STYLES: tuple[Style, ...] = ("short", "full", "akn", "urdu")
NUMBERS = ("5", "22A", "292C", "21(2)", "337F(vi)", "10#2", "2(1)(a)", "203DD", "sch-1", "unnumbered-2")


@pytest.mark.parametrize("instrument", sorted(names().titles))
@pytest.mark.parametrize("style", STYLES)
def test_what_is_formatted_is_parsed_back(instrument: str, style: Style) -> None:
    """In each style, for each instrument of the data, the same section comes back."""
    for number in NUMBERS:
        id = f"{instrument}/{number}"
        found = parse(format(Cited(id), style))
        assert f"{found.id}{found.subdivision or ''}" == id


def test_the_styles() -> None:
    """How each style looks."""
    assert [format(Cited("peca-2016/22A"), style) for style in STYLES] == [
        "s. 22A PECA",
        "section 22A of the Prevention of Electronic Crimes Act, 2016",
        "/akn/pk/act/2016/40/~sec_22A",
        "پیکا کی دفعہ 22A",
    ]
    assert format(Cited("const-1973/10A")) == "Art. 10A Const."
    assert format(Cited("ara-2021/sch-1"), "akn") == "/akn/pk/act/2021/30/~part_sch-1"
    assert format(Cited("some-judgment-2022/1"), "full") == "some-judgment-2022/1"
    with pytest.raises(ValueError, match="style"):
        format(Cited("peca-2016/22A"), "long")  # type: ignore[arg-type]


class State(Enum):
    """The library's states of force."""

    IN_FORCE = 1
    NOT_YET_IN_FORCE = 2
    NO_LONGER_IN_FORCE = 3
    UNCERTAIN = 4


@attrs.frozen
class Found:
    """A resolution."""

    state: State
    reason: str


@attrs.frozen
class OneSection:
    """A section that stood from one day to another."""

    id: str

    def as_of(self, day: date, /) -> Found:
        """As the library answers."""
        if day < date(2023, 7, 24):
            return Found(State.NOT_YET_IN_FORCE, "Inserted later.")
        if day > date(2025, 1, 1):
            return Found(State.UNCERTAIN, "Not checked.")
        return Found(State.IN_FORCE, "In force.")


class OneLaw:
    """A law that holds one section."""

    def section(self, id: str, /) -> OneSection:
        """The section."""
        if id != "peca-2016/22A":
            raise LookupError(id)
        return OneSection(id)


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("s. 22A PECA", date(2024, 1, 1), ("peca-2016/22A", True, "IN_FORCE")),
        ("s. 22A PECA", date(2021, 1, 1), ("peca-2016/22A", False, "NOT_YET_IN_FORCE")),
        ("s. 22A PECA", date(2026, 1, 1), ("peca-2016/22A", None, "UNCERTAIN")),
        ("s. 99 PECA", date(2021, 1, 1), (None, None, None)),
        ("PECA 2016", date(2021, 1, 1), (None, None, None)),
        ("s. 377 IPC", date(2021, 1, 1), (None, None, None)),
    ],
)
def test_whether_a_provision_stood_on_a_day(text: str, day: date, wanted: tuple[Any, ...]) -> None:
    """A citation of a section before its time is a finding; what is not known is None and says why."""
    found = resolve(parse(text), OneLaw(), on=day)
    assert (found.section, found.existed, found.state) == wanted
    assert found.reason.endswith(".")
    assert (found.citation, found.day) == (parse(text), day)


def test_a_day_is_a_plain_date() -> None:
    """A moment, or a string, is refused."""
    for day in (datetime(2021, 1, 1), "2021-01-01"):  # noqa: DTZ001
        with pytest.raises(TypeError, match="date"):
            resolve(parse("s. 22A PECA"), OneLaw(), on=day)  # type: ignore[arg-type]


def test_every_section_of_the_library_is_written_and_read_back() -> None:
    """`parse(format(section, style))` names that section again, for every section of the corpus, in each style."""
    for instrument in pk_ocsea_law.load().instruments:
        for section in instrument.sections:
            for style in STYLES:
                found = parse(format(section, style))
                assert f"{found.id}{found.subdivision or ''}" == section.id, format(section, style)


def test_a_real_section_is_asked_of_the_real_law() -> None:
    """PECA 22A did not exist in 2021, which `resolve` says with the library's own reason."""
    found = resolve(parse("S. 22-A PECA"), pk_ocsea_law.load(), on=date(2021, 5, 1))
    assert (found.section, found.existed) == ("peca-2016/22A", False)
