"""The names of instruments, read from data/names.json, and one pattern that finds any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, cast

from attrs import frozen

from pk_ocsea_law.citations.clean import MARK, clean

_PROVINCES = {"pk-sd": "sindh", "pk-pb": "punjab", "pk-ba": "balochistan", "pk-kp": "kp"}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMBER = re.compile(r"(?:act|ordinance|order)\s(?:no\.?\s)?([ivxlcdm]+|\d+) of (\d{4})")
_NOT_KEY = re.compile(r"[^a-z0-9&\u0621-\u063a\u0641-\u06d3]+|(?<=[a-z]{4})s(?![a-z])")
_GAP = r"[\s,.()'-]{0,8}"
_URDU_GAP = rf"[\s{MARK},()-]{{0,4}}"


@frozen
class Name:
    """What one name stands for: an instrument of the library, or a law outside it (`instrument` is None).

    `alone` says that the name names the law without any number beside it, `dated` that a year after it must fit,
    `sort` what a text may call it afterwards ("the Act"), `exact` that the year may not be damaged either.
    """

    instrument: str | None
    label: str
    alone: bool
    dated: bool
    sort: tuple[str, ...]
    exact: bool = False


@frozen
class Reading:
    """What helps to tell whose a bare number is: the last number, the lettered ones, those no other code has."""

    last: int
    lettered: frozenset[str]
    own: frozenset[str]
    plain: frozenset[str]
    prior: frozenset[str]
    parts: frozenset[str]


@frozen
class Names:
    """All names. Every mapping is filled once and only read afterwards.

    `abroad` reads the words of a text that is about another country, in which no number is guessed.
    """

    titles: dict[str, str]
    full: dict[str, str]
    words: dict[str, str]
    works: dict[str, str]
    short: dict[str, str]
    urdu: dict[str, str]
    readings: dict[str, Reading]
    by_key: dict[str, Name]
    by_number: dict[tuple[str, int, int], tuple[tuple[str, str], ...]]
    patterns: dict[str, str]
    abroad: str


def roman(word: str) -> int:
    """The value of a Roman numeral in lower case, of Arabic digits too; 0 where it is neither."""
    if word.isdecimal():
        return int(word)
    total = 0
    for here, after in zip(word, [*word[1:], ""], strict=True):
        if here not in _ROMAN:
            return 0
        total += -_ROMAN[here] if _ROMAN.get(after, 0) > _ROMAN[here] else _ROMAN[here]
    return total


def key(name: str) -> str:
    """One spelling of a cleaned name: no spaces, marks or plurals, so that near spellings meet."""
    return _NOT_KEY.sub("", name).replace("&", "and")


@lru_cache(maxsize=8192)
def lookup(name: str) -> Name | None:
    """What a cleaned name stands for, None where nothing is called so."""
    return names().by_key.get(key(name))


def _abbreviation_units(text: str) -> list[str]:
    pieces = re.findall(r"[A-Z][a-z]*", text)
    between = r"[.\s]{0,2}" if len(pieces[0]) > 1 else r"(?:\.\s?)?"
    units: list[str] = []
    for place, piece in enumerate(pieces):
        units += [*([between] if place else []), *piece.lower()]
    return [*units, r"\.?"]


def _word_units(word: str) -> list[str]:
    if word in {"and", "&"}:
        return ["(?:and|&)"]
    if "\u0600" <= word[0] <= "\u06ff":
        return [f"{re.escape(letter)}{MARK}?" for letter in word]
    letters = [re.escape(letter) for letter in word]
    if len(word) > 4 and word[-1] == "s":
        letters[-1] = "s?"
    elif len(word) > 3 and word[-1].isalpha():
        letters.append("s?")
    return letters


def units(text: str, kind: str) -> list[str]:
    """The small patterns, one after another, that together read a name in its near spellings."""
    if kind == "abbreviation" and re.fullmatch(r"[A-Za-z.]{2,8}", text) and text[:1].isupper():
        return _abbreviation_units(text)
    low = clean(text)
    gap = _URDU_GAP if "\u0600" <= low[0] <= "\u06ff" else _GAP
    found: list[str] = []
    for place, word in enumerate(re.findall(rf"&|[^\s,()'.{MARK}-]+", low)):
        found += [*([gap] if place else []), *_word_units(word)]
    return found


def trie_patterns(spellings: list[list[str]]) -> dict[str, str]:
    """For each first letter one pattern of what follows it; shared beginnings stand once, the longest reading first."""
    root: dict[str, Any] = {}
    for spelling in spellings:
        node = root
        for unit in spelling:
            node = node.setdefault(unit, {})
        node[""] = {}
    letters: dict[str, Any] = {}
    for unit, child in root.items():
        letters.setdefault(unit[0], {}).setdefault(unit[1:], child)
    return {
        letter: "|".join(rest + _branches(child) for rest, child in each.items()) for letter, each in letters.items()
    }


def _branches(node: dict[str, Any]) -> str:
    plain_first = sorted((unit for unit in node if unit), key=lambda unit: len(unit) > 1)
    longer = [unit + _branches(node[unit]) for unit in plain_first]
    if not longer:
        return ""
    body = longer[0] if len(longer) == 1 and "" not in node else f"(?:{'|'.join(longer)})"
    return f"{body}?" if "" in node else body


def _numbered(text: str, work: str, instrument: str) -> Iterator[tuple[tuple[str, int, int], tuple[str, str]]]:
    """What an Act's number is looked up by, and the province and instrument that it gives."""
    low = clean(text)
    kind = next(word for word in ("act", "ordinance", "order") if word in low)
    for found in _NUMBER.finditer(low):
        yield (kind, roman(found[1]), int(found[2])), (_PROVINCES.get(work.split("/")[2], ""), instrument)


