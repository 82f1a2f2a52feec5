"""Find: the whole way from a text to its citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from pk_ocsea_law.citations.citation import Citation, Relation, citation_maker
from pk_ocsea_law.citations.clean import clean
from pk_ocsea_law.citations.errors import CitationError
from pk_ocsea_law.citations.grammar import JARGON, compiled
from pk_ocsea_law.citations.laws import Law, Laws
from pk_ocsea_law.citations.link import link
from pk_ocsea_law.citations.mentions import Reader
from pk_ocsea_law.citations.provisions import Mention, Provisions
from pk_ocsea_law.citations.settle import Settler
from pk_ocsea_law.citations.tokenize import tokenize

_RELATIONS: dict[str, Relation] = {
    "511": "attempt",
    "109": "abetment",
    "114": "abetment",
    "34": "read-with",
    "149": "read-with",
}


def find(text: str) -> tuple[Citation, ...]:
    """Every citation in the text, in order; empty where there is none.

    A law outside the library is found too, with `instrument=None` and its name in `named`. Where the text does
    not name the law, `basis` says on what the reading rests. Time grows in step with the length of the text.
    """
    low = clean(text)
    tokens = tokenize(low)
    if not tokens:
        return ()
    laws = Laws(text, low)
    mentions = Reader(text, low, tokens, laws).read()
    if not mentions:
        return ()
    link(mentions, text, low, laws)
    Settler(text, low, mentions, laws).settle()
    return tuple(_citations(mentions, text, low))


def find_each(texts: Iterable[str | None]) -> Iterator[tuple[Citation, ...]]:
    """The citations of each text of a column, one answer a text; a text that comes again is not read again.

    None gives an empty answer. The memory lasts as long as the iteration.
    """
    seen: dict[str | None, tuple[Citation, ...]] = {None: ()}
    for text in texts:
        found = seen.get(text)
        if found is None:
            found = seen[text] = find(cast("str", text))
        yield found


def parse(text: str) -> Citation:
    """The one citation that the text is.

    Raises `CitationError` naming the candidates where there are none or several.
    """
    found = find(text)
    if len(found) != 1:
        raise CitationError(tuple(each.id or "outside the library" for each in found))
    return found[0]


def annotate(text: str, mark: Callable[[Citation], str]) -> str:
    """The text with each citation replaced by what `mark` gives for it; everything else stays as it is."""
    pieces: list[str] = []
    done = 0
    for citation in find(text):
        pieces += [text[done : citation.start], mark(citation)]
        done = citation.end
    return "".join([*pieces, text[done:]])


def _citations(mentions: list[Mention], text: str, low: str) -> list[Citation]:
    found: list[Citation] = []
    for mention in mentions:
        if isinstance(mention, Law):
            if not mention.used and not mention.pointer:
                _of_law(mention, text, low, found)
        elif not mention.dropped:
            _of_list(mention, text, found)
    return found


def _of_law(law: Law, text: str, low: str, found: list[Citation]) -> None:
    written = text[law.start : law.end]
    if law.section is not None:
        found.append(
            Citation(
                law.instrument,
                law.section,
                law.unit,
                None,
                "main",
                law.start,
                law.end,
                written,
                law.named,
            )
        )
    elif law.instrument is None or law.alone:
        defining = compiled(r"\s?\"\s{1,3}means").match(low, law.end) is not None
        jargon = law.named == "PPC" and compiled(JARGON).search(low, max(0, law.start - 60), law.end + 60)
        if not jargon and not defining:
            found.append(Citation(law.instrument, None, None, None, "main", law.start, law.end, written, law.named))


def _of_list(list_: Provisions, text: str, found: list[Citation]) -> None:
    law, items, shift = list_.law, list_.items, list_.shift
    several = len(items) > 1 or list_.read_with
    cursor = found[-1].end if found else 0
    first, last = items[0], items[-1]
    begins, ends = max(first.start + shift, cursor), last.end + shift
    if law is not None:
        if list_.before and cursor <= law.start < begins:
            begins = law.start
        elif not list_.before and not list_.shared and law.whole and law.start >= list_.end:
            law.whole = False
            ends = law.end
    instrument, named, basis = list_.instrument, list_.named, list_.basis
    make = citation_maker()
    for item in items:
        start = begins if item is first else item.start + shift
        end = ends if item is last else item.end + shift
        section = item.section
        relation: Relation = "read-with" if list_.read_with or item.read_with else "main"
        if several and instrument == "ppc-1860":
            relation = _RELATIONS.get(section, relation)
        written = text[start:end]
        found.append(make(instrument, section, item.unit, item.through, relation, start, end, written, named, basis))
