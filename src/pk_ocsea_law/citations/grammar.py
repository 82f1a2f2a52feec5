"""The grammar: every pattern of the package, compiled when first used. All of them read cleaned text.

No quantifier over open text is unbounded, so that no input takes more than linear time.
"""

# ruff: noqa: RUF001

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pk_ocsea_law.citations.clean import MARK
from pk_ocsea_law.citations.names import names

URDU_LETTERS = {
    "اے": "A", "بی": "B", "سی": "C", "ڈی": "D", "ای": "E", "ایف": "F", "جی": "G", "ایچ": "H",
    "آئی": "I", "جے": "J", "کے": "K", "ایل": "L", "ایم": "M", "این": "N", "او": "O", "پی": "P",
    "الف": "A", "ب": "B", "ج": "C", "د": "D",
}  # fmt: skip
"""Letters of a section's number as Urdu spells them out."""

_SPELLED = "ایف|ایچ|آئی|ایل|ایم|این|الف|اے|بی|سی|ڈی|ای|جی|جے|او"
_HYPHENED = f"{_SPELLED}|کے|پی|ب|ج|د"
_ROMAN = r"[ivxlc]{1,7}"
_CLAUSE = r"(?:[ivx]{1,6}[a-z]?|[a-z]{1,2}|\d{1,2}[a-z]{0,2}|الف|[\u0621-\u06d3])"
_YEAR = r"(?:1[6-9]|i[6-9]|20)\d[\do]"
_END = r"(?![^\W\d_])"

_AFTER_LETTER = (
    r"(?=\s{0,4}(?:[,/&;:()\[\]\"-]|\.(?!\s?[a-z])|$|(?:of|and|or|to|read|in|is)\b"
    r"|r/|p\.?p\.?c|cr\.?p|peca|pakistan|تعز|ت))"
)
_NO_SUFFIX = r"(?!(?:of|or|to|in|at|by|on|is|as|an|vs|ps|no|us|it|if|he|we|p|and|the)\b)"
_SUFFIX = (
    rf"(?:\s?-\s{{0,3}}(?:{_NO_SUFFIX}(?:[a-z]-?[ivx]{{1,4}}|[a-z]{{1,2}}|[ivx]{{1,4}})(?![\w'.])|(?:{_HYPHENED})(?!\w))"
    rf"|(?:[a-z]-?[ivx]{{1,4}}|[a-z]{{1,2}}|[ivx]{{1,4}})(?![\w'])|\s?(?:{_SPELLED})(?!\w)|\s(?!r\s?/|u\s?[/\\])[a-z]{_AFTER_LETTER})"
)
_NUMBER = rf"\d{{0,3}}(?!\d){_SUFFIX}?(?:#\d)?(?:\s?-?\s?\(\s?{_CLAUSE}\s?\)(?:\s?\(\s?{_CLAUSE}\s?\)){{0,5}})?"

_JUNK = (
    r"\d{4,}|\d?\[|\d{0,4}[/-](?:19|20)\d\d(?!\d)|\d?[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)|\d?[.-]\d{1,2}[.-]\d\d(?!\d)"
    r"|(?:(?<=1)9|(?<=2)0)\d\d[-/]\d\d?[-/]\d\d?(?!\d)|(?<=0)\d{2,3}-\d{2,9}|(?<=0)\d{3}(?!\d)"
)
"""Both begin after their first digit, which the pattern takes first: a search for digits alone is fast."""

_AFTER_KEY = r"[ .:;\"'-]{0,4}\n?[ \"'(#]{0,8}(?:nos?\s?\.?\s?)?(?=\d)"
_UNIT_AFTER = rf"\s{{0,3}}\(?\s?{_CLAUSE}\s?\)?(?!\w)"
_CHAPTER = rf"(?:{_ROMAN}|\d{{1,2}})(?:\s?-\s?[a-h](?!\w)|\s[a-h](?=\s?(?:,|\.|$|of\b|and\b))|[a-h])?(?!\w)"
_CHAPTERS = rf"\s{{0,3}}-?\s?{_CHAPTER}(?:\s?(?:,|&|/|and|or|to|,\s?and)\s?{_CHAPTER}){{0,12}}"
_SERIAL = r"[ivxlcdm]{1,10}|\d{1,3}"
_NUMBERED = rf"[\s-]{{0,4}}(?:no\s?[.:]?)?\s{{0,3}}(?:{_SERIAL})\s{{0,3}}(?:of\s{{0,3}}|/)\s?{_YEAR}(?!\d)"
_LAW_WORD = r"(?:act|ordinance|order|p\s?\.?\s?o\s?\.?|president'?s\s+order)"
_PLACE = rf"\s{{1,4}}{_LAW_WORD}{_NUMBERED}"


