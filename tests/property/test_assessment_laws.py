"""Laws of assessing a case."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import pk_ocsea_law as pol
from pk_ocsea_law import strategies

YES, NO = pol.Answer.YES, pol.Answer.NO
FACTS = {pol.Answer.YES: pol.Match.MATCHED, NO: pol.Match.UNMATCHED, pol.Answer.DEPENDS: pol.Match.UNKNOWN}
FIXTURE = pytest.FixtureRequest
SMALL = Path(__file__).parents[1] / "fixtures" / "small"
shared = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)


def ages() -> st.SearchStrategy[pol.Ages | pol.Unknown]:
    """An age as a case may have it."""
    return st.one_of(strategies.ages(), st.just(pol.UNKNOWN))


@st.composite
def facts(draw: st.DrawFn, places: tuple[str, ...], first: date, last: date) -> dict[str, Any]:
    """The facts of a made-up case."""
    day = draw(st.dates(first, last))
    maybe = draw
    return {
        "committed": pol.During(day, day + timedelta(draw(st.integers(0, 900)))),
        "victim": {
            "age": maybe(ages()),
            "sex": maybe(st.sampled_from(["female", "male", "transgender", pol.UNKNOWN])),
            "apparent_age": maybe(ages()),
        },
        "media": maybe(st.one_of(st.frozensets(st.sampled_from(pol.Medium), min_size=1), st.just(pol.UNKNOWN))),
        "conduct": maybe(
            st.one_of(
                st.frozensets(st.sampled_from([pol.Conduct.HARASS, pol.Conduct.DISTRIBUTE_IMAGE, pol.Conduct.GROOM]),
                              min_size=1),
                st.just(pol.UNKNOWN),
            )
        ),
        "content": maybe(st.sampled_from(["sexually-explicit", "other", pol.UNKNOWN])),
        "jurisdiction": maybe(st.sampled_from([*places, pol.UNKNOWN])),
        "accused": maybe(
            st.one_of(
                st.none(),
                st.builds(
                    dict, age=ages(), sex=st.sampled_from(["female", "male", pol.UNKNOWN]),
                    prior_conviction=st.sampled_from([True, False, pol.UNKNOWN]),
                ),
            )
        ),
    }  # fmt: skip


def case(known: dict[str, Any]) -> pol.Case:
    """A case of those facts."""
    accused = known["accused"]
    rest = {name: value for name, value in known.items() if name not in ("victim", "accused")}
    return pol.Case(
        **rest, victim=pol.Victim(**known["victim"]), accused=None if accused is None else pol.Accused(**accused)
    )


SMALL_FACTS = facts(("PK", "PK-PB", "PK-SD", "PK-JK", "X-FATA"), date(2000, 1, 1), date(2021, 6, 1))
REAL_FACTS = facts(("PK", "PK-PB", "PK-SD", "PK-KP", "PK-JK", "X-FATA"), date(2015, 1, 1), date(2026, 6, 1))


def held(assessment: pol.Assessment) -> dict[tuple[str, str], list[tuple[pol.During, pol.Answer]]]:
    """The answers for each offence version, run by run."""
    found: dict[tuple[str, str], list[tuple[pol.During, pol.Answer]]] = {}
    for option in assessment.options:
        key = option.offence.id, option.offence.setting.version
        found.setdefault(key, []).append((option.span, option.applies))
    return found


@shared
@given(SMALL_FACTS)
def test_the_reasons_say_what_the_answer_says(small: pol.Corpus, known: dict[str, Any]) -> None:
    """The tree of every option comes to its answer, a failed option has a failed element, a doubtful one a doubt."""
    for option in small.assess(case(known)).options:
        assert option.reasons.state is FACTS[option.applies]
        assert bool(option.failed) == (option.applies is NO)
        assert bool(option.depends_on) == (option.applies is pol.Answer.DEPENDS)


@settings(shared, max_examples=15)
@given(REAL_FACTS)
def test_the_reasons_say_so_for_the_packaged_law(law: pol.Corpus, known: dict[str, Any]) -> None:
    """The same on the packaged law."""
    for option in law.assess(case(known)).options:
        assert option.reasons.state is FACTS[option.applies]


@shared
@given(SMALL_FACTS)
def test_every_offence_is_weighed_on_every_day(small: pol.Corpus, known: dict[str, Any]) -> None:
    """The runs of an offence line cover the case's dates, each version at most once a day."""
    found = small.assess(case(known))
    first, last = known["committed"].first, known["committed"].last
    for line in {option.offence.id for option in found.options}:
        spans = [option.span for option in found.options if option.offence.id == line]
        for day in (first, last):
            assert any(day in span for span in spans)
    for runs in held(found).values():
        ordered = sorted((span.first, span.last) for span, _ in runs if span.first and span.last)
        assert all(before[1] < after[0] for before, after in pairwise(ordered))


