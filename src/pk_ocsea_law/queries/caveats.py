"""What to beware of in an assessment: each caveat from the law's own data, with its authorities."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.assessments import AssessmentCaveat, CaveatKind, Option
from pk_ocsea_law.model.cases import Case
from pk_ocsea_law.model.effects import Action, Offence
from pk_ocsea_law.model.instruments import Section
from pk_ocsea_law.model.outcomes import Procedure, limits
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import weighed
from pk_ocsea_law.model.sources import Discrepancy, Pinpoint, Standing
from pk_ocsea_law.queries import liability
from pk_ocsea_law.queries.lineage import lineage, version_of

Handle: TypeAlias = Callable[[date | None, Offence], Procedure | None]
Live: TypeAlias = tuple[Option, ...]

ARTICLE_12: Final = "const-1973/12"
ONCE: Final = ("gca-1897/26", "ppc-1860/71", "const-1973/13")
SAVINGS: Final = ("gca-1897/6", "const-1973/264")
CLASSES: Final = ("cognizable", "bailable", "compoundable")

COARSE: Final = (
    "An answer of yes means that every coarse fact fits. Intent, consent, knowledge and the finer elements of a "
    "section are not among the facts of a case and are for whoever decides."
)
ARTICLE: Final = (
    "The punishment changed within or after these days. An act is punished by the law of its own day: a greater or "
    "different later punishment is never applied to it. Whether a later milder one helps is an open question here."
)
TWICE: Final = (
    "One act that falls under several of these may be tried under any of them and is punished once; "
    "no sentence is worked out here."
)
STEP: Final = (
    "Whether the offence is cognizable, bailable or compoundable differs between the day of the act and the day of the "
    "step. The procedure shown is that of the day of the step; where a court took the class of the day of the act, its "
    "ruling stands among the authorities."
)
OMITTED: Final = (
    "The section has since been omitted. Acts done before stay chargeable under the saving of liability already "
    "incurred, which is disputed for omitted sections."
)
CHILD: Final = (
    "The accused is or may be under eighteen. Below the age of criminal responsibility no act is an offence, and just "
    "above it an immature child commits none; the reasons of each option weigh this."
)


def caveats(index: Index, handle: Handle, case: Case, live: Live) -> tuple[AssessmentCaveat, ...]:
    """Every caveat that bears on the options that apply or depend."""
    found = (
        *_coarse(live),
        *_article_12(index, case, live),
        *_saved(index, case, live),
        *_procedure_changed(index, handle, case, live),
        *_concurrency(index, live),
        *_of_the_text(index, live),
        *_unsettled(index, live),
        *_child_accused(index, case, live),
    )
    return tuple(found)


def _ids(options: Live) -> tuple[str, ...]:
    return tuple(dict.fromkeys(option.offence.id for option in options))


def _cited(index: Index, sections: tuple[str, ...]) -> tuple[Pinpoint, ...]:
    """The pinpoints of the rules that a caveat leans on, as far as the corpus holds them."""
    held = [index.sections[section] for section in sections if section in index.sections]
    return tuple(dict.fromkeys(pinpoint for section in held for one in section.versions for pinpoint in one.sources))


def _coarse(live: Live) -> Iterator[AssessmentCaveat]:
    if live:
        yield AssessmentCaveat(CaveatKind.COARSE_FACTS, COARSE, _ids(live))


def _article_12(index: Index, case: Case, live: Live) -> Iterator[AssessmentCaveat]:
    """Where the punishment of a line differs later on, within the case's dates or up to the day of the step."""
    touched = tuple(option for option in live if _punished_otherwise_later(index, case, option))
    if touched:
        yield AssessmentCaveat(CaveatKind.ARTICLE_12, ARTICLE, _ids(touched), _cited(index, (ARTICLE_12,)))


def _punished_otherwise_later(index: Index, case: Case, option: Option) -> bool:
    own = option.offence
    others = (other for line in lineage(index, own.id) for other in index.lines[line])
    return any(
        other.penalty.expression != own.penalty.expression
        for other in others
        if _begins_between(other, option.span.last or date.max, case.step_on or date.max)
        and not set(own.setting.places).isdisjoint(other.setting.places)
    )


def _begins_between(offence: Offence, last: date, horizon: date) -> bool:
    start = offence.setting.span.start.earliest or offence.setting.span.start.settled
    return start is not None and last < start <= horizon


def _saved(index: Index, case: Case, live: Live) -> Iterator[AssessmentCaveat]:
    """Offences whose section was omitted or repealed after the act, with the authorities on both sides."""
    by_remark: dict[Discrepancy | None, list[Option]] = {}
    for option in live:
        if _ended_since(index, case, option):
            section = index.sections[option.offence.setting.section]
            by_remark.setdefault(_on_validity(section, option.offence), []).append(option)
    for remark, options in by_remark.items():
        ids = _ids(tuple(options))
        sources = _cited(index, SAVINGS)
        readings, preferred = (remark.readings, remark.preferred) if remark else ((), None)
        text = f"{OMITTED} {_sentence(remark.reason)}" if remark else OMITTED
        yield AssessmentCaveat(CaveatKind.SAVED_AFTER_OMISSION, text, ids, sources, readings, preferred)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _ended_since(index: Index, case: Case, option: Option) -> bool:
    version = version_of(index, option.offence)
    if version.until is None or version.ended_by is None:
        return False
    if version.ended_by.action not in (Action.OMIT, Action.REPEAL):
        return False
    if any(other.setting.span.start == version.until for other in index.lines[option.offence.id]):
        return False
    end = version.until.earliest or version.until.settled
    return case.step_on is None or end is None or case.step_on >= end


