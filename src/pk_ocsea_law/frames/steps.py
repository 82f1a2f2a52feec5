"""The days on which the answer about one provision may change, and the answer from each of them on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from pk_ocsea_law.frames.answers import force, handling, punishes
from pk_ocsea_law.frames.columns import Record
from pk_ocsea_law.frames.subjects import Subject
from pk_ocsea_law.model.instruments import Section
from pk_ocsea_law.model.resolution import Resolution, Timeline
from pk_ocsea_law.queries.procedure import rules_reaching, subject_of

if TYPE_CHECKING:
    from pk_ocsea_law.law import Corpus

Steps: TypeAlias = tuple[tuple[date, ...], list[Record]]
"""The days on which an answer may change, in order, and the answers: one before the first day, and one from each."""


def force_steps(law: Corpus, subject: Subject, places: tuple[str | None, ...]) -> Iterator[Steps]:
    """What the subject said through time, in each of the places."""
    known: dict[object, Steps] = {}
    for place in places:
        alike = _reached_by(law, (subject.section,), place)
        if alike not in known:
            known[alike] = _force_in(law, subject, place)
        yield known[alike]


def _force_in(law: Corpus, subject: Subject, place: str | None) -> Steps:
    timeline = subject.section._timeline if place is None else Timeline.of(subject.section, place)
    days = set(timeline.days)
    if subject.line is not None:
        days.update(day for offence in law._index.lines[subject.line] for day in offence.setting.span.start.cuts)

    def resolve(day: date, _place: str | None) -> Resolution:
        return timeline.at(day)

    ordered = tuple(sorted(days))
    return ordered, [force(law, subject, day, place, resolve) for day in (date.min, *ordered)]


def procedure_steps(law: Corpus, subject: Subject, places: tuple[str | None, ...]) -> Iterator[Steps]:
    """How the subject is handled through time, in each of the places."""
    holders = _rule_holders(law, subject) if punishes(subject) else ()
    changes = {day for holder in holders for day in _days(holder)}
    days = tuple(sorted(changes | set(law.gazetteer.cuts))) if holders else ()
    known: dict[object, Steps] = {}
    for place in places:
        alike = _reached_by(law, holders, place)
        if alike not in known:
            known[alike] = days, [handling(law, subject, day, place) for day in (date.min, *days)]
        yield known[alike]


def _rule_holders(law: Corpus, subject: Subject) -> tuple[Section, ...]:
    """The subject's section, and every section with a rule of procedure that reaches the subject on some day."""
    index, own = law._index, subject.section
    asked = (subject_of(index, own, subject.id, day) for day in (date.min, *own.change_days))
    ids = {version.section for each in asked for version, _, _ in rules_reaching(index, each)}
    return (own, *(index.sections[id] for id in sorted(ids)))


def _reached_by(law: Corpus, sections: Iterable[Section], place: str | None) -> object:
    """On what days the places that the sections are law in reach the place, and on what days it holds them.

    Where this is the same for two places, the sections say the same in both.
    """
    if place is None:
        return None
    own = {name for section in sections for version in section.versions for name in version.extent}
    whole = {name for section in sections for one in section.extent for name in (one.place, *one.excluding)}
    places, days = law.gazetteer, (date.min, *law.gazetteer.cuts)
    return (
        tuple(places.reaches(name, place, day) for name in sorted(own | whole) for day in days),
        tuple(places.holds(place, name, day) for name in sorted(own) for day in days),
    )


def _days(section: Section) -> Iterator[date]:
    """Every day on which the section may change in any place, or a discrepancy about it begin or end."""
    boundaries = [section.begins]
    for version in section.versions:
        boundaries += [version.start, *((version.until,) if version.until else ())]
    for extent in section.extent:
        boundaries += [extent.span.start, *((extent.span.until,) if extent.span.until else ())]
    for boundary in boundaries:
        yield from boundary.cuts
    for remark in section.discrepancies:
        yield from (day for day in (remark.start, remark.until) if day)
    yield section.checked_through + timedelta(days=1)
