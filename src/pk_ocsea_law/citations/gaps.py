"""Gaps: what the words between two pieces say of how they hang together."""

# ruff: noqa: RUF001

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pk_ocsea_law.citations.grammar import compiled

LONGEST = 150
"""A longer gap joins nothing."""

NOTHING = "\0"
"""A gap that joins nothing."""


class Join:
    """How two provisions are joined."""

    NONE: Final = 0
    LIST: Final = 1
    SLASH: Final = 2
    RANGE: Final = 3
    WITH: Final = 4


_NOTE = r"(?:\s?\([^()\d]{1,110}\))?"
_WITH = (
    r"[\s,;)\"'\]]{0,6}(?:and\s+)?(?:also\s+)?(?:r\s?\.?\s?/\s?w\.?|r\.\s?w\.?|rw|read\s?-?\s?with|read\s+along\s?with|read\s+together\s+with"
    r"|read\s+and|read|بمعہ|مع|بشمول)[\s\"'(.:]{0,5}(?:the\s+)?(?:said\s+)?"
)
_LIST = (
    rf"{_NOTE}[\s\"'\])(\[.]{{0,4}}(?:(?:,|/|&|;|\+|and|or|as\s+well\s+as|also|plus|اور|و|یا|نیز|ا)[\s\"'\[\](]{{0,12}}){{1,3}}"
    r"(?:(?:also\s+)?(?:under\s+|of\s+)?the\s+)?(?:under\s+|in\s+)?"
)
_RANGE = r"\s{0,3}(?:-|to|through|till|up\s?to|تا|سے)\s{0,3}(?:the\s+)?"
_SLASH = r"\s?/\s?"

_ASIDE = r"(?:,?\s{0,4}(?:respectively|as\s+the\s+case\s+may\s+be|\(?both\s+inclusive\)?|inclusive|ibid))?"
_FORWARD = (
    rf"[\s\"')\]]{{0,8}}(?:\([^()]{{1,110}}\)\s?)?{_ASIDE}\s{{0,4}}(?:-\s?[^,.;()-]{{1,60}}-(?=\s?of))?[,\"'\]/-]{{0,2}}\s{{0,8}}"
    r"(?:(?:of|in|under|from|to|کے|،)\s+)?(?:of\s+)?(?:the\s+|said\s+|same\s+|this\s+){0,3}[\"'(]{0,2}"
)
_LOOSE = r"[\s,.;:|(\"'\]\[*_)-]{0,12}"
_BACK = (
    r"(?:'s)?[\s\"')]{0,8},?\s{0,4}(?:(?:in|after|before|under|of|for|at|vide|کی|کے|کا|میں|کے\s+تحت|کی\s+رو\s+سے)\s+){0,2}(?:the\s+)?"
    r"(?:substituted\s+|new\s+|offences?\s+)?"
)
_BACK_LOOSE = rf"{_LOOSE}(?:in\s+particular\s+|its\s+|specifically\s+|namely\s+|under\s+|and\s+its\s+)?(?:the\s+)?"
_SUB_OF = r"[\s,]{1,4}(?:of|to|in|under)\s+(?:the\s+|said\s+){0,2}|\s{1,3}"
_SUB_AFTER = r"\s?,?\s{0,3}(?:(?:in|کی|کے)\s+)?(?:the\s+)?(?:proviso\s+to\s+)?"


def _full(pattern: str, gap: str) -> bool:
    return compiled(pattern).fullmatch(gap) is not None


@lru_cache(maxsize=8192)
def join(gap: str) -> int:
    """How the gap joins two provisions, NONE where it does not."""
    if _full(_SLASH, gap):
        return Join.SLASH
    if _full(_RANGE, gap):
        return Join.RANGE
    if _full(_WITH, gap):
        return Join.WITH
    return Join.LIST if _full(_LIST, gap) else Join.NONE


@lru_cache(maxsize=8192)
def forward(gap: str) -> int:
    """How strongly a provision is tied to the name after it: 3 by "of the" or nothing, 2 by a comma, 1 by a dash."""
    if _full(_FORWARD, gap):
        bare = gap.strip()
        if bare in {",", "/", "-"} or bare.endswith(","):
            return 2
        if bare.startswith("--"):
            return 1
        return 1 if bare[:1] == "(" and "of" not in bare else 3
    return 1 if _full(_LOOSE, gap) else 0


@lru_cache(maxsize=8192)
def backward(gap: str) -> int:
    """How strongly a provision is tied to the name before it: 3 by nothing or "in", 2 by a mark, 0 not at all."""
    if _full(_BACK, gap):
        return 2 if gap.strip() == "," else 3
    return 2 if _full(_BACK_LOOSE, gap) else 0


@lru_cache(maxsize=4096)
def sub_before(gap: str) -> bool:
    """Whether "clause (a)" belongs to what follows the gap."""
    return _full(_SUB_OF, gap)


@lru_cache(maxsize=4096)
def sub_after(gap: str) -> bool:
    """Whether "clause (a)" belongs to what stands before the gap."""
    return _full(_SUB_AFTER, gap)
