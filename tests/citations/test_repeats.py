"""What is copied from an earlier place says what reading it again would say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from pk_ocsea_law.citations import Citation, find
from pk_ocsea_law.citations.repeats import Repeats

REAL = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "selection.jsonl").read_text(encoding="utf-8").splitlines()
]
CITED = [
    "u/s 302/34 PPC", "section 22A PECA, 2016", "292-A, PPC", "sections 193, 196 of the PPC", "Section 30. PPC",
    "302 PPC", "section 30 PPC", "Section 376 Penal Code", 'section 5 "ab" means PPC', "Art. 9 of the Constitution",
]  # fmt: skip
BETWEEN = [
    " and ", ". ", "\n", "\n\n", " (", ") ", "(Act XLV of 1860) ", ", 1860 ", " of India ", "Indian ", " read with ",
    "Magistrate ", '("the Act") ', " held that ", "PPC ", "section ", "of the ", "5 years ", ", 34 ", "/",
]  # fmt: skip


@given(st.lists(st.sampled_from([*CITED, *BETWEEN]), min_size=2, max_size=24).map("".join))
@settings(max_examples=300, deadline=None)
def test_copying_changes_nothing(text: str) -> None:
    """Whatever stands around the same letters, a reader that copies nothing finds the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Repeats, "again", lambda *_: None)
        plain = find(text)
    assert find(text) == plain


@given(st.lists(st.sampled_from(REAL), min_size=1, max_size=4), st.sampled_from([". Then ", "\n\n", ", ", " "]))
@settings(max_examples=150, deadline=None)
def test_copying_real_strings_changes_nothing(parts: list[str], between: str) -> None:
    """The same holds for real strings that come again and again."""
    text = between.join(parts * 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Repeats, "again", lambda *_: None)
        plain = find(text)
    assert find(text) == plain


@pytest.mark.parametrize("written", ["u/s 302/34 PPC", "section 22A PECA, 2016", "302/34 PPC", "292-A, PPC"])
def test_the_same_letters_say_the_same_at_another_place(written: str) -> None:
    """A citation that comes again is found again, at its own place."""
    text = f"He was charged {written} then. Counsel spoke. She was charged {written} then."
    found = find(text)
    half = len(found) // 2
    assert [each.id for each in found[:half]] == [each.id for each in found[half:]]
    assert all(each.written == text[each.start : each.end] for each in found)
    assert half > 0


@pytest.mark.parametrize("after", [" of India", " (Amendment) Act, 2020", ", 2019"])
def test_what_follows_a_name_still_counts(after: str) -> None:
    """A law that later words make another is not taken for the one read before with the same letters."""
    text = f"Charged under section 376 Penal Code today. Charged under section 376 Penal Code{after} today."
    alone = find(f"Charged under section 376 Penal Code{after} today.")
    assert [each.instrument for each in find(text)[1:]] == [each.instrument for each in alone]


def test_a_long_list_is_read_to_its_end() -> None:
    """A list of more numbers than are looked over at once is read whole, every time."""
    numbers = ", ".join(map(str, range(301, 341)))
    found = find(f"u/s {numbers} PPC was put. u/s {numbers} PPC was put.")
    assert [each.section for each in found] == [str(number) for number in range(301, 341)] * 2
    assert {each.instrument for each in found} == {"ppc-1860"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [("302PPC", ["ppc-1860/302"]), ("charged 302/34PPC", ["ppc-1860/302", "ppc-1860/34"])],
)
def test_a_name_may_touch_the_number(text: str, ids: list[str]) -> None:
    """A name with nothing between it and the number is seen."""
    assert [each.id for each in find(text)] == ids


def test_what_is_found_is_a_citation_like_any_other() -> None:
    """A citation that was found equals, hashes and stays unchangeable like one that was made."""
    found = find("s. 5 PPC")[0]
    made = Citation("ppc-1860", "5", None, None, "main", 0, 8, "s. 5 PPC", "PPC", "written")
    assert found == made
    assert hash(found) == hash(made)
    assert type(found) is Citation
    with pytest.raises(AttributeError):
        found.section = "6"  # type: ignore[misc]
