"""How an offence is handled on the day of a step: class, court, agency, protections and time limits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from attrs import evolve, frozen

from pk_ocsea_law.corpus.indexes import Index, Reaching
from pk_ocsea_law.model.effects import (
    AnyEffect,
    Classification,
    Deadline,
    Effect,
    Function,
    Mandate,
    MandateBasis,
    Protection,
    ProtectionKind,
)
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Section
from pk_ocsea_law.model.outcomes import Flag, Procedure
from pk_ocsea_law.model.resolution import weigh
from pk_ocsea_law.model.sources import Discrepancy
from pk_ocsea_law.queries.reach import Closeness, Subject, closeness

FlagName = Literal["cognizable", "bailable", "compoundable"]


@frozen
class Rule:
    """An effect that reaches the subject on the day, how closely it does, and whether it certainly stands."""

    effect: AnyEffect
    closeness: Closeness
    certain: bool


def subject_of(index: Index, section: Section, id: str, day: date) -> Subject:
    """What a question about an offence or a section is about, with the offences that stand or may stand that day.

    Where none stands any more, the latest ones before stand in, for an earlier act may still be tried.
    """
    lines = [
        versions for line, versions in index.lines.items() if line == id or (id == section.id and _in(versions, id))
    ]
    live = {version.id for version in weigh(section, None, day).known}
    offences = tuple(offence for versions in lines for offence in versions if offence.setting.version in live)
    last = tuple(versions[-1] for versions in lines)
    return Subject(id, section.id, section.instrument, offences or last)


def _in(versions: tuple[Effect, ...], section: str) -> bool:
    return versions[0].setting.section == section


def procedure(index: Index, subject: Subject, day: date, place: str | None) -> Procedure:
    """The procedure for the subject on the day of the step."""
    rules = tuple(_rules(index, subject, day, place))
    classes = [rule for rule in rules if isinstance(rule.effect, Classification)]
    remarks = _remarks(index, subject, rules, day)
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
        agency=investigators(index, subject, day),
        in_camera=_in_camera(rules, remarks),
        protections=tuple(rule.effect for rule in rules if isinstance(rule.effect, Protection)),
        deadlines=tuple(rule.effect for rule in rules if isinstance(rule.effect, Deadline)),
        discrepancies=remarks,
    )


def _rules(index: Index, subject: Subject, day: date, place: str | None) -> Iterable[Rule]:
    for version, effect, near in rules_reaching(index, subject):
        weighed = weigh(index.sections[version.section], place, day)
        if version in weighed.known:
            yield Rule(effect, Closeness(near), version in weighed.certain)


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
    for rule in rules:
        if isinstance(rule.effect, Protection) and rule.effect.of is ProtectionKind.IN_CAMERA:
            return Flag(True if rule.certain else None, rule.effect, disputed)
    return Flag(None, None, disputed)


def _remarks(index: Index, subject: Subject, rules: tuple[Rule, ...], day: date) -> tuple[Discrepancy, ...]:
    """The discrepancies on the day about the subject's section and about the rules that reach it."""
    own = index.sections[subject.section].discrepancies
    classing = {rule.effect.setting.section for rule in rules if isinstance(rule.effect, Classification)}
    units = {subject.id, subject.section}
    found = list(own)
    for section in classing:
        found += [
            remark
            for remark in index.sections[section].discrepancies
            if units & set(remark.subjects)
            or all(unit.partition("/")[0] == section.partition("/")[0] for unit in remark.subjects)
        ]
    return tuple(dict.fromkeys(remark for remark in found if remark.concerns(day)))


def investigators(index: Index, subject: Subject, day: date) -> tuple[Institution, ...]:
    """The bodies that may investigate the subject on the day, by law first and then in practice."""
    return mandated(index, subject, day, Function.INVESTIGATE)


def mandated(index: Index, subject: Subject, day: date, function: Function) -> tuple[Institution, ...]:
    """The bodies that hold a function over the subject on the day, each once, those by law before those in practice.

    A body that holds its role by law is not named again for practice. A body whose role begins or ends within a window
    that the day lies in is among them; its span says so.
    """
    bodies = {institution.id: institution for institution in index.institutions}
    found = [
        evolve(bodies[mandate.institution], mandate=mandate)
        for mandate in index.mandates
        if mandate.function is function and _holds(index, mandate, subject, day)
    ]
    by_law_first = sorted(found, key=lambda body: body.basis is MandateBasis.IN_PRACTICE)
    once: dict[str, Institution] = {}
    for body in by_law_first:
        once.setdefault(body.id, body)
    return tuple(once.values())


def _holds(index: Index, mandate: Mandate, subject: Subject, day: date) -> bool:
    if mandate.reach is None or closeness(mandate.reach, subject) is None or mandate.span.covers(day) is False:
        return False
    section = index.sections.get(mandate.setting.section)
    return section is None or mandate.setting.version in {version.id for version in weigh(section, None, day).known}
