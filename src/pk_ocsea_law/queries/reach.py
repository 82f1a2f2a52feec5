"""Whether a provision reaches another one, and how closely it names it."""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen

from pk_ocsea_law.corpus.indexes import ReachKey
from pk_ocsea_law.model.effects import Offence, OtherLaws, Reach, Target
from pk_ocsea_law.model.penalties import Death, Life
from pk_ocsea_law.model.people import Ages, Person, Sex
from pk_ocsea_law.model.quantities import Absent, Answer, Term


class Closeness(IntEnum):
    """How closely a reach names a provision: the closer rule prevails over the more general one."""

    OTHER_LAWS = 1
    WHOLE_INSTRUMENT = 2
    SECTION = 3
    UNIT = 4


@frozen
class Subject:
    """The provision a question is about: its unit or section id, its section, its instrument, and its offences.

    `begun` is False on a day before any of its offences existed, when nothing of it can be handled. `victim` is who the
    victim of a case is, as far as that is known.
    """

    id: str
    section: str
    instrument: str
    offences: tuple[Offence, ...]
    begun: bool = True
    victim: Person | None = None

    @property
    def key(self) -> ReachKey:
        """What decides which rules reach it: its id, and the versions of its offences. Nothing of a case is in it."""
        return self.id, tuple(offence.setting.version for offence in self.offences)


def closeness(reach: Reach, subject: Subject) -> Closeness | None:
    """How closely the reach names the subject, or None where it does not reach it."""
    if any(names(target, subject) for target in reach.excluded):
        return None
    if any(target.section == subject.id != subject.section for target in reach.targets):
        return Closeness.UNIT
    if any(names(target, subject) for target in reach.targets):
        return Closeness.SECTION
    if reach.instrument == subject.instrument:
        return Closeness.WHOLE_INSTRUMENT
    row = reach.other_laws
    if row is not None and (row.penal_code or subject.instrument != "ppc-1860") and in_row(row, subject.offences):
        return Closeness.OTHER_LAWS
    return None


def protects(reach: Reach, subject: Subject) -> Answer:
    """Whether the victims that the reach is limited to are those of the subject: all of them, some, or none.

    An offence that protects no particular person has no such victim. Age words that are not defined take their reading.
    """
    if not reach.victim or not subject.offences:
        return Answer.YES
    answers = {_covers(reach.victim, person) for offence in subject.offences for person in _victims(offence, subject)}
    answers |= {Answer.NO for offence in subject.offences if not offence.victim}
    return answers.pop() if len(answers) == 1 else Answer.DEPENDS


def _victims(offence: Offence, subject: Subject) -> tuple[Person, ...]:
    """Whom the offence protects, or the victim of the case, where it is known who that is."""
    return (subject.victim,) if subject.victim and offence.victim else offence.victim


def _covers(limited: tuple[Person, ...], person: Person) -> Answer:
    """Whether everyone of a description falls under a limit, or some, or nobody."""
    edges = sorted({0, *(edge for one in (person, *limited) for edge in one.rule.edges)})
    everyone = [
        (Ages(age, age), sex) for age in edges for sex in (Sex.FEMALE, Sex.MALE) if _is(person, Ages(age, age), sex)
    ]
    reached = {any(_is(one, age, sex) for one in limited) for age, sex in everyone}
    return Answer.DEPENDS if len(reached) > 1 else Answer.YES if True in reached else Answer.NO


def _is(person: Person, age: Ages, sex: Sex) -> bool:
    return person.rule.holds(age) is Answer.YES and (person.sex is sex or person.sex in (Sex.ANY, Sex.UNSTATED))


def names(target: Target, subject: Subject) -> bool:
    """Whether the target is the subject, its section, or a unit of the section asked about."""
    if target.section is None:
        return False
    if target.section in (subject.id, subject.section):
        return True
    return subject.id == subject.section and target.section.startswith((f"{subject.section}(", f"{subject.section}#"))


def in_row(row: OtherLaws, offences: tuple[Offence, ...]) -> bool:
    """Whether the gravest of the offences falls under a default row for offences of other laws.

    An offence whose longest term is not stated or not recorded falls under none: nothing is assumed.
    """
    if not offences:
        return False
    tops = [offence.penalty.greatest_custody for offence in offences]
    if any(isinstance(top, Life | Death) for top in tops):
        return row.includes_life_and_death
    terms = [top for top in tops if isinstance(top, Term)]
    if not terms:
        return row.includes_fine_only and all(top is None for top in tops)
    if any(isinstance(top, Absent) for top in tops):
        return False
    longest = max(terms, key=lambda term: (term.total_months, term.days))
    above = row.over is None or longest.compare(row.over) == 1
    within = row.up_to is None or longest.compare(row.up_to) in (-1, 0)
    return above and within and (row.over is not None or row.up_to is not None)
