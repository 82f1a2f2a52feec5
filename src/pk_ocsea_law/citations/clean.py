"""Clean: a copy of the text in one spelling, of the same length, so that every place in it is a place in the text."""

from __future__ import annotations

import re
from functools import cache

MARK = "\u0640"
"""Stands for what Urdu print adds and search should skip: vowel signs, joiners, the long stroke."""

_SAME = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\u06d4\ufe58\ufe63\uff0d",
    '"': "\u201c\u201d\u201e\u00ab\u00bb\uff02",
    "'": "\u2018\u2019\u201a\u201b\u201f\u02bc\u00b4`\uff07",
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\ufeff",
    "/": "\u2044\u2215\uff0f",
    ",": "\u060c\u066b\u066c\uff0c",
    ";": "\u061b",
    ".": "\u2024\uff0e",
    "(": "\uff08\ufd3e",
    ")": "\uff09\ufd3f",
    "ی": "\u064a\u0649\u06cc",
    "ک": "\u0643",
    "\u06c1": "\u06c2\u06c1\u0647\u06c3\u0629",
    "و": "\u0624",
    "\u0627": "\u0623\u0625",
    MARK: (
        "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0656\u0657\u0658\u0670\u0640"
        "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ),
}


@cache
def _table() -> dict[int, str]:
    table = {ord(old): new for new, olds in _SAME.items() for old in olds}
    for zero in (0x0660, 0x06F0, 0x0966, 0xFF10):
        table.update({zero + digit: str(digit) for digit in range(10)})
    return table


@cache
def _unusual() -> re.Pattern[str]:
    return re.compile("[" + "".join(re.escape(chr(code)) for code in _table()) + "]")


def clean(text: str) -> str:
    """The text in lower case with one kind of dash, quotation mark, space, digit and Urdu letter, same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(each if len(each) == 1 else letter for letter in text for each in (letter.lower(),))
    if low.isascii():
        return low.replace("\t", " ").replace("`", "'")
    table = _table()
    return _unusual().sub(lambda found: table[ord(found.group())], low)
