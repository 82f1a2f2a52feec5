"""Which words to use of children and abuse, which to avoid, and why."""

from __future__ import annotations

from attrs import frozen

from pk_ocsea_law.model.sources import Pinpoint


@frozen
class TermAdvice:
    """Advice on one matter: the words to use and those to avoid.

    The words in `avoid` may stand in a quotation of a statute or of a title, in a `statutory_label`, and here; nowhere
    else. `identifier` is the form for ids and names in code. `urdu` is None where no native specialist has settled a
    term. `with_care` are words that are not wrong as such but need a reason.
    """

    id: str
    preferred: str
    avoid: tuple[str, ...]
    why: str
    sources: tuple[Pinpoint, ...]
    identifier: str | None = None
    urdu: str | None = None
    with_care: tuple[str, ...] = ()
    inference: str | None = None
