"""An instrument flattened into facts that two independent encodings of it must share.

A fact is a short string under a field, gathered in entries: the header of an instrument, a version's own facts, and
each of its effects. Labels, summaries, prose and pinpoints are no facts here: two people word them differently and
both may be right. Of the sources only the best standing counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any, Final

from attrs import evolve, frozen

from pk_ocsea_law.model import effects as model
from pk_ocsea_law.model.effects import AnyEffect
from pk_ocsea_law.model.instruments import Cause, Instrument, SectionVersion
from pk_ocsea_law.model.penalties import ByReference, Imprisonment, Penalty
from pk_ocsea_law.model.people import Person


class Kind(Enum):
    """What a difference is about, in the order in which differences are counted."""

    MISSING_SECTION = "missing-section"
    MISSING_VERSION = "missing-version"
    DAY = "day"
    CAUSE = "cause"
    EXTENT = "extent"
    MISSING_EFFECT = "missing-effect"
    PENALTY = "penalty"
    VICTIM = "victim"
    MEDIUM = "medium"
    CONDITION = "condition"
    FLAG = "flag"
    COURT = "court"
    REACH = "reach"
    MANDATE = "mandate"
    DEFINITION = "definition"
    DEADLINE = "deadline"
    AMENDMENT = "amendment"
    HEADER = "header"
    STANDING = "standing"


@frozen
class Fact:
    """One value under its field; "-" is a value that is left open."""

    kind: Kind
    field: str
    value: str


@frozen
class Entry:
    """A thing that either encoding may have or lack, with its facts.

    `name` is unique among the entries beside it. `absent` is the kind of the difference where one side lacks it.
    Entries that share `group` are one kind of thing whose names two people may choose differently, so that what
    is left over under it is matched by its facts; None where the name itself is a fact.
    """

    name: str
    absent: Kind
    facts: tuple[Fact, ...]
    group: str | None = None


NONE: Final = "-"


def header(instrument: Instrument) -> Entry:
    """The header of an instrument: kind, numbers, days, extent and how far it was checked."""
    days = {name: _text(getattr(instrument, name)) for name in ("passed", "assent", "gazetted", "commencement")}
    values = {
        "kind": instrument.kind.value,
        "number": _plain(instrument.number),
        "serial": _text(instrument.serial),
        "year": _text(instrument.year),
        "jurisdiction": instrument.jurisdiction,
        **days,
        "extent": _joined(
            extent.place
            + (f" without {'+'.join(sorted(extent.excluding))}" if extent.excluding else "")
            + f" {extent.span}"
            for extent in instrument.extent
        ),
        "checked_through": str(instrument.checked_through),
        "text_seen": instrument.text_seen.value,
        "replaces": _text(instrument.replaces),
    }
    return Entry("header", Kind.HEADER, tuple(Fact(Kind.HEADER, field, value) for field, value in values.items()))


def version_entry(version: SectionVersion) -> Entry:
    """A version's own facts: its days, its causes, the places it is law in, and its standing."""
    facts = (
        Fact(Kind.DAY, "start", str(version.start)),
        Fact(Kind.DAY, "until", _text(version.until)),
        Fact(Kind.CAUSE, "by", _cause(version.by)),
        Fact(Kind.CAUSE, "ended_by", _cause(version.ended_by)),
        Fact(Kind.CAUSE, "void_by", _cause(version.void_by)),
        Fact(Kind.EXTENT, "extent", _joined(version.extent)),
        Fact(Kind.STANDING, "standing", version.standing.value),
    )
    return Entry("version", Kind.MISSING_VERSION, facts)


def effect_entries(version: SectionVersion) -> tuple[Entry, ...]:
    """One entry for each effect of a version, and for a classification one for each target; names made unique."""
    seen: Counter[str] = Counter()
    found: list[Entry] = []
    for effect in version.effects:
        standing = Fact(Kind.STANDING, "standing", effect.standing.value)
        for entry in _ENTRIES[type(effect)](effect):
            seen[entry.name] += 1
            name = f"{entry.name} ({seen[entry.name]})" if seen[entry.name] > 1 else entry.name
            found.append(evolve(entry, name=name, facts=(*entry.facts, standing)))
    return tuple(found)