def widened(draw: st.DataObject, known: dict[str, Any]) -> dict[str, Any]:
    """The same facts with one of them known less well."""
    what = draw.draw(st.sampled_from(["age", "apparent_age", "sex", "place", "date", "media", "conduct", "content"]))
    wide = {**known, "victim": dict(known["victim"])}
    if what in ("age", "apparent_age"):
        age = wide["victim"][what]
        if isinstance(age, pol.Ages):
            low, high = draw.draw(st.integers(0, age.lowest)), draw.draw(st.integers(age.highest, 130))
            wide["victim"][what] = pol.Ages(low, high)
    elif what == "sex":
        wide["victim"]["sex"] = pol.UNKNOWN
    elif what == "date":
        span = known["committed"]
        more = [timedelta(draw.draw(st.integers(0, 900))) for _ in range(2)]
        wide["committed"] = pol.During(span.first - more[0], span.last + more[1])
    elif what == "place":
        place = known["jurisdiction"]
        wide["jurisdiction"] = (
            draw.draw(st.sampled_from([pol.UNKNOWN, (place, "PK-SD")])) if place != pol.UNKNOWN else place
        )
    else:
        wide[what] = pol.UNKNOWN
    return wide


@settings(shared, max_examples=120)
@given(SMALL_FACTS, st.data())
def test_knowing_less_never_turns_yes_into_no(small: pol.Corpus, known: dict[str, Any], data: st.DataObject) -> None:
    """Widening an age, a place, a date or any other fact leaves a yes a yes or makes it depend."""
    before, after = held(small.assess(case(known))), held(small.assess(case(widened(data, known))))
    for version, runs in before.items():
        for span, applies in runs:
            if applies is YES:
                assert any(other is not NO for wide, other in after[version] if span.first and span.first in wide)


@pytest.fixture(scope="module")
def raised(tmp_path_factory: pytest.TempPathFactory) -> pol.Corpus:
    """The made-up corpus with every penalty raised that begins with the amendment of 2005."""
    root = copytree(SMALL, tmp_path_factory.mktemp("raised") / "data")
    path = root / "instruments" / "test-2001.json"
    text = json.loads(path.read_text())
    for section in text["sections"]:
        for version in section["versions"]:
            for effect in version["effects"] if version["start"] == "amend-2005" else ():
                if effect["kind"] == "offence":
                    effect["penalty"] = {"expression": {"death": {}}}
    path.write_text(json.dumps(text))
    (root / "discrepancies.json").write_text("[]")
    return pol.load(root)


@shared
@given(facts(("PK", "PK-PB"), date(2000, 1, 1), date(2002, 1, 1)))
def test_a_later_raise_never_reaches_an_earlier_act(
    small: pol.Corpus, raised: pol.Corpus, known: dict[str, Any]
) -> None:
    """Constitution Art. 12: the answer and the penalty for acts wholly before a raise stay what they were."""
    before, after = small.assess(case(known)), raised.assess(case(known))
    assert held(before) == held(after)
    assert [option.penalty for option in before.live] == [option.penalty for option in after.live]


@shared
@given(SMALL_FACTS)
def test_nothing_that_prints_shows_a_fact(small: pol.Corpus, known: dict[str, Any]) -> None:
    """No repr of a case, its assessment or its options shows a day of the case."""
    asked = case(known)
    found = small.assess(asked)
    shown = " ".join(map(repr, (asked, asked.victim, asked.accused, found, found.options, found.live)))
    assert str(known["committed"].first) not in shown
    assert all(str(known["committed"].first) not in caveat.text for caveat in found.caveats)
