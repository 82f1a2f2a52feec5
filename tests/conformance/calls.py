"""The calls that the conformance questions name, through the public API, with answers as plain JSON.

Another tool can run the same questions by giving each call a function of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, TypeAlias

import pk_ocsea_law as pol
from pk_ocsea_law import citations

Json: TypeAlias = Any
PENALTY: Final = (
    "custody_min", "custody_max", "custody_least_kind", "life", "natural_life", "death", "fine_min", "fine_max",
    "connector", "disputed",
)  # fmt: skip


def day(text: str) -> date:
    """A day."""
    return date.fromisoformat(text)


def age(given: Json) -> Any:
    """An age: completed years, a list of the lowest and the highest, or "unknown"."""
    if given == "unknown":
        return pol.UNKNOWN
    return pol.ages(*given) if isinstance(given, list) else given


def fact(given: Json) -> Any:
    """A fact of a closed vocabulary, or "unknown"."""
    return pol.UNKNOWN if given == "unknown" else given


def case(given: Json) -> pol.Case:
    """A case from its coarse facts."""
    victim = {name: age(value) if "age" in name else fact(value) for name, value in given.get("victim", {}).items()}
    accused = given.get("accused")
    others = {name: fact(given[name]) for name in ("media", "conduct", "content", "jurisdiction") if name in given}
    return pol.Case(
        committed=pol.during(*given["committed"]) if given["committed"] != "unknown" else pol.UNKNOWN,
        step_on=day(given["step_on"]) if "step_on" in given else None,
        victim=pol.Victim(**victim),
        accused=None if accused is None else pol.Accused(age=age(accused["age"])),
        **others,
    )


def penalty(one: pol.Penalty) -> Json:
    """The fields of a penalty that a question asks about."""
    record = one.to_record()
    return {name: record[name] for name in PENALTY}


def names(kinds: Iterable[pol.DependsOn]) -> list[str]:
    """What an answer turns on."""
    return [kind.name.lower().replace("_", "-") for kind in kinds]


def option(one: pol.Option) -> Json:
    """One option of an assessment."""
    row: dict[str, Json] = {
        "offence": one.offence.id,
        "span": [str(one.span.first), str(one.span.last)],
        "applies": one.applies.value,
        "depends_on": names(one.depends_on),
        "penalty": penalty(one.penalty),
    }
    if one.procedure is not None:
        row |= handled(one.procedure)
    return row


def handled(found: pol.Procedure) -> Json:
    """How an offence is handled."""
    return {
        "cognizable": found.cognizable.value,
        "bailable": found.bailable.value,
        "compoundable": found.compoundable.value,
        "court": found.court,
        "investigators": [body.id for body in found.agency],
    }


def assess(law: pol.Corpus, facts: Json, failed: Json = ()) -> Json:
    """The options that apply or depend, the element that failed in the named others, and caveats by kind."""
    found = law.assess(case(facts))
    return {
        "options": [option(one) for one in found.live],
        "failed": {
            one.offence.id: [part.element.name.lower().replace("_", "-") for part in one.failed]
            for one in found.options
            if one.offence.id in failed and one.applies is pol.Answer.NO
        },
        "missing": {names([one.fact])[0]: list(one.offences) for one in found.missing},
        "caveats": {
            kind.value: sorted({id for one in found.caveats if one.kind is kind for id in one.offences})
            for kind in pol.CaveatKind
            if any(one.kind is kind for one in found.caveats)
        },
    }


def caveat(law: pol.Corpus, facts: Json, kind: str) -> Json:
    """The offences, authorities and readings of the first caveat of a kind."""
    found = next(one for one in law.assess(case(facts)).caveats if one.kind.value == kind)
    return {
        "offences": list(found.offences),
        "sources": sorted({pinpoint.source for pinpoint in found.sources}),
        "readings": [sorted({pinpoint.source for pinpoint in reading.sources}) for reading in found.readings],
        "preferred": found.preferred,
    }


def accused(law: pol.Corpus, facts: Json, ages: list[int]) -> Json:
    """What an accused of each age changes: the answers, the classes, and where diversion is open."""
    rows: dict[str, Json] = {}
    for years in ages:
        found = law.assess(case({**facts, "accused": {"age": years}}))
        rows[str(years)] = {
            "answers": {one.offence.id: one.applies.value for one in found.live},
            "classes": {
                one.text.partition(":")[0]: list(one.offences)
                for one in found.caveats
                if one.kind is pol.CaveatKind.JUVENILE_CLASS
            },
            "diversion": sorted(
                {id for one in found.caveats if one.kind is pol.CaveatKind.DIVERSION for id in one.offences}
            ),
        }
    return rows


def offences(law: pol.Corpus, on: str, facets: Json) -> Json:
    """The offences found and those possible, with what they turn on."""
    read = {name: age(value) if name == "victim_age" else fact(value) for name, value in facets.items()}
    found = law.as_of(day(on)).offences(**read)
    return {
        "found": [one.id for one in found],
        "possible": {one.offence.id: names(one.depends_on) for one in found.possible},
    }


def series(law: pol.Corpus, what: str, lineage: str) -> Json:
    """The steps of a value along a lineage."""
    return [
        {
            "offence": step.offence.id,
            "span": step.offence.setting.span.iso,
            "value": step.value,
            "disputed": what in step.offence.penalty.disputed,
            "by": step.by.section.partition("/")[0],
        }
        for step in law.series(what, lineage).steps
    ]


def coverage(law: pol.Corpus, on: str, topics: list[str], places: list[str]) -> Json:
    """How far the law of each place covers each topic."""
    then = law.as_of(day(on))
    return {topic: {place: then.coverage(topic)[place].cover.value for place in places} for topic in topics}


def procedure(law: pol.Corpus, steps: list[list[str]]) -> Json:
    """How offences are handled on days of a step, with the rule that gives each flag."""
    rows = []
    for reference, on in steps:
        found = law.as_of(day(on)).procedure(reference)
        flags = {"cognizable": found.cognizable, "bailable": found.bailable, "compoundable": found.compoundable}
        rows.append(
            {
                "offence": reference,
                "day": on,
                "court": found.court,
                **{name: flag.value for name, flag in flags.items()},
                "because": [flag.because.id if flag.because else None for flag in flags.values()],
                "disputed": [name for name, flag in flags.items() if flag.disputed],
            }
        )
    return rows


def investigators(law: pol.Corpus, reference: str, days: list[str]) -> Json:
    """Who could investigate on each day, and on what basis."""
    return {
        on: [
            [body.id, body.basis.value if body.basis else None] for body in law.as_of(day(on)).investigators(reference)
        ]
        for on in days
    }


def definitions(law: pol.Corpus, on: str, terms: list[str], instruments: list[str]) -> Json:
    """Whom the words mean in each instrument."""
    then = law.as_of(day(on))
    found = [one for term in terms for one in then.definitions(term) if one.setting.instrument in instruments]
    return {one.id: [str(person.rule) for person in one.people] for one in found}


def victims(law: pol.Corpus, on: str, instruments: list[str]) -> Json:
    """The offences that protect one sex only, and those that draw different ages for boys and girls."""
    sexes = {
        one.id: {person.sex.value for person in one.victim}
        for one in law.as_of(day(on)).effects(pol.Offence)
        if one.setting.instrument in instruments
    }
    return {
        "female only": [id for id, seen in sexes.items() if seen == {"female"}],
        "male only": [id for id, seen in sexes.items() if seen == {"male"}],
        "both, with different ages": [id for id, seen in sexes.items() if {"female", "male"} <= seen],
    }


def elements(law: pol.Corpus, days: list[str], definition: str) -> Json:
    """What a definition covered on each day; None where it was not law."""
    found: dict[str, Json] = {}
    for on in days:
        effects = [one for one in law.as_of(day(on)).effects(pol.Definition) if one.id == definition]
        found[on] = sorted(one.element.value for one in effects[0].elements) if effects else None
    return found


KINDS: Final[dict[str, type[Any]]] = {
    "power": pol.Power, "duty": pol.Duty, "protection": pol.Protection, "deadline": pol.Deadline,
    "application": pol.Application, "principle": pol.Principle,
}  # fmt: skip


def provisions(law: pol.Corpus, on: str, kind: str, instruments: list[str], **fields: str) -> Json:
    """The ids of the effects of a kind on a day that carry a value in a field."""
    found = [one for one in law.as_of(day(on)).effects(KINDS[kind]) if one.setting.instrument in instruments]
    return [one.id for one in found if all(_carries(getattr(one, name), value) for name, value in fields.items())]


def _carries(field: Any, value: str) -> bool:
    several = field if isinstance(field, tuple) else (field,)
    return value in {getattr(one, "value", one) for one in several}


def deadlines(law: pol.Corpus, days: list[str], reference: str) -> Json:
    """The time limits of procedure on each day, in the law's own units."""
    return {
        on: {
            one.id: [one.limit.count, one.limit.unit.value]
            for one in law.as_of(day(on)).procedure(reference).deadlines
            if one.setting.instrument == reference.partition("/")[0]
        }
        for on in days
    }


