"""What is remarked on the law, by what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pk_ocsea_law.model.sources import Discrepancy, Observation


class Remarks(Protocol):
    """What sources disagree on, and what is remarked, by what it speaks of. Built when it is first asked for."""

    def discrepancies(self, id: str) -> tuple[Discrepancy, ...]:
        """The discrepancies on a section or a unit of it, or on an instrument or anything in it, ordered by id."""
        ...

    def naming(self, instrument: str) -> tuple[Discrepancy, ...]:
        """The discrepancies that name the instrument itself, ordered by id."""
        ...

    def observations(self, id: str) -> tuple[Observation, ...]:
        """The observations on the same."""
        ...