def _raw() -> dict[str, Any]:
    from pk_ocsea_law.corpus.reading import Faults, packaged, read

    faults = Faults()
    found = read(packaged(), "names.json", faults)
    faults.raise_any()
    return cast("dict[str, Any]", found)


def _reading(record: dict[str, Any]) -> Reading:
    kinds = (
        frozenset(cast("list[str]", record.get(kind, []))) for kind in ("lettered", "own", "plain", "prior", "parts")
    )
    return Reading(int(record["last"]), *kinds)


@cache
def names() -> Names:
    """All names of the data, read once."""
    record = _raw()
    by_key: dict[str, Name] = {}
    numbers: dict[tuple[str, int, int], dict[tuple[str, str], None]] = {}
    spellings: list[list[str]] = []
    for outside in record["outside"]:
        for each in outside["names"]:
            by_key[key(clean(each["text"]))] = Name(None, outside["name"], True, False, _sorts(outside["name"]))
            spellings.append(units(each["text"], "abbreviation"))
    for instrument, entry in record["instruments"].items():
        for each in entry["names"]:
            text, kind = each["text"], each["kind"]
            if kind == "number":
                for number, holder in _numbered(text, entry["akn"], instrument):
                    numbers.setdefault(number, {})[holder] = None
                continue
            dated = kind != "abbreviation" and each["lang"] == "en"
            by_key[key(clean(text))] = Name(
                instrument,
                text,
                each.get("alone", True),
                dated,
                _sorts(entry["title"]),
                "mendment" in text,
            )
            spellings.append(units(text, kind))
    instruments = record["instruments"]
    return Names(
        titles={each: entry["title"] for each, entry in instruments.items()},
        full={each: _full(entry) for each, entry in instruments.items()},
        words={each: entry["sectionword"] for each, entry in instruments.items()},
        works={each: entry["akn"] for each, entry in instruments.items()},
        short=_first(instruments, "abbreviation"),
        urdu=_first(instruments, "urdu"),
        readings={each: _reading(entry["reading"]) for each, entry in instruments.items() if "reading" in entry},
        by_key=by_key,
        by_number={each: tuple(found) for each, found in numbers.items()},
        patterns=trie_patterns(spellings),
        abroad="(?:" + "|".join(re.escape(clean(word)) for word in record["abroad"]) + r")(?!\w)",
    )


def _sorts(title: str) -> tuple[str, ...]:
    return tuple(
        word for word in ("act", "code", "ordinance", "rules", "order", "constitution") if word in title.lower()
    )


def _full(entry: dict[str, Any]) -> str:
    """The title where it is a name that can be read, else the first name."""
    texts: list[str] = [name["text"] for name in entry["names"]]
    return next((text for text in texts if text == entry["title"]), texts[0])


@cache
def ids() -> frozenset[str]:
    """The ids of every instrument of the library, named or not."""
    from pk_ocsea_law.corpus.reading import instrument_ids, packaged

    return frozenset(instrument_ids(packaged())) | frozenset(names().titles)


def _first(instruments: dict[str, Any], kind: str) -> dict[str, str]:
    return {
        each: next((name["text"] for name in entry["names"] if name["kind"] == kind), _full(entry))
        for each, entry in instruments.items()
    }
