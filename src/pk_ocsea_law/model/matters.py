"""What users ask about and this edition does not hold: a typed answer in place of silence."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import frozen

from pk_ocsea_law.model.quantities import Absent


class Matter(Enum):
    """A matter outside what the corpus holds."""

    STATISTICAL_CODES = "statistical-codes"
    BENCHMARKS = "benchmarks"
    PENDING_BILLS = "pending-bills"


@frozen
class NotHeld:
    """That a matter is not held, and why. `state` is always `NOT_RECORDED`: nothing is said about the law itself."""

    matter: Matter
    reason: str
    state: Absent = Absent.NOT_RECORDED


WHY: Final = {
    Matter.STATISTICAL_CODES: "no table that was read maps a provision to a crime classification for statistics",
    Matter.BENCHMARKS: "no treaty or model law is coded as obligations against which provisions were reviewed",
    Matter.PENDING_BILLS: "bills are not law; the remarks name some, and no register of pending ones was read whole",
}
"""Why each matter is not held."""
