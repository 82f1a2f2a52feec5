"""Laws: names, Act numbers, other Acts, and words like "the Act" that a document defines for itself."""

# ruff: noqa: RUF001

from __future__ import annotations

import re
from functools import lru_cache

from attrs import define, field

from pk_ocsea_law.citations.grammar import TAIL, Kind, compiled
from pk_ocsea_law.citations.names import Name, ids, key, lookup, names, roman
from pk_ocsea_law.citations.tokenize import Token

_AMENDMENT = r"\s?\((?:[a-z-]{1,20}\s){0,5}amendments?\)"
_MEANS = r"\"\s?([a-z][a-z ]{1,24})\s?\"\s{1,3}(?:means|shall\s+mean)\s{1,3}(?:the\s+)?$"
_SELF = r"may\s+be\s+(?:called|cited\s+as)\s+(?:the\s+)?$"
_QUOTED = r"\s{0,4}[(\[][a-z ,'-]{0,60}?\"\s?(?:the\s+|said\s+)?([a-z][a-z .-]{0,40}?)[\s.,]{0,3}\"\s?[)\]]?"
_HEREINAFTER = (
    r"[\s,(]{0,4}(?:herein\s?after|hereafter)\s+(?:to\s+be\s+)?(?:referred\s+(?:to\s+)?as|called(?:\s+as)?)\s+(?:the\s+|said\s+)?"
    r"\"?\s?([a-z][a-z.-]{0,20}(?:\s(?:code|act|ordinance|rules))?)\s?\"?\s?\)?"
)
_DEFINES = r"[\s,]{0,4}(?:[(\[]|here)"
_OPENS = frozenset({" (", "\n(", "(s", "(a", "(t"})
_ENDS = frozenset("nhesr")
"""How the words end that `_DEMONYM` reads, and "our": a quick look before the slow one."""

_DIGITS = frozenset("(12i")
"""What a year or a number of an Act after a name begins with."""

_COMMON = frozenset({"Constitution", "Penal Code", "Criminal Procedure Code"})
_BRACKETED = r"\s{0,3}\(\s?([A-Z][A-Za-z.]{1,11})\s?\)"
_DEFINITE = r"\b(the|this|said|that|same|such|aforesaid|under|of)\s{1,4}(?:said\s{1,4})?$"
_SMALL = r"of|and|the|for|in|to|on|against|by|from|with|&"
_TITLE = rf"(?:(?:[A-Z][\w.'’&/‑-]*|{_SMALL})[\s,]{{1,4}}|\([^()]{{1,60}}\)[\s,]{{0,4}}){{1,16}}$"
_LEADING = (
    rf"(?:\([^()]{{1,5}}\)[\s,]{{0,4}}"
    rf"|(?:{_SMALL}|The|This|In|Under|Of|And|Section|Sections|Article|Said)[\s,]{{1,4}}){{1,6}}"
)
_CAPITAL_BEFORE = r"(?:\b[A-Z][^\s]{0,28}|\)|\b(?:of|and|the|for|&))[\s,]{1,4}$"
_DEMONYM = r"\b([A-Z][a-z]+(?:an|ish|ese|ch|ss))\s{1,3}$"
_FOREIGN_OF = (
    r"\s+of\s+(?:the\s+)?(?!Pakistan|Islam|Republic|PAKISTAN|ISLAM|\()[A-Z]"
    r"|\s{0,2}\((?:Cap|Chapter|Singapore|Malaysia|India|Bangladesh)\b"
)
_NOT_LAWS = frozenset({"order", "bill", "law", "charter", "constitution"})
_NUMBERED = (
    r"(?<!\w)(act|ordinance|order|p(?=\s?\.?\s?o\b)).{0,20}?([ivxlcdm]+|\d{1,3})\s*(?:of\s*|/)\s?([1i2]\d\d[\do])$"
)


@define
class Law:
    """A law that a text names, or points to with a word of its own."""

    start: int
    end: int
    instrument: str | None
    named: str | None
    alone: bool = False
    word: str = ""
    pointer: str = ""
    basis: str = "written"
    used: bool = False
    section: str | None = None
    unit: str | None = None
    whole: bool = True
    numbered: bool = False
    sort: tuple[str, ...] = ()


