"""Repeats: "u/s 302/34 PPC" is read once in a text; where the same letters come again, what they say is copied.

Only a list with the law's name right behind it is kept, and only where nothing after the name can change it, so
that the letters alone settle what they say, wherever they stand.
"""

from __future__ import annotations

from attrs import define, field

from pk_ocsea_law.citations.gaps import forward
from pk_ocsea_law.citations.grammar import TAIL, Kind, compiled
from pk_ocsea_law.citations.laws import Law
from pk_ocsea_law.citations.provisions import Provisions
from pk_ocsea_law.citations.tokenize import Token

_CHANGES = r"[\s.,;-]{0,99}(?:[(\[]|of\b|here|[1i][6-9]|20)"
"""What after a name may belong to it: a year, a number, a country, a bracket, a definition."""

_MOST = 24
_NEAR = 12


@define
class Repeats:
    """What one text has said so far, by the letters that said it."""

    low: str
    tokens: list[Token]
    seen: dict[str, tuple[Provisions, Law]] = field(factory=dict[str, tuple[Provisions, Law]])

    def ahead(self, place: int) -> tuple[int, int] | None:
        """Which piece is the name behind a list that begins here, and where what belongs to it ends.

        None where there is no name close by, or where what follows it may change what it says.
        """
        name, end = place, self.tokens[place][1]
        kind = Kind.NUMBER
        for start, after, kind in self.tokens[place + 1 : place + _MOST]:
            if start - end > _NEAR:
                return None
            name, end = name + 1, after
            if kind != Kind.NUMBER:
                break
        if kind != Kind.NAME:
            return None
        changes = compiled(_CHANGES)
        if changes.match(self.low, end):
            tail = compiled(TAIL).match(self.low, end)
            end = tail.end() if tail is not None else end
            if changes.match(self.low, end):
                return None
        return name, end

    def keep(self, written: str, found: Provisions, law: Law) -> None:
        """Keeps a list and the law behind it, tied where the letters settle that they belong together."""
        gap = self.low[found.end : law.start]
        if gap[:1] == "." or '"' in gap or (found.items[0].section == "30" and len(found.items) == 1):
            return
        self.seen[written] = found, law
        if forward(gap) == 3 if found.word else gap.strip() in {"", "-", "/"}:
            found.law, law.used = law, True

    def again(self, written: str, start: int) -> tuple[Provisions, Law] | None:
        """The same list and law at another place; None where these letters have not been kept."""
        kept = self.seen.get(written)
        if kept is None:
            return None
        found, law = kept
        on = start - found.start
        other = Law(
            law.start + on, law.end + on, law.instrument, law.named, law.alone, law.word, used=law.used, sort=law.sort
        )
        tied = other if law.used else None
        return Provisions(
            start, found.end + on, found.word, found.items, spelled=found.spelled, law=tied, shift=on
        ), other