def _offence(effect: model.Offence) -> Iterator[Entry]:
    yield Entry(_unit(effect), Kind.MISSING_EFFECT, tuple(_offence_facts(effect)), "offence")


def _offence_facts(effect: model.Offence) -> Iterator[Fact]:
    yield from _penalty(effect.penalty)
    offender = effect.offender
    yield Fact(Kind.VICTIM, "victim", _joined(map(person, effect.victim)))
    yield Fact(Kind.VICTIM, "offender", f"{offender.age}, {offender.sex.value}" if offender else NONE)
    yield Fact(Kind.MEDIUM, "media", _joined(medium.value for medium in effect.media))
    yield Fact(Kind.MEDIUM, "medium_rule", effect.medium_rule.value)
    yield Fact(Kind.MEDIUM, "physical_contact", _text(effect.physical_contact))
    yield Fact(Kind.CONDITION, "conditions", _joined(condition.kind.value for condition in effect.conditions))
    yield Fact(Kind.CONDITION, "displaces", _joined(effect.displaces))
    yield Fact(Kind.CONDITION, "continues", _text(effect.continues))
    yield Fact(Kind.CONDITION, "attempt_inside", _text(effect.attempt_inside))


def _penalty(penalty: Penalty) -> Iterator[Fact]:
    for field, value in penalty.to_record().items():
        yield Fact(Kind.PENALTY, field, _joined(penalty.disputed) if field == "disputed" else _text(value))
    served = {part.kind.value for part in penalty.parts if isinstance(part, Imprisonment)}
    yield Fact(Kind.PENALTY, "imprisonment_kind", _joined(served))
    references = (part.section or _plain(part.as_printed) for part in penalty.parts if isinstance(part, ByReference))
    yield Fact(Kind.PENALTY, "by_reference", _joined(references))


def person(described: Person) -> str:
    """A person as the law describes one: age, sex, undefined word and its reading, and whether appearing so will do."""
    word = f'undefined "{described.undefined_word}" read as ' if described.undefined_word else ""
    appearing = ", or appearing so" if described.appearing else ""
    return f"{word}{described.rule}, {described.sex.value}{appearing}"


def _definition(effect: model.Definition) -> Iterator[Entry]:
    facts = (
        Fact(Kind.DEFINITION, "people", _joined(map(person, effect.people))),
        Fact(Kind.DEFINITION, "elements", _joined(covers.element.value for covers in effect.elements)),
    )
    yield Entry(f'definition of "{_plain(effect.term)}"', Kind.DEFINITION, facts)


def _classification(effect: model.Classification) -> Iterator[Entry]:
    flags = (
        Fact(Kind.FLAG, "cognizable", _text(effect.cognizable)),
        Fact(Kind.FLAG, "bailable", _text(effect.bailable)),
        Fact(Kind.FLAG, "compoundable", _text(effect.compoundable)),
        Fact(Kind.COURT, "court", _plain(effect.court)),
    )
    whole = effect.reach.instrument or _other_laws(effect.reach)
    facts = (
        *flags,
        Fact(Kind.REACH, "excluded", _joined(map(_target, effect.reach.excluded))),
        Fact(Kind.REACH, "victim", _joined(map(person, effect.reach.victim))),
    )
    for name in map(_target, effect.reach.targets) if effect.reach.targets else (whole,):
        yield Entry(f"classification of {name}", Kind.REACH, facts)


def _mandate(effect: model.Mandate) -> Iterator[Entry]:
    facts = (Fact(Kind.MANDATE, "span", str(effect.span)), Fact(Kind.MANDATE, "reach", reach(effect.reach)))
    yield Entry(f"mandate of {effect.institution} to {effect.function.value}", Kind.MANDATE, facts)


