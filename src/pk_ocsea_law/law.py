"""The front door: the corpus, and the law on one day. Each public method is one call of a question."""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from pk_ocsea_law.corpus.loading import Edition, Store
from pk_ocsea_law.corpus.reading import directory, packaged
from pk_ocsea_law.errors import UnknownReference
from pk_ocsea_law.model.sections import Section, check_day

if TYPE_CHECKING:
    from pk_ocsea_law.corpus.indexes import Index
    from pk_ocsea_law.model.assessments import Assessment
    from pk_ocsea_law.model.cases import Case
    from pk_ocsea_law.model.conduct import Topic
    from pk_ocsea_law.model.coverage import Coverage
    from pk_ocsea_law.model.effects import Definition, Effect, Function, Offence
    from pk_ocsea_law.model.institutions import Institution
    from pk_ocsea_law.model.instruments import Instrument, SectionVersion
    from pk_ocsea_law.model.lineages import Series
    from pk_ocsea_law.model.matters import Matter, NotHeld
    from pk_ocsea_law.model.outcomes import Change, Diff, Effects, OffenceLine, Offences, Procedure
    from pk_ocsea_law.model.participation import DerivedPenalty, Participation
    from pk_ocsea_law.model.places import Gazetteer
    from pk_ocsea_law.model.resolution import Resolution
    from pk_ocsea_law.model.sources import Discrepancy, Observation, Source
    from pk_ocsea_law.model.terminology import TermAdvice
    from pk_ocsea_law.queries.assessment import Assessor
    from pk_ocsea_law.queries.offences import AgeFacet, ConductFacet, MediumFacet, PlaceFacet, SexFacet
    from pk_ocsea_law.queries.reach import Subject

E = TypeVar("E", bound="Effect")


