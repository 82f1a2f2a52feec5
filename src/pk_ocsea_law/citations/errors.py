"""The one error of this package."""

from __future__ import annotations

from pk_ocsea_law.errors import PkOcseaLawError


class CitationError(PkOcseaLawError, ValueError):
    """A text that should hold exactly one citation does not.

    `candidates` are the ids of what was found (empty where nothing was). The text itself is never repeated.
    """

    def __init__(self, candidates: tuple[str, ...]) -> None:
        self.candidates = candidates
        if candidates:
            super().__init__(f"{len(candidates)} citations where one was expected: {', '.join(candidates)}")
        else:
            super().__init__("no citation was found; write it as 's. 22A PECA' or 'peca-2016/22A'")
