"""What the question page asks of the library: plain facts in, plain values out. Runs in the reader's own browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date

import pk_ocsea_law as pol

STANDINGS = {
    pol.Standing.GAZETTE: "the gazette, or the text as passed",
    pol.Standing.CONSOLIDATION: "a footnoted consolidated code",
    pol.Standing.JUDGMENT: "a court's order",
    pol.Standing.OFFICIAL: "an official edition or booklet",
    pol.Standing.BILL: "a bill",
    pol.Standing.SECONDARY: "the press or another description",
    pol.Standing.INFERENCE: "worked out from sources, with the reasoning",
}

AGES = "An age is completed years such as 15, a range such as 15-16, the word unknown, or nothing."
AGE = re.compile(r"(\d{1,3})\s*(?:(?:-|\u2013|to)\s*(\d{1,3}))?")
CITED_DIRECTLY = 400


def answer(question: str) -> str:
    """One question as JSON, its answer as JSON. What is not valid comes back as `error`, in words for the reader."""
    asked = json.loads(question)
    ask = {"begin": begin, "offences": offences, "history": history}[asked.pop("ask")]
    try:
        return json.dumps(ask(**asked), ensure_ascii=False)
    except (pol.PkOcseaLawError, ValueError) as error:
        return json.dumps({"error": str(error)}, ensure_ascii=False)


def begin() -> dict[str, object]:
    """What the form offers: sexes, media, places, kinds of conduct and sections; and which data will answer."""
    law = pol.load()
    return {
        "edition": law.edition.data,
        "digest": law.edition.digest,
        "notice": pol.LEGAL_NOTICE,
        "sexes": [sex.value for sex in (pol.Sex.FEMALE, pol.Sex.MALE, pol.Sex.TRANSGENDER)],
        "media": [medium.value for medium in pol.Medium],
        "conduct": [conduct.value for conduct in pol.Conduct],
        "places": [{"id": place.id, "name": place.name} for place in law.gazetteer.places],
        "sections": [
            {"id": section.id, "label": section.label}
            for instrument in law.instruments
            for section in instrument.sections
            if any(isinstance(effect, pol.Offence) for version in section.versions for effect in version.effects)
        ],
    }


def offences(
    days: list[str], age: str = "", sex: str = "", medium: str = "", place: str = "", conduct: str = ""
) -> dict[str, object]:
    """The offences that fit on each day, those that may, and how sure each is. An empty fact filters nothing."""
    return {
        "days": [
            _on(
                day_of(day),
                victim_age=age_of(age),
                victim_sex=fact(sex),
                medium=fact(medium),
                jurisdiction=fact(place),
                conduct=fact(conduct),
            )
            for day in days
        ]
    }


def _on(day: date, **facets: object) -> dict[str, object]:
    law = pol.load()
    found = law.as_of(day).offences(**facets)  # type: ignore[arg-type]
    cautions: dict[str, list[str]] = {}
    for caveat in found.caveats:
        if not caveat.text.startswith("sources disagree on"):
            cautions.setdefault(caveat.offence, []).append(caveat.text)
    return {
        "day": day.isoformat(),
        "found": [
            {**_offence(one), "cautions": cautions.get(one.id, []), "disputes": _penalty_disputes(one, day)}
            for one in found
        ],
        "possible": [
            {**_offence(one.offence), "depends_on": [kind.text for kind in one.depends_on]} for one in found.possible
        ],
    }


def _offence(one: pol.Offence) -> dict[str, object]:
    law = pol.load()
    return {
        "id": one.id,
        "label": one.label,
        "instrument": law.instrument(one.setting.instrument).title,
        "penalty": one.penalty.describe(),
        "names_child": names_child(one),
        "span": str(one.setting.span),
        "standing": one.standing.value,
        "means": STANDINGS[one.standing],
        "inference": one.inference,
        "sources": sources(one.sources),
    }


def _penalty_disputes(one: pol.Offence, day: date) -> list[dict[str, object]]:
    disputed = {*one.penalty.disputed}
    found = pol.load().offence(one.id).as_of(day).discrepancies if disputed else ()
    named = {name: pol.PENALTY_FIELDS.get(name, name) for name in one.penalty.disputed}
    return [
        {**dispute(each), "on": [words for name, words in named.items() if name in each.fields]}
        for each in found
        if disputed & {*each.fields}
    ]


def dispute(found: pol.Discrepancy) -> dict[str, object]:
    """A disagreement between sources: the question, every reading, and why one is preferred or none is."""
    return {
        "question": found.question,
        "readings": [
            {"says": reading.says, "preferred": position == found.preferred, "sources": sources(reading.sources)}
            for position, reading in enumerate(found.readings)
        ],
        "reason": found.reason,
    }


def names_child(one: pol.Offence) -> bool:
    """Whether some description of the victim has an upper age."""
    return any(person.rule.under is not None or person.rule.at_most is not None for person in one.victim)


def history(section: str) -> dict[str, object]:
    """A section through time: every change, what it said in between, and what is disputed about it."""
    law = pol.load()
    found = law.section(section[:CITED_DIRECTLY])
    summaries = {version.id: version.summary for version in found.versions}
    return {
        "id": found.id,
        "label": found.label,
        "statutory_label": found.statutory_label,
        "checked_through": found.checked_through.isoformat(),
        "rows": [
            {
                "day": str(row.day),
                "action": row.action.value,
                "by": row.by,
                "by_title": law.instrument(row.by.partition("/")[0]).title,
                "says": summaries.get(row.after or ""),
                "sources": sources(row.sources),
            }
            for row in found.history()
        ],
        "disputes": [dispute(each) for each in found.discrepancies],
        "state": found.as_of(found.checked_through).state.value.replace("-", " "),
    }


def sources(pinpoints: Iterable[pol.Pinpoint]) -> list[dict[str, str]]:
    """The documents and places that a fact rests on."""
    titles = {source.id: source.title for source in pol.load().sources}
    return [
        {"title": titles[pinpoint.source], "at": pinpoint.at, "standing": pinpoint.standing.value}
        for pinpoint in pinpoints
    ]


def day_of(text: str) -> date:
    """A day as year-month-day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("A day is written year-month-day, such as 2023-03-10.") from None


def age_of(text: str) -> pol.Ages | pol.Unknown | None:
    """An age: empty leaves it out, "unknown" says that nobody knows, otherwise completed years or a range of them."""
    words = text.strip().casefold()
    if not words:
        return None
    if words == "unknown":
        return pol.UNKNOWN
    read = AGE.fullmatch(words)
    if read is None:
        raise ValueError(AGES)
    return pol.ages(int(read[1]), int(read[2] or read[1]))


def fact(value: str) -> str | pol.Unknown | None:
    """A chosen fact: empty leaves it out, "unknown" says that nobody knows it."""
    return pol.UNKNOWN if value == "unknown" else value or None
