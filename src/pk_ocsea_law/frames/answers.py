"""The answer for one row, in plain Python. Every backend gives, row for row, what these two functions give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, get_args

from pk_ocsea_law.frames.columns import Column, Value, choice, flag, whole, word
from pk_ocsea_law.frames.subjects import NO_DAY, PROBLEMS, UNKNOWN_PLACE, Reading, Subject, places, read
from pk_ocsea_law.model.custody import LeastKind
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.outcomes import Flag, OffenceLine
from pk_ocsea_law.model.penalties import Connector, Penalty
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term
from pk_ocsea_law.model.resolution import DependsOn, ForceState, Resolution
from pk_ocsea_law.model.sources import Standing
from pk_ocsea_law.queries.procedure import classes

if TYPE_CHECKING:
    from pk_ocsea_law.law import Corpus

NOT_IN_FORCE, NO_OFFENCE, SEVERAL_OFFENCES = "not-in-force", "no-offence", "several-offences"

BOUND_STATES: Final = ("stated", "not-stated", "not-recorded", "life", "death", "none")

PENALTY: Final[tuple[Column, ...]] = (
    *word("custody_least"),
    choice("custody_least_kind", *get_args(LeastKind)),
    *word("custody_min"),
    choice("custody_min_status", *BOUND_STATES),
    *word("custody_max"),
    choice("custody_max_status", *BOUND_STATES),
    *flag("life", "natural_life", "death"),
    *whole("fine_min"),
    choice("fine_min_status", *BOUND_STATES),
    *whole("fine_max"),
    choice("fine_max_status", *BOUND_STATES),
    choice("connector", *get_args(Connector)),
)
"""The columns of a penalty. A bound of null is explained by its status; "none" is a penalty without that part."""

FORCE: Final[tuple[Column, ...]] = (
    choice("state", *(state.value for state in ForceState), *PROBLEMS),
    *word("version"),
    Column("offences", "small"),
    *word("offence"),
    choice("penalty_status", "stated", "not-recorded", NOT_IN_FORCE, NO_OFFENCE, SEVERAL_OFFENCES),
    *PENALTY,
    choice("standing", *(standing.value for standing in Standing)),
    *word("caveats"),
)
"""The columns about the day of the act."""

FLAGS: Final = ("cognizable", "bailable", "compoundable")

PROCEDURE: Final[tuple[Column, ...]] = (
    choice("procedure_status", "answered", NO_OFFENCE, *PROBLEMS),
    *flag(*FLAGS),
    *word("court", "procedure_caveats"),
)
"""The columns about the day of the step. A flag of null is not settled by any one rule that was read."""

Resolve = Callable[[date, str | None], Resolution]


def answer(law: Corpus, section: str | None, on: date | None, jurisdiction: str | None = None) -> dict[str, Value]:
    """What a cited provision said on a day: the values of the columns `FORCE`.

    `section` is an id or one citation; a `jurisdiction` of None or "" is no place in particular. A section that is
    missing or not known, an unknown place and a missing day each give a `state` that says so; nothing is raised for
    them.
    """
    reading = _placed(law, read(law, section), jurisdiction)
    if isinstance(reading, Subject) and on is not None:
        return force(law, reading, on, jurisdiction or None, reading.section.as_of)
    return refusal(FORCE, "state", reading)


def procedure(
    law: Corpus, section: str | None, step_on: date | None, jurisdiction: str | None = None
) -> dict[str, Value]:
    """How an offence, or the offences of a section, are handled on the day of a step: the columns `PROCEDURE`."""
    reading = _placed(law, read(law, section), jurisdiction)
    if isinstance(reading, Subject) and step_on is not None:
        return handling(law, reading, step_on, jurisdiction or None)
    return refusal(PROCEDURE, "procedure_status", reading)


def refusal(columns: tuple[Column, ...], status: str, reading: Reading) -> dict[str, Value]:
    """The row of a provision that could not be read or, where it could, of a day that is missing."""
    found: dict[str, Value] = dict.fromkeys(column.name for column in columns)
    found[status] = NO_DAY if isinstance(reading, Subject) else reading
    if "penalty_status" in found:
        found |= {"penalty_status": NOT_IN_FORCE, "caveats": ""}
    return found


def _placed(law: Corpus, reading: Reading, jurisdiction: str | None) -> Reading:
    known = not jurisdiction or jurisdiction in places(law)
    return reading if known or isinstance(reading, str) else UNKNOWN_PLACE


def force(law: Corpus, subject: Subject, on: date, place: str | None, resolve: Resolve) -> dict[str, Value]:
    """The row of a subject on a day, from the resolution of its section."""
    stood = resolve(on, place)
    found = (
        stood
        if subject.line is None
        else OffenceLine(subject.line, law._index.lines[subject.line], resolve).as_of(on, place)
    )
    settled = found.state is ForceState.IN_FORCE
    version = stood.version if settled else None
    if version is None:
        offences: tuple[Offence, ...] = ()
    else:
        offences = tuple(
            effect
            for effect in version.effects
            if isinstance(effect, Offence) and (subject.line is None or effect.id == subject.line)
        )
    one = offences[0] if len(offences) == 1 else None
    caveats = [kind.name.lower().replace("_", "-") for kind in found.depends_on]
    caveats += ["sources-disagree"] if found.discrepancies else []
    standings = [each.standing for each in (version, one) if each is not None]
    return {
        "state": found.state.value,
        "version": version.id if version else None,
        "offences": len(offences) if settled else None,
        "offence": one.id if one else None,
        "penalty_status": _penalty_status(one, offences, settled=settled),
        **penalty_record(one.penalty if one else None),
        "standing": min(standings).value if standings else None,
        "caveats": _join([*subject.caveats, *caveats, *(_remarks(one) if one else ())]),
    }


def _penalty_status(one: Offence | None, offences: tuple[Offence, ...], *, settled: bool) -> str:
    if one is not None:
        return "stated" if one.penalty.recorded else "not-recorded"
    if offences:
        return SEVERAL_OFFENCES
    return NO_OFFENCE if settled else NOT_IN_FORCE


def _remarks(offence: Offence) -> list[str]:
    found = ["penalty-disputed"] if offence.penalty.disputed else []
    found += ["age-word-not-defined"] if any(person.undefined_word for person in offence.victim) else []
    found += ["victim-further-limited"] if any(person.note for person in offence.victim) else []
    return found + (["turns-on-a-condition"] if offence.conditions else [])


def penalty_record(penalty: Penalty | None) -> dict[str, Value]:
    """The bounds of a penalty, each with a status that says what a null means; all null without a penalty."""
    names = ("custody_least", "custody_least_kind", "life", "natural_life", "death", "connector")
    bounds = ("custody_min", "custody_max", "fine_min", "fine_max")
    found: dict[str, Value] = dict.fromkeys(names + bounds + tuple(f"{name}_status" for name in bounds))
    if penalty is None:
        return found
    record: Mapping[str, object] = penalty.to_record()
    for name in names + bounds:
        value = record[name]
        found[name] = value if isinstance(value, str | int) else None
    without = "not-recorded" if not penalty.recorded else "none"
    custody = "death" if penalty.death and not penalty.life else "life" if penalty.life else without
    return found | _statuses("custody", penalty.imprisonment, custody) | _statuses("fine", penalty.fine, without)


def _statuses(name: str, bounds: Range[Term] | Range[Rupees] | None, without: str) -> dict[str, Value]:
    if bounds is None:
        return {f"{name}_min_status": without, f"{name}_max_status": without}
    low, high = bounds.minimum, bounds.maximum
    return {
        f"{name}_min_status": low.value if isinstance(low, Absent) else "stated",
        f"{name}_max_status": high.value if isinstance(high, Absent) else "stated",
    }


def handling(law: Corpus, subject: Subject, step_on: date, place: str | None) -> dict[str, Value]:
    """The row of a subject on the day of a step; a provision that creates no offence has no procedure of its own."""
    if not punishes(subject):
        return refusal(PROCEDURE, "procedure_status", NO_OFFENCE)
    found = classes(law._index, law._subject(subject.id, step_on), step_on, place)
    flags: dict[str, Flag] = {name: getattr(found, name) for name in FLAGS}
    disputed = [f"{name}-disputed" for name, each in flags.items() if each.disputed]
    court = ["court-disputed"] if any("court" in remark.fields for remark in found.discrepancies) else []
    return {
        "procedure_status": "answered",
        **{name: each.value for name, each in flags.items()},
        "court": found.court,
        "procedure_caveats": _join([*disputed, *court]),
    }


def punishes(subject: Subject) -> bool:
    """Whether the subject is, or has at some time held, an offence."""
    return subject.line is not None or any(
        isinstance(effect, Offence) for version in subject.section.versions for effect in version.effects
    )


def _join(codes: list[str]) -> str:
    return ";".join(dict.fromkeys(codes))


CAVEATS: Final = (
    "unit-not-apart",
    "instrument-inferred",
    *(kind.name.lower().replace("_", "-") for kind in DependsOn),
    "sources-disagree",
    "penalty-disputed",
    "age-word-not-defined",
    "victim-further-limited",
    "turns-on-a-condition",
    *(f"{name}-disputed" for name in (*FLAGS, "court")),
)
"""Every code that `caveats` and `procedure_caveats` may hold, joined by ";" there; "" where there is none."""
