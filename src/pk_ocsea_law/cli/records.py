"""Answers as records of JSON scalars, lists and objects; `data/schema/cli.json` describes each."""

from __future__ import annotations

from collections.abc import Iterable

from pk_ocsea_law.corpus.writing import boundary, to_json
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.effects import Effect
from pk_ocsea_law.model.instruments import Cause, Instrument, Section, SectionVersion
from pk_ocsea_law.model.outcomes import Change, Diff, Flag, OffenceLine, OffenceResolution, Offences, Procedure
from pk_ocsea_law.model.resolution import DependsOn, HistoryRow, Resolution
from pk_ocsea_law.model.sources import Pinpoint


def names(kinds: Iterable[DependsOn]) -> list[str]:
    """What an answer turns on, by the names of the closed kinds."""
    return [kind.name for kind in kinds]


def sources(found: Iterable[Pinpoint]) -> list[dict[str, str]]:
    """Pinpoints with the standing of each."""
    return [{"source": one.source, "at": one.at, "standing": one.standing.value} for one in found]


def day_of(one: Boundary | None) -> dict[str, object] | None:
    """A dated boundary in full: a day, a window, rival days or unknown, with why and its sources."""
    return None if one is None else {**boundary(one), "text": str(one), "sources": sources(one.sources)}


def offences(found: Offences) -> dict[str, object]:
    """The found offences, the possible ones with what they turn on, and the caveats."""
    return {
        "found": found.to_records(),
        "possible": [{"offence": one.offence.id, "depends_on": names(one.depends_on)} for one in found.possible],
        "caveats": [{"offence": caveat.offence, "text": caveat.text} for caveat in found.caveats],
    }


def version(one: SectionVersion | None) -> dict[str, object] | None:
    """A version with its days in full and its effects as they stand in the data files."""
    if one is None:
        return None
    return {
        "id": one.id,
        "start": day_of(one.start),
        "until": day_of(one.until),
        "by": _cause(one.by),
        "ended_by": _cause(one.ended_by),
        "void_by": _cause(one.void_by),
        "extent": list(one.extent),
        "summary": one.summary,
        "inference": one.inference,
        "standing": one.standing.value,
        "sources": sources(one.sources),
        "effects": [_effect(effect) for effect in one.effects],
    }


def _cause(one: Cause | None) -> dict[str, str] | None:
    return None if one is None else {"action": one.action.value, "section": one.section}


def _effect(one: Effect) -> dict[str, object]:
    return {"id": one.id, "standing": one.standing.value, **to_json(one)}


def section(one: Section) -> dict[str, object]:
    """A section whole."""
    return {
        "id": one.id,
        "instrument": one.instrument,
        "number": one.number,
        "kind": one.kind.value,
        "label": one.label,
        "statutory_label": one.statutory_label,
        "versions": [version(each) for each in one.versions],
        "history": [row(each) for each in one.history()],
        "discrepancies": to_json(one.discrepancies),
        "observations": to_json(one.observations),
        "checked_through": one.checked_through.isoformat(),
    }


def row(one: HistoryRow) -> dict[str, object]:
    """One change of a section."""
    return {
        "day": day_of(one.day),
        "action": one.action.value,
        "by": one.by,
        "before": one.before,
        "after": one.after,
        "sources": sources(one.sources),
    }


def resolution(one: Resolution) -> dict[str, object]:
    """What a section was on a day."""
    return {
        "section": one.section,
        "state": one.state.value,
        "reason": one.reason,
        "version": version(one.version),
        "candidates": [version(each) for each in one.candidates],
        "depends_on": names(one.depends_on),
        "discrepancies": to_json(one.discrepancies),
    }


def procedure(one: Procedure) -> dict[str, object]:
    """How an offence is handled on the day of a step."""
    return {
        "subject": one.subject,
        "cognizable": _flag(one.cognizable),
        "bailable": _flag(one.bailable),
        "compoundable": _flag(one.compoundable),
        "in_camera": _flag(one.in_camera),
        "court": one.court,
        "court_because": one.court_because.id if one.court_because else None,
        "agency": [
            {
                "id": body.id,
                "name": body.name,
                "basis": body.basis.value if body.basis else None,
                "under": body.mandate.id if body.mandate else None,
                "condition": body.mandate.condition if body.mandate else None,
                "span": body.span.iso if body.span else None,
            }
            for body in one.agency
        ],
        "deadlines": [_effect(each) for each in one.deadlines],
        "protections": [_effect(each) for each in one.protections],
        "conditions": [{"under": each.id, "condition": each.condition} for each in one.conditions],
        "unsettled": list(one.unsettled),
        "discrepancies": to_json(one.discrepancies),
        "sources": sources(one.sources),
    }


def _flag(one: Flag) -> dict[str, object]:
    return {"value": one.value, "because": one.because.id if one.because else None, "disputed": one.disputed}


def diff(one: Diff) -> dict[str, object]:
    """What changed between two days."""
    return {
        "first": one.first.isoformat(),
        "second": one.second.isoformat(),
        "differences": [
            {"section": each.section, "before": resolution(each.before), "after": resolution(each.after)}
            for each in one.differences
        ],
        "changes": [change(each) for each in one.changes],
    }


def change(one: Change) -> dict[str, object]:
    """One amendment as an event."""
    return {
        "day": day_of(one.day),
        "action": one.action.value,
        "target": one.target,
        "by": one.by,
        "what": one.what,
        "sources": sources(one.sources),
    }


def offence(one: OffenceResolution) -> dict[str, object]:
    """What one offence was on a day."""
    return {
        "id": one.id,
        "state": one.state.value,
        "reason": one.reason,
        "offence": one.offence.to_record() if one.offence else None,
        "candidates": [each.to_record() for each in one.candidates],
        "depends_on": names(one.depends_on),
        "discrepancies": to_json(one.discrepancies),
    }


def line(one: OffenceLine) -> dict[str, object]:
    """One offence through time."""
    return {"id": one.id, "continues": one.continues, "versions": [each.to_record() for each in one.versions]}


def instrument(one: Instrument) -> dict[str, object]:
    """An instrument: what it is, its days, how much of it was read, and its sections by id and label."""
    return {
        "id": one.id,
        "kind": one.kind.value,
        "title": one.title,
        "number": one.number,
        "year": one.year,
        "authority": one.authority,
        "jurisdiction": one.jurisdiction,
        "passed": day_of(one.passed),
        "assent": day_of(one.assent),
        "gazetted": day_of(one.gazetted),
        "commencement": day_of(one.commencement),
        "status": one.status,
        "text_seen": one.text_seen.value,
        "checked_through": one.checked_through.isoformat(),
        "sections": [{"id": each.id, "label": each.label, "versions": len(each.versions)} for each in one.sections],
        "discrepancies": to_json(one.discrepancies),
        "observations": to_json(one.observations),
        "sources": sources(one.sources),
    }