class Kind:
    """What a piece of text is."""

    ID: Final = 1
    JUNK: Final = 2
    NUMBER: Final = 3
    SUB: Final = 4
    KEY: Final = 5
    CHAPTER: Final = 6
    ACT_NUMBER: Final = 7
    NAME: Final = 8
    GENERIC: Final = 9
    END: Final = 10
    TOUCHED: Final = 16
    """Added to the kind of a number that a letter follows at once: what begins there has nothing before it."""


_SESSION = r"ession(?=\s\d{2,3}\s?-\s?[a-z](?!\w))"
"""A scanner's "session 22-A"; a court's session has no lettered number."""

_WORDS: dict[str, tuple[tuple[int, str], ...]] = {
    "s": (
        (Kind.SUB, rf"ub-?\s?(?:sections?|clauses?|articles?|paragraphs?){_UNIT_AFTER}"),
        (Kind.KEY, rf"(?:ec(?:tion)?s?(?:\(s\))?|ects?|ecctions?|s?|{_SESSION}){_AFTER_KEY}"),
        (Kind.CHAPTER, rf"chedules?[\s-]{{1,2}}(?:{_ROMAN}|[a-d]|\d)(?!\w)|econd\s+schedule"),
        (Kind.ACT_NUMBER, rf"indh{_PLACE}"),
        (Kind.GENERIC, rf"anhita{_END}"),
    ),
    "u": ((Kind.KEY, rf"\s?[/\\]\s?s(?:ec(?:tion)?s?|s)?{_AFTER_KEY}"),),
    "a": (
        (Kind.KEY, rf"rt(?:icles?|t?s?){_AFTER_KEY}"),
        (Kind.ACT_NUMBER, rf"ct{_NUMBERED}"),
        (Kind.GENERIC, rf"(?:ct|dhiniyam){_END}"),
    ),
    "r": (
        (Kind.KEY, rf"ules?{_AFTER_KEY}"),
        (Kind.JUNK, r"s\.?\s?\d[\d,.]{0,20}"),
        (Kind.GENERIC, rf"(?:ules|egulations?){_END}"),
    ),
    "c": (
        (Kind.SUB, rf"(?:lauses?|ls?\.){_UNIT_AFTER}"),
        (Kind.CHAPTER, rf"h(?:apters?|\.){_CHAPTERS}"),
        (Kind.GENERIC, rf"(?:ode|onvention|ovenant|harter|onstitution){_END}"),
    ),
    "p": (
        (Kind.SUB, rf"ara(?:graph)?s?{_UNIT_AFTER}"),
        (Kind.JUNK, r"kr\s?\d[\d,.]{0,20}"),
        (Kind.ACT_NUMBER, rf"(?:unjab{_PLACE}|(?:\s?\.?\s?o\s?\.?|resident'?s\s+order){_NUMBERED})"),
        (Kind.GENERIC, rf"rotocol{_END}"),
    ),
    "f": ((Kind.CHAPTER, r"i(?:rst|fth)\s+schedule|ourth\s+schedule"), (Kind.ACT_NUMBER, rf"ederal{_PLACE}")),
    "t": ((Kind.CHAPTER, r"hird\s+schedule"),),
    "n": ((Kind.JUNK, r"os?\s?[.:]?\s?\d[\d/-]{0,12}"),),
    "o": (
        (Kind.ACT_NUMBER, rf"rd(?:inance|er){_NUMBERED}"),
        (Kind.GENERIC, rf"rd(?:inance{_END}|er(?=,?\s{{1,3}}(?:19|20)\d\d))"),
    ),
    "b": ((Kind.ACT_NUMBER, rf"al[ou]chistan{_PLACE}"), (Kind.GENERIC, r"ill(?=,?\s{1,3}(?:19|20)\d\d)")),
    "k": ((Kind.ACT_NUMBER, rf"(?:\.?p\.?(?:k\.?)?|hyber\s+pakhtunkhwa){_PLACE}"),),
    "i": ((Kind.ACT_NUMBER, rf"slamabad{_PLACE}"),),
    "l": ((Kind.GENERIC, r"aw(?=,?\s{1,3}(?:19|20)\d\d)"),),
    "§": ((Kind.KEY, r"§?\s?(?=\d)"),),
    "ز": ((Kind.KEY, rf"یر\s?دفعہ{MARK}?{_AFTER_KEY}"),),
    "د": ((Kind.KEY, rf"فع(?:ات|ہ{MARK}?){_AFTER_KEY}"),),
    "آ": (
        (Kind.KEY, rf"رٹیکلز?{_AFTER_KEY}"),
        (Kind.GENERIC, rf"رڈ(?:یننس|ی\s?نینس|ی\s?ننس|یننس){_END}"),
    ),
    "س": ((Kind.KEY, rf"یکشنز?{_AFTER_KEY}"),),
    "ق": ((Kind.KEY, rf"اعدہ{_AFTER_KEY}"),),
    "ب": ((Kind.KEY, rf"جرم{_AFTER_KEY}"), (Kind.CHAPTER, rf"اب{_CHAPTERS}")),
    "ج": ((Kind.KEY, rf"رم{_AFTER_KEY}"),),
    "ذ": ((Kind.SUB, rf"یلی\s?دفعہ{_UNIT_AFTER}"),),
    "ش": ((Kind.SUB, rf"ق{_UNIT_AFTER}"),),
    "ض": ((Kind.SUB, rf"من{_UNIT_AFTER}"),),
    "ا": ((Kind.GENERIC, rf"یکٹ{_END}"),),
    "ک": ((Kind.GENERIC, rf"وڈ{_END}"),),
}  # fmt: skip
"""What may begin with each letter, without that letter. Names come from the data and are added to it."""