def _on_validity(section: Section, offence: Offence) -> Discrepancy | None:
    units = {section.id, offence.id}
    return next((one for one in section.discrepancies if "validity" in one.fields and units & set(one.subjects)), None)


def _procedure_changed(index: Index, handle: Handle, case: Case, live: Live) -> Iterator[AssessmentCaveat]:
    """Offences whose class differs between the day of the act and the day of the step."""
    if case.step_on is None:
        return
    changed: list[Option] = []
    sources: dict[Pinpoint, None] = {}
    for option in live:
        then = handle(option.span.last or option.span.first, option.offence)
        now = option.procedure
        if then is None or now is None or _class_of(then) == _class_of(now):
            continue
        changed.append(option)
        flags = (now.cognizable, now.bailable, now.compoundable)
        for rule in [flag.because for flag in flags if flag.because is not None]:
            sources.update(dict.fromkeys(rule.sources))
            sources.update(dict.fromkeys(_rulings(index.sections[rule.setting.section])))
    if changed:
        yield AssessmentCaveat(CaveatKind.PROCEDURE_CHANGED, STEP, _ids(tuple(changed)), tuple(sources))


def _class_of(found: Procedure) -> tuple[bool | None, ...]:
    return found.cognizable.value, found.bailable.value, found.compoundable.value


def _rulings(section: Section) -> tuple[Pinpoint, ...]:
    """The judgments on which remarks about the section rest."""
    cited = (pinpoint for remark in section.observations for pinpoint in remark.sources)
    return tuple(pinpoint for pinpoint in cited if pinpoint.standing is Standing.JUDGMENT)


def _concurrency(index: Index, live: Live) -> Iterator[AssessmentCaveat]:
    ids = _ids(live)
    if len(ids) > 1:
        yield AssessmentCaveat(CaveatKind.CONCURRENCY, TWICE, ids, _cited(index, ONCE))


def _of_the_text(index: Index, live: Live) -> Iterator[AssessmentCaveat]:
    """What the text leaves open, and the disputed fields of penalties with every reading."""
    offences = dict.fromkeys(option.offence for option in live)
    for offence in offences:
        for text in limits(offence):
            yield AssessmentCaveat(CaveatKind.LIMIT_OF_THE_TEXT, text, (offence.id,))
        for remark in _on_penalty(index, offence):
            sources = tuple(pinpoint for reading in remark.readings for pinpoint in reading.sources)
            text = f"{remark.question} {remark.reason}"
            yield AssessmentCaveat(
                CaveatKind.PENALTY_DISPUTED, text, (offence.id,), sources, remark.readings, remark.preferred
            )


def _on_penalty(index: Index, offence: Offence) -> tuple[Discrepancy, ...]:
    """The disagreements about the fields in which the penalty is disputed, on the days of its version."""
    fields, span = set(offence.penalty.disputed), offence.setting.span
    day = span.start.settled or span.start.earliest or date.min
    return tuple(
        remark
        for remark in index.sections[offence.setting.section].discrepancies
        if fields & set(remark.fields) and offence.id in remark.subjects and remark.concerns(day)
    )


def _unsettled(index: Index, live: Live) -> Iterator[AssessmentCaveat]:
    """Offences whose force on those days no source settles, with what that turns on."""
    for option in live:
        day = option.span.first or date.min
        section = index.sections[option.offence.setting.section]
        turns = weighed(section, None, day).depends_on
        if turns:
            text = f"it is not settled that the section was law: {'; '.join(kind.text for kind in turns)}"
            yield AssessmentCaveat(CaveatKind.UNSETTLED_DAY, text, (option.offence.id,))
        for remark in _on_days(section, option):
            text = f"{remark.question} {remark.reason}"
            sources = tuple(pinpoint for reading in remark.readings for pinpoint in reading.sources)
            yield AssessmentCaveat(
                CaveatKind.UNSETTLED_DAY, text, (option.offence.id,), sources, remark.readings, remark.preferred
            )


def _on_days(section: Section, option: Option) -> tuple[Discrepancy, ...]:
    """What sources disagree on about the force of the section, or its first or last day, within an option's days."""
    first, last = option.span.first or date.min, option.span.last or date.max
    return tuple(
        remark
        for remark in section.discrepancies
        if remark.start is not None
        and remark.until is not None
        and not {"start", "until", "validity"}.isdisjoint(remark.fields)
        and remark.start <= last
        and first < remark.until
    )


def _child_accused(index: Index, case: Case, live: Live) -> Iterator[AssessmentCaveat]:
    """For an accused who is or may be under eighteen: responsibility, class and diversion."""
    accused = case.accused
    if accused is None or liability.juvenile(accused) is Answer.NO:
        return
    sections = (liability.TOO_YOUNG, liability.IMMATURE)
    yield AssessmentCaveat(CaveatKind.CHILD_ACCUSED, CHILD, _ids(live), _cited(index, sections))
    if case.step_on is None:
        return
    offences = tuple(option.offence for option in live)
    for one, ids in liability.classes(index, offences, case.step_on):
        if ids:
            text = f"{one.term}: {one.meaning}"
            yield AssessmentCaveat(CaveatKind.JUVENILE_CLASS, text, ids, one.sources)
    for shield, opens, ids in liability.diversions(index, accused, offences, case.step_on):
        doubt = "" if opens is Answer.YES else "; it turns on the age of the accused"
        yield AssessmentCaveat(CaveatKind.DIVERSION, f"{shield.protects}: {shield.what}{doubt}", ids, shield.sources)
