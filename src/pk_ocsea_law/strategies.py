"""Hypothesis strategies for the model, for this package's own tests and for those of packages that build on it.

Installed with the extra `testing`. An entry point registers them, so `st.from_type(Penalty)` works as it is.
Every fact they make is synthetic.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.conduct import Conduct, Medium
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.instruments import Instrument, Section
from pk_ocsea_law.model.penalties import (
    AllOf,
    AnyOf,
    Death,
    Expression,
    Fine,
    Imprisonment,
    ImprisonmentKind,
    Life,
    NotRecorded,
    Penalty,
)
from pk_ocsea_law.model.people import OLDEST, AgeRule, Ages, Person, Sex
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term
from pk_ocsea_law.model.sources import Pinpoint, Standing

Q = TypeVar("Q", Term, Rupees, int)

FIRST_DAY = date(1860, 1, 1)
LAST_DAY = date(2030, 12, 31)


def days() -> st.SearchStrategy[date]:
    """Days from before the oldest instrument to after the last check."""
    return st.dates(FIRST_DAY, LAST_DAY)


def terms() -> st.SearchStrategy[Term]:
    """Terms as statutes state them: years and months, or days alone."""
    months = st.builds(Term, years=st.integers(0, 25), months=st.integers(0, 11))
    return st.one_of(months, st.builds(Term, days=st.integers(1, 120)))


def rupees() -> st.SearchStrategy[Rupees]:
    """Sums of whole rupees."""
    return st.builds(Rupees, st.integers(0, 10**9))


def ranges(values: st.SearchStrategy[Q], *, absent: bool = True) -> st.SearchStrategy[Range[Q]]:
    """Ranges over the values, with absent bounds unless `absent` is False."""
    bound = st.one_of(values, st.sampled_from(Absent)) if absent else values

    def ordered(pair: tuple[Q | Absent, Q | Absent]) -> Range[Q]:
        low, high = pair
        try:
            return Range(low, high)
        except ValueError:
            return Range(high, low)

    return st.tuples(bound, bound).map(ordered)


def expressions(*, recorded: bool = True) -> st.SearchStrategy[Expression]:
    """Penalty expressions of every shape; with `recorded` False also penalties that no source states."""
    months = st.builds(Term, years=st.integers(0, 25), months=st.integers(0, 11))
    simple: st.SearchStrategy[Expression] = st.one_of(
        st.builds(Imprisonment, ranges(months), st.sampled_from(ImprisonmentKind)),
        st.builds(Life, st.booleans()),
        st.just(Death()),
        st.builds(Fine, ranges(rupees())),
        *(() if recorded else (st.builds(NotRecorded),)),
    )

    def joined(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        several = st.lists(parts, min_size=2, max_size=3).map(tuple)
        return st.one_of(st.builds(AllOf, several), st.builds(AnyOf, several, st.booleans()))

    return st.recursive(simple, joined, max_leaves=4)


def penalties(*, recorded: bool = True) -> st.SearchStrategy[Penalty]:
    """Penalties over those expressions."""
    return st.builds(Penalty, expressions(recorded=recorded))


def ages() -> st.SearchStrategy[Ages]:
    """Ages known exactly or as a range of completed years."""
    pair = st.tuples(st.integers(0, OLDEST), st.integers(0, OLDEST))
    return pair.map(lambda bounds: Ages(min(bounds), max(bounds)))


def age_rules() -> st.SearchStrategy[AgeRule]:
    """Age rules as statutes state them."""
    years = st.integers(7, 25)
    return st.one_of(
        st.just(AgeRule()),
        st.builds(AgeRule, under=years),
        st.builds(AgeRule, at_most=years),
        st.builds(AgeRule, at_least=years),
        st.tuples(st.integers(5, 12), st.integers(13, 21)).map(lambda pair: AgeRule(above=pair[0], under=pair[1])),
    )


def people() -> st.SearchStrategy[Person]:
    """Descriptions of a victim."""
    return st.builds(Person, age=age_rules(), sex=st.sampled_from(Sex), appearing=st.booleans())


def boundaries() -> st.SearchStrategy[Boundary]:
    """Boundaries of every certainty: exact, window, rival days with and without a preference, unknown."""
    pair = st.tuples(days(), days()).filter(lambda found: found[0] != found[1]).map(sorted)
    sources = (Pinpoint("made-up", "everywhere", Standing.SECONDARY),)
    return st.one_of(
        days().map(lambda day: Boundary("day", day, day, sources=sources)),
        pair.map(lambda found: Boundary("window", found[0], found[1], sources=sources)),
        days().map(lambda day: Boundary("open", day, None, sources=sources)),
        days().map(lambda day: Boundary("past", None, day, sources=sources)),
        pair.map(lambda found: Boundary("rival", found[0], found[1], tuple(found), sources=sources)),
        pair.map(lambda found: Boundary("preferred", found[1], found[1], tuple(found), found[1], sources=sources)),
        st.just(Boundary("unknown", None, None, sources=sources)),
    )


def spans() -> st.SearchStrategy[Span]:
    """Spans between any two boundaries, and open ones."""
    return st.builds(Span, boundaries(), st.one_of(st.none(), boundaries()))


def instruments(law: Corpus) -> st.SearchStrategy[Instrument]:
    """Instruments of a corpus."""
    return st.sampled_from(law.instruments)


def sections(law: Corpus) -> st.SearchStrategy[Section]:
    """Sections of a corpus."""
    return st.sampled_from([section for instrument in law.instruments for section in instrument.sections])


def days_near_changes(law: Corpus) -> st.SearchStrategy[date]:
    """Days on which some answer of a corpus may change, the days around them, and any other day."""
    near = st.sampled_from(law.change_days).flatmap(
        lambda day: st.sampled_from([date.fromordinal(day.toordinal() + step) for step in (-1, 0, 1)])
    )
    return st.one_of(near, days())


def facets(law: Corpus) -> st.SearchStrategy[dict[str, object]]:
    """Keyword arguments for `Snapshot.offences`: each facet left out, unknown or given."""
    from pk_ocsea_law.model.people import UNKNOWN

    places = [place.id for place in law.gazetteer.places]
    given: dict[str, st.SearchStrategy[object]] = {
        "victim_age": st.one_of(st.integers(0, OLDEST), ages(), st.just(UNKNOWN)),
        "victim_sex": st.one_of(st.sampled_from(["female", "male", "transgender"]), st.just(UNKNOWN)),
        "medium": st.one_of(st.sampled_from(Medium), st.just(UNKNOWN)),
        "jurisdiction": st.one_of(st.sampled_from(places), st.just(UNKNOWN)),
        "conduct": st.sampled_from(Conduct),
        "instrument": instruments(law).map(lambda instrument: instrument.id),
    }
    return st.fixed_dictionaries({}, optional=given)


def register() -> None:
    """Register the strategies for `st.from_type`; Hypothesis calls this through the entry point."""
    st.register_type_strategy(Term, terms())
    st.register_type_strategy(Rupees, rupees())
    st.register_type_strategy(Penalty, penalties())
    st.register_type_strategy(Ages, ages())
    st.register_type_strategy(AgeRule, age_rules())
    st.register_type_strategy(Person, people())
    st.register_type_strategy(Boundary, boundaries())
    st.register_type_strategy(Span, spans())
