"""One text for each version of a section, with what a retrieval tool needs to cite it and to tell its days."""

from __future__ import annotations

from collections.abc import Iterator

from pk_ocsea_law.display.phrases import effect_line
from pk_ocsea_law.exports.akoma_ntoso import version_uri
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion


def chunks(law: Corpus) -> Iterator[dict[str, object]]:
    """One record for each version, in the law's own order.

    `id` is the version's permanent id. `start` and `until` are ISO days, None where they are open or not settled to a
    day; `days` says them in words. `text` is the project's own account, never the statute's wording. `void` is true of
    a version that was struck down from its beginning and was therefore never law.
    """
    for instrument in law.instruments:
        for section in instrument.sections:
            for version in section.versions:
                yield chunk(law, instrument, section, version)


def chunk(law: Corpus, instrument: Instrument, section: Section, version: SectionVersion) -> dict[str, object]:
    """The record of one version."""
    until = version.until.day if version.until else None
    return {
        "id": version.id,
        "section": section.id,
        "instrument": instrument.id,
        "title": f"{instrument.title}, {section.kind.value} {section.number_as_printed}: {section.label}",
        "uri": version_uri(instrument, section, version),
        "start": version.start.day.isoformat() if version.start.day else None,
        "until": until.isoformat() if until else None,
        "days": str(version.span),
        "ended": version.until is not None,
        "void": version.void_by is not None,
        "places": list(version.places),
        "standing": version.standing.value,
        "sources": [f"{pinpoint.source} ({pinpoint.at})" for pinpoint in version.sources],
        "checked_through": section.checked_through.isoformat(),
        "disputed": [discrepancy.id for discrepancy in section.discrepancies],
        "text": "\n".join((version.summary, *(effect_line(effect) for effect in version.effects))),
        "edition": law.edition.data,
    }
