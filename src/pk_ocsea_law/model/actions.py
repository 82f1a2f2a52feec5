"""What an amendment does."""

from __future__ import annotations

from enum import Enum


class Action(Enum):
    """What an amendment does to its target."""

    COMMENCE = "commence"
    INSERT = "insert"
    SUBSTITUTE = "substitute"
    OMIT = "omit"
    REPEAL = "repeal"
    LAPSE = "lapse"
    STRIKE_DOWN = "strike-down"
    REVIVE = "revive"
    EXTEND = "extend"
    CORRECT = "correct"
