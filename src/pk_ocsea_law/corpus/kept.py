"""Remarks that travel with a pickled section or instrument, which leaves its store behind."""

from __future__ import annotations

from typing import TypeVar

from attrs import frozen

from pk_ocsea_law.corpus.placing import unit_section
from pk_ocsea_law.model.sources import Discrepancy, Observation

T = TypeVar("T", Discrepancy, Observation)


@frozen
class KeptRemarks:
    """Every remark of a corpus, ordered by id."""

    every_discrepancy: tuple[Discrepancy, ...]
    every_observation: tuple[Observation, ...]

    def discrepancies(self, id: str) -> tuple[Discrepancy, ...]:
        """The discrepancies on a section or a unit of it, or on an instrument or anything in it, ordered by id."""
        return _on(id, self.every_discrepancy)

    def naming(self, instrument: str) -> tuple[Discrepancy, ...]:
        """The discrepancies that name the instrument itself, ordered by id."""
        return tuple(one for one in self.every_discrepancy if instrument in one.subjects)

    def observations(self, id: str) -> tuple[Observation, ...]:
        """The observations on the same."""
        return _on(id, self.every_observation)


def _on(id: str, remarks: tuple[T, ...]) -> tuple[T, ...]:
    sections = ((one, {unit_section(subject) for subject in one.subjects}) for one in remarks)
    return tuple(one for one, named in sections if id in named or id in {name.partition("/")[0] for name in named})
