"""Tables of where the law was read and what is in doubt: sources, discrepancies, observations and institutions."""

from __future__ import annotations

from pk_ocsea_law.display.phrases import pinpoints
from pk_ocsea_law.exports.table import SOURCES, STANDING, Column, Table, joined
from pk_ocsea_law.law import Corpus


def institutions(law: Corpus) -> Table:
    """Bodies that the law or practice gives a role."""
    columns = (Column("id", "permanent id"), Column("name", "its name"), Column("note", "a note"), SOURCES)
    rows = ((one.id, one.name, one.note, pinpoints(one.sources)) for one in law.institutions)
    return Table("institutions", "Institutions", columns, tuple(rows))


def sources(law: Corpus) -> Table:
    """Documents that were read."""
    columns = (
        Column("id", "permanent id"),
        Column("title", "its title"),
        STANDING,
        Column("document", "the official document"),
        Column("copy", "the copy that was read"),
        Column("day", "its day", "date"),
        Column("note", "a note"),
    )
    rows = ((one.id, one.title, one.standing.value, one.document, one.copy, one.day, one.note) for one in law.sources)
    return Table("sources", "Sources", columns, tuple(rows))


def discrepancies(law: Corpus) -> Table:
    """Where sources disagree."""
    columns = (
        Column("id", "permanent id"),
        Column("subjects", "what it is about"),
        Column("fields", "the fields it touches"),
        Column("question", "the question"),
        Column("readings", "every reading with its sources"),
        Column("preferred", "the preferred reading; empty where none is"),
        Column("reason", "why"),
    )
    rows = (
        (
            one.id,
            joined(one.subjects),
            joined(one.fields),
            one.question,
            " | ".join(f"{reading.says} [{pinpoints(reading.sources)}]" for reading in one.readings),
            one.readings[one.preferred].says if one.preferred is not None else None,
            one.reason,
        )
        for one in law.discrepancies
    )
    return Table("discrepancies", "Discrepancies", columns, tuple(rows))


def observations(law: Corpus) -> Table:
    """Remarks about the law, kept apart from law."""
    columns = (
        Column("id", "permanent id"),
        Column("subjects", "what it is about"),
        Column("kind", "gap, conflict, recommendation, meaning or practice"),
        Column("says", "what a source says"),
        Column("answer", "what the law itself says to it"),
        SOURCES,
    )
    rows = (
        (one.id, joined(one.subjects), one.kind.value, one.says, one.answer, pinpoints(one.sources))
        for one in law.observations
    )
    return Table("observations", "Observations", columns, tuple(rows))
