"""Link: which list of provisions belongs to which law."""

from __future__ import annotations

from pk_ocsea_law.citations.gaps import LONGEST, Join, backward, forward, join
from pk_ocsea_law.citations.grammar import compiled
from pk_ocsea_law.citations.laws import Law, Laws
from pk_ocsea_law.citations.provisions import Mention, Provisions

_CAPITALS = r"\s?(?:,|/|of\s+the|of|under\s+the|under|the)?\s?([A-Z](?:[A-Za-z&]|\.\s?){1,9}[A-Z]\.?)(?![a-z])"
_NOT_LAWS = frozenset(
    [
        "ps",
        "p.s",
        "p.s.",
        "fir",
        "f.i.r",
        "f.i.r.",
        "date",
        "dated",
        "and",
        "or",
        "of",
        "the",
        "r/w",
        "read",
        "with",
        "police",
        "case",
        "state",
        "in",
        "is",
        "was",
        "for",
        "to",
        "by",
        "sho",
        "versus",
        "vs",
    ]
)


def link(mentions: list[Mention], text: str, low: str, laws: Laws) -> None:
    """Ties each list to the law beside it, by the strength of what stands between.

    A law before it that has been used already ties less.
    """
    _appositions(mentions, low)
    alone: list[int] = []
    for place, mention in enumerate(mentions):
        if isinstance(mention, Provisions):
            _link_one(mentions, place, mention, text, low, laws)
            if mention.law is None:
                alone.append(place)
    for place in reversed(alone):
        here, after = mentions[place], mentions[min(place + 1, len(mentions) - 1)]
        if isinstance(here, Provisions) and isinstance(after, Provisions) and after.law and not after.before:
            _share(here, after, low)


def _share(here: Provisions, after: Provisions, low: str) -> None:
    gap = low[here.end : after.start]
    of_chapter = after.word in {"chapter", "schedule"} and compiled(r"\s+of\s+(?:the\s+)?").fullmatch(gap[:20])
    if len(gap) <= LONGEST and (of_chapter or (join(gap) != Join.NONE and here.word in {after.word, ""})):
        here.law, here.shared = after.law, True
        after.dropped = after.dropped or bool(of_chapter)


def _appositions(mentions: list[Mention], low: str) -> None:
    """Folds a second name of the same law into the first: "the Pakistan Penal Code (PPC)"."""
    kept: list[Mention] = []
    for after in mentions:
        here = kept[-1] if kept else None
        if isinstance(here, Law) and isinstance(after, Law) and _same(here, after, low):
            here.end = after.end + (1 if low[after.end : after.end + 1] in {")", '"'} else 0)
        else:
            kept.append(after)
    mentions[:] = kept


def _same(here: Law, after: Law, low: str) -> bool:
    if here.instrument is None or here.instrument != after.instrument or here.section or after.section:
        return False
    gap = low[here.end : after.start]
    return len(gap) < 20 and compiled(r"[\s,(\[\"]{0,6}(?:or\s+)?[\s\"]{0,2}").fullmatch(gap) is not None


def _link_one(mentions: list[Mention], place: int, found: Provisions, text: str, low: str, laws: Laws) -> None:
    before = mentions[place - 1] if place else None
    if found.law is None:
        _choose(mentions, place, found, text, low, laws)
    if before is not None and 0 <= found.start - before.end <= LONGEST:
        found.read_with = found.read_with or join(low[before.end : found.start]) == Join.WITH


def _choose(mentions: list[Mention], place: int, found: Provisions, text: str, low: str, laws: Laws) -> None:
    """Ties the list to the law before it or after it, whichever is closer, or to letters that stand for one."""
    before = mentions[place - 1] if place else None
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    ahead = _strength_ahead(found, after, low)
    behind = _strength_behind(found, before, low)
    if ahead and ahead >= behind and isinstance(after, Law) and not _next_has_own(mentions, place, low, ahead):
        _tie(found, after, before=False)
    elif behind and isinstance(before, Law):
        _tie(found, before, before=True)
    else:
        _capitals(found, text, laws)


def _tie(found: Provisions, law: Law, *, before: bool) -> None:
    found.law, found.before = law, before
    law.used = True


def _strength_ahead(found: Provisions, after: Mention | None, low: str) -> int:
    if not isinstance(after, Law) or after.section or after.start - found.end > LONGEST:
        return 0
    strength = forward(low[found.end : after.start])
    if after.pointer:
        strength = (
            3
            if compiled(r"[\s,\"')]{0,4}(?:of|in|under|to)\s+[a-z\s]{0,30}").fullmatch(low[found.end : after.start])
            else 0
        )
    if not found.word:
        if after.pointer:
            return 0
        return 3 if _bare_ahead(found, low[max(0, found.start - 2) : found.start], low[found.end : after.start]) else 0
    return strength


def _bare_ahead(found: Provisions, before: str, gap: str) -> bool:
    """Whether numbers without "section" are tied to the law after them: 302/34 PPC, (292-A, 292-B) of PPC."""
    closing = gap.strip().removesuffix("the").strip()
    if closing in {"", "-", "/"}:
        return True
    bracketed = closing.startswith(")") and "(" in before
    rest = closing.lstrip(")").strip()
    several = len(found.items) > 1 or not found.items[0].section.isdecimal()
    return (bracketed and several and rest in {"", "of"}) or (rest == "of" == closing and several)


def _strength_behind(found: Provisions, before: Mention | None, low: str) -> int:
    if not isinstance(before, Law) or before.section or found.start - before.end > LONGEST:
        return 0
    gap = low[before.end : found.start]
    strength = backward(gap)
    if found.heading and "\n" in gap:
        return 0
    if "\n\n" in gap and "-" not in gap and ":" not in gap:
        strength = 0
    if before.pointer and not compiled(r"\s?,?\s{1,3}(?:in|after|before|under|in\s+particular)\s{1,3}").fullmatch(gap):
        return 0
    if not found.word:
        return 3 if compiled(r"[ \n\":-]{0,3}").fullmatch(gap) and not before.used else 0
    return max(0, strength - 2) if before.used and strength < 3 else strength - (1 if before.used else 0)


def _next_has_own(mentions: list[Mention], place: int, low: str, ahead: int) -> bool:
    """Whether the law ahead opens its own list ("---Constitution, Art. 185"), where the tie to it is loose."""
    if ahead == 3 or place + 2 >= len(mentions):
        return False
    law, following = mentions[place + 1], mentions[place + 2]
    if not isinstance(following, Provisions) or not following.word or not isinstance(law, Law):
        return False
    if ahead > 1 and not isinstance(mentions[place - 1] if place else None, Law):
        return False
    return following.start - law.end <= LONGEST and backward(low[law.end : following.start]) >= 2


def _capitals(found: Provisions, text: str, laws: Laws) -> None:
    """An abbreviation that is no name of the data: a law outside it, or one that the document has defined."""
    named = compiled(_CAPITALS).match(text, found.end) if found.word else None
    if named is None or named[1].lower() in _NOT_LAWS:
        return
    meaning = laws.meaning(named[1].lower(), found.start)
    instrument = meaning.instrument if meaning is not None else None
    found.law = Law(
        named.start(1),
        named.end(1),
        instrument,
        named[1],
        basis="defined" if meaning else "written",
        used=True,
        whole=False,
    )
