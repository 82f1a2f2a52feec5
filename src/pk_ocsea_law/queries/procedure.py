"""How an offence is handled on the day of a step: class, court, agency, protections and time limits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from attrs import frozen

from pk_ocsea_law.corpus.indexes import Index, Reaching
from pk_ocsea_law.model.effects import (
    AnyEffect,
    Classification,
    Deadline,
    Effect,
    Function,
    Protection,
    ProtectionKind,
)
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Section
from pk_ocsea_law.model.outcomes import Flag, Procedure
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import weigh
from pk_ocsea_law.model.sources import Discrepancy
from pk_ocsea_law.queries import bodies
from pk_ocsea_law.queries.reach import Closeness, Subject, closeness, protects

FlagName = Literal["cognizable", "bailable", "compoundable"]


@frozen
class Rule:
    """An effect that reaches the subject on the day, how closely, and whether it certainly stands and applies."""

    effect: AnyEffect
    closeness: Closeness
    certain: bool


def subject_of(index: Index, section: Section, id: str, day: date) -> Subject:
    """What a question about an offence or a section is about, with the offences that stand or may stand that day.

    Where none stands any more, the latest ones before stand in, for an earlier act may still be tried. A provision
    none of whose offences had begun has none.
    """
    lines = [
        versions for line, versions in index.lines.items() if line == id or (id == section.id and _in(versions, id))
    ]
    live = {version.id for version in weigh(section, None, day).known}
    offences = tuple(offence for versions in lines for offence in versions if offence.setting.version in live)
    begun = [
        [offence for offence in versions if offence.setting.span.start.reached(day) is not False] for versions in lines
    ]
    last = tuple(versions[-1] for versions in begun if versions)
    return Subject(id, section.id, section.instrument, offences or last, begun=not lines or any(begun))


def _in(versions: tuple[Effect, ...], section: str) -> bool:
    return versions[0].setting.section == section


def procedure(index: Index, subject: Subject, day: date, place: str | None) -> Procedure:
    """The procedure for the subject on the day of the step."""
    rules = tuple(_rules(index, subject, day, place)) if subject.begun else ()
    classes = [rule for rule in rules if isinstance(rule.effect, Classification)]
    agency = investigators(index, subject, day)
    remarks = _remarks(index, subject, rules, agency, day)
    court = _closest([rule for rule in classes if isinstance(rule.effect, Classification) and rule.effect.court])
    courts = tuple(rule.effect for rule in court if isinstance(rule.effect, Classification))
    return Procedure(
        subject=subject.id,
        cognizable=_flag("cognizable", classes, remarks),
        bailable=_flag("bailable", classes, remarks),
        compoundable=_flag("compoundable", classes, remarks),
        court="; or ".join(dict.fromkeys(_court(one) for one in courts)) or None,
        court_because=courts[0] if courts else None,
        courts=courts,
        agency=agency,
        in_camera=_in_camera(rules, remarks),
        protections=tuple(rule.effect for rule in rules if isinstance(rule.effect, Protection)),
        deadlines=tuple(rule.effect for rule in rules if isinstance(rule.effect, Deadline)),
        conditions=tuple(
            rule.effect for rule in rules if isinstance(rule.effect, Classification) and rule.effect.condition
        ),
        unsettled=tuple(dict.fromkeys(rule.effect.id for rule in rules if not rule.certain)),
        discrepancies=remarks,
    )


def _rules(index: Index, subject: Subject, day: date, place: str | None) -> Iterable[Rule]:
    for version, effect, near in rules_reaching(index, subject):
        weighed = weigh(index.sections[version.section], place, day)
        if version in weighed.known:
            applies = _applies(effect, subject)
            if applies is not Answer.NO:
                yield Rule(effect, Closeness(near), version in weighed.certain and applies is Answer.YES)


def _applies(effect: AnyEffect, subject: Subject) -> Answer:
    """Whether the rule is for victims such as the subject's; a court's limit to some victims is said with the court."""
    reach = effect.reach if isinstance(effect, Protection | Deadline) else None
    return protects(reach, subject) if reach is not None else Answer.YES


def rules_reaching(index: Index, subject: Subject) -> Reaching:
    """The rules of procedure that reach the subject on some day; which of them stand is a question of the day."""
    key = (subject.id, tuple(offence.setting.version for offence in subject.offences))
    found = index.reaching.get(key)
    if found is None:
        near = (
            (version, effect, closeness(effect.reach, subject))
            for version, effect in index.effects
            if isinstance(effect, Classification | Protection | Deadline) and effect.reach is not None
        )
        found = index.reaching[key] = tuple((version, effect, how) for version, effect, how in near if how is not None)
    return found


def _court(rule: Classification) -> str:
    victims = " or ".join(str(person) for person in rule.reach.victim)
    return f"{rule.court} (victim: {victims})" if victims else str(rule.court)


def _closest(rules: list[Rule]) -> list[Rule]:
    top = max((rule.closeness for rule in rules), default=None)
    return [rule for rule in rules if rule.closeness is top]


def _flag(name: FlagName, rules: list[Rule], remarks: tuple[Discrepancy, ...]) -> Flag:
    disputed = any(name in remark.fields for remark in remarks)
    speaking = _closest([rule for rule in rules if getattr(rule.effect, name) is not None])
    if not speaking:
        return Flag(None, None, disputed)
    values = {bool(getattr(rule.effect, name)) for rule in speaking}
    first = speaking[0].effect
    if len(values) > 1:
        return Flag(None, first, True)
    settled = any(rule.certain for rule in speaking) or len(speaking) > 1
    return Flag(values.pop() if settled else None, first, disputed)


def _in_camera(rules: tuple[Rule, ...], remarks: tuple[Discrepancy, ...]) -> Flag:
    disputed = any("in_camera" in remark.fields for remark in remarks)
    closed = [
        rule for rule in rules if isinstance(rule.effect, Protection) and rule.effect.of is ProtectionKind.IN_CAMERA
    ]
    if not closed:
        return Flag(None, None, disputed)
    first = next((rule for rule in closed if rule.certain), closed[0])
    return Flag(True if first.certain else None, first.effect, disputed)


def _remarks(
    index: Index, subject: Subject, rules: tuple[Rule, ...], agency: tuple[Institution, ...], day: date
) -> tuple[Discrepancy, ...]:
    """The discrepancies on the day about the subject's section, the rules that reach it, and who may investigate."""
    units, whole = {subject.id, subject.section, subject.instrument}, subject.id == subject.section
    found = [one for one in index.sections[subject.section].discrepancies if whole or units & set(one.subjects)]
    classing = {rule.effect.setting.section for rule in rules if isinstance(rule.effect, Classification)}
    for section in classing:
        found += [
            remark
            for remark in index.sections[section].discrepancies
            if units & set(remark.subjects)
            or all(unit.partition("/")[0] == section.partition("/")[0] for unit in remark.subjects)
        ]
    mandates = {body.mandate.setting.section for body in agency if body.mandate}
    for section in sorted(mandates & index.sections.keys()):
        found += [remark for remark in index.sections[section].discrepancies if "agency" in remark.fields]
    return tuple(dict.fromkeys(remark for remark in found if remark.concerns(day)))


def investigators(index: Index, subject: Subject, day: date) -> tuple[Institution, ...]:
    """The bodies that may investigate the subject on the day, by law first and then in practice."""
    return bodies.with_role(index, day, Function.INVESTIGATE, subject, None) if subject.begun else ()
