"""A value for a terminal that has rich. Nothing but rich itself calls this, so rich is there when it is imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pk_ocsea_law.display.blocks import Block, Card, Line, Table, Tone
from pk_ocsea_law.display.cards import card

if TYPE_CHECKING:
    from rich.console import RenderableType

STYLES = {Tone.SURE: "green", Tone.DOUBT: "yellow", Tone.ENDED: "bright_black", Tone.QUIET: "dim"}


def rich(value: object) -> RenderableType:
    """The account of a value as something rich can print; a TypeError for what has none."""
    from rich.console import Group

    return Group(*_card(card(value)))


def _card(one: Card) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    title = Text(one.title, style="bold")
    for badge in one.badges:
        title.append(f" [{badge.words}]", style=STYLES[badge.tone])
    yield title
    yield from (Padding(inner, (0, 0, 0, 2)) for inner in _blocks(one.blocks))


def _blocks(blocks: Iterable[Block]) -> Iterator[RenderableType]:
    from rich.text import Text

    for block in blocks:
        match block:
            case Line():
                yield _line(block)
            case Table():
                yield _table(block)
            case Card():
                yield from _card(block)
            case _:
                yield Text(f"\n{block.title}", style="bold underline")
                yield from _blocks(block.blocks)


def _line(line: Line) -> RenderableType:
    from rich.text import Text

    style = STYLES[line.tone] if line.tone else ""
    return Text.assemble((f"{line.name}: " if line.name else "", style or "italic"), (line.text, style))


def _table(table: Table) -> RenderableType:
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=box.SIMPLE)
    for name in table.head:
        grid.add_column(Text(name), overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(cell) for cell in row))
    return grid
