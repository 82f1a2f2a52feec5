"""Places in documents that were read, and the standing of the documents."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering

from attrs import frozen


@total_ordering
class Standing(Enum):
    """The kind of document a fact rests on, strongest first. `INFERENCE` is worked out from sourced premises."""

    GAZETTE = "gazette"
    CONSOLIDATION = "consolidation"
    JUDGMENT = "judgment"
    OFFICIAL = "official"
    BILL = "bill"
    SECONDARY = "secondary"
    INFERENCE = "inference"

    def __lt__(self, other: Standing) -> bool:
        """Whether this standing is weaker than the other."""
        order = list(Standing)
        return order.index(self) > order.index(other)


@frozen
class Pinpoint:
    """A place in a source. `standing` is the source's."""

    source: str
    at: str
    standing: Standing


def standing_of(sources: tuple[Pinpoint, ...], inference: str | None = None) -> Standing:
    """The standing of a fact: the strongest of its sources, or `INFERENCE` where it was worked out from them."""
    if inference is not None:
        return Standing.INFERENCE
    return max((pinpoint.standing for pinpoint in sources), default=Standing.INFERENCE)