def _deadline(effect: model.Deadline) -> Iterator[Entry]:
    facts = (
        Fact(Kind.DEADLINE, "limit", _limit(effect.limit)),
        Fact(Kind.DEADLINE, "reach", reach(effect.reach)),
        Fact(Kind.DEADLINE, "mandatory", _text(effect.mandatory)),
    )
    yield Entry(f"deadline {_unit(effect)}", Kind.DEADLINE, facts, f"deadline of {_limit(effect.limit)}")


def _limited(effect: model.Duty | model.Power) -> Iterator[Entry]:
    yield _at_unit(effect, (Fact(Kind.DEADLINE, "limit", _limit(effect.limit)),))


def _protection(effect: model.Protection) -> Iterator[Entry]:
    facts = (
        Fact(Kind.MISSING_EFFECT, "of", effect.of.value),
        Fact(Kind.VICTIM, "people", _joined(map(person, effect.people))),
        Fact(Kind.REACH, "reach", reach(effect.reach)),
    )
    yield _at_unit(effect, facts)


def _reaching(effect: model.Saving | model.Application) -> Iterator[Entry]:
    yield _at_unit(effect, (Fact(Kind.REACH, "reach", reach(effect.reach)),))


def _principle(effect: model.Principle) -> Iterator[Entry]:
    yield _at_unit(effect, ())


def _at_unit(effect: AnyEffect, facts: tuple[Fact, ...]) -> Entry:
    """The entry of an effect that is known by the unit it is printed in; its tag is free."""
    return Entry(f"{effect.kind} {_unit(effect)}", Kind.MISSING_EFFECT, facts, f"{effect.kind} {effect.at}")


def _amendment(effect: model.Amendment) -> Iterator[Entry]:
    target = _target(effect.target)
    facts = (Fact(Kind.AMENDMENT, "action", effect.action.value), Fact(Kind.AMENDMENT, "day", str(effect.day)))
    name = f"amendment: {effect.action.value} {target}"
    yield Entry(name, Kind.AMENDMENT, facts, f"amendment of {target}")


_ENTRIES: Final[dict[type[AnyEffect], Callable[[Any], Iterator[Entry]]]] = {
    model.Offence: _offence,
    model.Definition: _definition,
    model.Duty: _limited,
    model.Power: _limited,
    model.Protection: _protection,
    model.Deadline: _deadline,
    model.Classification: _classification,
    model.Mandate: _mandate,
    model.Saving: _reaching,
    model.Application: _reaching,
    model.Amendment: _amendment,
    model.Principle: _principle,
}


def reach(found: model.Reach | None) -> str:
    """What a provision reaches, as its sorted targets, its instrument without the excluded ones, or other laws."""
    if found is None:
        return NONE
    victims = f" where the victim is {_joined(map(person, found.victim))}" if found.victim else ""
    if found.targets:
        return _joined(map(_target, found.targets)) + victims
    if found.instrument is None:
        return _other_laws(found) + victims
    excluded = f" without {_joined(map(_target, found.excluded))}" if found.excluded else ""
    return found.instrument + excluded + victims


def _other_laws(found: model.Reach) -> str:
    laws = found.other_laws
    if laws is None:
        return "nothing in particular"
    over, up_to = (NONE if term is None else term.iso for term in (laws.over, laws.up_to))
    return f"other laws over {over} up to {up_to}"


def _target(target: model.Target) -> str:
    return target.section or f'"{_plain(target.as_printed)}"'


def _unit(effect: AnyEffect) -> str:
    return effect.id.partition("/")[2]


def _limit(limit: model.TimeLimit | None) -> str:
    return f"{limit.count} {limit.unit.value}" if limit else NONE


def _cause(cause: Cause | None) -> str:
    return f"{cause.action.value} {cause.section}" if cause else NONE


def _joined(values: Iterable[str]) -> str:
    return "; ".join(sorted(values)) or NONE


def _text(value: object) -> str:
    """A value as text: "-" where it is left out, "yes" and "no" for a truth value."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return NONE if value is None else str(value)


def _plain(words: str | None) -> str:
    """Words without what two people write differently: case, punctuation and spaces."""
    return NONE if words is None else " ".join(re.findall(r"\w+", words.casefold()))
