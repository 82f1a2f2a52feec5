"""What every answer says of itself."""

from __future__ import annotations

from typing import Final

LEGAL_NOTICE: Final = (
    "Information about the law and its sources, not legal advice. It says which provisions could apply, "
    "never what to charge."
)
