"""Accounts of instruments, sections, their versions, their history, and what is disputed or remarked about them."""

from __future__ import annotations

from collections.abc import Iterable

from pk_ocsea_law.display.blocks import Block, Card, Line, Part, Table, Tone
from pk_ocsea_law.display.phrases import STANDINGS, STATES, effect_line, pinpoints, source_line, turns_on
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion
from pk_ocsea_law.model.resolution import HistoryRow, Resolution
from pk_ocsea_law.model.sources import Discrepancy, Observation, standing_of


def instrument(one: Instrument) -> Card:
    """An instrument: what it is, its days, how much of it was read, and its sections."""
    days = (("passed", one.passed), ("assent", one.assent), ("gazetted", one.gazetted), ("begins", one.commencement))
    facts = [
        (one.kind.value, f"{one.number or 'number not seen'}, {one.authority}"),
        ("law of", one.jurisdiction),
        *((name, str(day)) for name, day in days if day is not None),
        ("status", one.status),
        ("text seen", one.text_seen.value),
        ("checked through", str(one.checked_through)),
    ]
    rows = tuple((section.number_as_printed, section.label, str(len(section.versions))) for section in one.sections)
    return Card(
        f"{one.id}  {one.title}",
        (STANDINGS[standing_of(one.sources)],),
        (
            *(Line(text, name) for name, text in facts),
            source_line(one.sources, standing_of(one.sources)),
            *((Part("Sections", (Table(("number", "about", "versions"), rows),)),) if rows else ()),
            *remarks(one.discrepancies, one.observations),
        ),
    )


def section(one: Section) -> Card:
    """A section with its versions, its history, and everything that is disputed or remarked about it."""
    named = (Line(f'the law calls it "{one.statutory_label}"'),) if one.statutory_label else ()
    rows = one.history()
    return Card(
        f"{one.id}  {one.label}",
        (),
        (
            *named,
            *(version(each) for each in one.versions),
            *((Part("History", (history_table(rows),)),) if rows else ()),
            *remarks(one.discrepancies, one.observations),
            Line(str(one.checked_through), "checked through", Tone.QUIET),
        ),
    )


def version(one: SectionVersion) -> Card:
    """One version: its days, what made it, what it provides and what it does."""
    void = (Line(one.void_by.section, "void from its beginning", Tone.DOUBT),) if one.void_by else ()
    worked_out = (Line(one.inference, "worked out", Tone.DOUBT),) if one.inference else ()
    return Card(
        str(one.span),
        (STANDINGS[one.standing],),
        (
            Line(f"{one.by.action.value}: {one.by.section}", "by"),
            *void,
            Line(one.summary),
            *(Line(effect_line(effect)) for effect in one.effects),
            *worked_out,
            source_line(one.sources, one.standing),
        ),
    )


def history(rows: Iterable[HistoryRow]) -> Card:
    """The changes of a section, one row each, with the sources of each day."""
    listed = tuple(rows)
    title = "History" if listed else "No change is recorded."
    return Card(title, (), (history_table(listed),) if listed else ())


def history_table(rows: tuple[HistoryRow, ...]) -> Table:
    """One row for each change: its day, what was done, the versions before and after, and where that was read."""
    return Table(
        ("day", "what was done", "before", "after", "source"),
        tuple(
            (
                str(row.day),
                f"{row.action.value} by {row.by}",
                _version(row.before),
                _version(row.after),
                pinpoints(row.sources),
            )
            for row in rows
        ),
    )


def _version(id: str | None) -> str:
    return f"of {id.rpartition('@')[2]}" if id else "-"


def resolution(one: Resolution) -> Card:
    """What a section was on a day: doubt first, then the version or the candidates."""
    doubts = (Line(turns_on(one.depends_on), "turns on", Tone.DOUBT),) if one.depends_on else ()
    shown: tuple[Block, ...] = (version(one.version),) if one.version else ()
    if one.version is None and one.candidates:
        shown = (Part("Candidates", tuple(version(each) for each in one.candidates)),)
    return Card(one.section, (STATES[one.state],), (Line(one.reason), *doubts, *shown, *remarks(one.discrepancies, ())))


def remarks(discrepancies: Iterable[Discrepancy], observations: Iterable[Observation]) -> tuple[Block, ...]:
    """What sources disagree on, and what is remarked, each as a part of its own where there is any."""
    disputed = tuple(discrepancy(found) for found in discrepancies)
    remarked = tuple(observation(found) for found in observations)
    parts = (Part("Where sources disagree", disputed), Part("What is remarked about it", remarked))
    return tuple(part for part in parts if part.blocks)


def discrepancy(one: Discrepancy) -> Card:
    """A disagreement: the question, each reading with its sources, and why one is preferred, if one is."""
    readings = tuple(
        Line(
            f"{reading.says} [{pinpoints(reading.sources)}]",
            "preferred" if position == one.preferred else "also read" if one.preferred is not None else "read",
        )
        for position, reading in enumerate(one.readings)
    )
    return Card(f"sources disagree: {one.question}", (), (*readings, Line(one.reason, "why")))


def observation(one: Observation) -> Line:
    """A remark, what the law itself says to it, and where it was read."""
    answer = f" {one.answer}" if one.answer else ""
    return Line(f"{one.says}{answer} [{pinpoints(one.sources)}]", one.kind.value)
