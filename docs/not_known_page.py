"""The page of what is not known: everything the law's data marks as unread, unrecorded, undecided or dangling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from law_pages import MADE, cell, pinpoints, plain, sentence

import pk_ocsea_law as pol

E = TypeVar("E", bound=pol.Effect)


def not_known_page(law: pol.Corpus) -> str:
    """The page, part by part; a part without entries is left out."""
    parts = (
        ("Texts not read whole", "What is in these texts beside what is recorded is not known.", unread(law)),
        ("How far each text was checked", "On a later day every answer is uncertain.", checked(law)),
        ("Days that are not settled", "A day in between is uncertain, with each side as a candidate.", unsettled(law)),
        ("Numbers that no source gives", "The section is real, its id is provisional.", provisional(law)),
        ("Older wordings that are not recorded", "Before its first version a section is outside coverage.", older(law)),
        ("Penalties that are not recorded", "No source that was read states them.", penalties(law)),
        ("Disagreements without a likelier reading", "Every reading is kept; none decides.", undecided(law)),
        (
            "References that lead nowhere",
            "Kept as printed: the provision does not exist, or is not held here.",
            dangling(law),
        ),
        ("Gaps that sources or readers have named", "Remarks, not law.", gaps(law)),
    )
    lines = [
        MADE,
        "",
        "# What is not known",
        "",
        "Nothing on this page is zero, false or absent: it was not seen.",
        "Each entry is an invitation to [show a document](reporting-an-error.md).",
    ]
    for title, meaning, entries in parts:
        found = list(entries)
        if found:
            lines += ["", f"## {title}", "", f"{meaning} {len(found)} {'entry' if len(found) == 1 else 'entries'}.", ""]
            lines += found
    return "\n".join(lines) + "\n"


def link(one: pol.Instrument) -> str:
    """A link to an instrument's page."""
    return f"[{plain(one.title)}](the-law/{one.id}.md)"


def unread(law: pol.Corpus) -> Iterator[str]:
    """Instruments of which a part or nothing was read."""
    for one in law.instruments:
        if one.text_seen is not pol.TextSeen.WHOLE:
            yield f"- {link(one)}: {'a part was read' if one.text_seen is pol.TextSeen.PART else 'not read'}"


def checked(law: pol.Corpus) -> Iterator[str]:
    """The last day that a document speaks for, earliest first."""
    for one in sorted(law.instruments, key=lambda one: (one.checked_through, one.id)):
        yield f"- {one.checked_through}: {link(one)} ({pinpoints(one.checked_in)})"


def unsettled(law: pol.Corpus) -> Iterator[str]:
    """Days that are a window, unknown, or rivals of which none is preferred."""
    for one in law.instruments:
        for boundary in one.days:
            if boundary.day is None:
                why = f", {plain(boundary.why)}" if boundary.why else ""
                yield f"- {link(one)}, {plain(boundary.name)}: {plain(str(boundary))}{why}"


def provisional(law: pol.Corpus) -> Iterator[str]:
    """Sections whose number was not seen, and sections with no version."""
    for one in law.instruments:
        for section in one.sections:
            if section.number.startswith("x-"):
                yield f"- `{section.id}`: {plain(section.label)}"
            elif not section.versions:
                yield f"- `{section.id}`: {plain(section.label)}; no version of it is recorded"


def older(law: pol.Corpus) -> Iterator[str]:
    """Sections with an older wording that is not recorded."""
    for one in law.instruments:
        for section in one.sections:
            if section.earlier is pol.EarlierText.NOT_RECORDED:
                yield f"- `{section.id}`: {plain(section.label)}"


def penalties(law: pol.Corpus) -> Iterator[str]:
    """Offences with a version whose penalty no source states, or states in part."""
    seen: set[str] = set()
    for offence in each(law, pol.Offence):
        missing = [one for one in leaves(offence.penalty.expression) if isinstance(one, pol.NotRecorded)]
        if missing and offence.id not in seen:
            seen.add(offence.id)
            yield f"- `{offence.id}`, {plain(offence.label)}: {plain(missing[0].note or 'not stated')}"


def leaves(expression: object) -> Iterator[object]:
    """The single parts of a penalty expression."""
    if isinstance(expression, pol.AllOf | pol.AnyOf):
        for part in expression.parts:
            yield from leaves(part)
    else:
        yield expression


def undecided(law: pol.Corpus) -> Iterator[str]:
    """Discrepancies of which no reading is preferred."""
    for found in law.discrepancies:
        if found.preferred is None:
            readings = " / ".join(plain(reading.says) for reading in found.readings)
            yield f"- `{found.id}`: {plain(found.question)} {readings}"


def dangling(law: pol.Corpus) -> Iterator[str]:
    """References to provisions that are not held here."""
    seen: set[tuple[str, str]] = set()
    for effect in each(law, pol.Effect):
        for target in targets(effect):
            if target.section is None and (effect.setting.section, target.as_printed) not in seen:
                seen.add((effect.setting.section, target.as_printed))
                yield f"- `{effect.setting.section}` names {cell(target.as_printed)}"


def targets(effect: pol.Effect) -> Iterator[pol.Target]:
    """The provisions that an effect names."""
    reach = getattr(effect, "reach", None)
    if isinstance(reach, pol.Reach):
        yield from (*reach.targets, *reach.excluded)
    if isinstance(effect, pol.Amendment):
        yield effect.target


def gaps(law: pol.Corpus) -> Iterator[str]:
    """Remarks that name a gap."""
    for remark in law.observations:
        if remark.kind is pol.ObservationKind.GAP:
            answer = f" {sentence(remark.answer)}" if remark.answer else ""
            yield f"- `{remark.id}`: {sentence(remark.says)}{answer}"


def each(law: pol.Corpus, kind: type[E]) -> Iterable[E]:
    """Every effect of a kind, in the law's order."""
    return (
        effect
        for one in law.instruments
        for section in one.sections
        for version in section.versions
        for effect in version.effects
        if isinstance(effect, kind)
    )
