"""Why an offence fits the facts of a case or does not: its elements as a tree, in the law's own terms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from pk_ocsea_law.corpus.indexes import Index, fits_sex, reaches_through
from pk_ocsea_law.model.assessments import ElementKind, Match, Reason
from pk_ocsea_law.model.cases import Accused, Case, Content, Victim
from pk_ocsea_law.model.conduct import ConditionKind, Conduct, Medium
from pk_ocsea_law.model.effects import Condition, Offence
from pk_ocsea_law.model.people import OLDEST, Ages, Person, Unknown
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import DependsOn
from pk_ocsea_law.queries.offences import CONDITIONS

IMAGES: Final = frozenset(
    {
        Conduct.PRODUCE_IMAGE,
        Conduct.ALTER_IMAGE,
        Conduct.OFFER_IMAGE,
        Conduct.DISTRIBUTE_IMAGE,
        Conduct.DISPLAY_IMAGE,
        Conduct.PROCURE_IMAGE,
        Conduct.POSSESS_IMAGE,
    }
)
"""Conduct with an image, where the offence turns on what the image shows."""

EVERY_AGE: Final = Ages(0, OLDEST)


def all_of(answers: Iterable[Answer]) -> Answer:
    """No where one is no, else depends where one depends, else yes."""
    worst = Answer.YES
    for answer in answers:
        if answer is Answer.NO:
            return answer
        if answer is Answer.DEPENDS:
            worst = answer
    return worst


def any_of(answers: Iterable[Answer]) -> Answer:
    """Yes where one is yes, else depends where one depends, else no."""
    best = Answer.NO
    for answer in answers:
        if answer is Answer.YES:
            return answer
        if answer is Answer.DEPENDS:
            best = answer
    return best


def match(answer: Answer) -> Match:
    """The state of an element whose answer is known."""
    if answer is Answer.YES:
        return Match.MATCHED
    return Match.UNMATCHED if answer is Answer.NO else Match.UNKNOWN


def whole(parts: tuple[Reason, ...], says: str) -> Reason:
    """The offence as the sum of its elements: all of them are needed."""
    worst = Match.MATCHED
    for part in parts:
        if part.state is Match.UNMATCHED or worst is Match.MATCHED:
            worst = part.state
    return Reason(ElementKind.OFFENCE, worst, says, parts)


def conduct(offence: Offence, case: Case) -> tuple[Answer, Answer]:
    """Whether what was done is of the offence, and whether what the images show is, where it turns on that."""
    if isinstance(case.conduct, Unknown):
        return Answer.DEPENDS, Answer.YES
    shared = case.conduct.intersection(offence.conduct)
    if not shared:
        return Answer.NO, Answer.YES
    settled = case.content is Content.SEXUALLY_EXPLICIT or not shared <= IMAGES
    return Answer.YES, Answer.YES if settled else Answer.DEPENDS


def conduct_reasons(offence: Offence, case: Case) -> tuple[Reason, ...]:
    """The elements of conduct."""
    done, shows = conduct(offence, case)
    verbs = ", ".join(one.value for one in offence.conduct)
    reasons = [Reason(ElementKind.CONDUCT, match(done), f"one of: {verbs}", depends_on=_if(done, DependsOn.CONDUCT))]
    if IMAGES.intersection(offence.conduct) and done is Answer.YES:
        says = "for conduct with images it turns on what they show"
        turns = _if(shows, DependsOn.IMAGE_CONTENT)
        reasons.append(Reason(ElementKind.CONTENT, match(shows), says, depends_on=turns))
    return tuple(reasons)


def medium(offence: Offence, case: Case) -> Answer:
    """Whether the offence can be committed through the media of the case."""
    if isinstance(case.media, Unknown):
        return Answer.YES if all(reaches_through(offence, one) for one in Medium) else Answer.DEPENDS
    return any_of(Answer.YES if reaches_through(offence, one) else Answer.NO for one in case.media)


def medium_reason(offence: Offence, case: Case) -> Reason:
    """The element of medium."""
    media = ", ".join(one.value for one in Medium if reaches_through(offence, one))
    found = medium(offence, case)
    return Reason(ElementKind.MEDIUM, match(found), f"through any of: {media}", depends_on=_if(found, DependsOn.MEDIUM))


def person_age(person: Person, victim: Victim) -> Answer:
    """Whether the victim's age, or the age they appear to be where that is enough, is one the law protects."""
    real = person.rule.holds(EVERY_AGE if isinstance(victim.age, Unknown) else victim.age)
    if not person.appearing:
        return real
    apparent = person.rule.holds(EVERY_AGE if isinstance(victim.apparent_age, Unknown) else victim.apparent_age)
    return any_of((real, apparent))


