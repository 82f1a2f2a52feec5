"""Attempt and abetment: how somebody stands to an offence, and the punishment that a general rule derives."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.quantities import Rule
from pk_ocsea_law.model.sources import Pinpoint


class Participation(Enum):
    """How somebody stands to an offence without having completed it."""

    ATTEMPT = "attempt"
    ABETMENT = "abetment"
    ABETMENT_NOT_COMMITTED = "abetment-not-committed"
    ABETMENT_NOT_COMMITTED_PUBLIC_SERVANT = "abetment-not-committed-public-servant"
    ABETMENT_OF_LIFE_NOT_COMMITTED = "abetment-of-life-not-committed"
    ABETMENT_OF_LIFE_NOT_COMMITTED_HURT = "abetment-of-life-not-committed-hurt"


@frozen
class DerivedPenalty:
    """A punishment that a general rule derives from an offence.

    `penalty` is None where the rule does not reach the offence or the law of the day is not sure; `reason` says why.
    `by` is the section that provides, `rules` the named rules used on the way, `sources` the pinpoints of both ends.
    """

    offence: str
    participation: Participation
    by: str
    penalty: Penalty | None
    reason: str
    rules: tuple[Rule, ...] = ()
    sources: tuple[Pinpoint, ...] = ()
