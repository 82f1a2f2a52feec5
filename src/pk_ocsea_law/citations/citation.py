"""What a citation is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Literal, cast

from attrs import fields, frozen, make_class

Relation = Literal["main", "read-with", "attempt", "abetment"]
"""How a provision stands beside the others of its list. Lexical: PPC 511 is an attempt, 109 and 114 abetment."""

Basis = Literal["written", "defined", "context", "inferred", "unknown"]
"""How the instrument was known.

`written`: its name stands with the number. `defined`: through a word that the document itself defines ("the Act").
`context`: from the text around. `inferred`: from the number alone, which is a guess to be shown as one.
`unknown`: not known at all.
"""


@frozen(weakref_slot=False)
class Citation:
    """One provision, or one whole instrument, that a text names.

    `instrument` is an id of the library, or None where the instrument is outside the library or not known.
    `section` is the number in the library's form ("292A", "ch.XVI", "sch.II"), None for the whole instrument.
    `subdivision` is the unit within ("(1)(a)"), `through` the last number where a range was written.
    `written` is exactly `text[start:end]`; spans of one text are in order and never overlap.
    `named` is the instrument's name as the text has it, kept above all where it is outside the library.
    """

    instrument: str | None
    section: str | None
    subdivision: str | None
    through: str | None
    relation: Relation
    start: int
    end: int
    written: str
    named: str | None = None
    basis: Basis = "written"

    @property
    def id(self) -> str | None:
        """The library's id of what is cited ("peca-2016/22A"), None where the instrument is not of the library."""
        if self.instrument is None:
            return None
        return self.instrument if self.section is None else f"{self.instrument}/{self.section}"


@cache
def citation_maker() -> Callable[..., Citation]:
    """Makes citations of all their values in order, at less than half the cost of `Citation(...)`.

    A frozen object is slow to fill. One of a class with the same slots that is not frozen is quick, and becomes a
    `Citation` once it is full.
    """
    names = [each.name for each in fields(Citation)]
    draft = cast("Callable[..., Any]", make_class("Draft", names, slots=True, weakref_slot=False))

    def made(*values: object) -> Citation:
        citation = draft(*values)
        citation.__class__ = Citation
        return cast("Citation", citation)

    return made
