"""Tables as text that fits a width: every column gets its share, and cells fold within it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

GAP = 2


def table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """The lines of a table no wider than the width. A word longer than its column is broken."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    natural = [max(len(line[column]) for line in lines) for column in range(len(head))]
    longest = [max(len(word) for line in lines for word in [*line[column].split(), ""]) for column in range(len(head))]
    widths = shares(natural, longest, width - GAP * (len(head) - 1))
    ruled = [_row(line, widths) for line in lines]
    rule = (" " * GAP).join("-" * size for size in widths)
    return [*ruled[0], rule, *(text for row in ruled[1:] for text in row)]


def shares(natural: Sequence[int], longest: Sequence[int], total: int) -> list[int]:
    """A width for each column that together fit the total: narrow columns whole, the others by what is left.

    While there is room, no column is narrower than its longest word; where there is none, the widest give way.
    """
    if sum(natural) <= total:
        return list(natural)
    floor = list(longest)
    while sum(floor) > total:
        floor[floor.index(max(floor))] -= 1
    left = total - sum(floor)
    wanted = [whole - low for whole, low in zip(natural, floor, strict=True)]
    return [low + left * want // sum(wanted) for low, want in zip(floor, wanted, strict=True)]


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    folded = [_fold(cell, size) for cell, size in zip(cells, widths, strict=True)]
    height = max(len(cell) for cell in folded)
    padded = [[*cell, *[""] * (height - len(cell))] for cell in folded]
    lines = (
        (" " * GAP).join(f"{part:{size}}" for part, size in zip(line, widths, strict=True))
        for line in zip(*padded, strict=True)
    )
    return [line.rstrip() for line in lines]


def _fold(cell: str, size: int) -> list[str]:
    return textwrap.wrap(cell, max(size, 1), break_on_hyphens=False) or [""]