def resolution(law: pol.Corpus, steps: list[list[str]]) -> Json:
    """What sections were on days, in places."""
    rows = []
    for reference, on, *place in steps:
        found = law.section(reference).as_of(day(on), *place)
        rows.append(
            {
                "section": found.section,
                "day": on,
                "place": place[0] if place else None,
                "state": found.state.value,
                "version": found.version.id if found.version else None,
                "disputed": sorted(one.id for one in found.discrepancies if "validity" in one.fields),
            }
        )
    return rows


def versions(law: pol.Corpus, reference: str) -> Json:
    """The versions of a section, and what began and ended each."""
    return [
        {
            "version": one.id,
            "by": [one.by.action.value, one.by.section],
            "ended_by": [one.ended_by.action.value, one.ended_by.section] if one.ended_by else None,
            "void": one.void_by is not None,
        }
        for one in law.section(reference).versions
    ]


def compare(law: pol.Corpus, on: str, pairs: list[list[str]]) -> Json:
    """How penalties of a day compare, and the rules that it rests on."""
    then = law.as_of(day(on))
    return [
        {
            "pair": pair,
            "comparison": (
                found := then.offence(pair[0]).penalty.explain(then.offence(pair[1]).penalty)
            ).comparison.value,
            "parts": [part.comparison.value for part in found.parts],
        }
        for pair in pairs
    ]


