"""How an offence is handled on the day of a step: class, court, agency, protections and time limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from attrs import frozen

from pk_ocsea_law.corpus.indexes import Index, Reaching
from pk_ocsea_law.model.effects import (
    AnyEffect,
    Classification,
    Deadline,
    Function,
    Protection,
    ProtectionKind,
)
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Section
from pk_ocsea_law.model.outcomes import Flag, Procedure
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import weighed
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
    lines = index.lines_in.get(id, ()) if id == section.id else (index.lines[id],)
    live = {version.id for version in weighed(section, None, day).known}
    offences = tuple(offence for versions in lines for offence in versions if offence.setting.version in live)
    begun = [
        [offence for offence in versions if offence.setting.span.start.reached(day) is not False] for versions in lines
    ]
    last = tuple(versions[-1] for versions in begun if versions)
    return Subject(id, section.id, section.instrument, offences or last, begun=not lines or any(begun))


@frozen
class Classes:
    """How an offence is classed on a day, by which courts it is tried, and the rules and disagreements behind that."""

    cognizable: Flag
    bailable: Flag
    compoundable: Flag
    courts: tuple[Classification, ...]
    rules: tuple[Rule, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def court(self) -> str | None:
        """All courts in words, each with the victims it is limited to."""
        return "; or ".join(dict.fromkeys(_court(one) for one in self.courts)) or None


def classes(index: Index, subject: Subject, day: date, place: str | None) -> Classes:
    """The class of the subject and its courts on the day of the step."""
    rules = tuple(_rules(index, subject, day, place)) if subject.begun else ()
    classing = [rule for rule in rules if isinstance(rule.effect, Classification)]
    remarks = _remarks(index, subject, rules, day)
    court = _closest([rule for rule in classing if isinstance(rule.effect, Classification) and rule.effect.court])
    return Classes(
        cognizable=_flag("cognizable", classing, remarks),
        bailable=_flag("bailable", classing, remarks),
        compoundable=_flag("compoundable", classing, remarks),
        courts=tuple(rule.effect for rule in court if isinstance(rule.effect, Classification)),
        rules=rules,
        discrepancies=remarks,
    )


def procedure(index: Index, subject: Subject, day: date, place: str | None) -> Procedure:
    """The procedure for the subject on the day of the step."""
    found = classes(index, subject, day, place)
    agency = investigators(index, subject, day)
    effects = [rule.effect for rule in found.rules]
    return Procedure(
        subject=subject.id,
        cognizable=found.cognizable,
        bailable=found.bailable,
        compoundable=found.compoundable,
        court=found.court,
        court_because=found.courts[0] if found.courts else None,
        courts=found.courts,
        agency=agency,
        in_camera=_in_camera(found.rules, found.discrepancies),
        protections=tuple(effect for effect in effects if isinstance(effect, Protection)),
        deadlines=tuple(effect for effect in effects if isinstance(effect, Deadline)),
        conditions=tuple(effect for effect in effects if isinstance(effect, Classification) and effect.condition),
        unsettled=tuple(dict.fromkeys(rule.effect.id for rule in found.rules if not rule.certain)),
        discrepancies=tuple(dict.fromkeys((*found.discrepancies, *_on_agency(index, agency, day)))),
    )


def _rules(index: Index, subject: Subject, day: date, place: str | None) -> Iterable[Rule]:
    for version, effect, near in rules_reaching(index, subject):
        there = weighed(index.sections[version.section], place, day)
        if version in there.known:
            applies = _applies(effect, subject)
            if applies is not Answer.NO:
                yield Rule(effect, Closeness(near), version in there.certain and applies is Answer.YES)


def _applies(effect: AnyEffect, subject: Subject) -> Answer:
    """Whether the rule is for victims such as the subject's; a court's limit to some victims is said with the court."""
    reach = effect.reach if isinstance(effect, Protection | Deadline) else None
    return protects(reach, subject) if reach is not None else Answer.YES


def rules_reaching(index: Index, subject: Subject) -> Reaching:
    """The rules of procedure that reach the subject on some day; which of them stand is a question of the day."""
    found = index.reaching.get(subject.key)
    if found is None:
        near = (
            (version, effect, closeness(effect.reach, subject))
            for version, effect in index.effects
            if isinstance(effect, Classification | Protection | Deadline) and effect.reach is not None
        )
        found = index.reaching[subject.key] = tuple(
            (version, effect, how) for version, effect, how in near if how is not None
        )
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


def _remarks(index: Index, subject: Subject, rules: tuple[Rule, ...], day: date) -> tuple[Discrepancy, ...]:
    """The discrepancies on the day about the subject's section and about the rules that reach it."""
    units, whole = {subject.id, subject.section, subject.instrument}, subject.id == subject.section
    found = [one for one in index.sections[subject.section].discrepancies if whole or units & set(one.subjects)]
    for section in {rule.effect.setting.section for rule in rules if isinstance(rule.effect, Classification)}:
        found += [
            remark
            for remark in index.sections[section].discrepancies
            if units & set(remark.subjects)
            or all(unit.partition("/")[0] == section.partition("/")[0] for unit in remark.subjects)
        ]
    return tuple(dict.fromkeys(remark for remark in found if remark.concerns(day)))


def _on_agency(index: Index, agency: tuple[Institution, ...], day: date) -> Iterator[Discrepancy]:
    """The discrepancies on the day about who may investigate, where the roles of these bodies stand."""
    for section in dict.fromkeys(body.mandate.setting.section for body in agency if body.mandate):
        if section in index.sections:
            remarks = index.sections[section].discrepancies
            yield from (one for one in remarks if "agency" in one.fields and one.concerns(day))


def investigators(index: Index, subject: Subject, day: date) -> tuple[Institution, ...]:
    """The bodies that may investigate the subject on the day, by law first and then in practice."""
    return bodies.with_role(index, day, Function.INVESTIGATE, subject, None) if subject.begun else ()
