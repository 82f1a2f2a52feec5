"""Tables of the law itself: instruments, sections, versions, events and places."""

from __future__ import annotations

from pk_ocsea_law.display.phrases import pinpoints
from pk_ocsea_law.exports.table import (
    SECTION,
    SOURCES,
    SPAN,
    STANDING,
    Column,
    Table,
    day_columns,
    days,
    each_section,
    each_version,
    joined,
)
from pk_ocsea_law.law import Corpus


def instruments(law: Corpus) -> Table:
    """Acts, codes, ordinances, rules, judgments and notifications."""
    columns = (
        Column("id", "permanent id"),
        Column("kind", "what it is"),
        Column("title", "its title"),
        Column("number", "its number as printed; empty where it was not seen"),
        Column("year", "the year of its number", "integer"),
        Column("authority", "who made it"),
        Column("jurisdiction", "whose law it is", refers_to=("jurisdictions", "id")),
        *day_columns("commencement", "begun"),
        Column("status", "its state in a phrase"),
        Column("text_seen", "how much of its own text was read: whole, part, none"),
        Column("checked_through", "the last day for which a document shows the state of the law", "date"),
        SOURCES,
    )
    rows = (
        (
            one.id,
            one.kind.value,
            one.title,
            one.number,
            one.year,
            one.authority,
            one.jurisdiction,
            *days(one.commencement),
            one.status,
            one.text_seen.value,
            one.checked_through,
            pinpoints(one.sources),
        )
        for one in law.instruments
    )
    return Table("instruments", "Instruments", columns, tuple(rows))


def sections(law: Corpus) -> Table:
    """Numbered provisions."""
    columns = (
        Column("id", "permanent id"),
        Column("instrument", "the instrument", refers_to=("instruments", "id")),
        Column("number", "its number, letters closed up"),
        Column("kind", "section, article, rule, schedule, order"),
        Column("label", "what it is about, in the project's words"),
        Column("statutory_label", "the law's own heading or term, quoted"),
        Column("earlier", "what stood before the first version: none, or not-recorded"),
        Column("checked_through", "the last day for which a document shows its state", "date"),
    )
    rows = (
        (
            one.id,
            instrument.id,
            one.number,
            one.kind.value,
            one.label,
            one.statutory_label,
            one.earlier.value,
            one.checked_through,
        )
        for instrument, one in each_section(law)
    )
    return Table("sections", "Sections", columns, tuple(rows))


def versions(law: Corpus) -> Table:
    """What each section provided over each span of days."""
    columns = (
        Column("id", "permanent id"),
        SECTION,
        *SPAN,
        Column("by_action", "what made it"),
        Column("by_section", "the section that made it"),
        Column("void_by", "what struck it down from its beginning, so that it was never law"),
        Column("places", "the places it is law in"),
        Column("summary", "what it provides, in the project's words"),
        STANDING,
        SOURCES,
    )
    rows = (
        (
            one.id,
            one.section,
            *days(one.start),
            *days(one.until),
            one.by.action.value,
            one.by.section,
            one.void_by.section if one.void_by else None,
            joined(one.places),
            one.summary,
            one.standing.value,
            pinpoints(one.sources),
        )
        for one in each_version(law)
    )
    return Table("versions", "Versions of sections", columns, tuple(rows))


def events(law: Corpus) -> Table:
    """Every amendment as an event, in order of its day."""
    columns = (
        *day_columns("day", "happened"),
        Column("action", "what was done"),
        Column("target", "to which provision"),
        Column("by", "by which section"),
        Column("what", "in the project's words"),
        SOURCES,
    )
    rows = (
        (*days(one.day), one.action.value, one.target, one.by, one.what, pinpoints(one.sources))
        for one in law.changes()
    )
    return Table("events", "Events", columns, tuple(rows), keyed=False)


def jurisdictions(law: Corpus) -> Table:
    """Places with their own law."""
    columns = (
        Column("id", "an ISO 3166-2 code, a former area (X-), or a district where law began apart"),
        Column("name", "as in ISO 3166-2, which takes no position on status"),
        Column("name_urdu", "the name in Urdu; empty where none is recorded"),
        Column("closed", "the day on which a former area closed"),
        Column("successor", "the place that took it over"),
    )
    rows = (
        (one.id, one.name, one.name_urdu, str(one.closed) if one.closed else None, one.successor)
        for one in law.gazetteer.places
    )
    return Table("jurisdictions", "Places", columns, tuple(rows))
