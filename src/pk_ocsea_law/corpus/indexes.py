"""Indexes over the whole corpus, built once on first need.

Offences are numbered in the law's own order, and a set of them is one int with a bit for each. A question is then a
few bitwise operations over masks that say, facet by facet, which offences certainly fit and which may.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen

from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.model.answer import Answer
from pk_ocsea_law.model.conduct import Conduct, Medium, MediumRule
from pk_ocsea_law.model.offences import Offence
from pk_ocsea_law.model.people import OLDEST, Ages, Person, Sex, Unknown
from pk_ocsea_law.model.places import Gazetteer
from pk_ocsea_law.model.resolution import DependsOn, weigh
from pk_ocsea_law.model.sections import Section, SectionVersion, number_order

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import Amendment, AnyEffect, Mandate
    from pk_ocsea_law.model.institutions import Institution
    from pk_ocsea_law.model.instruments import Instrument

Victims: TypeAlias = tuple[int, int, Sex | Unknown | None]
"""A band of ages, as positions among the steps at which some age rule changes, and a sex."""

ReachKey: TypeAlias = tuple[str, tuple[str, ...]]
"""The id of a provision, and the ids of the versions that its offences stand in."""

Reaching: TypeAlias = "tuple[tuple[SectionVersion, AnyEffect, int], ...]"
"""The rules of procedure that reach a provision on some day, and how closely each names it."""

_FLAGS: Final = bytes.maketrans(b"01", b"\0\1")
"""The digits of a number in base two as false and true."""


@frozen
class Fit:
    """Offences that certainly fit a facet, and those that may."""

    yes: int
    maybe: int

    def __and__(self, other: Fit) -> Fit:
        yes = self.yes & other.yes
        return Fit(yes, (self.yes | self.maybe) & (other.yes | other.maybe) & ~yes)


@frozen(eq=False)
class Index:
    """Lookups over a whole corpus."""

    _store: Store = field(repr=False)
    _days: dict[tuple[int, str | None], Fit] = field(factory=dict[tuple[int, str | None], Fit], eq=False, repr=False)
    _victims: dict[Victims, Fit] = field(factory=dict[Victims, Fit], eq=False, repr=False)
    reaching: dict[ReachKey, Reaching] = field(factory=dict["ReachKey", "Reaching"], eq=False, repr=False)
    mandating: dict[ReachKey, tuple[Mandate, ...]] = field(
        factory=dict["ReachKey", "tuple[Mandate, ...]"], eq=False, repr=False
    )

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument, ordered by date."""
        return self._store.instruments()

    @cached_property
    def institutions(self) -> tuple[Institution, ...]:
        """Every institution."""
        return self._store.institutions()

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """All places."""
        return self._store.gazetteer()

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Every section by id and by alias."""
        named = {alias: section for one in self.instruments for section in one.sections for alias in section.aliases}
        return named | {section.id: section for one in self.instruments for section in one.sections}

    @cached_property
    def ordered_sections(self) -> tuple[Section, ...]:
        """Every section by instrument, and within it in the law's own order."""
        return in_order(section for instrument in self.instruments for section in instrument.sections)

    @cached_property
    def effects(self) -> tuple[tuple[SectionVersion, AnyEffect], ...]:
        """Every effect with its version, in the law's own order."""
        return tuple(
            (version, effect)
            for section in self.ordered_sections
            for version in section.versions
            for effect in version.effects
        )

    @cached_property
    def amendments(self) -> tuple[Amendment, ...]:
        """Every amendment."""
        from pk_ocsea_law.model.effects import Amendment

        return tuple(effect for _, effect in self.effects if isinstance(effect, Amendment))

    @cached_property
    def mandates(self) -> tuple[Mandate, ...]:
        """Every mandate, by law and in practice."""
        from pk_ocsea_law.model.effects import Mandate

        practice = tuple(mandate for body in self.institutions for mandate in body.practice)
        return tuple(effect for _, effect in self.effects if isinstance(effect, Mandate)) + practice

    @cached_property
    def change_days(self) -> tuple[date, ...]:
        """Every day on which some answer may change."""
        days: set[date] = set(self.gazetteer.cuts)
        for section in self.ordered_sections:
            days.update(section.change_days)
            days.add(section.checked_through + timedelta(days=1))
            for extent in section.extent:
                days.update(extent.span.start.cuts)
                days.update(extent.span.until.cuts if extent.span.until else ())
        for mandate in self.mandates:
            days.update(mandate.span.start.cuts)
            days.update(mandate.span.until.cuts if mandate.span.until else ())
        return tuple(sorted(days))

    @cached_property
    def offences(self) -> tuple[Offence, ...]:
        """Every offence of every version, in the law's own order: an offence's position is its bit."""
        return tuple(
            effect for section in self.punishing for version in section.versions for effect in version.offences
        )

    @cached_property
    def punishing(self) -> tuple[Section, ...]:
        """Every section with an offence in some version, in the law's own order. No other section is read for it."""
        return in_order(self._store.punishing())

    @cached_property
    def _punishing_days(self) -> tuple[date, ...]:
        """Every day on which the law of some offence may change."""
        return tuple(sorted({*self.gazetteer.cuts, *(day for section in self.punishing for day in _cuts(section))}))

    @cached_property
    def everything(self) -> int:
        """The set of all offences."""
        return (1 << len(self.offences)) - 1

    @cached_property
    def _bits_of_version(self) -> dict[str, int]:
        bits: dict[str, int] = {}
        for position, offence in enumerate(self.offences):
            bits[offence.setting.version] = bits.get(offence.setting.version, 0) | 1 << position
        return bits

    @cached_property
    def lines(self) -> dict[str, tuple[Offence, ...]]:
        """The versions of every offence line by its id, oldest first."""
        lines: dict[str, list[Offence]] = {}
        for offence in self.offences:
            lines.setdefault(offence.id, []).append(offence)
        return {id: tuple(versions) for id, versions in lines.items()}

    @cached_property
    def lines_in(self) -> dict[str, tuple[tuple[Offence, ...], ...]]:
        """The versions of every offence line of a section, by the section's id."""
        found: dict[str, list[tuple[Offence, ...]]] = {}
        for versions in self.lines.values():
            found.setdefault(versions[0].setting.section, []).append(versions)
        return {id: tuple(lines) for id, lines in found.items()}

    @cached_property
    def continuations(self) -> tuple[tuple[str, str], ...]:
        """Each offence line that takes over from another, with that other."""
        pairs = ((offence.id, offence.continues) for offence in self.offences)
        return tuple(dict.fromkeys((id, other) for id, other in pairs if other is not None))

    def on_day(self, day: date, place: str | None) -> Fit:
        """The offences that are law on the day, in the place if one is given."""
        key = (bisect_right(self._punishing_days, day), place)
        fit = self._days.get(key)
        if fit is None:
            fit = self._days[key] = self._weigh(day, place)
        return fit

    def _weigh(self, day: date, place: str | None) -> Fit:
        yes = maybe = 0
        for section in self.punishing:
            weighed = weigh(section, place, day)
            for version in weighed.certain:
                yes |= self._bits_of_version.get(version.id, 0)
            for version in weighed.possible:
                maybe |= self._bits_of_version.get(version.id, 0)
        return Fit(yes, maybe)

    @cached_property
    def _punishing_by_id(self) -> dict[str, Section]:
        return {section.id: section for section in self.punishing}

    def why_unsettled(self, offence: Offence, day: date, place: str | None) -> tuple[DependsOn, ...]:
        """What the force of an offence's section turns on, on the day and in the place; empty where it is settled."""
        return weigh(self._punishing_by_id[offence.setting.section], place, day).depends_on

    @cached_property
    def by_medium(self) -> dict[Medium | Unknown, Fit]:
        """Offences by the medium through which they can be committed."""
        always = self.everything
        fits: dict[Medium | Unknown, Fit] = {}
        for medium in Medium:
            reached = self._set(reaches_through(offence, medium) for offence in self.offences)
            fits[medium] = Fit(reached, 0)
            always &= reached
        return fits | {Unknown.UNKNOWN: Fit(always, self.everything & ~always)}

    @cached_property
    def by_conduct(self) -> dict[Conduct, int]:
        """Offences by what is done."""
        return {conduct: self._set(conduct in offence.conduct for offence in self.offences) for conduct in Conduct}

    @cached_property
    def by_instrument(self) -> dict[str, int]:
        """Offences by the instrument they stand in."""
        return {id: self._set(offence.setting.instrument == id for offence in self.offences) for id in self._store.ids}

    @cached_property
    def conditional(self) -> int:
        """The offences that turn on a further condition, such as an earlier conviction or a relationship."""
        return self._set(bool(offence.conditions) for offence in self.offences)

    @cached_property
    def _gives_way(self) -> dict[int, tuple[int, int]]:
        """By the bit of each tier that displaces others: those that give way to it, and those of its own version."""
        return {
            1 << position: (general, general & self._bits_of_version[offence.setting.version])
            for position, offence in enumerate(self.offences)
            if offence.displaces
            for general in (self._set(other.id in offence.displaces for other in self.offences),)
        }

    @cached_property
    def _tiers(self) -> int:
        return sum_of(self._gives_way)

    @cached_property
    def displaceable(self) -> int:
        """The offences that give way to some tier."""
        return sum_of(general for general, _ in self._gives_way.values())

    def displaced(self, on_day: Fit, facts: Fit, unsure: int) -> Fit:
        """The general tiers that certainly give way to a closer one, and those that may.

        A tier and its general rule that stand in one version are law together or not at all, so that between them the
        facts decide, whatever is known of the day. `unsure` are offences on which a further fact is still open.
        """
        gone = maybe = 0
        sure = facts.yes & ~unsure
        near = (facts.yes | facts.maybe) & (on_day.yes | on_day.maybe) & self._tiers
        while near:
            tier = near & -near
            near ^= tier
            general, beside = self._gives_way[tier]
            if not sure & tier:
                maybe |= general
            elif on_day.yes & tier:
                gone |= general
            else:
                gone |= beside
                maybe |= general
        return Fit(gone, maybe & ~gone)

    @staticmethod
    def _set(flags: Iterable[bool]) -> int:
        return sum(1 << position for position, flag in enumerate(flags) if flag)

    @cached_property
    def _age_steps(self) -> tuple[int, ...]:
        """The completed years at which some age rule changes its answer."""
        steps = {0}
        for offence in self.offences:
            for person in offence.victim:
                steps.update(person.rule.edges)
        return tuple(sorted(steps))

    def by_victim(self, age: Ages | Unknown | None, sex: Sex | Unknown | None) -> Fit:
        """Offences by the victim's age and sex; a fact of None does not filter."""
        lowest, highest = (age.lowest, age.highest) if isinstance(age, Ages) else (0, OLDEST)
        first = bisect_right(self._age_steps, lowest) - 1
        last = bisect_right(self._age_steps, highest) - 1
        key = (first if age is not None else -1, last, sex)
        fit = self._victims.get(key)
        if fit is None:
            bands = (
                tuple(Ages(step, step) for step in self._age_steps[first : last + 1]) if age is not None else (None,)
            )
            fits = [self._victim_band(band, sex) for band in bands]
            yes, some = self.everything, 0
            for band_fit in fits:
                yes &= band_fit.yes
                some |= band_fit.yes | band_fit.maybe
            fit = self._victims[key] = Fit(yes, some & ~yes)
        return fit

    def _victim_band(self, age: Ages | None, sex: Sex | Unknown | None) -> Fit:
        yes = maybe = 0
        for position, offence in enumerate(self.offences):
            answers = {fits_person(person, age, sex) for person in offence.victim}
            if Answer.YES in answers:
                yes |= 1 << position
            elif Answer.DEPENDS in answers:
                maybe |= 1 << position
        return Fit(yes, maybe)

    def members(self, bits: int) -> Iterator[Offence]:
        """The offences of a set, in the law's own order."""
        return compress(self.offences, f"{bits:b}"[::-1].encode().translate(_FLAGS))