ID = (
    r"/akn/pk(?:-[a-z]{2})?/act/[\w./-]{4,60}?(?:/[a-z]{3}[@:][\d-]{0,10})?/~(?:sec|art|rule|part)_\w(?:[\w#./-]{0,60}\w)?(?:\(\w{1,6}\)){0,4}"
    r"|(?<![\w/-])[a-z][a-z0-9-]{1,40}-\d{4}/\w(?:[\w#./-]{0,60}\w)?(?:\([\w]{1,6}\)){0,4}"
)
ID_SIGN = r"-\d{4}/[a-z0-9]"

TAIL = (
    rf"(?:\s?[,.;-]?\s{{0,4}}(?:of\s{{1,3}})?\(?(?P<year>{_YEAR})(?!\d)(?:\s?ء)?\)?)?"
    rf"(?:\s?[,.]?\s{{0,4}}\(\s?(?:(?:act|ordinance|order|p\s?\.?\s?o\s?\.?|nos?\s?[.:]?|[.(])[\s-]{{0,3}}){{0,4}}"
    rf"(?:{_SERIAL})?\s{{0,3}}(?:of\s?)?{_YEAR}\s?\))?"
)

JARGON = (
    r"pay[\s-]per|per[\s-]click|advertis|campaign|\bads?\b|marketing|google|keyword|\bbid|\bseo\b|instructions?\b|processor"
    r"|powerpc|compiler|opcode|clicks?\b"
)


@cache
def pieces_pattern(*, ascii_only: bool) -> tuple[re.Pattern[str], tuple[int, ...], tuple[int, ...]]:
    """Finds every piece after anything that is no letter; for each group its kind, and how much later it begins.

    One branch a letter, so that a word is left as soon as its first letter begins nothing; an empty group at the end
    of each alternative, since a group around it would hide that letter. For a number, the "no letter" is its first
    digit. A text in plain ASCII is spared the branches of Urdu.
    """
    tries = names().patterns
    letters = [each for each in dict.fromkeys([*_WORDS, *tries]) if each.isascii() or not ascii_only]
    touched = f"(?:(?=[{''.join(letters)}])())?"
    branches = [rf"(?<=\d)(?:(?:{_JUNK})(){touched}|{_NUMBER}(){touched})"]
    kinds = [0, Kind.JUNK, Kind.JUNK | Kind.TOUCHED, Kind.NUMBER, Kind.NUMBER | Kind.TOUCHED]
    numbers = len(kinds)
    for letter in letters:
        options = [*_WORDS.get(letter, ())]
        if letter in tries:
            generic = [each for each in options if each[0] == Kind.GENERIC]
            options = [each for each in options if each[0] != Kind.GENERIC]
            options += [(Kind.NAME, f"(?:{tries[letter]}){_END}"), *generic]
        kinds += [kind for kind, _ in options]
        branches.append(letter + "(?:" + "|".join(f"(?:{pattern})()" for _, pattern in options) + ")")
    before = "[^a-z']" if ascii_only else "[^a-z'\u0621-\u06d3]"
    pattern = re.compile(f"{before}(?:{'|'.join(branches)})", re.ASCII if ascii_only else 0)
    return pattern, tuple(kinds), tuple(int(group >= numbers) for group in range(len(kinds)))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of this package, compiled once."""
    return re.compile(pattern)