@frozen(eq=False)
class Corpus:
    """The whole law in one edition. Immutable and safe to share between threads; reads each file once, when needed."""

    _store: Store = field(repr=False)

    @cached_property
    def edition(self) -> Edition:
        """The edition of the data: its version, the version of its schema, and a digest of every data file."""
        return self._store.edition()

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument, ordered by the first day it may have begun."""
        return self._store.instruments()

    @cached_property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """Every disagreement between sources."""
        return self._store.discrepancies()

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """Every remark about the law, kept apart from law."""
        return self._store.observations()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every document that was read."""
        return self._store.sources()

    @cached_property
    def institutions(self) -> tuple[Institution, ...]:
        """Every body that the law or practice gives a role."""
        return self._store.institutions()

    @cached_property
    def terminology(self) -> tuple[TermAdvice, ...]:
        """Which words to use of children and abuse, which to avoid, and why."""
        return self._store.terminology()

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Every place that the corpus knows, and which law reaches it."""
        return self._store.gazetteer()

    @cached_property
    def _index(self) -> Index:
        from pk_ocsea_law.corpus.indexes import Index

        return Index(self._store)

    @cached_property
    def change_days(self) -> tuple[date, ...]:
        """Every day on which some answer may change, in order."""
        return self._index.change_days

    def instrument(self, name: str) -> Instrument:
        """The instrument of that id, abbreviation, title or number ("PECA", "Act XL of 2016").

        An unknown name is an `UnknownReference`, which is a LookupError and names the nearest three.
        """
        from pk_ocsea_law.queries.references import instrument_id

        _check_text(name)
        return self._store.instrument(name if name in self._store.ids else instrument_id(self._store, name))

    def section(self, reference: str) -> Section:
        """The section of that id ("peca-2016/22A") or of any one citation ("PECA s. 22A", "s. 292-C PPC").

        An unknown section is an `UnknownReference`, which is a LookupError and names the nearest three.
        """
        from pk_ocsea_law.queries.references import find_section

        _check_text(reference)
        return find_section(self._store, reference)

    def offence(self, id: str) -> OffenceLine:
        """The offence of that id ("peca-2016/21(2)") through time; an unknown one names the nearest three."""
        from pk_ocsea_law.model.outcomes import OffenceLine
        from pk_ocsea_law.queries.references import nearest

        _check_text(id)
        versions = self._index.lines.get(id)
        if versions is None:
            raise UnknownReference("offence", id, nearest(id, self._index.lines))
        return OffenceLine(id, versions, self.section(versions[0].setting.section).as_of)

    def as_of(self, day: date) -> Snapshot:
        """The law on one day."""
        check_day(day)
        return Snapshot(self, day)

    def diff(self, first: date, second: date) -> Diff:
        """What changed between two days."""
        from pk_ocsea_law.queries import changes

        check_day(first)
        check_day(second)
        return changes.diff(self._index, first, second)

    def changes(self, since: date | None = None, until: date | None = None) -> tuple[Change, ...]:
        """Every amendment that may have taken effect from `since` up to but not including `until`, in order."""
        from pk_ocsea_law.queries import changes

        for day in (since, until):
            if day is not None:
                check_day(day)
        return changes.changes(self._index, since, until)

    @cached_property
    def _assessor(self) -> Assessor:
        from pk_ocsea_law.queries.assessment import Assessor

        return Assessor(self._index)

    def assess(self, case: Case) -> Assessment:
        """Which offences could apply to the coarse facts of a case, over which days, why, and what would settle more.

        Every offence is listed, those that do not apply with the element that failed. Nothing is ranked, and no
        sentence is worked out. An unknown place is a ValueError that names the valid ones.
        """
        return self._assessor.assess(case, self.edition.data)

    def series(self, what: str, lineage: str) -> Series:
        """How one thing changed along the lineage of an offence, across instruments ("ppc-1860/292C" to PECA 22).

        `what` is "penalty", "victim", "conduct", "media" or a field of `Penalty.to_record()`; an unknown one is a
        ValueError, an unknown offence an `UnknownReference`, and each names the valid or nearest ones.
        """
        from pk_ocsea_law.queries.lineage import series

        return series(self._index, what, lineage)

    def not_recorded(self, matter: str | Matter) -> NotHeld:
        """The typed answer for a matter that users ask about and this edition does not hold, with the reason.

        `matter` is a value of `Matter`, such as "pending-bills"; another one is a ValueError that names them.
        """
        from pk_ocsea_law.model.matters import WHY, Matter, NotHeld
        from pk_ocsea_law.model.vocabulary import member

        asked = member(matter, Matter, "matter")
        return NotHeld(asked, WHY[asked])

    def _subject(self, reference: str, day: date) -> Subject:
        from pk_ocsea_law.queries.procedure import subject_of

        if reference in self._index.lines:
            section = self._index.sections[self._index.lines[reference][0].setting.section]
            return subject_of(self._index, section, reference, day)
        section = self.section(reference)
        return subject_of(self._index, self._index.sections[section.id], section.id, day)


@frozen(eq=False)
class Snapshot:
    """The law on one day."""

    law: Corpus = field(repr=False)
    day: date

    @cached_property
    def sections(self) -> tuple[SectionVersion, ...]:
        """The version of every section that was certainly in force on the day, in the law's own order."""
        resolved = (section.as_of(self.day).version for section in self.law._index.ordered_sections)
        return tuple(version for version in resolved if version is not None)

    def section(self, reference: str, jurisdiction: str | None = None) -> Resolution:
        """What one section was on the day."""
        return self.law.section(reference).as_of(self.day, jurisdiction)

    def offence(self, id: str, jurisdiction: str | None = None) -> Offence:
        """The offence of the day; raises `NotInForce` with the reason where there is none or it is not sure."""
        return self.law.offence(id).as_of(self.day, jurisdiction).require()

    def offences(
        self,
        victim_age: AgeFacet = None,
        victim_sex: SexFacet = None,
        medium: MediumFacet = None,
        jurisdiction: PlaceFacet = None,
        conduct: ConductFacet = None,
        instrument: str | None = None,
    ) -> Offences:
        """The offences that fit, and in `.possible` those that may.

        A facet left out does not filter. `UNKNOWN` says that the fact exists and nobody knows it: what turns on it is
        then possible, and so it is for an age range from `ages()`. An age is in completed years. A provision that names
        no medium is found for every medium unless contact is an element. A place finds its own law and the wider law
        that reaches it. Whatever is not certainly in force that day is only ever possible. Unknown or ill-typed facets
        are a ValueError or TypeError that names the valid ones.
        """
        from pk_ocsea_law.queries import offences

        index = self.law._index
        own = None if instrument is None else self.law.instrument(instrument).id
        asked = offences.facets(index, victim_age, victim_sex, medium, jurisdiction, conduct, own)
        return offences.find(index, self.day, asked)

    def derived(self, id: str, participation: str | Participation, jurisdiction: str | None = None) -> DerivedPenalty:
        """The punishment that the rules on attempt and abetment derive from an offence of the day, with the rule cited.

        `participation` is "attempt", "abetment", "abetment-not-committed" or another of `Participation`. Where the rule
        does not reach the offence, or no offence is sure, `penalty` is None and `reason` says why.
        """
        from pk_ocsea_law.model.participation import Participation
        from pk_ocsea_law.model.vocabulary import member
        from pk_ocsea_law.queries.derived import PROVISIONS, derived

        how = member(participation, Participation, "participation")
        general = self.law._index.sections.get(PROVISIONS[how][0])
        version = general.as_of(self.day).version if general else None
        return derived(self.law._index, self.law.offence(id).as_of(self.day, jurisdiction), how, version)

    def effects(self, kind: type[E]) -> Effects[E]:
        """Every effect of that kind in force on the day, and in `.possible` those of versions that may be in force."""
        from pk_ocsea_law.queries import effects

        return effects.of_kind(self.law._index, self.day, kind)

    def definitions(self, term: str) -> Effects[Definition]:
        """Every definition of a term in force on the day, and in `.possible` those that may be."""
        from pk_ocsea_law.queries import effects

        return effects.definitions(self.law._index, self.day, term)

    def coverage(self, topic: str | Topic) -> Coverage:
        """How far the law of each place covers a topic, each place with its evidence.

        Topics are the values of `Topic`; any other is a ValueError that names them.
        """
        from pk_ocsea_law.model.conduct import Topic
        from pk_ocsea_law.model.vocabulary import member
        from pk_ocsea_law.queries import coverage

        return coverage.coverage(self.law._index, self.day, member(topic, Topic, "topic"))

    def institutions(
        self, function: str | Function | None = None, reference: str | None = None, jurisdiction: str | None = None
    ) -> tuple[Institution, ...]:
        """The bodies with a role on the day, each with the mandate it holds it by; by law first, then in practice.

        A `function` is a value of `Function`, such as "remove-content" or "keep-register". With a `reference` to an
        offence or a section only roles over it count, and each body stands once; otherwise once for each role.
        """
        from pk_ocsea_law.model.effects import Function
        from pk_ocsea_law.model.vocabulary import member
        from pk_ocsea_law.queries import bodies

        role = None if function is None else member(function, Function, "function")
        subject = None if reference is None else self.law._subject(reference, self.day)
        place = None if jurisdiction is None else self.law.gazetteer.place(jurisdiction).id
        return bodies.with_role(self.law._index, self.day, role, subject, place)

    def procedure(self, reference: str, jurisdiction: str | None = None) -> Procedure:
        """How an offence, or the offences of a section, are handled where the step is taken on this day."""
        from pk_ocsea_law.queries import procedure

        return procedure.procedure(self.law._index, self.law._subject(reference, self.day), self.day, jurisdiction)

    def investigators(self, reference: str) -> tuple[Institution, ...]:
        """The bodies that may investigate an offence or section on this day, by law first, then in practice."""
        from pk_ocsea_law.queries import procedure

        return procedure.investigators(self.law._index, self.law._subject(reference, self.day), self.day)


def _check_text(name: object) -> None:
    if not isinstance(name, str):
        raise TypeError(f"a name or reference is a string, not {type(name).__name__}")


_once = Lock()


@cache
def _packaged_corpus() -> Corpus:
    return Corpus(Store(packaged(), trusted=True))


def load(path: str | Path | None = None) -> Corpus:
    """The packaged law, always the same object; or, with a path, the law of a data directory of one's own.

    The packaged data is read piece by piece as it is needed. A directory of one's own is read and checked whole, and a
    fault in it is a `DataError` that holds every fault with its file and JSON path.
    """
    if path is not None:
        from pk_ocsea_law.corpus.integrity import check

        store = Store(directory(path))
        check(store)
        return Corpus(store)
    with _once:
        return _packaged_corpus()
