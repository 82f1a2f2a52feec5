"""What the string in a section column speaks of: one section, one offence, or a typed reason why neither."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from pk_ocsea_law.corpus.placing import unit_section
from pk_ocsea_law.model.instruments import Section

if TYPE_CHECKING:
    from pk_ocsea_law.citations import Citation
    from pk_ocsea_law.law import Corpus

NO_SECTION: Final = "no-section"
UNKNOWN_SECTION: Final = "unknown-section"
SEVERAL_SECTIONS: Final = "several-sections"
WHOLE_INSTRUMENT: Final = "whole-instrument"
OUTSIDE_LIBRARY: Final = "outside-library"
NOT_READ: Final = "section-not-read"
UNKNOWN_PLACE: Final = "unknown-place"
NO_DAY: Final = "no-day"
UNREADABLE_DAY: Final = "unreadable-day"

PROBLEMS: Final = (
    NO_SECTION,
    UNKNOWN_SECTION,
    SEVERAL_SECTIONS,
    WHOLE_INSTRUMENT,
    OUTSIDE_LIBRARY,
    NOT_READ,
    UNKNOWN_PLACE,
    NO_DAY,
    UNREADABLE_DAY,
)
"""What may keep a row from an answer, in the order in which it is looked for.

`NOT_READ` is for lazy frames alone, `UNREADABLE_DAY` for CSV, where a day is text.
"""

UNIT_NOT_APART: Final = "unit-not-apart"
INSTRUMENT_INFERRED: Final = "instrument-inferred"


@frozen
class Subject:
    """A section, or one offence of it, and what to know of how the string was read."""

    section: Section
    line: str | None = None
    caveats: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the offence, or of the section."""
        return self.line or self.section.id


Reading: TypeAlias = Subject | str
"""A subject, or one of `PROBLEMS`."""


def read(law: Corpus, written: str | None) -> Reading:
    """What a string speaks of: an id of a section or an offence, or exactly one citation."""
    asked = written.strip() if written is not None else ""
    if not asked:
        return NO_SECTION
    instrument, slash, _ = asked.partition("/")
    if instrument in law._store.ids:
        return of_id(law, asked) if slash else WHOLE_INSTRUMENT
    from pk_ocsea_law.citations import find

    found = find(asked)
    if len(found) > 1:
        return SEVERAL_SECTIONS
    return of_citation(law, found[0]) if found else UNKNOWN_SECTION


def read_each(law: Corpus, written: Iterable[str | None]) -> dict[str | None, Reading]:
    """What each string speaks of, each read once."""
    return {each: read(law, each) for each in dict.fromkeys(written)}


def ids(law: Corpus) -> tuple[str, ...]:
    """Every id and alias that a section column may hold without being read: sections, then offences."""
    return tuple(dict.fromkeys((*law._index.sections, *law._index.lines)))


def places(law: Corpus) -> tuple[str, ...]:
    """Every place that a jurisdiction column may name."""
    return tuple(place.id for place in law.gazetteer.places)


def of_citation(law: Corpus, citation: Citation) -> Reading:
    """What a citation speaks of. A range of sections is several."""
    if citation.instrument is None:
        return OUTSIDE_LIBRARY
    if citation.section is None:
        return WHOLE_INSTRUMENT
    if citation.through is not None:
        return SEVERAL_SECTIONS
    guessed = (INSTRUMENT_INFERRED,) if citation.basis == "inferred" else ()
    return of_id(law, f"{citation.id}{citation.subdivision or ''}", guessed)


def of_id(law: Corpus, id: str, caveats: tuple[str, ...] = ()) -> Reading:
    """The subject of an id. A unit that the corpus does not keep apart is read as its section, which a caveat says."""
    sections, lines = law._index.sections, law._index.lines
    if id in lines and id not in sections:
        return Subject(sections[lines[id][0].setting.section], id, caveats)
    if id in sections:
        return Subject(sections[id], None, caveats)
    section = sections.get(unit_section(id))
    return UNKNOWN_SECTION if section is None else Subject(section, None, (*caveats, UNIT_NOT_APART))
