"""Settle: which instrument each list means, and how that is known."""

from __future__ import annotations

from collections import Counter

from attrs import define, field

from pk_ocsea_law.citations.citation import Basis
from pk_ocsea_law.citations.grammar import JARGON, compiled
from pk_ocsea_law.citations.laws import Law, Laws
from pk_ocsea_law.citations.names import names
from pk_ocsea_law.citations.numbers import lettered
from pk_ocsea_law.citations.provisions import Mention, Provisions

_TREATIES = ("convention", "covenant", "protocol", "treaty", "charter", "declaration", "directive", "regulation")
_URDU = r"[\u0621-\u06d3]"
_ENTRY = r"\s+and\s+the\s+corresponding|,?\s+for\s+the\s+entr|\s+and\s+the\s+entr"
_SENTENCE_END = r"(?:[a-z]{3}|\d{2}|[)\]\"])[.!?]\s{1,4}(?=[a-z\"(])|\n\s*\n|[\u0621-\u06d3]\s?-\s"
_OF_ANOTHER = r"\s{1,4}(?:of|under|in)\s{1,4}(?:the\s+|an?\s+|our\s+|its\s+)?[a-z]"
_SENTENCE = 240
_NEAR = 300


@define
class Settler:
    """Settles the lists of one text, the certain ones first, since they tell of the others."""

    text: str
    low: str
    mentions: list[Mention]
    laws: Laws
    numbers: dict[str, Counter[str]] = field(factory=dict[str, Counter[str]])
    open: list[tuple[int, Provisions]] = field(factory=list[tuple[int, Provisions]])
    last_of: dict[str, Law] = field(factory=dict[str, Law])
    before: list[Mention | None] = field(factory=list[Mention | None])
    amended: list[Mention | None] = field(factory=list[Mention | None])
    urdu: bool | None = None
    treaty: bool | None = None

    def settle(self) -> None:
        """Gives every list its instrument, or leaves it None."""
        for place, mention in enumerate(self.mentions):
            if isinstance(mention, Provisions):
                self._first(place, mention)
            elif not mention.pointer:
                self._remember(mention)
        if not self.open:
            return
        self._look_back()
        self._count()
        laws = (mention if isinstance(mention, Law) else mention.law for mention in self.mentions)
        named = {law.instrument for law in laws if law is not None and not law.pointer}
        for place, found in self.open:
            self._second(place, found, named)

    def _count(self) -> None:
        """How often each instrument was named with the numbers whose law is still open."""
        wanted = {item.section for _, found in self.open for item in found.items}
        for found in self.mentions:
            if isinstance(found, Provisions) and found.instrument is not None:
                for item in found.items:
                    if item.section in wanted:
                        self.numbers.setdefault(item.section, Counter())[found.instrument] += 1

    def _remember(self, law: Law) -> None:
        """Keeps the last Act, Code and so on, for "the Act" that nothing defines."""
        for word in law.sort:
            self.last_of[word] = law

    def _first(self, place: int, found: Provisions) -> None:
        law = found.law
        if law is None:
            found.dropped = found.dropped or found.heading or found.word in {"chapter", "schedule"}
            if not found.dropped:
                self.open.append((place, found))
            return
        found.named = law.named
        if law.pointer:
            meaning = self._pointed(law)
            if meaning is None:
                self.open.append((place, found))
                return
            found.dropped = found.word == "schedule" and law.pointer == "this"
            self._give(found, meaning.instrument, "written" if meaning is law else "defined", meaning.named)
        else:
            if not found.word and law.named == "PPC" and self._is_jargon(found.start, law.end):
                found.dropped = True
                return
            self._give(found, law.instrument, "written" if law.basis == "written" else "defined", law.named)

    def _is_jargon(self, start: int, end: int) -> bool:
        return compiled(JARGON).search(self.low, max(0, start - 60), end + 60) is not None

    def _give(self, found: Provisions, instrument: str | None, basis: Basis, named: str | None = None) -> None:
        found.instrument, found.basis, found.settled = instrument, basis, True
        found.named = named if named is not None else found.named

    def _pointed(self, law: Law) -> Law | None:
        """What "the Act" means: the document's own definition, the document itself, or the last Act named before."""
        if law.pointer == "this" and self.laws.own is not None:
            return self.laws.own
        meaning = self.laws.meaning(law.word, law.start)
        if meaning is not None:
            return meaning
        if any(letter.isdigit() for letter in law.named or ""):
            return law
        return self.last_of.get(law.word) or self.laws.own

    def _second(self, place: int, found: Provisions, named: set[str | None]) -> None:
        if compiled(_ENTRY).match(self.low, found.end):
            self._give(found, None, "unknown")
            return
        instrument = self._from_context(place, found) if found.law is None and found.word else None
        if instrument is not None:
            self._give(found, instrument, "context")
            return
        guess = None if named == {None} else self._guess(found, fragment=not named, pakistani=bool(named - {None}))
        if guess is not None and self._is_abroad(found):
            guess = None
        if guess is None and found.word and found.law is None and len(named) == 1 and self.before[place] is not None:
            only = next(iter(named))
            guess = only if only is not None and self._fits(found, only) else None
            self._give(found, guess, "context" if guess else "unknown")
        else:
            self._give(found, guess, "inferred" if guess else "unknown")
        found.dropped = not found.word and guess is None

    def _from_context(self, place: int, found: Provisions) -> str | None:
        known: Counter[str] = Counter()
        for item in found.items:
            known.update(self.numbers.get(item.section, {}))
        usual = [instrument for instrument, _ in known.most_common() if self._kind_fits(found, instrument)]
        if usual:
            return usual[0]
        before = self.before[place]
        if before is None:
            return self._own(found)
        if self.laws.amending:
            before = self.amended[place] or before
        same_sentence = found.start - before.end <= _SENTENCE and not compiled(_SENTENCE_END).search(
            self.low, max(0, before.end - 3), found.start
        )
        if (same_sentence or self.laws.amending) and before.instrument and self._fits(found, before.instrument):
            if isinstance(before, Law) and same_sentence and before.section is None:
                before.used = True
            return before.instrument
        return self._own(found)

    def _own(self, found: Provisions) -> str | None:
        own = self.laws.own
        if own is None or self.laws.amending or own.instrument is None:
            return None
        return own.instrument if self._fits(found, own.instrument) else None

    def _look_back(self) -> None:
        """For each place the law before it, and the law that an amending Act is changing there."""
        last: Mention | None = None
        amended: Mention | None = None
        for other in self.mentions:
            self.before.append(last)
            self.amended.append(amended)
            if isinstance(other, Law):
                last = last if other.pointer else other
            elif other.law is not None and other.settled:
                last = other
                amended = other if other.before or other.law.numbered else amended

    def _kind_fits(self, found: Provisions, instrument: str) -> bool:
        return names().words[instrument] == (found.word or "section")

    def _fits(self, found: Provisions, instrument: str) -> bool:
        """Whether the instrument has provisions of that kind and numbers so high."""
        reading = names().readings.get(instrument)
        last = reading.last if reading is not None else 100
        return self._kind_fits(found, instrument) and all(_base(item.section) <= last for item in found.items)

    def _guess(self, found: Provisions, *, fragment: bool, pakistani: bool) -> str | None:
        """A guess from the numbers alone: a number that only one code has, or, in a bare fragment, the usual one."""
        if found.word == "article":
            return self._guess_article(found)
        if found.word == "rule":
            return None
        readings = names().readings
        sections = {item.section for item in found.items} | {item.through for item in found.items if item.through}
        allowed = {"code": ("ppc-1860", "crpc-1898"), "": ("crpc-1898", "ppc-1860", "peca-2016")}
        pointed = found.law.word if found.law is not None else ""
        for instrument in allowed.get(pointed, ()):
            if sections & readings[instrument].own and all(
                _base(each) <= readings[instrument].last for each in sections
            ):
                return instrument
        if not found.word or self._is_of_another(found):
            return None
        crpc = readings["crpc-1898"]
        if pointed in allowed and sections <= crpc.plain | crpc.own | {
            each for each in sections if 511 < _base(each) <= crpc.last
        }:
            return "crpc-1898"
        evident = pakistani or self._is_urdu()
        if evident and pointed in allowed and all(100 < _base(each) <= 511 for each in sections):
            return "ppc-1860"
        peca = readings["peca-2016"]
        first = next(iter(found.items)).section
        if fragment and pointed in {"", "act"} and first in peca.prior and sections <= peca.prior and found.spelled:
            return "peca-2016"
        return None

    def _is_urdu(self) -> bool:
        if self.urdu is None:
            self.urdu = compiled(_URDU).search(self.low) is not None
        return self.urdu

    def _is_abroad(self, found: Provisions) -> bool:
        """Whether the words near by speak of another country."""
        near = self.low[max(0, found.start - _NEAR) : found.end + _NEAR]
        return compiled(names().abroad).search(near) is not None

    def _is_treaty(self) -> bool:
        if self.treaty is None:
            self.treaty = any(word in self.low for word in _TREATIES)
        return self.treaty

    def _is_of_another(self, found: Provisions) -> bool:
        """Whether "of the" follows, and something that is no law the reader knows."""
        return found.law is None and compiled(_OF_ANOTHER).match(self.low, found.end) is not None

    def _guess_article(self, found: Provisions) -> str | None:
        if self._is_treaty() or self._is_of_another(found):
            return None
        constitution = names().readings["const-1973"]
        bracketed = self.low[max(0, found.start - 1) : found.start] == "(" and found.items[0].unit is None
        known = all(_base(each.section) <= constitution.last for each in found.items)
        fitting = all(each.section.isdecimal() or each.section in lettered() for each in found.items)
        return "const-1973" if known and fitting and not bracketed else None


def _base(section: str) -> int:
    digits = "".join(letter for letter in section.partition("#")[0] if letter.isdigit())
    return int(digits) if digits else 0
