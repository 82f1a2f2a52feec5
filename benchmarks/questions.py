"""The questions that are timed, as code for a fresh interpreter and as warm calls."""

from __future__ import annotations

from datetime import date
from timeit import Timer
from typing import Any

NOTHING = "pass"
BASELINE = "import attrs, cattrs"
IMPORT = "import pk_ocsea_law"
ONE_INSTRUMENT = """
from datetime import date
import pk_ocsea_law as pol
pol.load().section("peca-2016/22").as_of(date(2021, 5, 1)).require()
"""
EVERY_INSTRUMENT = """
from datetime import date
import pk_ocsea_law as pol
assert pol.load().as_of(date(2023, 3, 10)).offences(victim_age=15, medium="online", jurisdiction="PK-SD")
"""
DAY = date(2021, 5, 1)


def one_key() -> Timer:
    """The baseline of warm calls: one look-up in a dictionary of a thousand ids, by another of its keys every time."""
    setup = """
import random
table = {f"peca-2016/{number}": number for number in range(1000)}
key = random.choice(list(table))
"""
    return Timer("table[key]", setup)


def as_of(law: Any, section: str = "peca-2016/22") -> Timer:
    """One section on one day."""
    names = {"law": law, "day": DAY, "id": section}
    return Timer("section.as_of(day)", "section = law.section(id); day = day_", globals=names | {"day_": DAY})


def four_facets(law: Any) -> Timer:
    """The offences of one day for an age, a sex, a medium and a place."""
    facets = "victim_age=15, victim_sex='female', medium='online', jurisdiction='PK-SD'"
    return Timer(f"then.offences({facets})", "then = law.as_of(day)", globals={"law": law, "day": date(2023, 3, 10)})


def assess(law: Any) -> Timer:
    """A case over a year of known facts, with a step, split at every change of the law."""
    import pk_ocsea_law as pol

    case = pol.Case(
        committed=pol.during("2023-01-10", "2023-12-01"),
        step_on=date(2025, 6, 1),
        victim=pol.Victim(age=pol.ages(15, 16)),
        media={"online"},
        jurisdiction="PK-SD",
        conduct={"distribute-image"},
    )
    return Timer("law.assess(case).options", globals={"law": law, "case": case})


def contains() -> Timer:
    """Whether a range of terms holds a term."""
    return Timer("whole.contains(value)", _RANGES)


def overlaps() -> Timer:
    """Whether two ranges of terms share a value."""
    return Timer("whole.overlaps(other)", _RANGES)


_RANGES = """
import pk_ocsea_law as pol
whole, other = pol.Range(pol.Term(2), pol.Term(7)), pol.Range(pol.Term(5), pol.Term(14))
value = pol.Term(3)
"""
