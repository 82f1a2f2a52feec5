"""What a person sees of a value: as text, as HTML and in a terminal that has rich."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import pytest
from accounts import CASE, NAMES, values
from attrs import evolve
from hypothesis import given, strategies as st

import pk_ocsea_law as pol
from pk_ocsea_law.display import html as drawing
from pk_ocsea_law.display.blocks import SCREEN, Card, Line, Part, Table, Tone
from pk_ocsea_law.display.cards import card
from pk_ocsea_law.display.columns import shares, table
from pk_ocsea_law.display.money import rupees, with_lakh
from pk_ocsea_law.display.phrases import MONTHS, day_words
from pk_ocsea_law.display.style import DARK, LIGHT
from pk_ocsea_law.display.text import WIDTH

VOID = {"br", "meta"}


class Reader(HTMLParser):
    """Reads HTML strictly: every tag is closed where it should be. Gathers the words, the tags and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag, which must be this one."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words, but for the style sheet."""
        if "style" not in self.open:
            self.words.append(data)


def read(html: str) -> Reader:
    """The HTML read to its end."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def said(text: str) -> str:
    """The words of a text without its layout."""
    return re.sub(r"\W+", "", text)


@pytest.fixture(scope="module")
def shown(law: pol.Corpus) -> dict[str, Any]:
    """One value of every kind."""
    return values(law)


@pytest.mark.parametrize("name", NAMES)
def test_text_fits_eighty_columns(shown: dict[str, Any], name: str) -> None:
    """Every account fits a terminal of 80 columns and says something."""
    lines = shown[name].to_text().splitlines()
    assert lines
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("name", NAMES)
def test_html_is_whole_and_needs_nothing_from_elsewhere(shown: dict[str, Any], name: str) -> None:
    """Every tag closes; there is no script, no event, no link and no address that a browser would fetch."""
    html = shown[name]._repr_html_()
    reader = read(html)
    assert not {"script", "link", "img", "iframe", "a"} & {tag for tag, _ in reader.tags}
    assert not any(key.startswith("on") or key in ("src", "href") for _, given in reader.tags for key in given)
    assert "url(" not in html
    assert "@import" not in html
    assert pol.LEGAL_NOTICE in " ".join(reader.words)


@pytest.mark.parametrize("name", NAMES)
def test_text_and_html_are_twins(shown: dict[str, Any], name: str) -> None:
    """Every title, badge, line and cell of the account stands in the text and in the HTML."""
    html = said("".join(read(shown[name]._repr_html_()).words))
    for piece in pieces(card(shown[name])):
        assert said(piece) in html
    text = said(shown[name].to_text())
    for piece in pieces(card(shown[name]), tables=False):
        assert said(piece) in text


def pieces(one: Card | Part | Line | Table, *, tables: bool = True) -> list[str]:
    """Every piece of words in an account."""
    match one:
        case Card(title=title, badges=badges, blocks=blocks):
            return [title, *(badge.words for badge in badges), *(p for b in blocks for p in pieces(b, tables=tables))]
        case Part(title=title, blocks=blocks):
            return [title, *(piece for block in blocks for piece in pieces(block, tables=tables))]
        case Line(text=text, name=name):
            return [f"{name or ''}{text}"]
        case Table(head=head, rows=rows):
            return [*head, *(cell for row in rows for cell in row)] if tables else []


@pytest.mark.parametrize("name", NAMES)
def test_rich_draws_it(shown: dict[str, Any], name: str) -> None:
    """A terminal that has rich prints the account, with every title in it."""
    console = pytest.importorskip("rich.console")
    out = StringIO()
    console.Console(file=out, width=100).print(shown[name])
    assert said(card(shown[name]).title) in said(out.getvalue())


@pytest.mark.parametrize("name", ["offences", "offence", "section", "version", "procedure", "diff", "assessment"])
def test_an_account_is_dated_and_cited(shown: dict[str, Any], name: str) -> None:
    """An answer about the law names days and the sources it was read in."""
    text = shown[name].to_text()
    assert re.search(r"\d{4}-\d{2}-\d{2}", text)
    assert re.search(r"\w+-\d+ \(", text)


def test_what_has_no_account_is_a_type_error() -> None:
    """Asking for the account of anything else is a TypeError that names its type."""
    with pytest.raises(TypeError, match="no account of a int"):
        card(3)


def test_doubt_comes_first(shown: dict[str, Any]) -> None:
    """A section in doubt says so beside its name, then why, before any candidate."""
    lines = shown["uncertain resolution"].to_text().splitlines()
    assert lines[0] == "peca-2016/22 [uncertain]"
    assert lines.index("  turns on: a change that sources place only within a window around the day") < next(
        position for position, line in enumerate(lines) if line.strip() == "Candidates:"
    )


def test_the_standing_stands_in_words(shown: dict[str, Any]) -> None:
    """The badge of an offence says in words what kind of document it rests on, in both renderings."""
    assert "[from a consolidated text]" in " ".join(shown["offence"].to_text().split())
    assert '<span class="badge sure">from a consolidated text</span>' in shown["offence"]._repr_html_()


def test_lists_longer_than_a_screen_fold(law: pol.Corpus) -> None:
    """A long list folds away behind its title and count; a short one stands open."""
    found = law.as_of(date(2024, 1, 1)).offences(victim_age=15, medium="online", jurisdiction="PK-SD")
    assert len(found) > 2 * SCREEN
    html = found._repr_html_()
    assert re.search(r"<details><summary>Offences against anyone \(\d+\)</summary>", html)
    assert "<details>" not in found[0]._repr_html_()


def test_urdu_runs_from_right_to_left() -> None:
    """Each run of Urdu says its language and direction; English around it stays as it is."""
    assert drawing.words("PK-SD, سندھ کی حکومت.") == 'PK-SD, <bdi lang="ur" dir="rtl">سندھ کی حکومت</bdi>.'


@given(st.text())
def test_whatever_a_text_holds_is_escaped(text: str) -> None:
    """No text of the data or of a label can open a tag, close one or end an attribute."""
    one = Card(text, (), (Line(text, text, Tone.DOUBT), Table((text,), ((text,),)), Part(text, (Line(text),))))
    plain = drawing.drawn(Card("", (), (Line(""), Table(("",), (("",),)), Part("", (Line(""),)))))
    tags = [tag for tag, _ in read(drawing.drawn(one)).tags if tag not in ("bdi", "span")]
    assert tags == [tag for tag, _ in read(plain).tags if tag not in ("bdi", "span")]


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_badges_are_readable(colours: dict[str, tuple[str, str]]) -> None:
    """Ink and ground of each badge stand at least 7 to 1 apart, in light and in dark."""
    for pair in colours.values():
        darker, lighter = sorted(map(luminance, pair))
        assert (lighter + 0.05) / (darker + 0.05) >= 7


def test_an_assessment_repeats_no_fact_of_the_case(shown: dict[str, Any]) -> None:
    """Neither the days of the case nor the ages it gives stand in any rendering."""
    for text in (shown["assessment"].to_text(), shown["assessment"]._repr_html_()):
        assert "2023-01-10" not in text
        assert "2023-12-01" not in text
        assert "2025-06-01" not in text
    assert repr(CASE) == "Case(facts withheld)"


def test_an_assessment_says_what_to_ask_and_what_to_beware_of(shown: dict[str, Any]) -> None:
    """What depends, what would settle more, the caveats and what does not apply each have a part of their own."""
    titles = [block.title for block in card(shown["assessment"]).blocks if isinstance(block, Part)]
    assert "Depends on what is not known" in titles
    assert titles[-3:] == ["What would settle more", "To beware of", "Does not apply, for want of"]


def test_a_penalty_says_what_is_missing(small: pol.Corpus) -> None:
    """A bound that is not stated and a field that sources dispute are said in words."""
    penalty = small.offence("test-2001/2(2)").versions[-1].penalty
    text = penalty.to_text()
    assert "term: minimum not stated, maximum 7 years" in text
    assert "fine: minimum Rs 1,000,000 (Rs 10 lakh), maximum not stated" in text
    assert "caution: sources disagree on the least term" in text
    assert "life: yes" in small.offence("test-2001/3").versions[0].penalty.to_text()
    assert "least custody: not recorded" in small.offence("test-2001/6").versions[0].penalty.to_text()


def test_every_shape_of_the_made_up_law_has_an_account(small: pol.Corpus) -> None:
    """Void versions, inferences, dangling targets, roles in practice and unsettled flags are said, not left out."""
    assert "void from its beginning: amend-2005/8" in small.section("test-2001/8").to_text()
    assert "worked out: nobody saw it begin" in small.section("test-2001/6").to_text()
    assert "99 (dangling)" in small.section("test-2001/5").to_text()
    assert "[candidate" not in small.section("test-2001/9").to_text()
    procedure = small.as_of(date(2012, 6, 1)).procedure("test-2001/2(2)")
    assert "in practice, as was seen" in procedure.to_text()
    assert "cognizable: yes" in procedure.to_text()
    assert "bailable: no" in procedure.to_text()
    none = small.as_of(date(1990, 1, 1)).procedure("test-2001/3")
    assert "court: not settled by any source that was read" in none.to_text()
    offence = small.offence("test-2001/2(2)#repeat").versions[0]
    assert "prior-conviction: convicted before" in offence.to_text()
    assert "protects: minor under 18 or appearing so" in small.offence("test-2001/2(2)").versions[0].to_text()
    assert "protects: no particular person" in small.offence("test-2001/7").versions[0].to_text()
    limited = evolve(offence, offender=pol.Offender("a parent"), statutory_label="Harassment")
    assert "who can commit it: a parent" in limited.to_text()
    assert 'the law calls it "Harassment"' in limited.to_text()
    assert "number not seen" in evolve(small.instruments[0], number=None, sections=()).to_text()


def test_institutions_with_conditions_say_them(law: pol.Corpus) -> None:
    """A role that turns on a condition says the condition."""
    texts = [body.to_text() for body in law.as_of(date(2024, 1, 1)).investigators("peca-2016/22")]
    assert any("condition: " in text for text in texts)


def test_lakh_and_crore_stand_beside_the_digits() -> None:
    """From one lakh on a sum has both; below it the digits alone."""
    assert rupees(1_000_000) == "Rs 1,000,000 (Rs 10 lakh)"
    assert rupees(99_999) == "Rs 99,999"
    assert with_lakh("a fine of up to Rs 15,000,000, or Rs 500") == (
        "a fine of up to Rs 15,000,000 (Rs 1 crore 50 lakh), or Rs 500"
    )


def test_days_are_worded_in_english_whatever_the_machine_speaks() -> None:
    """A day's words come from the package, not from the locale."""
    assert day_words(date(2023, 9, 30)) == "30 September 2023"
    assert len(MONTHS) == 12


CELLS = st.text(alphabet="ab ./", max_size=90)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4), st.integers(min_value=20, max_value=80))
def test_a_table_fits_its_width(rows: list[tuple[str, str, str]], width: int) -> None:
    """No line of a table is wider than the width, and no letter of a cell is lost."""
    lines = table(rows[0], rows[1:], width)
    assert max(map(len, lines)) <= width
    letters = sorted("".join(cell for row in rows for cell in row).replace(" ", ""))
    assert sorted("".join(lines).replace(" ", "").replace("-", "")) == letters


@given(st.lists(st.integers(1, 60), min_size=1, max_size=6), st.integers(20, 80))
def test_shares_never_exceed_the_total(natural: list[int], total: int) -> None:
    """The widths of columns add up to no more than there is, and to all that is needed where that fits."""
    found = shares(natural, [max(1, width // 2) for width in natural], total)
    assert sum(found) <= total
    assert found == natural or sum(natural) > total


def test_rows_of_a_history_without_changes() -> None:
    """A section without a recorded change says so instead of an empty table."""
    from pk_ocsea_law.display.sections import history

    assert history(()).title == "No change is recorded."
