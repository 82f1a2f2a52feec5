"""Which offences could apply to the facts of a case, over which days, and why.

The facts are weighed once over sets of offences, the days slice by slice between changes of the law. Reasons are
worked out for one option at a time, when they are read; a property test holds the two ways to the same answer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property, partial
from typing import Final, TypeAlias

from attrs import field, frozen

from pk_ocsea_law.corpus.indexes import Fit, Index
from pk_ocsea_law.model.assessments import Assessment, Match, Option, Reason
from pk_ocsea_law.model.cases import Case, Content, Victim
from pk_ocsea_law.model.during import During
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.outcomes import Procedure
from pk_ocsea_law.model.people import OLDEST, AgeRule, Ages, Person, Sex, Unknown
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import DependsOn
from pk_ocsea_law.queries import caveats, liability, procedure, reasons
from pk_ocsea_law.queries.reach import Subject

Places: TypeAlias = tuple[str, ...] | None
"""The places that a case may lie in, or None where nobody knows."""


@frozen
class Slice:
    """A run of days between two changes of the law, and which offences apply, may apply, and are listed in it."""

    first: date | None
    last: date | None
    yes: int
    maybe: int
    listed: int


@frozen(eq=False)
class Assessor:
    """What is worked out once for a corpus: everything on the law's side, nothing of any case but bands of age."""

    index: Index
    _listed: dict[tuple[int, Places], tuple[Fit, int]] = field(factory=dict[tuple[int, Places], tuple[Fit, int]])
    _victims: dict[tuple[object, ...], Fit] = field(factory=dict[tuple[object, ...], Fit])
    _procedures: dict[tuple[object, ...], Procedure] = field(factory=dict[tuple[object, ...], Procedure])

    def assess(self, case: Case, edition: str) -> Assessment:
        """Every offence over every run of days within the case's dates, with the answer for that run."""
        places = self._places(case)
        facts = self._facts(case)
        weigh = partial(self._reasons, case)
        place = places[0] if places and len(places) == 1 else None
        handle = partial(self.handle, place, case.victim, case.step_on)
        slices = tuple(self._slices(case, places, facts))
        ever = 0
        for one in slices:
            ever |= one.yes | one.maybe
        live = tuple(
            Option(offence, span, applies, weigh, handle)
            for offence, span, applies in self._runs(slices, ever)
            if applies is not Answer.NO
        )

        def complete(live: tuple[Option, ...]) -> tuple[Option, ...]:
            known = {(option.offence.setting.version, option.offence.id, option.span.first): option for option in live}
            return tuple(
                known.get((offence.setting.version, offence.id, span.first))
                or Option(offence, span, applies, weigh, handle)
                for offence, span, applies in self._runs(slices, self.index.everything)
            )

        missing = () if case.step_on else (DependsOn.STEP_DAY,)
        if case.committed.first is None or case.committed.last is None:
            missing = (DependsOn.ACT_DAY, *missing)
        return Assessment(
            live,
            edition,
            complete,
            partial(caveats.caveats, self.index, partial(self.handle, place, case.victim), case),
            missing,
        )

    def _places(self, case: Case) -> Places:
        if isinstance(case.jurisdiction, Unknown):
            return None
        for place in case.jurisdiction:
            self.index.gazetteer.place(place)
        return case.jurisdiction

    def _facts(self, case: Case) -> Fit:
        """The offences whose elements of conduct, medium, offender and condition fit, or may fit, on any day."""
        index = self.index
        found = self._by_conduct(case)
        if isinstance(case.media, Unknown):
            found &= index.by_medium[Unknown.UNKNOWN]
        else:
            reached = 0
            for medium in case.media:
                reached |= index.by_medium[medium].yes
            found &= Fit(reached, 0)
        if case.accused is None:
            return Fit(found.yes & ~self._limited, found.maybe | found.yes & self._limited)
        for bit, offence in self._limited_offences:
            if found.yes & bit or found.maybe & bit:
                answer = self._beyond(offence, case)
                yes = found.yes if answer is Answer.YES else found.yes & ~bit
                maybe = found.maybe & ~bit if answer is Answer.NO else found.maybe
                found = Fit(yes, maybe | bit if answer is Answer.DEPENDS else maybe)
        return found

    def _by_conduct(self, case: Case) -> Fit:
        everything = self.index.everything
        if isinstance(case.conduct, Unknown):
            return Fit(0, everything)
        by_image = otherwise = 0
        for conduct in case.conduct:
            bits = self.index.by_conduct[conduct]
            if conduct in reasons.IMAGES:
                by_image |= bits
            else:
                otherwise |= bits
        if case.content is Content.SEXUALLY_EXPLICIT:
            return Fit(by_image | otherwise, 0)
        return Fit(otherwise, by_image & ~otherwise)

    @staticmethod
    def _beyond(offence: Offence, case: Case) -> Answer:
        """Whether the accused fits what an offence asks of the offender and its further conditions."""
        conditions = (reasons.condition(one, case.accused) for one in offence.conditions)
        return reasons.all_of((reasons.offender(offence, case.accused), *conditions))

    @cached_property
    def _limited_offences(self) -> tuple[tuple[int, Offence], ...]:
        return tuple(
            (1 << position, offence)
            for position, offence in enumerate(self.index.offences)
            if offence.conditions or offence.offender
        )

    @cached_property
    def _limited(self) -> int:
        return sum(bit for bit, _ in self._limited_offences)

    def _by_victim(self, who: Victim) -> Fit:
        key = (self._band(who.age), who.sex, self._band(who.apparent_age))
        fit = self._victims.get(key)
        if fit is None:
            yes = maybe = 0
            for position, offence in enumerate(self.index.offences):
                answer = reasons.victim(offence, who)
                if answer is Answer.YES:
                    yes |= 1 << position
                elif answer is Answer.DEPENDS:
                    maybe |= 1 << position
            fit = self._victims[key] = Fit(yes, maybe)
        return fit

    def _band(self, age: Ages | Unknown) -> tuple[int, int] | None:
        """The steps between which the age lies: within a band no rule of the law tells two ages apart."""
        if isinstance(age, Unknown):
            return None
        steps = self.index._age_steps
        return bisect_right(steps, age.lowest), bisect_right(steps, age.highest)

    def _slices(self, case: Case, places: Places, facts: Fit) -> Iterator[Slice]:
        """The runs of days between the changes of law within the dates of the case."""
        first, last = case.committed.first, case.committed.last
        days = self.index.change_days
        begin = 0 if first is None else bisect_right(days, first)
        end = len(days) if last is None else bisect_right(days, last)
        inner = days[begin:end]
        starts = (first, *inner)
        ends = (*(day - timedelta(days=1) for day in inner), last)
        victim = self._by_victim(case.victim)
        for start, stop in zip(starts, ends, strict=True):
            on_day, listed = self._on_day(start or date.min, places)
            yes, maybe = self._weigh(on_day, victim, facts)
            if case.accused is not None:
                yes, maybe = self._answerable(case, start or date.min, yes, maybe)
            yield Slice(start, stop, yes, maybe, listed)

    def _weigh(self, on_day: Fit, victim: Fit, facts: Fit) -> tuple[int, int]:
        fits = on_day & victim & facts
        tiers = self.index.displaced(on_day, victim, self._limited)
        yes = fits.yes & ~tiers.yes & ~tiers.maybe
        return yes, (fits.yes | fits.maybe) & ~tiers.yes & ~yes

    def _answerable(self, case: Case, day: date, yes: int, maybe: int) -> tuple[int, int]:
        answer = Answer.YES if case.accused is None else liability.responsible(self.index, case.accused, day)
        if answer is Answer.NO:
            return 0, 0
        return (yes, maybe) if answer is Answer.YES else (0, yes | maybe)

    def _on_day(self, day: date, places: Places) -> tuple[Fit, int]:
        """What is law on the day, and for every line the versions to list: those that stand, else the nearest one."""
        key = (bisect_right(self.index.change_days, day), places)
        known = self._listed.get(key)
        if known is None:
            law = self._law(day, places)
            standing = law.yes | law.maybe
            listed = standing
            for versions in self._lines:
                if not any(bit & standing for bit, _ in versions):
                    past = [bit for bit, offence in versions if offence.setting.span.start.reached(day)]
                    listed |= past[-1] if past else versions[0][0]
            known = self._listed[key] = (law, listed)
        return known

    def _law(self, day: date, places: Places) -> Fit:
        """What is law in every place that the case may lie in, and what is law in some of them."""
        everywhere: tuple[str | None, ...] = places or (None, *self._provinces)
        yes, some = self.index.everything, 0
        for place in everywhere:
            fit = self.index.on_day(day, place)
            yes &= fit.yes
            some |= fit.yes | fit.maybe
        return Fit(yes, some & ~yes)

    @cached_property
    def _provinces(self) -> tuple[str, ...]:
        """The places that certainly and always lie in the country: a case of unknown place may lie in any of them."""
        return tuple(
            place.id
            for place in self.index.gazetteer.places
            if any(one.to == "PK" and one.certain and one.span is None for one in place.belongs)
        )

    @cached_property
    def _lines(self) -> tuple[tuple[tuple[int, Offence], ...], ...]:
        lines: dict[str, list[tuple[int, Offence]]] = {}
        for position, offence in enumerate(self.index.offences):
            lines.setdefault(offence.id, []).append((1 << position, offence))
        return tuple(tuple(versions) for versions in lines.values())

    def _runs(self, slices: tuple[Slice, ...], wanted: int) -> Iterator[tuple[Offence, During, Answer]]:
        """Each wanted offence over the longest runs of days with one answer, in the law's own order, then by day."""
        runs: list[tuple[int, Slice, Slice, Answer]] = []
        since: dict[int, tuple[Slice, Answer]] = {}
        before = NOTHING
        for now in (*slices, NOTHING):
            changed = (before.yes ^ now.yes) | (before.maybe ^ now.maybe) | (before.listed ^ now.listed)
            for bit in _bits(changed & wanted):
                if before.listed & bit:
                    begun, answer = since[bit]
                    runs.append((bit.bit_length() - 1, begun, before, answer))
                if now.listed & bit:
                    since[bit] = now, _answer(now, bit)
            before = now
        runs.sort(key=_by_position)
        offences = self.index.offences
        whole = During(slices[0].first, slices[-1].last)
        for position, begun, ended, answer in runs:
            full = begun is slices[0] and ended is slices[-1]
            yield offences[position], whole if full else During(begun.first, ended.last), answer

    def _reasons(self, case: Case, offence: Offence, span: During) -> Reason:
        """The tree for one option."""
        day = span.first or date.min
        places = self._places(case)
        on_day, _ = self._on_day(day, places)
        bit = self._bit(offence)
        place = places[0] if places and len(places) == 1 else None
        force = Match.MATCHED if on_day.yes & bit else Match.UNKNOWN if on_day.maybe & bit else Match.UNMATCHED
        parts = [
            reasons.force_reason(self.index, offence, day, place, force),
            *reasons.conduct_reasons(offence, case),
            reasons.medium_reason(offence, case),
            reasons.victim_reason(offence, case.victim),
            *self._tier(on_day, self._by_victim(case.victim), bit),
            *reasons.offender_reasons(offence, case.accused),
        ]
        if case.accused is not None:
            parts.append(liability.reason(self.index, case.accused, day))
        return reasons.whole(tuple(parts), offence.label)

    def _tier(self, on_day: Fit, victim: Fit, bit: int) -> tuple[Reason, ...]:
        if not bit & self.index.displaceable:
            return ()
        tiers = self.index.displaced(on_day, victim, self._limited)
        state = Match.UNMATCHED if tiers.yes & bit else Match.UNKNOWN if tiers.maybe & bit else Match.MATCHED
        return (reasons.tier_reason(state),)

    @cached_property
    def _positions(self) -> dict[tuple[str, str], int]:
        return {(offence.id, offence.setting.version): position for position, offence in enumerate(self.index.offences)}

    def _bit(self, offence: Offence) -> int:
        return 1 << self._positions[offence.id, offence.setting.version]

    def handle(self, place: str | None, who: Victim, day: date | None, offence: Offence) -> Procedure | None:
        """How an offence against that victim is handled where the step is taken on the day; None without a day."""
        if day is None:
            return None
        epoch = bisect_right(self.index.change_days, day)
        key = (offence.id, offence.setting.version, epoch, place, self._band(who.age), who.sex)
        found = self._procedures.get(key)
        if found is None:
            setting = offence.setting
            subject = Subject(offence.id, setting.section, setting.instrument, (offence,), victim=_described(who))
            found = self._procedures[key] = procedure.procedure(self.index, subject, day, place)
        return found


NOTHING: Final = Slice(None, None, 0, 0, 0)
"""Stands before the first slice and after the last one."""


def _described(who: Victim) -> Person:
    """The victim of a case as a description of a person, as wide as what is not known leaves it."""
    years = Ages(0, OLDEST) if isinstance(who.age, Unknown) else who.age
    sex = who.sex if who.sex in (Sex.FEMALE, Sex.MALE) else Sex.ANY
    return Person(AgeRule(at_least=years.lowest, at_most=years.highest), sex)


def _by_position(run: tuple[int, Slice, Slice, Answer]) -> int:
    return run[0]


def _bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest


def _answer(one: Slice, bit: int) -> Answer:
    return Answer.YES if one.yes & bit else Answer.DEPENDS if one.maybe & bit else Answer.NO
