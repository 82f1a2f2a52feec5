"""Resolve: whether the provision that a citation names stood on a day."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Protocol

from attrs import frozen

from pk_ocsea_law.citations.citation import Citation


class ResolutionLike(Protocol):
    """What is asked of a resolution of the library."""

    @property
    def state(self) -> Enum:
        """The state of force."""
        ...

    @property
    def reason(self) -> str:
        """The reason, a sentence."""
        ...


class SectionLike(Protocol):
    """What is asked of a section of the library."""

    @property
    def id(self) -> str:
        """The id."""
        ...

    def as_of(self, day: date, /) -> ResolutionLike:
        """The section on a day."""
        ...


class LawLike(Protocol):
    """What is asked of the law: a section by its id, `LookupError` where it holds none."""

    def section(self, id: str, /) -> SectionLike:
        """The section."""
        ...


@frozen
class Standing:
    """What became of a citation on a day.

    `existed` is True where the provision was in force, False where it was not yet or no longer, and None where that
    is not known: the law is outside the library, the provision is not recorded, or the answer is uncertain.
    `section` is the id found. `state` is the name of the library's state of force ("IN_FORCE"), None where there was
    nothing to ask. `reason` says why, and never repeats the text that was read.
    """

    citation: Citation
    day: date
    section: str | None
    existed: bool | None
    state: str | None
    reason: str


_ANSWERS = {"IN_FORCE": True, "NOT_YET_IN_FORCE": False, "NO_LONGER_IN_FORCE": False}


def resolve(citation: Citation, law: LawLike, *, on: date) -> Standing:
    """Whether the provision that the citation names stood on the day. Of a range only the first provision is asked.

    Raises `TypeError` where the day is no plain date.
    """
    if isinstance(on, datetime) or type(on) is not date:
        raise TypeError("on must be a datetime.date, without a time")
    id = citation.id
    if id is None:
        return Standing(citation, on, None, None, None, "The law cited is outside the library, or not known.")
    if citation.section is None:
        return Standing(citation, on, None, None, None, "A whole instrument is cited, no provision of it.")
    try:
        section = law.section(id)
    except LookupError:
        return Standing(citation, on, None, None, None, f"{id} is not recorded in the library.")
    found = section.as_of(on)
    return Standing(citation, on, section.id, _ANSWERS.get(found.state.name), found.state.name, found.reason)
