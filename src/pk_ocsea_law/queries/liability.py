"""A child accused: criminal responsibility by age, the class of the offence, and diversion."""

from __future__ import annotations

from datetime import date
from typing import Final

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.assessments import ElementKind, Reason
from pk_ocsea_law.model.cases import Accused
from pk_ocsea_law.model.effects import Definition, Offence, Protection, ProtectionKind
from pk_ocsea_law.model.people import OLDEST, Ages
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import DependsOn, weighed
from pk_ocsea_law.queries.reach import in_row
from pk_ocsea_law.queries.reasons import any_of, match

TOO_YOUNG: Final = "ppc-1860/82"
IMMATURE: Final = "ppc-1860/83"
JUVENILES: Final = "jjsa-2018"


def shields(index: Index, section: str, day: date) -> tuple[Protection, ...]:
    """What shields a child by a section that stands or may stand on the day."""
    if section not in index.sections:
        return ()
    return tuple(
        effect
        for version in weighed(index.sections[section], None, day).known
        for effect in version.effects
        if isinstance(effect, Protection)
    )


def covers(protection: Protection, accused: Accused) -> Answer:
    """Whether a protection is for somebody of the age of the accused."""
    age = accused.age if isinstance(accused.age, Ages) else Ages(0, OLDEST)
    return any_of(person.rule.holds(age) for person in protection.people)


def responsible(index: Index, accused: Accused, day: date) -> Answer:
    """Whether somebody of the age of the accused can commit an offence on the day; from ten to thirteen it depends."""
    shielded = [covers(one, accused) for one in shields(index, TOO_YOUNG, day)]
    if shielded and all(answer is Answer.YES for answer in shielded):
        return Answer.NO
    doubts = [covers(one, accused) for section in (TOO_YOUNG, IMMATURE) for one in shields(index, section, day)]
    return Answer.YES if all(answer is Answer.NO for answer in doubts) else Answer.DEPENDS


def reason(index: Index, accused: Accused, day: date) -> Reason:
    """The element of criminal responsibility."""
    found = responsible(index, accused, day)
    immature = [covers(one, accused) for one in shields(index, IMMATURE, day)]
    unsure = not isinstance(accused.age, Ages) or accused.age.lowest != accused.age.highest
    turns = ((DependsOn.ACCUSED_AGE,) if unsure else ()) + (
        (DependsOn.ACCUSED_MATURITY,) if any(answer is not Answer.NO for answer in immature) else ()
    )
    says = "no offence by a child below the age of responsibility, nor by an immature one just above it"
    depends = (turns or (DependsOn.ACCUSED_AGE,)) if found is Answer.DEPENDS else ()
    return Reason(ElementKind.RESPONSIBILITY, match(found), says, depends_on=depends)


def juvenile(accused: Accused) -> Answer:
    """Whether the accused is under eighteen."""
    age = accused.age if isinstance(accused.age, Ages) else Ages(0, OLDEST)
    return Answer.YES if age.highest < 18 else Answer.NO if age.lowest >= 18 else Answer.DEPENDS


def classes(index: Index, offences: tuple[Offence, ...], day: date) -> tuple[tuple[Definition, tuple[str, ...]], ...]:
    """The juvenile classes in force on the day, each with the offences that fall under it."""
    section = index.sections.get(f"{JUVENILES}/2")
    versions = weighed(section, None, day).known if section else ()
    found = [
        effect
        for version in versions
        for effect in version.effects
        if isinstance(effect, Definition) and effect.reach is not None and effect.reach.other_laws is not None
    ]
    return tuple(
        (one, tuple(dict.fromkeys(offence.id for offence in offences if _in_class(one, offence)))) for one in found
    )


def _in_class(definition: Definition, offence: Offence) -> bool:
    row = definition.reach.other_laws if definition.reach else None
    return row is not None and in_row(row, (offence,))


def diversions(
    index: Index, accused: Accused, offences: tuple[Offence, ...], day: date
) -> tuple[tuple[Protection, Answer, tuple[str, ...]], ...]:
    """The diversions in force on the day, whether the age of the accused opens them, and for which offences."""
    section = index.sections.get(f"{JUVENILES}/9")
    versions = weighed(section, None, day).known if section else ()
    found = [
        effect
        for version in versions
        for effect in version.effects
        if isinstance(effect, Protection) and effect.of is ProtectionKind.DIVERSION
    ]
    rows = [(one, covers(one, accused), one.reach.other_laws if one.reach else None) for one in found]
    return tuple(
        (one, opens, ids)
        for one, opens, row in rows
        if row is not None
        and opens is not Answer.NO
        and (ids := tuple(dict.fromkeys(offence.id for offence in offences if in_row(row, (offence,)))))
    )
