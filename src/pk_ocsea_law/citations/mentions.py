"""Mentions: pieces become what they stand for, lists of provisions (`Provisions`) and laws (`Law`), in text order."""

from __future__ import annotations

from attrs import define, field

from pk_ocsea_law.citations.gaps import LONGEST, NOTHING, Join, join, sub_after, sub_before
from pk_ocsea_law.citations.grammar import Kind, compiled
from pk_ocsea_law.citations.laws import Law, Laws
from pk_ocsea_law.citations.names import names
from pk_ocsea_law.citations.numbers import Number, after_hyphen, chapter, read_number, schedule
from pk_ocsea_law.citations.provisions import Item, Mention, Provisions
from pk_ocsea_law.citations.repeats import Repeats
from pk_ocsea_law.citations.tokenize import Token

_MAGISTRATE_BEFORE = r"magistrate[\s,(-]{0,6}(?:(?:first|1st)\s+class[\s,(-]{0,6})?$"
_MAGISTRATE_AFTER = r"[\s,-]{0,3}(?:magistrate|\(?(?:east|west|north|south)\b)|\s?cr\.?p\.?c\.?\s+magistrate"
_MEASURE = (
    r"[\s-]?(?:years?|months?|days?|weeks?|hours?|minutes?|per\s?cent|%|lakhs?|crores?|million|billion|rupees|children|girls"
    r"|boys|women|cases|people|persons|pages?|times|km|members|countries|accused|victims|complaints|:\d\d)(?!\w)"
)
_HEADING_AFTER = r"\.?\s{1,3}[A-Z\"“]"
_LETTERS = r"\s?(?:/\s?(?=[a-z])|(?:,|&|and)\s?(?=[a-h]))([a-z])(?!\w|\.\s?\d|/w)"
_UNITS = r"\s{0,2}(?:,\s?and|,|&|/|and|or)?\s{0,2}(\(\s?(?:[ivx]{1,6}|[a-z]|\d{1,2}[a-z]?)\s?\))"
_CHAPTER_ITEM = r"(?:[ivxlc]{1,7}|\d{1,2})(?:\s?-\s?[a-h](?!\w)|\s[a-h](?!\w)|[a-h])?(?!\w)"
_MORE_UNITS = r"(?:\s?(?:,|and|or|&|to)\s?\([a-z0-9]{1,5}\)){1,8}"
_UNIT_LAST = r"([^\W_]+)\s?\)?$"
_REFERRED = r"\s+of\s+(?:this|that|the\s+said)\s+(?:section|article)"


