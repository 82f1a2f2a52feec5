"""The bodies that investigate, prosecute, try, regulate, protect and advise."""

from __future__ import annotations

from attrs import frozen

from pk_ocsea_law.model.days import Span
from pk_ocsea_law.model.effects import Mandate, MandateBasis
from pk_ocsea_law.model.shown import Shown
from pk_ocsea_law.model.sources import Pinpoint


@frozen
class Institution(Shown):
    """A body, and where an answer names it for a role, the mandate it holds that role by.

    `practice` are roles that it was seen to carry out, apart from what the law of the day said.
    """

    id: str
    name: str
    sources: tuple[Pinpoint, ...]
    short: str | None = None
    note: str | None = None
    practice: tuple[Mandate, ...] = ()
    mandate: Mandate | None = None

    @property
    def basis(self) -> MandateBasis | None:
        """By law or in practice; None for a body that is not named for a role."""
        return self.mandate.basis if self.mandate else None

    @property
    def span(self) -> Span | None:
        """The days of the role; None for a body that is not named for a role."""
        return self.mandate.span if self.mandate else None
