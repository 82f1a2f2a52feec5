"""The rules that the data keeps as a whole: sources, spans, amendments, references, words.

Each rule is one function that notes its faults; `check` runs them all. Shape is not their matter: the structuring has
already refused unknown fields, wrong types and unknown sources.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.placing import unit_section
from pk_ocsea_law.corpus.reading import Faults
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.effects import (
    Action,
    Amendment,
    AnyEffect,
    Application,
    Classification,
    Deadline,
    Definition,
    Duty,
    Mandate,
    Offence,
    Power,
    Protection,
    Reach,
    Saving,
)
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Cause, Instrument, Section, SectionVersion
from pk_ocsea_law.model.penalties import ByReference
from pk_ocsea_law.model.places import Gazetteer
from pk_ocsea_law.model.sources import Discrepancy, Observation, Source
from pk_ocsea_law.model.terminology import TermAdvice

LONGEST_QUOTATION = 14


@frozen
class Whole:
    """Everything a data directory holds, for rules that look across files."""

    instruments: tuple[Instrument, ...]
    sources: tuple[Source, ...]
    institutions: tuple[Institution, ...]
    discrepancies: tuple[Discrepancy, ...]
    observations: tuple[Observation, ...]
    terminology: tuple[TermAdvice, ...]
    gazetteer: Gazetteer

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Every section by id and alias."""
        named = {name: section for _, _, section in self.each_section() for name in section.aliases}
        return named | {section.id: section for _, _, section in self.each_section()}

    @cached_property
    def units(self) -> frozenset[str]:
        """The ids of all instruments, sections and effects: whatever a reference may name."""
        effects = {effect.id for _, _, _, effect in self.each_effect()}
        return frozenset(effects | set(self.sections) | {instrument.id for instrument in self.instruments})

    @cached_property
    def amendments(self) -> dict[tuple[str, Action, str], Amendment]:
        """Every amendment by amending section, action and target section."""
        return {
            (effect.setting.section, effect.action, unit_section(effect.target.section or "")): effect
            for _, _, _, effect in self.each_effect()
            if isinstance(effect, Amendment)
        }

    def each_section(self) -> Iterator[tuple[str, str, Section]]:
        """Each section with its file and path."""
        for instrument in self.instruments:
            for index, section in enumerate(instrument.sections):
                yield f"instruments/{instrument.id}.json", f"$.sections[{index}]", section

    def each_version(self) -> Iterator[tuple[str, str, Section, SectionVersion]]:
        """Each version with its file and path."""
        for file, path, section in self.each_section():
            for index, version in enumerate(section.versions):
                yield file, f"{path}.versions[{index}]", section, version

    def each_effect(self) -> Iterator[tuple[str, str, Section, AnyEffect]]:
        """Each effect with its file and path."""
        for file, path, section, version in self.each_version():
            for index, effect in enumerate(version.effects):
                yield file, f"{path}.effects[{index}]", section, effect


def check(store: Store) -> Whole:
    """The whole data, checked against every rule; a DataError holds every fault."""
    store.edition()
    store.names()
    whole = Whole(
        instruments=store.instruments(),
        sources=store.sources(),
        institutions=store.institutions(),
        discrepancies=store.discrepancies(),
        observations=store.observations(),
        terminology=store.terminology(),
        gazetteer=store.gazetteer(),
    )
    faults = Faults()
    for rule in RULES:
        rule(whole, faults)
    faults.raise_any()
    return whole


def sourced(whole: Whole, faults: Faults) -> None:
    """Every version and effect, discrepancy reading and observation names at least one pinpoint."""
    for file, path, _, version in whole.each_version():
        if not version.sources:
            faults.add(file, path, "a version names at least one pinpoint")
    for file, path, _, effect in whole.each_effect():
        if not effect.sources:
            faults.add(file, path, "an effect names at least one pinpoint")
    for index, discrepancy in enumerate(whole.discrepancies):
        if any(not reading.sources for reading in discrepancy.readings):
            faults.add("discrepancies.json", f"$[{index}]", "each reading names at least one pinpoint")
    for index, observation in enumerate(whole.observations):
        if not observation.sources:
            faults.add("observations.json", f"$[{index}]", "an observation names at least one pinpoint")
    for index, advice in enumerate(whole.terminology):
        if not advice.sources:
            faults.add("terminology.json", f"$[{index}]", "advice on words names at least one pinpoint")