def victim(offence: Offence, who: Victim) -> Answer:
    """Whether the victim is one the offence protects; an offence that protects nobody in particular asks for none."""
    if not offence.victim:
        return Answer.YES
    return any_of(all_of((person_age(person, who), fits_sex(person.sex, who.sex))) for person in offence.victim)


def victim_reason(offence: Offence, who: Victim) -> Reason:
    """The element of the victim, with a part for each description the law has, one of which is enough."""
    if not offence.victim:
        return Reason(ElementKind.VICTIM, Match.MATCHED, "it protects no particular person")
    parts = tuple(_person_reason(person, who) for person in offence.victim)
    found = victim(offence, who)
    unknown = (kind for part in parts if part.state is Match.UNKNOWN for kind in part.depends_on)
    turns = tuple(dict.fromkeys(unknown)) if found is Answer.DEPENDS else ()
    return Reason(ElementKind.VICTIM, match(found), "any one of these", parts, turns)


def _person_reason(person: Person, who: Victim) -> Reason:
    age, sex = person_age(person, who), fits_sex(person.sex, who.sex)
    appearing = ", or appearing to be so" if person.appearing else ""
    only_appearing = isinstance(who.age, Ages) and person.rule.holds(who.age) is Answer.NO
    turns = DependsOn.VICTIM_OTHER if only_appearing else DependsOn.VICTIM_AGE
    parts = (
        Reason(ElementKind.VICTIM_AGE, match(age), f"age: {person.rule}{appearing}", depends_on=_if(age, turns)),
        Reason(
            ElementKind.VICTIM_SEX,
            match(sex),
            f"sex: {person.sex.value}",
            depends_on=_if(sex, DependsOn.VICTIM_SEX),
        ),
    )
    both = all_of((age, sex))
    kinds = tuple(kind for part in parts for kind in part.depends_on)
    return Reason(ElementKind.VICTIM, match(both), str(person), parts, kinds if both is Answer.DEPENDS else ())


def condition(one: Condition, accused: Accused | None) -> Answer:
    """Whether a further condition is met; only an earlier conviction is a coarse fact."""
    if (
        one.kind is not ConditionKind.PRIOR_CONVICTION
        or accused is None
        or isinstance(accused.prior_conviction, Unknown)
    ):
        return Answer.DEPENDS
    return Answer.YES if accused.prior_conviction else Answer.NO


def offender(offence: Offence, accused: Accused | None) -> Answer:
    """Whether the accused is one who can commit the offence; what is more than age and sex no coarse fact settles."""
    limit = offence.offender
    if limit is None:
        return Answer.YES
    if accused is None:
        return Answer.DEPENDS
    age = Answer.DEPENDS if isinstance(accused.age, Unknown) else limit.age.holds(accused.age)
    return all_of((Answer.DEPENDS, age, fits_sex(limit.sex, accused.sex)))


def offender_reasons(offence: Offence, accused: Accused | None) -> tuple[Reason, ...]:
    """The elements of the offender and of further conditions."""
    reasons: list[Reason] = []
    if offence.offender is not None:
        fits = offender(offence, accused)
        turns = _if(fits, DependsOn.OFFENDER)
        reasons.append(Reason(ElementKind.OFFENDER, match(fits), offence.offender.who, depends_on=turns))
    for one in offence.conditions:
        met = condition(one, accused)
        turns = _if(met, CONDITIONS[one.kind])
        reasons.append(Reason(ElementKind.CONDITION, match(met), one.what, depends_on=turns))
    return tuple(reasons)


def force_reason(index: Index, offence: Offence, day: date, place: str | None, state: Match) -> Reason:
    """The element of time and place: the days of the law's text, and what its force turns on where it is not sure."""
    turns = index.why_unsettled(offence, day, place) or (DependsOn.PLACE,) if state is Match.UNKNOWN else ()
    places = ", ".join(offence.setting.places)
    return Reason(ElementKind.IN_FORCE, state, f"law {offence.setting.span} in {places}", depends_on=turns)


def _if(answer: Answer, kind: DependsOn) -> tuple[DependsOn, ...]:
    return (kind,) if answer is Answer.DEPENDS else ()


@cache
def tier_reason(state: Match) -> Reason:
    """The element that no closer tier takes the place of a general one."""
    turns = (DependsOn.VICTIM_AGE,) if state is Match.UNKNOWN else ()
    return Reason(ElementKind.TIER, state, "it gives way where a closer tier fits", depends_on=turns)
