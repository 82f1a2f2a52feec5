"""Tokenize: a cleaned text becomes a row of pieces; what stands between two pieces is a gap."""

from __future__ import annotations

from pk_ocsea_law.citations.grammar import (
    ID,
    ID_SIGN,
    Kind,
    compiled,
    numbers_pattern,
    words_pattern,
)

Token = tuple[int, int, int]
"""Where a piece begins and ends, and its `Kind`. Plain, since a text has many."""

_NUMBERED = (0, Kind.JUNK, Kind.NUMBER)
_LONGEST = 400


def _longest_first(token: Token) -> tuple[int, int]:
    return token[0], -token[1]


def tokenize(low: str) -> list[Token]:
    """The pieces of a cleaned text that a citation can be made of, in order, none inside another."""
    words, kinds = words_pattern(ascii_only=low.isascii())
    found = [(each.start() + 1, each.end(), kinds[each.lastindex or 0]) for each in words.finditer(low)]
    first = words.match(" " + low[:_LONGEST])
    if first is not None:
        found.append((0, first.end() - 1, kinds[first.lastindex or 0]))
    ids = [(*each.span(), Kind.ID) for each in compiled(ID).finditer(low)] if compiled(ID_SIGN).search(low) else []
    numbers = numbers_pattern().finditer(low)
    if not found and not ids:
        return [(*each.span(), _NUMBERED[each.lastindex or 0]) for each in numbers]
    found += [(*each.span(), _NUMBERED[each.lastindex or 0]) for each in numbers]
    found += ids
    found.sort(key=_longest_first if ids else None)
    tokens: list[Token] = []
    done = 0
    for token in found:
        if token[0] >= done:
            tokens.append(token)
            done = token[1]
    return tokens
