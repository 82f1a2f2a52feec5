"""The three-valued answer: yes, no, or that it depends."""

from __future__ import annotations

from enum import Enum


class Answer(Enum):
    """Yes, no, or it depends. An answer has no truth value: compare it with `is`."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"

    def __bool__(self) -> bool:
        raise TypeError("an Answer has no truth value; compare it with Answer.YES, Answer.NO or Answer.DEPENDS")
