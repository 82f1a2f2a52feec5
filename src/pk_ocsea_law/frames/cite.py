"""Free text to rows: one for each provision that a text cites, answered on the row's day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, get_args

from attrs import frozen

from pk_ocsea_law.citations.citation import Basis, Relation
from pk_ocsea_law.frames import libraries
from pk_ocsea_law.frames.columns import Column, Record, Records, choice, word
from pk_ocsea_law.frames.resolve import free, has, resolve

if TYPE_CHECKING:
    from pk_ocsea_law.citations import Citation
    from pk_ocsea_law.law import Corpus

F = TypeVar("F")

NO_TEXT, TEXT_NOT_READ, NONE_FOUND = "no-text", "text-not-read", "none-found"

CITED: Final[tuple[Column, ...]] = (
    choice("cite_status", "found", "range", "whole-instrument", "outside-library", NONE_FOUND, NO_TEXT, TEXT_NOT_READ),
    *word("cited", "cited_through", "cited_as", "cited_law"),
    choice("relation", *get_args(Relation)),
    choice("basis", *get_args(Basis)),
)
"""The columns about each citation: its id, the last section of a range, the words, and the law as the text names it."""


@frozen
class Texts:
    """What each text cites, as numbers of rows; row 0 is no text, row 1 a text that was not read."""

    readings: dict[str, tuple[int, ...]]
    rows: Records

    @classmethod
    def read(cls, texts: Iterable[str | None]) -> Texts:
        """Read each text once."""
        from pk_ocsea_law.citations import find

        numbers: dict[tuple[object, ...], int] = {}
        rows: list[Record] = []

        def number(row: Record) -> int:
            key = tuple(row.values())
            if key not in numbers:
                numbers[key] = len(rows)
                rows.append(row)
            return numbers[key]

        for status in (NO_TEXT, TEXT_NOT_READ, NONE_FOUND):
            number(_without(status))
        readings: dict[str, tuple[int, ...]] = {}
        for text in dict.fromkeys(texts):
            if text is not None:
                found = tuple(number(_row(citation)) for citation in find(text))
                readings[text] = found or (numbers[tuple(_without(NONE_FOUND if text.strip() else NO_TEXT).values())],)
        return cls(readings, Records.of(CITED, rows))


def _without(status: str) -> Record:
    return {column.name: status if column.name == "cite_status" else None for column in CITED}


def _row(citation: Citation) -> Record:
    if citation.instrument is None:
        status = "outside-library"
    elif citation.section is None:
        status = "whole-instrument"
    else:
        status = "found" if citation.through is None else "range"
    return {
        "cite_status": status,
        "cited": citation.id and f"{citation.id}{citation.subdivision or ''}",
        "cited_through": citation.through,
        "cited_as": citation.written,
        "cited_law": citation.named,
        "relation": citation.relation,
        "basis": citation.basis,
    }


def cite(
    cases: F,
    law: Corpus,
    *,
    text: str,
    on: str,
    jurisdiction: str | None = None,
    step_on: str | date | None = None,
    texts: Iterable[str] = (),
    prefix: str = "",
) -> F:
    """One row for each provision that a column of free text cites, answered as `resolve` answers.

    A row whose text cites nothing stays as one row, and `cite_status` says why. Of a range only the first section is
    answered, the last one stands in `cited_through`.

    Args:
        cases: a frame as in `resolve`.
        law: the law that answers.
        text: the column of text.
        on: as in `resolve`.
        jurisdiction: as in `resolve`.
        step_on: as in `resolve`.
        texts: for lazy frames alone, the texts that the column may hold, for a lazy frame is never looked into. A text
            that is not among them has the status "text-not-read".
        prefix: what to put before the name of every new column.

    Returns:
        The same kind of frame, with the columns of `CITED` and those of `resolve`.

    Raises:
        ValueError: a named column is missing, or a new name is taken.
        TypeError: a day column holds no days, or the library of the frame is not supported.
    """
    frame = libraries.narrow(cases)
    schema = frame.collect_schema()
    has(schema, (text, on))
    names = tuple(prefix + column.name for column in CITED)
    free(schema, names)
    library = str(frame.implementation.value)
    if libraries.is_lazy(frame):
        from pk_ocsea_law.frames import joins

        read = Texts.read(texts)
        found = joins.expand(frame, libraries.lazy(library), text, read.readings, read.rows, names)
    else:
        module = libraries.eager(library)
        codes, strings = module.distinct(cast("Any", cases)[text])
        read = Texts.read(strings)
        lists = [(0,) if string is None else read.readings[string] for string in strings]
        positions, numbers = module.expand(codes, lists)
        found = module.attach(module.rows(cases, positions), read.rows, numbers, names)
    spellings = {str(cited) for cited in read.rows.values[1] if cited is not None}
    return cast(
        "F",
        resolve(
            found,
            law,
            section=f"{prefix}cited",
            on=on,
            jurisdiction=jurisdiction,
            step_on=step_on,
            spellings=sorted(spellings),
            prefix=prefix,
        ),
    )
