"""How far the law of each place covers a topic, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum

from attrs import frozen

from pk_ocsea_law.model.conduct import Topic
from pk_ocsea_law.model.effects import Effect
from pk_ocsea_law.model.shown import Shown


class Cover(Enum):
    """How far a place's law covers a topic. What nobody has read is not an absence."""

    SPECIFIC = "specific"
    GENERAL = "general"
    FEDERAL_ONLY = "federal-only"
    NONE_FOUND = "none-found"
    NOT_REVIEWED = "not-reviewed"


@frozen
class Cell:
    """The answer for one place.

    `evidence` are the provisions of the place's own law that decide the cover, and `federal` those of federal law that
    certainly reach the place; `possible` may stand or may reach it, and never decide. `unread` are the place's own
    instruments whose text was not read whole: while there is one, nothing is said to be absent.
    """

    jurisdiction: str
    cover: Cover
    evidence: tuple[Effect, ...]
    federal: tuple[Effect, ...]
    possible: tuple[Effect, ...]
    unread: tuple[str, ...]
    reason: str


@frozen
class Coverage(Shown, Mapping[str, Cell]):
    """One topic on one day, from each place with a law of its own to its cell. `PK` is federal law by itself."""

    topic: Topic
    day: date
    cells: tuple[Cell, ...]

    def __getitem__(self, jurisdiction: str) -> Cell:
        """The cell of a place; a KeyError names the places there are."""
        for cell in self.cells:
            if cell.jurisdiction == jurisdiction:
                return cell
        raise KeyError(f"no such place; there are {', '.join(self)}")

    def __iter__(self) -> Iterator[str]:
        return (cell.jurisdiction for cell in self.cells)

    def __len__(self) -> int:
        return len(self.cells)