def ordered(whole: Whole, faults: Faults) -> None:
    """Versions of a section follow each other in order and do not overlap within one extent; each end has its cause."""
    for file, path, section in whole.each_section():
        live = [version for version in section.versions if version.void_by is None]
        for extent in dict.fromkeys(version.extent for version in live):
            run = [version for version in live if version.extent == extent]
            for earlier, later in pairwise(run):
                if earlier.until is None:
                    faults.add(file, path, f"{earlier.id} has no end, but {later.id} follows it")
                elif not _before(earlier.until, later.start):
                    faults.add(file, path, f"{later.id} begins before {earlier.id} ends")
    for file, path, _, version in whole.each_version():
        if (version.until is None) != (version.ended_by is None):
            faults.add(file, path, "'until' and 'ended_by' stand together or not at all")
        if version.until is not None and not _before(version.start, version.until):
            faults.add(file, path, "a version ends after it begins")


def _before(left: Boundary, right: Boundary) -> bool:
    """Whether the left event is not after the right one, as far as either is known."""
    pairs = ((left.earliest, right.earliest), (left.settled, right.settled))
    return all(a is None or b is None or a <= b for a, b in pairs)


def amended(whole: Whole, faults: Faults) -> None:
    """Every amendment has the version it made or ended, on its own day, and every cause has its amendment."""
    made: set[tuple[str, Action, str]] = set()
    for file, path, section, version in whole.each_version():
        causes = (
            ("by", version.by, version.start),
            ("ended_by", version.ended_by, version.until),
            ("void_by", version.void_by, None),
        )
        for name, cause, day in causes:
            if cause is not None:
                made.add((cause.section, cause.action, section.id))
                _cause(whole, faults, (file, f"{path}.{name}"), section, cause, day)
    for file, path, _, effect in whole.each_effect():
        if isinstance(effect, Amendment) and effect.target.section in whole.sections:
            target = unit_section(effect.target.section or "")
            if (effect.setting.section, effect.action, target) not in made and not _partial(whole, effect, target):
                faults.add(file, path, f"no version of {target} was made or ended by this {effect.action.value}")


def _cause(
    whole: Whole, faults: Faults, where: tuple[str, str], section: Section, cause: Cause, day: Boundary | None
) -> None:
    if cause.section.partition("/")[0] == section.instrument and cause.action is Action.COMMENCE:
        return
    amendment = whole.amendments.get((cause.section, cause.action, section.id))
    if amendment is None:
        faults.add(*where, f"{cause.section} has no amendment that does {cause.action.value} to {section.id}")
    elif day is not None and _known(amendment.day) != _known(day):
        faults.add(*where, f"the day differs: {day} here, {amendment.day} in {cause.section}")


def _partial(whole: Whole, effect: Amendment, target: str) -> bool:
    """Whether a strike-down or extension leaves the text standing, with a discrepancy or observation that says so."""
    if effect.action not in (Action.STRIKE_DOWN, Action.EXTEND):
        return False
    remarks: tuple[Discrepancy | Observation, ...] = (*whole.discrepancies, *whole.observations)
    return effect.action is Action.EXTEND or any(target in map(unit_section, remark.subjects) for remark in remarks)


def _known(boundary: Boundary) -> tuple[object, ...]:
    return boundary.earliest, boundary.settled, boundary.options


def unique(whole: Whole, faults: Faults) -> None:
    """No id stands twice."""
    for instrument in whole.instruments:
        _twice(
            [name for section in instrument.sections for name in (section.id, *section.aliases)],
            f"instruments/{instrument.id}.json",
            "$.sections",
            faults,
        )
    for file, path, _, version in whole.each_version():
        _twice([f"{effect.kind} {effect.id}" for effect in version.effects], file, f"{path}.effects", faults)
    for file, items in (
        ("sources", whole.sources),
        ("institutions", whole.institutions),
        ("discrepancies", whole.discrepancies),
        ("observations", whole.observations),
        ("terminology", whole.terminology),
        ("jurisdictions", whole.gazetteer.places),
    ):
        _twice([item.id for item in items], f"{file}.json", "$", faults)


def _twice(ids: list[str], file: str, path: str, faults: Faults) -> None:
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        faults.add(file, path, f"the id {id!r} stands twice")


