"""Accounts of procedure and of what changed."""

from __future__ import annotations

from pk_ocsea_law.display.blocks import Block, Card, Line, Part, Table, Tone
from pk_ocsea_law.display.phrases import STATES, pinpoints, source_line
from pk_ocsea_law.display.sections import remarks
from pk_ocsea_law.model.effects import Deadline, Protection
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.outcomes import Change, Diff, Difference, Flag, Procedure
from pk_ocsea_law.model.resolution import Resolution

ONE_STATE = {True: "yes", False: "no", None: "not settled by any source that was read"}


def procedure(one: Procedure) -> Card:
    """How an offence is handled on the day of a step, each point with the rule that gives it and where it was read."""
    flags = (
        ("cognizable", one.cognizable),
        ("bailable", one.bailable),
        ("compoundable", one.compoundable),
        ("in camera", one.in_camera),
    )
    court: tuple[Block, ...] = (Line("not settled by any source that was read", "court", Tone.DOUBT),)
    if one.court_because is not None:
        because = one.court_because
        court = (
            Line(f"{one.court} (under {because.id}, {because.standing.value}, {pinpoints(because.sources)})", "court"),
        )
    parts = (
        Part("Who investigates", tuple(institution(body) for body in one.agency)),
        Part("Conditions", tuple(Line(str(each.condition), each.id) for each in one.conditions)),
        Part("Time limits", tuple(_perhaps(deadline(each), each, each.id in one.unsettled) for each in one.deadlines)),
        Part(
            "Protections",
            tuple(
                _perhaps(Line(f"{each.protects}: {each.what}", each.id), each, each.id in one.unsettled)
                for each in one.protections
            ),
        ),
    )
    return Card(
        f"{one.subject}  procedure",
        (),
        (
            *(_flag(name, flag) for name, flag in flags),
            *court,
            *(part for part in parts if part.blocks),
            *remarks(one.discrepancies, ()),
        ),
    )


def _perhaps(line: Line, rule: Deadline | Protection, unsettled: bool) -> Line:
    """The line of a rule, which says so where the rule may not stand that day or is for certain victims alone."""
    if not unsettled:
        return line
    victims = " or ".join(str(person) for person in rule.reach.victim) if rule.reach else ""
    limit = f"where the victim is a {victims}" if victims else "if it stands on that day"
    return Line(f"{line.text} ({limit})", line.name, Tone.DOUBT)


def _flag(name: str, flag: Flag) -> Line:
    open_rule = flag.value is None and flag.because is not None and not flag.disputed
    text = "it depends on the victim or on the day" if open_rule else ONE_STATE[flag.value]
    if flag.because is not None:
        rule = flag.because
        text += f" (under {rule.id}, {rule.standing.value}, {pinpoints(rule.sources)})"
    if flag.disputed:
        text += "; sources disagree"
    return Line(text, name, Tone.DOUBT if flag.disputed or flag.value is None else None)


def institution(one: Institution) -> Card:
    """A body, and where an answer names it for a role, that role with its days and its sources."""
    if one.mandate is None:
        return Card(f"{one.id}  {one.name}", (), (Line(pinpoints(one.sources), "source", Tone.QUIET),))
    mandate = one.mandate
    basis = "by law" if mandate.basis.value == "in-law" else "in practice, as was seen; the law of the day may differ"
    condition = (Line(mandate.condition, "condition", Tone.DOUBT),) if mandate.condition else ()
    return Card(
        f"{one.id}  {one.name}",
        (),
        (
            Line(f"{mandate.what}, {basis} (under {mandate.id})"),
            *condition,
            Line(str(mandate.span), "days"),
            source_line(mandate.sources, mandate.standing),
        ),
    )


def deadline(one: Deadline) -> Line:
    """A time limit in the law's own unit."""
    limit = one.limit
    count = (
        f"{limit.count} {limit.unit.value.replace('-', ' ')}{'s' if limit.count != 1 else ''}"
        if limit.count
        else "at once"
    )
    return Line(f"{one.what}: {count} from {limit.counted_from} [{pinpoints(one.sources)}]", one.id)


def diff(one: Diff) -> Card:
    """What changed between two days: each section whose answer differs, and the amendments between."""
    sections = tuple(difference(each) for each in one.differences)
    title = f"What changed from {one.first} to {one.second}"
    parts = (Part("Sections whose answer differs", sections), changes_part(one.changes))
    nothing = Line("No answer differs between the two days.")
    return Card(title, (), tuple(part for part in parts if part.blocks) or (nothing,))


def difference(one: Difference) -> Card:
    """One section whose answer differs: its state and its version on each of the two days."""
    return Card(
        one.section, (), tuple(_side(when, found) for when, found in (("before", one.before), ("after", one.after)))
    )


def _side(when: str, found: Resolution) -> Line:
    if found.version is None:
        return Line(f"{STATES[found.state].words}: {found.reason}", when, STATES[found.state].tone)
    return Line(f"{STATES[found.state].words}: {found.version.summary} [{pinpoints(found.version.sources)}]", when)


def changes_part(changes: tuple[Change, ...]) -> Part:
    """Amendments as events in order of their day."""
    rows = tuple(
        (str(each.day), f"{each.action.value} {each.target}", each.by, each.what, pinpoints(each.sources))
        for each in changes
    )
    table = Table(("day", "what was done", "by", "in short", "source"), rows)
    return Part("Amendments between the two days", (table,) if rows else ())
