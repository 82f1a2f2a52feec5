"""Which bodies hold which role on a day."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.effects import Function, Mandate, MandateBasis
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import weigh
from pk_ocsea_law.queries.reach import Subject, closeness, protects


def with_role(
    index: Index, day: date, function: Function | None, subject: Subject | None, place: str | None
) -> tuple[Institution, ...]:
    """The bodies that hold a function on the day, over a subject if one is given: by law first, then in practice.

    Each carries the mandate it holds the role by. A body whose role begins or ends within a window that the day lies
    in, or whose law is not certain that day, is among them. Over a subject each body stands once for each function;
    otherwise once for each role, and a role that several sections give in the same words stands once.
    """
    named = {institution.id: institution for institution in index.institutions}
    held = (mandate for mandate in index.mandates if function is None or mandate.function is function)
    found = (mandate for mandate in held if _over(mandate, subject) and _holds(index, mandate, day, place))
    by_law_first = sorted(found, key=lambda mandate: mandate.basis is MandateBasis.IN_PRACTICE)
    once: dict[tuple[str, Function, str], Mandate] = {}
    for mandate in by_law_first:
        once.setdefault((mandate.institution, mandate.function, "" if subject else mandate.what), mandate)
    return tuple(evolve(named[mandate.institution], mandate=mandate) for mandate in once.values())


def _over(mandate: Mandate, subject: Subject | None) -> bool:
    if subject is None:
        return True
    reach = mandate.reach
    return reach is not None and closeness(reach, subject) is not None and protects(reach, subject) is not Answer.NO


def _holds(index: Index, mandate: Mandate, day: date, place: str | None) -> bool:
    if mandate.span.covers(day) is False:
        return False
    section = index.sections.get(mandate.setting.section)
    return section is None or mandate.setting.version in {version.id for version in weigh(section, place, day).known}
