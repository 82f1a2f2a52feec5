"""How single values are worded, the same wherever they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pk_ocsea_law.display.blocks import Badge, Line, Tone
from pk_ocsea_law.display.money import with_lakh
from pk_ocsea_law.model.effects import Effect, Mandate, Offence
from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.people import Person
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import DependsOn, ForceState
from pk_ocsea_law.model.sources import Pinpoint, Standing

STATES = {
    ForceState.IN_FORCE: Badge("in force", Tone.SURE),
    ForceState.NOT_YET_IN_FORCE: Badge("not yet in force", Tone.ENDED),
    ForceState.NO_LONGER_IN_FORCE: Badge("no longer in force", Tone.ENDED),
    ForceState.UNCERTAIN: Badge("uncertain", Tone.DOUBT),
    ForceState.OUTSIDE_COVERAGE: Badge("outside what is recorded", Tone.DOUBT),
}

STANDINGS = {
    Standing.GAZETTE: Badge("from the gazette", Tone.SURE),
    Standing.CONSOLIDATION: Badge("from a consolidated text", Tone.SURE),
    Standing.JUDGMENT: Badge("from a judgment", Tone.SURE),
    Standing.OFFICIAL: Badge("from an official copy", Tone.SURE),
    Standing.BILL: Badge("from a bill only", Tone.DOUBT),
    Standing.SECONDARY: Badge("from secondary sources only", Tone.DOUBT),
    Standing.INFERENCE: Badge("worked out from sources", Tone.DOUBT),
}

ANSWERS = {
    Answer.YES: Badge("every coarse fact fits", Tone.SURE),
    Answer.NO: Badge("does not apply", Tone.ENDED),
    Answer.DEPENDS: Badge("depends", Tone.DOUBT),
}


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_words(day: date) -> str:
    """A day in English words, whatever the language of the machine: "30 September 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def pinpoints(sources: Iterable[Pinpoint]) -> str:
    """Pinpoints on one line."""
    return "; ".join(f"{pinpoint.source} ({pinpoint.at})" for pinpoint in sources)


def source_line(sources: Iterable[Pinpoint], standing: Standing) -> Line:
    """The line that cites: the standing of the fact, then each source with the place in it."""
    return Line(f"{standing.value}, {pinpoints(sources)}", "source", Tone.QUIET)


def turns_on(kinds: Iterable[DependsOn]) -> str:
    """What an answer depends on."""
    return "; ".join(kind.text for kind in kinds)


def penalty_words(penalty: Penalty) -> str:
    """A penalty in one phrase, with lakh and crore beside the digits."""
    return with_lakh(penalty.describe())


def victims(people: tuple[Person, ...]) -> str:
    """Whom an offence protects."""
    if not people:
        return "no particular person"
    return ", or ".join(f"{person}{' or appearing so' if person.appearing else ''}" for person in people)


def names_child(one: Offence) -> bool:
    """Whether some description of the victim has an upper age."""
    return any(person.rule.under is not None or person.rule.at_most is not None for person in one.victim)


def effect_line(effect: Effect) -> str:
    """An effect in one sentence."""
    if isinstance(effect, Offence):
        return f"offence {effect.id}: {effect.label}; {penalty_words(effect.penalty)}"
    what = next(str(text) for name in ("what", "meaning", "court", "kind") if (text := getattr(effect, name, None)))
    targets = ", ".join(_targets(effect))
    days = f" ({effect.span})" if isinstance(effect, Mandate) and (effect.start or effect.until) else ""
    return f"{effect.kind} {effect.id}: {what}{days}" + (f" [{targets}]" if targets else "")


def _targets(effect: Effect) -> Iterator[str]:
    reach = getattr(effect, "reach", None)
    for target in reach.targets if reach is not None else ():
        yield target.as_printed if target.section else f"{target.as_printed} (dangling)"
