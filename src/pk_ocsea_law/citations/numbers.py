"""Numbers: "292-A", "337-F(vi)", "506-ii", "25-الف" and their damaged prints, read into a section and its unit."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attrs import frozen

from pk_ocsea_law.citations.clean import clean
from pk_ocsea_law.citations.grammar import URDU_LETTERS
from pk_ocsea_law.citations.names import names, roman

_PARTS = re.compile(r"(\d+)(?:(\s?-\s*|\s?)([a-z]+|[\u0621-\u06d3]+)(?:-([ivx]+))?)?(#\d)?((?:\s?-?\s?\([^)]*\))*)$")
_UNIT = re.compile(r"\(\s?([^)\s]+)\s?\)")
_SMALL_ROMAN = re.compile(r"(?:x{0,2}(?:ix|iv|v?i{0,3}))$")
_NOT_LETTERS = frozenset({"st", "nd", "rd", "th", "am", "pm", "km", "kg", "cm", "yrs", "yr"})
_CHAPTER_LETTERS = frozenset({"", *"abcdefgh"})
_DAMAGED_LETTER = {"4": "A", "8": "B"}


@frozen
class Number:
    """A provision as written: its section ("292A"), the unit within it ("(1)(a)", None for the whole), its length."""

    section: str
    unit: str | None
    size: int


@cache
def lettered() -> frozenset[str]:
    """Every lettered number of the codes that lists of numbers are drawn from."""
    return frozenset(number for reading in names().readings.values() for number in reading.lettered)


@lru_cache(maxsize=16384)
def read_number(written: str) -> Number | None:
    """The provision that a piece of text writes, None where it is some other number (an ordinal, a measure)."""
    found = _PARTS.match(clean(written))
    if found is None:
        return None
    base, joint, letters, part, hash_mark, chain = found.groups()
    if letters is not None and joint.isspace() and not written[found.start(3)].isupper() and letters.isascii():
        return read_number(written[: found.start(2)])
    section = base.lstrip("0")
    if not section:
        return None
    units = [_unit(each) for each in _UNIT.findall(chain)]
    if letters is None:
        section = _undamaged(section)
    else:
        small = written[found.start(3)] == letters[0]
        suffix = _suffix(section, joint, letters, small=small)
        if suffix is None:
            return None
        section, first = suffix
        units = [*first, *([f"({part})"] if part else []), *units]
    upper = _upper_clause(written, section)
    if upper is not None and not letters:
        section, units = upper, units[1:]
    return Number(section + (hash_mark or ""), "".join(units) or None, len(written))


def _unit(clause: str) -> str:
    clause = URDU_LETTERS.get(clause, clause)
    return f"({clause.upper() if clause[0].isdecimal() else clause.lower()})"


def _suffix(base: str, joint: str, letters: str, *, small: bool) -> tuple[str, list[str]] | None:
    """The section with its letters, or the section and a unit where the letters are a small Roman numeral."""
    if letters in URDU_LETTERS:
        return base + URDU_LETTERS[letters], []
    if letters in _NOT_LETTERS or not letters.isascii():
        return None
    if letters == "l" and small and len(base) < 3 and not joint:
        return f"{base}1", []
    if _SMALL_ROMAN.match(letters) and (len(letters) > 1 or (letters == "i" and base + "I" not in lettered())):
        return base, [f"({letters})"]
    if len(letters) > 1 and base + letters[0].upper() in lettered() and base + letters.upper() not in lettered():
        return (base + letters[0].upper(), [f"({letters[1:]})"]) if _SMALL_ROMAN.match(letters[1:]) else None
    if len(letters) > 2:
        return None
    if len(letters) == 1 and base in names().readings["ppc-1860"].parts:
        return base, [f"({letters})"]
    return base + letters.upper(), []


def _undamaged(base: str) -> str:
    """A scanner reads A as 4 and B as 8: 2924 is 292A, since no code has so many sections."""
    guess = base[:-1] + _DAMAGED_LETTER.get(base[-1], "")
    return guess if len(base) == 4 and guess in lettered() else base


def _upper_clause(written: str, section: str) -> str | None:
    """292(A), 25 (A): a capital in brackets that is a letter of the number wherever such a number exists."""
    found = re.match(r"\d+\s?\(\s?([A-Z])\s?\)", written)
    lettered_section = section + found[1] if found else ""
    return lettered_section if lettered_section in lettered() else None


def after_hyphen(base: str, digit: str) -> str | None:
    """165-8: a lone digit after a hyphen that a scanner made of a letter, None where no such number exists."""
    guess = base + _DAMAGED_LETTER.get(digit, "")
    return guess if guess != base and guess in lettered() else None


def chapter(written: str) -> str | None:
    """A chapter's numeral ("XVI", "V-A", "XX A", "16") as "ch.XVI", "ch.VA"; None where it is none."""
    word = re.sub(r"[\s-]", "", written)
    for size in (len(word), len(word) - 1):
        value = roman(word[:size])
        numeral = word[:size].isdecimal() or to_roman(value) == word[:size]
        if value and numeral and word[size:] in _CHAPTER_LETTERS:
            return f"ch.{to_roman(value).upper()}{word[size:].upper()}"
    return None


def to_roman(value: int) -> str:
    """A number as a Roman numeral in lower case."""
    numerals = (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    )
    written = ""
    for worth, sign in numerals:
        written += sign * (value // worth)
        value %= worth
    return written


_ORDINALS = {"first": "I", "second": "II", "third": "III", "fourth": "IV", "fifth": "V"}


def schedule(written: str) -> str:
    """A schedule ("Schedule II", "Second Schedule", "Schedule 2", "Schedule A") as "sch.II", "sch.A"."""
    word = written.split()[0]
    if word in _ORDINALS:
        return f"sch.{_ORDINALS[word]}"
    number = re.sub(r"^schedules?[\s-]*", "", written)
    return f"sch.{to_roman(int(number)).upper() if number.isdecimal() else number.upper()}"
