"""Lookup lists for Primero: one body for each list, in the shape that its lookup controller takes.

An option is never removed and its id never changes. It is disabled once it can no longer be charged for conduct of
the day that is given; cases of an earlier day keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.conduct import Medium
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.outcomes import OffenceLine
from pk_ocsea_law.model.resolution import ForceState

ENDED = (ForceState.NO_LONGER_IN_FORCE, ForceState.NOT_YET_IN_FORCE)


def lookups(law: Corpus, on: date) -> tuple[dict[str, object], ...]:
    """The bodies of `POST /api/v2/lookups` for offences, media, institutions and places, for conduct of that day.

    An offence that certainly is not law that day is disabled, and so is one that had ended when the law was last
    checked before that day. One that may be law stays enabled.
    """
    places = tuple(
        (place.id.lower(), place.name, place.name_urdu, place.closed is not None and place.closed.reached(on) is True)
        for place in law.gazetteer.places
    )
    return (
        _lookup("offence", "Offence (law of Pakistan)", (_offence(law, line, on) for line in lines(law))),
        _lookup("medium", "How the child was reached", ((one.value, one.value, None, False) for one in Medium)),
        _lookup("institution", "Institution", ((body.id, body.name, None, False) for body in law.institutions)),
        _lookup("jurisdiction", "Jurisdiction", places),
    )


def lines(law: Corpus) -> tuple[OffenceLine, ...]:
    """Every offence through time, in the law's own order."""
    ids = (
        effect.id
        for instrument in law.instruments
        for section in instrument.sections
        for version in section.versions
        for effect in version.effects
        if isinstance(effect, Offence)
    )
    return tuple(law.offence(id) for id in dict.fromkeys(ids))


def slug(offence: str) -> str:
    """The permanent option id of an offence: "peca-2016-s21-2-repeat" of "peca-2016/21(2)#repeat"."""
    instrument, _, unit = offence.partition("/")
    return f"{instrument}-s{re.sub('[^0-9A-Za-z]+', '-', unit).strip('-')}"


def _offence(law: Corpus, line: OffenceLine, on: date) -> tuple[str, str, None, bool]:
    latest = line.versions[-1]
    title = law.instrument(latest.setting.instrument).short
    return slug(line.id), f"{title} {latest.at}: {latest.label}", None, _ended(line, on)


def _ended(line: OffenceLine, on: date) -> bool:
    stood = line.as_of(on)
    return stood.state in ENDED or (stood.state is ForceState.UNCERTAIN and not stood.candidates)


def _lookup(name: str, title: str, options: Iterable[tuple[str, str, str | None, bool]]) -> dict[str, object]:
    values = [
        {"id": id, "disabled": disabled, "display_text": {"en": text} | ({"ur": urdu} if urdu else {})}
        for id, text, urdu, disabled in options
    ]
    return {"data": {"unique_id": f"lookup-pk-ocsea-{name}", "name": {"en": title}, "values": values}}