def sum_of(sets: Iterable[int]) -> int:
    """One set of all that some sets hold."""
    whole = 0
    for bits in sets:
        whole |= bits
    return whole


def in_order(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections in the law's own order of numbers, keeping the order in which their instruments first appear."""
    instruments: dict[str, list[Section]] = {}
    for section in sections:
        instruments.setdefault(section.instrument, []).append(section)
    return tuple(
        section
        for members in instruments.values()
        for section in sorted(members, key=lambda section: number_order(section.number))
    )


def _cuts(section: Section) -> Iterator[date]:
    """Every day on which the section may begin or end to be law in some place."""
    spans = [version.span for version in section.versions] + [extent.span for extent in section.extent]
    for boundary in (section.begins, *(span.start for span in spans), *(span.until for span in spans if span.until)):
        yield from boundary.cuts
    yield section.checked_through + timedelta(days=1)


def reaches_through(offence: Offence, medium: Medium) -> bool:
    """Whether an offence can be committed through a medium; one that names none can, unless contact is an element."""
    if offence.medium_rule is MediumRule.NOT_NAMED:
        return medium is Medium.IN_PERSON or not offence.physical_contact
    return medium in offence.media


def fits_person(person: Person, age: Ages | None, sex: Sex | Unknown | None) -> Answer:
    """Whether a victim of that age and sex fits a description; a fact of None does not filter."""
    by_age = Answer.YES if age is None else person.rule.holds(age)
    if by_age is Answer.NO and person.appearing:
        by_age = Answer.DEPENDS
    by_sex = fits_sex(person.sex, sex)
    if Answer.NO in (by_age, by_sex):
        return Answer.NO
    return Answer.DEPENDS if Answer.DEPENDS in (by_age, by_sex) else Answer.YES


def fits_sex(wanted: Sex, sex: Sex | Unknown | None) -> Answer:
    """Whether a sex fits; a transgender person and a person of unknown sex may or may not fit a limited description."""
    if sex is None or wanted in (Sex.ANY, Sex.UNSTATED) or wanted is sex:
        return Answer.YES
    return Answer.DEPENDS if sex in (Unknown.UNKNOWN, Sex.TRANSGENDER, Sex.ANY, Sex.UNSTATED) else Answer.NO
