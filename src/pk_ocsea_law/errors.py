"""The errors of the package, one small hierarchy.

A message names the place of the input and the nearest valid choice. It never repeats a fact of a case.
"""

from __future__ import annotations


class PkOcseaLawError(Exception):
    """Every error that this package raises on purpose, beside plain `TypeError` and `ValueError` for arguments."""


class UnknownReference(PkOcseaLawError, LookupError):
    """An instrument, section or offence that the corpus does not hold; the message names the nearest ones."""

    def __init__(self, kind: str, asked: str, nearest: tuple[str, ...], advice: str = "") -> None:
        self.kind = kind
        self.asked = asked
        self.nearest = nearest
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        hint += f"; {advice}" if advice else ""
        super().__init__(f"no {kind} is called {asked!r}{hint}")


class NotInForce(PkOcseaLawError):
    """Raised by `Resolution.require()` where no single version is certainly in force; the message is the reason."""


class DataError(PkOcseaLawError):
    """The data cannot be read or breaks a rule. `faults` holds one line for each fault, with file and JSON path."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        count = f"{len(faults)} fault{'s' if len(faults) != 1 else ''} in the data"
        super().__init__("\n".join((count, *faults)))
