"""The law as frames: one row for each offence, section, version, penalty, change, definition or source.

Lists within a row are joined by ";". A day that is not settled is null, its status says why, and the days that it lies
between stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pk_ocsea_law.frames import libraries
from pk_ocsea_law.frames.answers import PENALTY, penalty_record
from pk_ocsea_law.frames.columns import Column, Record, Records, Value, choice, day, flag, text, whole
from pk_ocsea_law.frames.libraries import Backend
from pk_ocsea_law.model.conduct import MediumRule
from pk_ocsea_law.model.days import Boundary, Certainty, Span
from pk_ocsea_law.model.effects import Action, Definition, Effect, Offence
from pk_ocsea_law.model.instruments import EarlierText, Section, SectionKind, SectionVersion
from pk_ocsea_law.model.sources import Standing

if TYPE_CHECKING:
    from pk_ocsea_law.law import Corpus

E = TypeVar("E", Offence, Definition)


def _words(enum: type[Enum]) -> tuple[str, ...]:
    return tuple(str(member.value) for member in enum)


def _boundary_columns(name: str) -> tuple[Column, ...]:
    status = choice(f"{name}_status", *_words(Certainty), "open")
    return *day(name), status, *day(f"{name}_earliest", f"{name}_settled")


STANDING: Final = choice("standing", *_words(Standing))
SPAN: Final = (*_boundary_columns("start"), *_boundary_columns("until"), *flag("until_is_open"))
PLACED: Final = (*text("instrument", "section", "version"), *SPAN, *text("places"), STANDING)

OFFENCES: Final = (
    *text("offence", "label", "statutory_label", "victim", "victim_ages", "victim_sexes", "media"),
    choice("medium_rule", *_words(MediumRule)),
    *flag("physical_contact"),
    *text("conduct", "conditions", "continues"),
    *PLACED,
    *PENALTY,
)
PENALTIES: Final = (*text("offence", "description", "words"), *flag("garbled"), *text("disputed"), *PLACED, *PENALTY)
SECTIONS: Final = (
    *text("section", "instrument", "number"),
    choice("kind", *_words(SectionKind)),
    *text("label", "statutory_label", "number_as_printed", "aliases"),
    choice("earlier", *_words(EarlierText)),
    *whole("versions"),
    *day("checked_through"),
)
VERSIONS: Final = (
    *text("version", "section", "instrument", "summary"),
    choice("action", *_words(Action)),
    *text("by"),
    choice("ended_action", *_words(Action)),
    *text("ended_by", "void_by"),
    *SPAN,
    *text("places"),
    STANDING,
)
CHANGES: Final = (
    *_boundary_columns("day"),
    choice("action", *_words(Action)),
    *text("target", "by", "what"),
)
DEFINITIONS: Final = (*text("definition", "term", "meaning", "people", "reference_point", "elements"), *PLACED)
SOURCES: Final = (
    *text("source", "title"),
    STANDING,
    *text("document", "copy"),
    *day("day"),
    choice("day_status", "stated", "not-recorded"),
    *text("note"),
)


def offences(law: Corpus, backend: Backend) -> Any:
    """One row for each offence in each version of its section: whom it protects, by which media, and its penalty."""
    return _frame(OFFENCES, (_offence(version, offence) for version, offence in _effects(law, Offence)), backend)


def penalties(law: Corpus, backend: Backend) -> Any:
    """One row for the penalty of each offence in each version, in words and in bounds."""
    return _frame(PENALTIES, (_penalty(version, offence) for version, offence in _effects(law, Offence)), backend)


def sections(law: Corpus, backend: Backend) -> Any:
    """One row for each section, with how many versions of it are recorded."""
    return _frame(SECTIONS, map(_section, law._index.ordered_sections), backend)


def versions(law: Corpus, backend: Backend) -> Any:
    """One row for each version of each section: what it provided, from when to when, and what began and ended it."""
    found = (version for section in law._index.ordered_sections for version in section.versions)
    return _frame(VERSIONS, map(_version, found), backend)


def changes(law: Corpus, backend: Backend) -> Any:
    """One row for each amendment, in order of its day."""
    rows = (
        {
            **_days("day", change.day),
            "action": change.action.value,
            "target": change.target,
            "by": change.by,
            "what": change.what,
        }
        for change in law.changes()
    )
    return _frame(CHANGES, rows, backend)


def definitions(law: Corpus, backend: Backend) -> Any:
    """One row for each definition in each version of its section."""
    return _frame(DEFINITIONS, (_definition(version, found) for version, found in _effects(law, Definition)), backend)


def sources(law: Corpus, backend: Backend) -> Any:
    """One row for each document that was read."""
    rows = (
        {
            "source": source.id,
            "title": source.title,
            "standing": source.standing.value,
            "document": source.document,
            "copy": source.copy,
            "day": source.day,
            "day_status": "not-recorded" if source.day is None else "stated",
            "note": source.note,
        }
        for source in law.sources
    )
    return _frame(SOURCES, rows, backend)


def _frame(columns: tuple[Column, ...], rows: Iterable[Record], backend: Backend) -> Any:
    return libraries.eager(backend).frame(Records.of(columns, rows))


def _effects(law: Corpus, kind: type[E]) -> Iterator[tuple[SectionVersion, E]]:
    for version, effect in law._index.effects:
        if isinstance(effect, kind):
            yield version, effect


def _joined(values: Iterable[object]) -> str:
    return ";".join(str(value) for value in values)


def _days(name: str, boundary: Boundary | None) -> dict[str, Value]:
    if boundary is None:
        return {name: None, f"{name}_status": "open", f"{name}_earliest": None, f"{name}_settled": None}
    return {
        name: boundary.day,
        f"{name}_status": boundary.certainty.value,
        f"{name}_earliest": boundary.earliest,
        f"{name}_settled": boundary.settled,
    }


def _span(span: Span) -> dict[str, Value]:
    return {**_days("start", span.start), **_days("until", span.until), "until_is_open": span.until is None}


def _placed(version: SectionVersion, effect: Effect) -> dict[str, Value]:
    return {
        "instrument": effect.setting.instrument,
        "section": version.section,
        "version": version.id,
        **_span(version.span),
        "places": _joined(version.places),
        "standing": effect.standing.value,
    }


def _offence(version: SectionVersion, offence: Offence) -> dict[str, Value]:
    return {
        "offence": offence.id,
        "label": offence.label,
        "statutory_label": offence.statutory_label,
        "victim": _joined(offence.victim),
        "victim_ages": _joined(person.rule for person in offence.victim),
        "victim_sexes": _joined(person.sex.value for person in offence.victim),
        "media": _joined(medium.value for medium in offence.media),
        "medium_rule": offence.medium_rule.value,
        "physical_contact": offence.physical_contact,
        "conduct": _joined(conduct.value for conduct in offence.conduct),
        "conditions": _joined(condition.what for condition in offence.conditions),
        "continues": offence.continues,
        **_placed(version, offence),
        **penalty_record(offence.penalty),
    }


def _penalty(version: SectionVersion, offence: Offence) -> dict[str, Value]:
    return {
        "offence": offence.id,
        "description": offence.penalty.describe(),
        "words": offence.penalty.words,
        "garbled": offence.penalty.garbled,
        "disputed": _joined(offence.penalty.disputed),
        **_placed(version, offence),
        **penalty_record(offence.penalty),
    }


def _section(section: Section) -> dict[str, Value]:
    return {
        "section": section.id,
        "instrument": section.instrument,
        "number": section.number,
        "kind": section.kind.value,
        "label": section.label,
        "statutory_label": section.statutory_label,
        "number_as_printed": section.number_as_printed,
        "aliases": _joined(section.aliases),
        "earlier": section.earlier.value,
        "versions": len(section.versions),
        "checked_through": section.checked_through,
    }


def _version(version: SectionVersion) -> dict[str, Value]:
    ended, void = version.ended_by, version.void_by
    return {
        "version": version.id,
        "section": version.section,
        "instrument": version.section.partition("/")[0],
        "summary": version.summary,
        "action": version.by.action.value,
        "by": version.by.section,
        "ended_action": ended.action.value if ended else None,
        "ended_by": ended.section if ended else None,
        "void_by": void.section if void else None,
        **_span(version.span),
        "places": _joined(version.places),
        "standing": version.standing.value,
    }


def _definition(version: SectionVersion, definition: Definition) -> dict[str, Value]:
    return {
        "definition": definition.id,
        "term": definition.term,
        "meaning": definition.meaning,
        "people": _joined(definition.people),
        "reference_point": definition.reference_point,
        "elements": _joined(covers.element.value for covers in definition.elements),
        **_placed(version, definition),
    }
