"""The coarse facts of a case from JSON. No error repeats what was given."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pk_ocsea_law.cli.given import Unreadable
from pk_ocsea_law.corpus.reading import as_list, as_object
from pk_ocsea_law.model.cases import Accused, Case, Victim
from pk_ocsea_law.model.during import During, during
from pk_ocsea_law.model.people import UNKNOWN, Ages, Unknown

EXAMPLE = (
    '{"committed": ["2023-01-10", "2023-12-01"], "step_on": "2025-06-01", "victim": {"age": [15, 16]}, '
    '"media": ["online"], "jurisdiction": "PK-SD", "conduct": ["distribute-image"]}'
)


def case(text: str) -> Case:
    """The case of a JSON object; `Unreadable`, TypeError and ValueError say what is valid, never what was given."""
    try:
        raw = json.loads(text)
    except ValueError:
        raise Unreadable("the facts are not JSON") from None
    return Case(**_fields("the facts", raw, CASE))


def _fields(what: str, raw: Any, readers: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    given = as_object(raw)
    if given is None:
        raise Unreadable(f"{what} are one JSON object with the fields {', '.join(readers)}")
    if not set(given) <= set(readers):
        raise Unreadable(f"{what} have a field that is not known; the fields are {', '.join(readers)}")
    return {name: UNKNOWN if value == "unknown" else readers[name](value) for name, value in given.items()}


def _days(raw: Any) -> During:
    ends = as_list(raw)
    if ends is None:
        return during(raw)
    if len(ends) != 2:
        raise Unreadable("committed is a day, or a list of the first and the last day")
    return during(ends[0], ends[1])


def _day(raw: Any) -> date | None:
    if raw is None:
        return None
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise Unreadable("step_on is a day such as 2025-06-01") from None


def _age(raw: Any) -> Any:
    bounds = as_list(raw)
    if bounds is None:
        return raw
    if len(bounds) != 2:
        raise Unreadable("an age is a number of completed years, or a list of the lowest and the highest")
    return Ages(bounds[0], bounds[1])


def _plain(raw: Any) -> Any:
    return raw


def _victim(raw: Any) -> Victim | Unknown:
    return Victim(**_fields("the facts of the victim", raw, VICTIM))


def _accused(raw: Any) -> Accused | None:
    return None if raw is None else Accused(**_fields("the facts of the accused", raw, ACCUSED))


VICTIM: Mapping[str, Callable[[Any], Any]] = {"age": _age, "sex": _plain, "apparent_age": _age}
ACCUSED: Mapping[str, Callable[[Any], Any]] = {"age": _age, "sex": _plain, "prior_conviction": _plain}
CASE: Mapping[str, Callable[[Any], Any]] = {
    "committed": _days,
    "step_on": _day,
    "victim": _victim,
    "accused": _accused,
    "media": _plain,
    "conduct": _plain,
    "content": _plain,
    "jurisdiction": _plain,
}
