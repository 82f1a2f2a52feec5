"""The few shapes of which every account of a value is made, whichever way it is then drawn."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from attrs import frozen


class Tone(Enum):
    """How a badge or a line is to be taken. The words say it too: colour never stands alone."""

    SURE = "sure"
    DOUBT = "doubt"
    ENDED = "ended"
    QUIET = "quiet"


@frozen
class Badge:
    """A few words beside a title: the state of a section, the standing of a source."""

    words: str
    tone: Tone


@frozen
class Line:
    """One paragraph, with a word before it that says what it is, such as "caution"."""

    text: str
    name: str | None = None
    tone: Tone | None = None


@frozen
class Table:
    """Rows of words under a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Card:
    """An account of one thing: its title, badges, and the blocks below. A card inside a card is one of its parts."""

    title: str
    badges: tuple[Badge, ...] = ()
    blocks: tuple[Block, ...] = ()


@frozen
class Part:
    """A named run of blocks, one of several in a card. Where it is long it folds away, if the medium can fold."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def size(self) -> int:
        """How many lines, rows or cards it holds."""
        return sum(len(block.rows) if isinstance(block, Table) else 1 for block in self.blocks)


Block: TypeAlias = Line | Table | Card | Part

SCREEN = 12
"""More than so many lines, rows or cards are longer than a screen."""