def floors(law: pol.Corpus, on: str, at_least: str, instruments: list[str]) -> Json:
    """The offences whose custody cannot go below a term."""
    least = pol.Term.parse(at_least)
    found = [one for one in law.as_of(day(on)).effects(pol.Offence) if one.setting.instrument in instruments]
    return [one.id for one in found if _floor(one.penalty.least_custody, least)]


def _floor(found: pol.LeastCustody, least: pol.Term) -> bool:
    if found.kind == "term" and found.term is not None:
        return found.term.compare(least) in (0, 1)
    return found.kind in ("life", "death")


def derived(law: pol.Corpus, on: str, steps: list[list[str]]) -> Json:
    """Punishments derived for attempt and abetment, with the section and the rules."""
    rows = []
    for id, participation in steps:
        found = law.as_of(day(on)).derived(id, participation)
        rows.append(
            {
                "offence": id,
                "participation": participation,
                "by": found.by,
                "custody_max": found.penalty.to_record()["custody_max"] if found.penalty else None,
                "custody_min": found.penalty.to_record()["custody_min"] if found.penalty else None,
                "derived": found.penalty is not None,
                "rules": [rule.name for rule in found.rules],
            }
        )
    return rows


def fines(law: pol.Corpus, on: str, ids: list[str]) -> Json:
    """The fines of offences, and the principle on fines without a sum."""
    then = law.as_of(day(on))
    rows: dict[str, Json] = {}
    for id in ids:
        record = then.offence(id).penalty.to_record()
        rows[id] = {name: record[name] for name in ("fine_stated", "fine_min", "fine_max")}
    return {"fines": rows, "without a sum": [one.id for one in then.effects(pol.Principle) if one.at == "63"]}


def difference(law: pol.Corpus, first: str, second: str, instruments: list[str]) -> Json:
    """The sections whose answer differs between two days."""
    found = law.diff(day(first), day(second)).differences
    return [
        [one.section, one.before.version.id if one.before.version else None,
         one.after.version.id if one.after.version else None]
        for one in found
        if one.section.partition("/")[0] in instruments
    ]  # fmt: skip


def cite(law: pol.Corpus, written: list[str]) -> Json:
    """The section that each spelling means, and that section written in three styles."""
    found = [law.section(text) for text in written]
    styles: tuple[citations.Style, ...] = ("short", "full", "akn")
    return {
        "sections": [one.id for one in found],
        "styles": {style: citations.format(found[0], style=style) for style in styles},
    }


def remarks(law: pol.Corpus, ids: list[str]) -> Json:
    """Remarks and disagreements by id: the sources on each side, and the side that is preferred."""
    rows: dict[str, Json] = {}
    for one in law.observations:
        if one.id in ids:
            rows[one.id] = {"sources": [pin.source for pin in one.sources]}
    for other in law.discrepancies:
        if other.id in ids:
            sides = [[pin.source for pin in reading.sources] for reading in other.readings]
            rows[other.id] = {"sides": sides, "preferred": other.preferred}
    return rows


def terms(law: pol.Corpus, ids: list[str]) -> Json:
    """What to say and what to avoid; no Urdu term where no specialist has settled one."""
    return {
        one.id: {"preferred": one.preferred, "avoid": list(one.avoid), "urdu": one.urdu}
        for one in law.terminology
        if one.id in ids
    }


def currency(law: pol.Corpus, instruments: list[str], late: list[str]) -> Json:
    """How far instruments are checked, what the schema is, and what a later day answers."""
    reference, on = late
    found = law.section(reference).as_of(day(on))
    return {
        "schema": law.edition.schema,
        "checked_through": {id: str(law.instrument(id).checked_through) for id in instruments},
        "later": {"state": found.state.value, "depends_on": names(found.depends_on), "version": found.version},
    }


def not_recorded(law: pol.Corpus, matter: str) -> Json:
    """What the corpus does not hold, as its typed answer."""
    found = law.not_recorded(matter)
    return {"matter": found.matter.value, "state": found.state.value}


CALLS: Final[dict[str, Callable[..., Json]]] = {
    call.__name__: call
    for call in (
        accused, assess, caveat, cite, compare, coverage, currency, deadlines, definitions, derived, difference,
        elements, fines, floors, investigators, not_recorded, offences, procedure, provisions, remarks, resolution,
        series, terms, versions, victims,
    )
}  # fmt: skip
