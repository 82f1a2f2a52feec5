"""A value as plain text that fits a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from pk_ocsea_law.display.blocks import Block, Card, Line, Table
from pk_ocsea_law.display.cards import card
from pk_ocsea_law.display.columns import table

WIDTH = 80


def text(value: object) -> str:
    """The account of a value as text; a TypeError for what has none."""
    return drawn(card(value))


def drawn(one: Card) -> str:
    """A card as text."""
    return "\n".join(_card(one, 0))


def wrapped(text: str, indent: int = 0, hanging: int = 0) -> str:
    """Text folded to the width, with every line indented and later lines hanging further in."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_on_hyphens=False,
    )


def _card(one: Card, depth: int) -> Iterator[str]:
    badges = "".join(f" [{badge.words}]" for badge in one.badges)
    yield wrapped(one.title + badges, depth, 2)
    yield from _blocks(one.blocks, depth + 2)


def _blocks(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Line(text=text, name=name):
                yield wrapped(f"{name}: {text}" if name else text, depth, 2)
            case Table(head=head, rows=rows):
                yield from (" " * depth + line for line in table(head, rows, WIDTH - depth))
            case Card():
                yield from _card(block, depth)
            case _:
                yield ""
                yield wrapped(f"{block.title}:", depth)
                yield from _blocks(block.blocks, depth)