@define
class Laws:
    """Reads the laws of one text, and remembers what it defines."""

    text: str
    low: str
    defined: dict[str, list[tuple[int, Law]]] = field(factory=dict[str, list[tuple[int, "Law"]]])
    own: Law | None = None
    amending: bool = False

    def read(self, token: Token, done: int) -> Law | None:
        """The law that a piece names; None where it names none. `done` is where the last mention ended."""
        if token[2] == Kind.NAME:
            law = self._name(token)
        elif token[2] == Kind.ACT_NUMBER:
            law = self._numbered(token)
        else:
            law = self._generic(token, done)
        if law is not None and not law.pointer:
            self._definitions(law)
        return law

    def by_id(self, token: Token) -> Law | None:
        """An id of the library or an Akoma Ntoso reference, which names law and provision in one."""
        written = self.text[token[0] : token[1]].strip("[]")
        work, _, rest = written.rpartition("/~") if written.startswith("/akn") else written.partition("/")
        if written.startswith("/akn"):
            work = re.sub(r"/[a-z]{3}[@:][\d-]*$", "", work)
            instrument = next((each for each, akn in names().works.items() if akn == work), None)
            rest = rest.partition("_")[2]
        else:
            instrument = work if work in ids() else None
        if instrument is None:
            return None
        section, bracket, unit = rest.partition("(")
        return Law(token[0], token[1], instrument, work, section=section, unit=(bracket + unit) or None)

    def _name(self, token: Token) -> Law | None:
        start, end, low = token[0], token[1], self.low
        if low[end - 1] == "." and "." not in low[start : end - 1]:
            end -= 1
        found = lookup(low[start:end])
        if found is None:
            return None
        named = self.text[start:end]
        instrument = found.instrument
        if self._is_another(start, end, found):
            instrument = None
        else:
            near = low[end : end + 7]
            tail = compiled(TAIL).match(low, end) if not _DIGITS.isdisjoint(near) else None
            if tail is not None and tail.end() > end:
                if instrument is None or _year_fits(instrument, tail["year"], 0 if found.exact else 1):
                    end = tail.end()
                elif found.dated:
                    instrument, end = None, tail.end()
        return Law(start, end, instrument, named, found.alone and instrument is not None, "", sort=found.sort)

    def _is_another(self, start: int, end: int, found: Name) -> bool:
        """Whether the words around make it another law: "(Amendment)", "Danish", "our", "of Kenya"."""
        if self.low[end : end + 2] in _OPENS and compiled(_AMENDMENT).match(self.low, end):
            return True
        if not found.dated:
            return False
        if self.low[start - 2 : start - 1] in _ENDS:
            before = self.text[max(0, start - 24) : start]
            people = compiled(_DEMONYM).search(before)
            if people is not None and not people[1].startswith(("Pakistan", "Balochistan")):
                return True
            if found.label == "Penal Code" and before.lower().endswith("our "):
                return True
        return found.label in _COMMON and compiled(_FOREIGN_OF).match(self.text, end) is not None

    def _numbered(self, token: Token) -> Law:
        low = self.low[token[0] : token[1]]
        named = self.text[token[0] : token[1]]
        return Law(token[0], token[1], _by_numbers(low), named, True, "act", numbered=True)

    def _generic(self, token: Token, done: int) -> Law | None:
        """Another Act by its title, or "the Act"."""
        word = self.low[token[0] : token[1]]
        tail = compiled(TAIL).match(self.low, token[1])
        end = tail.end() if tail is not None else token[1]
        start = self._title_start(token[0], done)
        if start is not None and (word not in _NOT_LAWS or end > token[1]):
            return Law(start, end, None, self.text[start:end], False, word, sort=(word,))
        before = self.low[max(done, token[0] - 24) : token[0]]
        definite = compiled(_DEFINITE).search(before)
        if definite is not None and word != "bill":
            return Law(token[0], end, None, self.text[token[0] : end], False, word, pointer=definite[1])
        if end == token[1]:
            return None
        of = self.low.rfind(" of ", max(done, token[0] - 80), token[0])
        start = of + 4 if of >= 0 else token[0]
        return Law(start, end, None, self.text[start:end], False, word, sort=(word,))

    def _title_start(self, start: int, done: int) -> int | None:
        floor = max(done, start - 120)
        if not compiled(_CAPITAL_BEFORE).search(self.text, max(floor, start - 30), start):
            return None
        found = compiled(_TITLE).search(self.text[floor:start])
        if found is None:
            return None
        leading = compiled(_LEADING).match(found[0])
        begins = found.start() + (leading.end() if leading else 0)
        return floor + begins if begins < found.end() else None

    def _definitions(self, law: Law) -> None:
        before = self.low[max(0, law.start - 60) : law.start]
        if " mean" in before:
            means = compiled(_MEANS).search(before)
            if means is not None:
                self._define(means[1], law)
        if "may be c" in before and compiled(_SELF).search(before):
            self.own = law
            self.amending = "amendment" in self.low[law.start : law.end]
        near = self.low[law.end : law.end + 9]
        if not ("(" in near or "[" in near or "here" in near) or not compiled(_DEFINES).match(self.low, law.end):
            return
        for pattern in (_QUOTED, _HEREINAFTER):
            found = compiled(pattern).match(self.low, law.end)
            if found is not None:
                self._define(found[1], law)
                law.end = found.end()
        short = compiled(_BRACKETED).match(self.text, law.end)
        if short is not None:
            self._define(short[1].lower(), law)
            law.end = short.end()

    def _define(self, word: str, law: Law) -> None:
        self.defined.setdefault(key(word), []).append((law.start, law))

    def meaning(self, word: str, place: int) -> Law | None:
        """The law that the document has defined the word as, the nearest definition before the place first."""
        found = self.defined.get(key(word))
        if not found:
            return None
        return next((law for start, law in reversed(found) if start < place), found[0][1])


@lru_cache(maxsize=4096)
def _by_numbers(low: str) -> str | None:
    """The instrument of the last number that the cleaned words give."""
    instrument = None
    for found in compiled(_NUMBERED).finditer(low):
        kind = {"p": "order"}.get(found[1], found[1])
        year = int(found[3].replace("i", "1").replace("o", "0"))
        instrument = _by_number(kind, roman(found[2]), year, low)
    return instrument


def _by_number(kind: str, number: int, year: int, low: str) -> str | None:
    """The instrument of that number: the province's where one is named, else the federal one, else the only one."""
    found = names().by_number.get((kind, number, year), ())
    place = "kp" if low[0] == "k" else low.split()[0].replace("baluchistan", "balochistan")
    wanted = place if place in {"sindh", "punjab", "balochistan", "kp"} else ""
    exact = [instrument for province, instrument in found if province == wanted]
    if exact:
        return exact[0]
    return found[0][1] if not wanted and len(found) == 1 else None


def _year_fits(instrument: str, year: str | None, damaged: int) -> bool:
    """Whether a written year can be the instrument's, so many damaged digits allowed."""
    if year is None:
        return True
    written = year.replace("i", "1").replace("o", "0")
    own = {instrument.rpartition("-")[2], names().titles[instrument][-4:]}
    return any(sum(a != b for a, b in zip(written, each, strict=True)) <= damaged for each in own)