@define
class Reader:
    """Reads the pieces of one text from left to right."""

    text: str
    low: str
    tokens: list[Token]
    laws: Laws
    mentions: list[Mention] = field(factory=list[Mention])
    place: int = 0
    unit_end: int = 0

    def read(self) -> list[Mention]:
        """All mentions of the text, in order."""
        tokens, mentions = self.tokens, self.mentions
        tokens.append((len(self.low) + 1000, len(self.low) + 1000, Kind.END))
        last = len(tokens) - 1
        repeats = Repeats(self.low, tokens)
        done = 0
        while self.place < last:
            token = tokens[self.place]
            kind = token[2]
            if token[0] < done or kind == Kind.JUNK:
                self.place += 1
                continue
            if kind == Kind.KEY or kind == Kind.NUMBER:
                ahead = repeats.ahead(self.place)
                if ahead is not None:
                    done = self._repeated(token, *ahead, done, repeats)
                    continue
            mention = self._one(token, done)
            if mention is not None:
                mentions.append(mention)
                done = mention.end
        return mentions

    def _repeated(self, token: Token, name: int, end: int, done: int, repeats: Repeats) -> int:
        """A list with a name behind it, copied where the same letters were read before; where it ends."""
        written = self.text[token[0] : end]
        pair = repeats.again(written, token[0])
        if pair is not None:
            self.mentions += pair
            self.place = name + 1
            return pair[1].end
        found = self._one(token, done)
        if found is None:
            return done
        self.mentions.append(found)
        if self.place != name or not isinstance(found, Provisions):
            return found.end
        self.place += 1
        law = self.laws.read(self.tokens[name], found.end)
        if law is None:
            return found.end
        self.mentions.append(law)
        repeats.keep(written, found, law)
        return law.end

    def _one(self, token: Token, done: int) -> Mention | None:
        kind = token[2]
        if kind == Kind.KEY:
            return self._keyed(token[0], None)
        if kind == Kind.NUMBER:
            return self._bare_numbers(token[0])
        if kind == Kind.SUB:
            return self._subs(token)
        self.place += 1
        if kind == Kind.CHAPTER:
            return self._chapters(token)
        if kind == Kind.ID:
            return self.laws.by_id(token)
        return self.laws.read(token, done)

    def _bare_numbers(self, start: int) -> Provisions | None:
        """Numbers without a word before them, kept only where a law stands close by or a letter marks them."""
        before = self.mentions[-1] if self.mentions else None
        close = isinstance(before, Law) and start - before.end < 5
        end = self.tokens[self.place][1]
        far = not close and self.tokens[self.place + 1][0] - end > 12 and self.low[end - 1] <= "9"
        if far or compiled(r"\d{4}").match(self.low, start):
            self.place += 1
            return None
        found = self._numbers(start, "", None)
        if found is None:
            return None
        after = self.tokens[self.place]
        close = close or (after[2] in (Kind.NAME, Kind.ACT_NUMBER) and after[0] - found.end < 12)
        return found if close or found.items[0].section[-1] > "9" else None

    def _gap(self, start: int, end: int) -> str:
        return self.low[start:end] if end - start <= LONGEST else NOTHING

    def _subs(self, token: Token) -> Mention | None:
        """The units before their section, innermost first: "clause (a) of sub-section (1) of section 173"."""
        units: list[str] = []
        start = token[0]
        end = start
        while token[2] == Kind.SUB and (not units or sub_before(self._gap(end, token[0]))):
            units.append(self._unit(token))
            self.place += 1
            end = self._skip_listed_units(token[1])
            token = self.tokens[self.place]
        if token[2] == Kind.KEY and sub_before(self._gap(end, token[0])):
            return self._keyed(start, "".join(reversed(units)))
        return None

    def _skip_listed_units(self, end: int) -> int:
        """Of "clauses (a) and (b) of" the first is kept, the others are passed over."""
        found = compiled(_MORE_UNITS).match(self.low, end)
        if found is None:
            return end
        self._skip(found.end())
        return found.end()

    def _unit(self, token: Token) -> str:
        found = compiled(_UNIT_LAST).search(self.low, max(token[0], token[1] - 12), token[1])
        return f"({found[1]})" if found else ""

    def _keyed(self, start: int, units: str | None) -> Mention | None:
        token = self.tokens[self.place]
        keyword = self.low[token[0] : token[1]]
        self.place += 1
        found = self._numbers(start, _word(keyword), units)
        if found is not None:
            found.spelled = keyword.startswith("section")
        return found

    def _numbers(self, start: int, word: str, units: str | None) -> Provisions | None:
        """A list of numbers from here on. Without a word before it ("") it counts only if a law stands beside it."""
        tokens = self.tokens
        first = tokens[self.place]
        if first[2] != Kind.NUMBER:
            return None
        self.place += 1
        number = read_number(self.text[first[0] : first[1]])
        if number is None:
            return None
        item = Item(number.section, number.unit, start, first[0] + number.size)
        items = [item]
        self._more(items, number)
        while self._next(items, word):
            pass
        if units:
            item.unit = units if item.unit is None else item.unit + units
        return self._judged(Provisions(start, items[-1].end, word, items))

    def _next(self, items: list[Item], word: str) -> bool:
        """Reads on by one piece; False where the list ends."""
        token = self.tokens[self.place]
        ended = items[-1].end
        if token[0] - ended > LONGEST:
            return False
        if token[2] == Kind.NUMBER:
            joined = join(self.low[ended : token[0]])
            return joined != Join.NONE and self._add(items, token, joined)
        if token[2] == Kind.KEY:
            ahead = self.tokens[self.place + 1]
            if not word or ahead[2] != Kind.NUMBER or _word(self.low[token[0] : token[1]]) != word:
                return False
            joined = join(self.low[ended : token[0]])
            if joined == Join.NONE:
                return False
            self.place += 1
            return self._add(items, ahead, joined)
        if token[2] == Kind.SUB:
            return self._sub_follows(items[-1], token)
        return token[2] == Kind.JUNK and self._footnote(items[-1], token)

    def _footnote(self, item: Item, token: Token) -> bool:
        if self.low[token[1] - 1] != "[" or token[0] - item.end > 2:
            return False
        self.place += 1
        item.end = token[1]
        return True

    def _sub_follows(self, item: Item, token: Token) -> bool:
        if not sub_after(self._gap(item.end, token[0])) or compiled(_REFERRED).match(self.low, token[1]):
            return False
        after = self.tokens[self.place + 1]
        if after[2] == Kind.KEY and sub_before(self._gap(token[1], after[0])):
            return False
        self.place += 1
        item.unit = (item.unit or "") + self._unit(token)
        item.end = token[1]
        return True

    def _add(self, items: list[Item], token: Token, joined: int) -> bool:
        start, end, _ = token
        number = read_number(self.text[start:end])
        if number is None or compiled(_MEASURE).match(self.low, end):
            return False
        if (joined == Join.RANGE or joined == Join.SLASH) and self._joined_number(items[-1], number, joined, token):
            self.place += 1
            return True
        if joined == Join.RANGE:
            return False
        end = start + number.size
        items.append(
            Item(
                number.section,
                number.unit,
                start,
                end,
                None,
                joined == Join.WITH or items[-1].read_with,
            )
        )
        self.place += 1
        self._more(items, number)
        return True

    def _more(self, items: list[Item], number: Number) -> None:
        """What goes on with the same number: other letters (292-A/B/C), other units (376(1) and (2))."""
        if number.unit is not None:
            self._units(items)
        elif number.section[-1] > "9":
            self._letters(items)
        elif number.section in names().readings["ppc-1860"].parts:
            part = compiled(r"\s?/\s?([a-c])(?!\w)").match(self.low, items[-1].end)
            if part is not None:
                items[-1].unit, items[-1].end = f"({part[1]})", part.end()
                self._skip(part.end())

    def _units(self, items: list[Item]) -> None:
        while (found := compiled(_UNITS).match(self.low, items[-1].end)) is not None:
            last = items[-1]
            before = (last.unit or "").rpartition("(")[0]
            unit = before + found[1].replace(" ", "")
            items.append(Item(last.section, unit, found.start(1), found.end(), None, last.read_with))
            self._skip(found.end())

    def _skip(self, end: int) -> None:
        while self.tokens[self.place][0] < end:
            self.place += 1

    def _joined_number(self, item: Item, number: Number, joined: int, token: Token) -> bool:
        """A range, a part after a slash (506/2), or a letter that a scanner made a digit (165-8)."""
        section = number.section
        if joined == Join.SLASH:
            if len(section) > 1 or number.unit is not None or len(item.section) < 3:
                return False
            item.unit = (item.unit or "") + f"({section})"
        elif _leading(section) > _leading(item.section) or (section > item.section and item.section[-1:].isalpha()):
            item.through = section
        elif not self._damaged_letter(item, section, token):
            return False
        item.end = token[1]
        return True

    def _damaged_letter(self, item: Item, section: str, token: Token) -> bool:
        letter = after_hyphen(item.through or item.section, section) if self.low[token[0] - 1] == "-" else None
        if letter is None:
            return False
        if item.through is None:
            item.section = letter
        else:
            item.through = letter
        return True

    def _letters(self, items: list[Item]) -> None:
        """292-A/B/C: letters alone that continue the number before them."""
        while True:
            found = compiled(_LETTERS).match(self.low, items[-1].end)
            if found is None or not self.text[found.start(1)].isupper():
                return
            last = items[-1].section.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            items.append(
                Item(
                    last + found[1].upper(),
                    None,
                    found.start(1),
                    found.end(),
                    None,
                    items[-1].read_with,
                )
            )
            self._skip(found.end())

    def _judged(self, found: Provisions) -> Provisions | None:
        """The list, unless it is a magistrate's title, a measure or a heading of the law's own."""
        low, only = self.low, found.items[0]
        if only.section == "30" and len(found.items) == 1:
            before = low[max(0, found.start - 40) : found.start]
            if compiled(_MAGISTRATE_BEFORE).search(before) or compiled(_MAGISTRATE_AFTER).match(low, found.end):
                return None
        if not found.word and compiled(_MEASURE).match(low, found.end):
            return None
        line_start = found.start == 0 or low[found.start - 1] == "\n"
        if line_start and len(found.items) == 1 and compiled(_HEADING_AFTER).match(self.text, found.end):
            found.heading = low[found.end : found.end + 1] == "."
        if not found.word and low[found.end : found.end + 1] == ".":
            found.heading = True
        return found

    def _chapters(self, token: Token) -> Provisions | None:
        start, end, _ = token
        low = self.low[start:end]
        if "schedule" in low:
            item = Item(schedule(low), None, start, end)
            return Provisions(start, end, "schedule", [item])
        items: list[Item] = []
        for found in compiled(_CHAPTER_ITEM).finditer(self.low, start + 2, end):
            section = chapter(found[0]) if self.low[found.start() - 1] in " -,&/\n" else None
            if section is not None and items and join(self.low[items[-1].end : found.start()]) == Join.RANGE:
                items[-1].through, items[-1].end = section, found.end()
            elif section is not None:
                items.append(Item(section, None, found.start(), found.end()))
        if not items:
            return None
        items[0].start = start
        items[-1].end = end
        return Provisions(start, end, "chapter", items)


def _leading(section: str) -> int:
    return int(section.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ").split("#")[0])


def _word(keyword: str) -> str:
    """The kind of provision a keyword announces."""
    first = keyword[:2]
    if first == "ar" or keyword.startswith("آر"):
        return "article"
    if first == "ru" or keyword.startswith("قاعدہ"):
        return "rule"
    return "section"
