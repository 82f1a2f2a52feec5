"""Every table of the data package."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pk_ocsea_law.exports.effect_tables import classifications, definitions, mandates, offences
from pk_ocsea_law.exports.law_tables import events, instruments, jurisdictions, sections, versions
from pk_ocsea_law.exports.source_tables import discrepancies, institutions, observations, sources
from pk_ocsea_law.exports.table import Table
from pk_ocsea_law.law import Corpus

TABLES: Final[tuple[Callable[[Corpus], Table], ...]] = (
    instruments,
    sections,
    versions,
    offences,
    classifications,
    mandates,
    definitions,
    events,
    jurisdictions,
    institutions,
    sources,
    discrepancies,
    observations,
)


def tables(law: Corpus) -> tuple[Table, ...]:
    """Every table of the law."""
    return tuple(make(law) for make in TABLES)
