"""Which offences a set of facets finds on a day, and which it may find."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias

from attrs import frozen

from pk_ocsea_law.corpus.indexes import Fit, Index, fits_person, reaches_through
from pk_ocsea_law.model.answer import Answer
from pk_ocsea_law.model.conduct import ConditionKind, Conduct, Medium
from pk_ocsea_law.model.findings import Offences, Possible
from pk_ocsea_law.model.offences import Offence
from pk_ocsea_law.model.people import Ages, Sex, Unknown
from pk_ocsea_law.model.resolution import DependsOn
from pk_ocsea_law.model.vocabulary import member

AgeFacet: TypeAlias = int | Ages | Unknown | None
SexFacet: TypeAlias = str | Sex | Unknown | None
MediumFacet: TypeAlias = str | Medium | Unknown | None
ConductFacet: TypeAlias = str | Conduct | Iterable[str | Conduct] | Unknown | None
PlaceFacet: TypeAlias = str | Unknown | None

CONDITIONS: Final = {
    ConditionKind.PRIOR_CONVICTION: DependsOn.PRIOR_CONVICTION,
    ConditionKind.RELATIONSHIP: DependsOn.RELATIONSHIP,
    ConditionKind.RESULT: DependsOn.RESULT,
    ConditionKind.INTENT: DependsOn.INTENT,
    ConditionKind.OFFENDER: DependsOn.OFFENDER,
    ConditionKind.SUBJECT: DependsOn.SUBJECT,
    ConditionKind.COMPLAINT: DependsOn.COMPLAINT,
}


@frozen
class Facets:
    """The facets of a question, each checked: None does not filter, UNKNOWN is a fact that nobody knows."""

    age: Ages | Unknown | None
    sex: Sex | Unknown | None
    medium: Medium | Unknown | None
    place: str | Unknown | None
    conduct: tuple[Conduct, ...] | Unknown | None
    instrument: str | None


def facets(
    index: Index,
    age: AgeFacet,
    sex: SexFacet,
    medium: MediumFacet,
    place: PlaceFacet,
    conduct: ConductFacet,
    instrument: str | None,
) -> Facets:
    """Check the facets of a question: TypeError and ValueError name what would be valid."""
    if place is not None and not isinstance(place, Unknown):
        index.gazetteer.place(place)
    return Facets(
        age=checked_age(age),
        sex=sex if isinstance(sex, Unknown) or sex is None else member(sex, Sex, "sex"),
        medium=medium if isinstance(medium, Unknown) or medium is None else member(medium, Medium, "medium"),
        place=place,
        conduct=conduct if isinstance(conduct, Unknown) or conduct is None else checked_conduct(conduct),
        instrument=instrument,
    )


def checked_age(age: AgeFacet) -> Ages | Unknown | None:
    """An age as a range of completed years, UNKNOWN or None."""
    if age is None or isinstance(age, Ages | Unknown):
        return age
    if type(age) is not int:
        raise TypeError("victim_age is a whole number of completed years, an age range from ages(), or UNKNOWN")
    return Ages(age, age)


def checked_conduct(conduct: str | Conduct | Iterable[str | Conduct]) -> tuple[Conduct, ...]:
    """One or several conducts, each a member of the closed vocabulary."""
    several = (conduct,) if isinstance(conduct, str | Conduct) else tuple(conduct)
    return tuple(member(one, Conduct, "conduct") for one in several)


def find(index: Index, day: date, asked: Facets) -> Offences:
    """The offences that certainly fit on the day; what may fit is worked out when `possible` is first read."""
    on_day, facts = _fits(index, day, asked)
    both = on_day & facts
    plain = ~index.conditional
    tiers = Fit(0, 0)
    if asked.age is not None:
        tiers = index.displaced(on_day, Fit(facts.yes & plain, facts.maybe & plain), unsure=0)
    found = both.yes & plain & ~tiers.yes & ~tiers.maybe
    possible = (both.yes | both.maybe) & ~found & ~tiers.yes
    return Offences(
        tuple(index.members(found)),
        lambda: tuple(_possible(index, day, asked, offence) for offence in index.members(possible)),
    )


def _fits(index: Index, day: date, asked: Facets) -> tuple[Fit, Fit]:
    place = asked.place if isinstance(asked.place, str) else None
    on_day = index.on_day(day, place)
    if asked.place is Unknown.UNKNOWN:
        national = index.on_day(day, "PK").yes
        on_day = Fit(on_day.yes & national, on_day.maybe | on_day.yes & ~national)
    facts = Fit(index.everything, 0)
    if asked.age is not None or asked.sex is not None:
        facts = index.by_victim(asked.age, asked.sex)
    if asked.medium is not None:
        facts &= index.by_medium[asked.medium]
    if isinstance(asked.conduct, tuple):
        wanted = 0
        for conduct in asked.conduct:
            wanted |= index.by_conduct[conduct]
        facts &= Fit(wanted, 0)
    elif asked.conduct is Unknown.UNKNOWN:
        facts &= Fit(0, index.everything)
    if asked.instrument is not None:
        facts &= Fit(index.by_instrument[asked.instrument], 0)
    return on_day, facts


def _possible(index: Index, day: date, asked: Facets, offence: Offence) -> Possible:
    place = asked.place if isinstance(asked.place, str) else None
    depends = list(index.why_unsettled(offence, day, place))
    if asked.place is Unknown.UNKNOWN and offence.setting.places != ("PK",):
        depends.append(DependsOn.PLACE)
    depends += _victim_doubts(offence, asked)
    if asked.medium is Unknown.UNKNOWN and not all(reaches_through(offence, medium) for medium in Medium):
        depends.append(DependsOn.MEDIUM)
    if asked.conduct is Unknown.UNKNOWN:
        depends.append(DependsOn.CONDUCT)
    depends += [CONDITIONS[condition.kind] for condition in offence.conditions]
    return Possible(offence, tuple(dict.fromkeys(depends)) or (DependsOn.VICTIM_AGE,))


def _victim_doubts(offence: Offence, asked: Facets) -> list[DependsOn]:
    age = Ages(0, 130) if isinstance(asked.age, Unknown) else asked.age
    doubts: list[DependsOn] = []
    if age is not None and not _all_fit(offence, age, None):
        only_appearing = all(person.rule.holds(age) is Answer.NO for person in offence.victim)
        doubts.append(DependsOn.VICTIM_OTHER if only_appearing else DependsOn.VICTIM_AGE)
    if asked.sex is not None and not _all_fit(offence, None, asked.sex):
        doubts.append(DependsOn.VICTIM_SEX)
    if not doubts and (age is not None or asked.sex is not None) and not _all_fit(offence, age, asked.sex):
        doubts += [DependsOn.VICTIM_AGE, DependsOn.VICTIM_SEX]
    return doubts


def _all_fit(offence: Offence, age: Ages | None, sex: Sex | Unknown | None) -> bool:
    return any(fits_person(person, age, sex) is Answer.YES for person in offence.victim)