def resolved(whole: Whole, faults: Faults) -> None:
    """Every reference to a unit, an institution or a place names one that exists."""
    bodies = {institution.id for institution in whole.institutions}
    places = {place.id for place in whole.gazetteer.places}
    for file, path, _, effect in whole.each_effect():
        for unit in _references(effect):
            if unit not in whole.units:
                faults.add(file, path, f"{unit!r} is not in the corpus")
        institution = effect.institution if isinstance(effect, Mandate | Duty | Power) else None
        if institution is not None and institution not in bodies:
            faults.add(file, path, f"the institution {institution!r} is not in institutions.json")
    for file, path, _, version in whole.each_version():
        for place in version.places:
            if place not in places:
                faults.add(file, path, f"the place {place!r} is not in jurisdictions.json")
    lists: tuple[tuple[str, tuple[Discrepancy | Observation, ...]], ...] = (
        ("discrepancies", whole.discrepancies),
        ("observations", whole.observations),
    )
    for name, remarks in lists:
        for index, remark in enumerate(remarks):
            for unit in remark.subjects:
                if unit not in whole.units:
                    faults.add(f"{name}.json", f"$[{index}].subjects", f"{unit!r} is not in the corpus")


def _references(effect: AnyEffect) -> Iterator[str]:
    if isinstance(effect, Offence):
        yield from effect.displaces
        yield from filter(None, (effect.continues,))
        yield from (part.section for part in effect.penalty.parts if isinstance(part, ByReference) and part.section)
    elif isinstance(effect, Amendment):
        yield from filter(None, (effect.target.section,))
    else:
        yield from reach_units(reach_of(effect))


def reach_of(effect: AnyEffect) -> Reach | None:
    """What an effect reaches, or None where its kind or the effect itself reaches nothing in particular."""
    if isinstance(effect, Classification | Mandate | Protection | Deadline | Definition | Saving | Application):
        return effect.reach
    return None


def reach_units(reach: Reach | None) -> Iterator[str]:
    """The ids that a reach names."""
    if reach is not None:
        yield from (target.section for target in (*reach.targets, *reach.excluded) if target.section)
        yield from filter(None, (reach.instrument,))


def disputed(whole: Whole, faults: Faults) -> None:
    """A field that a penalty calls disputed has its discrepancy."""
    known = {(unit, field) for found in whole.discrepancies for unit in found.subjects for field in found.fields}
    for file, path, section, effect in whole.each_effect():
        if isinstance(effect, Offence):
            for field in effect.penalty.disputed:
                if (effect.id, field) not in known and (section.id, field) not in known:
                    faults.add(file, f"{path}.penalty.disputed", f"no discrepancy on {field} names {effect.id}")
    for index, found in enumerate(whole.discrepancies):
        if len(found.readings) < 2:
            faults.add("discrepancies.json", f"$[{index}].readings", "a discrepancy has at least two readings")
        if found.preferred is not None and not 0 <= found.preferred < len(found.readings):
            faults.add("discrepancies.json", f"$[{index}].preferred", "is not the position of a reading")


def spanned(whole: Whole, faults: Faults) -> None:
    """A role that is shorter than its version lies within it."""
    for file, path, _, effect in whole.each_effect():
        if isinstance(effect, Mandate):
            own, version = effect.span, effect.setting.span
            before = own.until is not None and _by(own.until, version.start)
            if before or (version.until is not None and _by(version.until, own.start)):
                faults.add(file, path, f"the role {effect.id} lies outside the days of its version: leave it out there")


def _by(end: Boundary, start: Boundary) -> bool:
    """Whether what ends there is over when the other begins."""
    last, first = end.settled or end.earliest, start.earliest or start.settled
    return last is not None and first is not None and last <= first


def quoted(whole: Whole, faults: Faults) -> None:
    """No quotation runs past fourteen words."""
    for file, path, section in whole.each_section():
        _short(section.statutory_label, file, f"{path}.statutory_label", faults)
    for file, path, _, version in whole.each_version():
        for quotation in re.findall(r'"([^"]*)"|“([^”]*)”', version.summary):
            _short("".join(quotation), file, f"{path}.summary", faults)
    for file, path, _, effect in whole.each_effect():
        if isinstance(effect, Offence):
            _short(effect.penalty.words, file, f"{path}.penalty.words", faults)
            _short(effect.statutory_label, file, f"{path}.statutory_label", faults)
        if isinstance(effect, Definition):
            for element in effect.elements:
                _short(element.words, file, f"{path}.elements", faults)


def _short(words: str | None, file: str, path: str, faults: Faults) -> None:
    if words is not None and len(words.split()) > LONGEST_QUOTATION:
        faults.add(file, path, f"a quotation has at most {LONGEST_QUOTATION} words")


RULES: tuple[Callable[[Whole, Faults], None], ...] = (
    sourced,
    ordered,
    amended,
    unique,
    resolved,
    disputed,
    spanned,
    quoted,
)
"""Every rule, in the order in which faults are listed."""
