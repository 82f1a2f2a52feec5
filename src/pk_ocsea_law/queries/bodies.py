"""Which bodies hold which role on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.effects import Function, Mandate, MandateBasis
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import weighed
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
    over = index.mandates if subject is None else _over(index, subject)
    held = (mandate for mandate in over if function is None or mandate.function is function)
    found = (mandate for mandate in held if _holds(index, mandate, day, place))
    by_law_first = sorted(found, key=lambda mandate: mandate.basis is MandateBasis.IN_PRACTICE)
    once: dict[tuple[str, Function, str], Mandate] = {}
    for mandate in by_law_first:
        once.setdefault((mandate.institution, mandate.function, "" if subject else mandate.what), mandate)
    return tuple(evolve(named[mandate.institution], mandate=mandate) for mandate in once.values())


def _over(index: Index, subject: Subject) -> Iterator[Mandate]:
    """The mandates that reach the subject on some day; which of them hold is a question of the day."""
    found = index.mandating.get(subject.key)
    if found is None:
        reaching = (
            one for one in index.mandates if one.reach is not None and closeness(one.reach, subject) is not None
        )
        found = index.mandating[subject.key] = tuple(reaching)
    return (one for one in found if one.reach and protects(one.reach, subject) is not Answer.NO)


def _holds(index: Index, mandate: Mandate, day: date, place: str | None) -> bool:
    if mandate.span.covers(day) is False:
        return False
    section = index.sections.get(mandate.setting.section)
    return section is None or mandate.setting.version in {version.id for version in weighed(section, place, day).known}
