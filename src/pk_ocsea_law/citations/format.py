"""Format: a provision written the short way, in full, in Urdu, or as an Akoma Ntoso reference."""

from __future__ import annotations

import re
from typing import Literal, Protocol

from pk_ocsea_law.citations.names import names

Style = Literal["short", "full", "akn", "urdu"]


class Cited(Protocol):
    """What is asked of what is written: the library's id ("peca-2016/22A") says all."""

    @property
    def id(self) -> str:
        """The id."""
        ...


_PLAIN = re.compile(r"(\d{1,3}(?:-?[A-Z]{1,2})?(?:#\d)?)((?:\([0-9A-Za-z]{1,6}\))*)$")
_SHORT = {"section": "s.", "article": "Art.", "rule": "r."}
_URDU = {"section": "دفعہ", "article": "آرٹیکل", "rule": "قاعدہ"}
_EID = {"section": "sec", "article": "art", "rule": "rule"}


def format(section: Cited, style: Style = "short") -> str:
    """The provision as a citation that `parse` reads back to the same id.

    "s. 22A PECA", "section 22A of the Prevention of Electronic Crimes Act, 2016", "پیکا کی دفعہ 22A",
    "/akn/pk/act/2016/40/~sec_22A". The Akoma Ntoso references are this library's own; nobody has assigned any for
    Pakistan. What has no number that people write (a schedule, a provisional number) is written as its id, in
    every style but Akoma Ntoso, and so is a provision of an instrument that has no name in the data.
    Raises `ValueError` for a style that does not exist.
    """
    if style not in ("short", "full", "akn", "urdu"):
        raise ValueError("style is 'short', 'full', 'akn' or 'urdu'")
    instrument, _, rest = section.id.partition("/")
    known = names()
    if instrument not in known.titles:
        return section.id
    word = known.words[instrument]
    plain = _PLAIN.match(rest)
    if style == "akn":
        return f"{known.works[instrument]}/~{_EID[word]}_{rest}" if plain else f"{known.works[instrument]}/~part_{rest}"
    if plain is None:
        return section.id
    if style == "short":
        return f"{_SHORT[word]} {rest} {known.short[instrument]}"
    if style == "full":
        return f"{word} {rest} of the {known.full[instrument]}"
    return f"{known.urdu[instrument]} کی {_URDU[word]} {rest}"
