"""Tokenize: a cleaned text becomes a row of pieces; what stands between two pieces is a gap."""

from __future__ import annotations

from pk_ocsea_law.citations.grammar import ID, ID_SIGN, Kind, compiled, pieces_pattern

Token = tuple[int, int, int]
"""Where a piece begins and ends, and its `Kind`. Plain, since a text has many."""

_LONGEST = 400


def tokenize(low: str) -> list[Token]:
    """The pieces of a cleaned text that a citation can be made of, in order, none inside another."""
    pieces, kinds, skips = pieces_pattern(ascii_only=low.isascii())
    more: list[Token] = []
    if "/akn/pk" in low or compiled(ID_SIGN).search(low) is not None:
        more = [(*each.span(), Kind.ID) for each in compiled(ID).finditer(low)]
        low = compiled(ID).sub(lambda each: "\0" * len(each[0]), low)
    found = [
        (each.start() + skips[group], each.end(), kinds[group])
        for each in pieces.finditer(low)
        if (group := each.lastindex)
    ]
    touched = [token for token in found if token[2] > Kind.TOUCHED]
    for place in [0, *(end for _, end, _ in touched)]:
        word = pieces.match(" " + low[place : place + _LONGEST])
        if word is not None:
            more.append((place, place + word.end() - 1, kinds[word.lastindex or 0]))
    return _apart(found, more) if more or touched else found


def _apart(found: list[Token], more: list[Token]) -> list[Token]:
    """The pieces in order, without those that begin inside another."""
    tokens: list[Token] = []
    done = 0
    for start, end, kind in sorted(found + more):
        if start >= done:
            tokens.append((start, end, kind & ~Kind.TOUCHED))
            done = end
    return tokens
