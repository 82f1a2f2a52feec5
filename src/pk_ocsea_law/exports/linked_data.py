"""The law as JSON-LD: schema.org Legislation with the properties of the ELI ontology beside it.

The vocabulary of ELI is used with Akoma Ntoso references; Pakistan has not adopted ELI and no conformance is claimed.
schema.org knows three states of force and no lapse or strike-down: the exact state stands beside the coarse one.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pk_ocsea_law.exports.akoma_ntoso import section_uri, version_uri, work_uri
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.days import Boundary
from pk_ocsea_law.model.effects import Amendment
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion
from pk_ocsea_law.model.resolution import ForceState

CONTEXT: Final = {
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "pkol": "#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "legislationDate": {"@type": "xsd:date"},
    "legislationDateOfApplicability": {"@type": "xsd:date"},
    "legislationDateVersion": {"@type": "xsd:date"},
    "legislationChanges": {"@type": "@id"},
    "legislationLegalForce": {"@type": "@vocab"},
}

FORCE: Final = {
    ForceState.IN_FORCE: "InForce",
    ForceState.NOT_YET_IN_FORCE: "NotInForce",
    ForceState.NO_LONGER_IN_FORCE: "NotInForce",
}
"""The states that schema.org has a word for; an uncertain one gets none."""


def linked_data(law: Corpus, on: date, base: str | None = None) -> dict[str, object]:
    """Every instrument with its sections and their versions, and the state of force of each section on the day.

    Identifiers are Akoma Ntoso references relative to `base`, or to wherever the document is published.
    """
    context: dict[str, object] = {**CONTEXT, **({"@base": base} if base is not None else {})}
    titles = {one.id: one for one in law.instruments}
    return {
        "@context": context,
        "@type": "Dataset",
        "name": "The law of Pakistan on online child sexual exploitation and abuse",
        "version": law.edition.data,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "pkol:forceOn": on.isoformat(),
        "hasPart": [_instrument(one, on, titles) for one in law.instruments],
    }


def _instrument(one: Instrument, on: date, titles: dict[str, Instrument]) -> dict[str, object]:
    return _stated(
        {
            "@id": work_uri(one),
            "@type": "Legislation",
            "identifier": one.id,
            "legislationIdentifier": work_uri(one),
            "eli:id_local": one.id,
            "name": one.title,
            "legislationType": one.kind.value,
            "eli:type_document": one.kind.value,
            "legislationDate": _day(one.assent),
            "eli:date_document": _day(one.assent),
            "legislationDateOfApplicability": _day(one.commencement),
            "eli:date_applicability": _day(one.commencement),
            "legislationJurisdiction": one.jurisdiction,
            "eli:jurisdiction": one.jurisdiction,
            "legislationPassedBy": one.authority,
            "eli:passed_by": one.authority,
            "inLanguage": "en",
            "legislationChanges": _changed(one, titles),
            "pkol:status": one.status,
            "pkol:checkedThrough": one.checked_through.isoformat(),
            "hasPart": [_section(one, section, on) for section in one.sections],
        }
    )


def _section(instrument: Instrument, one: Section, on: date) -> dict[str, object]:
    state = one.as_of(on).state
    return _stated(
        {
            "@id": section_uri(instrument, one),
            "@type": "Legislation",
            "identifier": one.id,
            "name": one.label,
            "legislationLegalForce": FORCE.get(state),
            "pkol:forceStatus": state.value,
            "workExample": [_version(instrument, one, version) for version in one.versions],
        }
    )


def _version(instrument: Instrument, section: Section, one: SectionVersion) -> dict[str, object]:
    return _stated(
        {
            "@id": version_uri(instrument, section, one),
            "@type": "Legislation",
            "identifier": one.id,
            "legislationDateVersion": _day(one.start),
            "eli:version_date": _day(one.start),
            "temporalCoverage": one.span.iso,
            "abstract": one.summary,
            "pkol:standing": one.standing.value,
            "pkol:days": str(one.span),
        }
    )


def _changed(one: Instrument, titles: dict[str, Instrument]) -> list[str]:
    """The works that the instrument amends, each once."""
    targets = (
        effect.target.section.partition("/")[0]
        for section in one.sections
        for version in section.versions
        for effect in version.effects
        if isinstance(effect, Amendment) and effect.target.section is not None
    )
    return [work_uri(titles[target]) for target in dict.fromkeys(targets) if target in titles and target != one.id]


def _day(boundary: Boundary | None) -> str | None:
    """The day where it is known to a day; a window or rival days are no day."""
    return boundary.day.isoformat() if boundary is not None and boundary.day is not None else None


def _stated(fields: dict[str, object]) -> dict[str, object]:
    """The fields that say something: what is not known is left out, never filled in."""
    return {name: value for name, value in fields.items() if value is not None and value != []}
