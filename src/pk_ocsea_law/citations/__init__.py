"""Citations the way Pakistan writes them: find, parse, mark, check against a day, and write."""

from __future__ import annotations

from pk_ocsea_law.citations.citation import Basis, Citation, Relation
from pk_ocsea_law.citations.errors import CitationError
from pk_ocsea_law.citations.find import annotate, find, find_each, parse
from pk_ocsea_law.citations.format import Style, format  # noqa: A004 - the name is the contract's
from pk_ocsea_law.citations.resolve import Standing, resolve

__all__ = [
    "Basis",
    "Citation",
    "CitationError",
    "Relation",
    "Standing",
    "Style",
    "annotate",
    "find",
    "find_each",
    "format",
    "parse",
    "resolve",
]
