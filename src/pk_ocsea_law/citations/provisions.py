"""Provisions: a list of numbers that a text gives, and what is found out about it on the way."""

from __future__ import annotations

from attrs import define

from pk_ocsea_law.citations.laws import Law


@define
class Item:
    """One provision of a list."""

    section: str
    unit: str | None
    start: int
    end: int
    through: str | None = None
    read_with: bool = False


@define
class Provisions:
    """A list of provisions that share one law.

    `shift` is how much further on it stands than its items say, where it shares them with a list read before.
    """

    start: int
    end: int
    word: str
    items: list[Item]
    read_with: bool = False
    spelled: bool = False
    heading: bool = False
    shared: bool = False
    law: Law | None = None
    before: bool = False
    instrument: str | None = None
    named: str | None = None
    basis: str = "unknown"
    settled: bool = False
    dropped: bool = False
    shift: int = 0


Mention = Provisions | Law
