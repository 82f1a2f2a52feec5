"""Akoma Ntoso references for works, versions and sections, and the way back.

The form is that of the Akoma Ntoso naming convention 1.0. Nobody has assigned references for Pakistan: these are the
project's own, derived from ids that never change, and one is never used again for another thing. A number part keeps
its case, so that section 22A is `sec_22A`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pk_ocsea_law.citations.names import names
from pk_ocsea_law.errors import UnknownReference
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.instruments import Instrument, InstrumentKind, Section, SectionKind, SectionVersion

KINDS: Final = {
    InstrumentKind.ORDINANCE: "act/ordinance",
    InstrumentKind.PRESIDENTS_ORDER: "act/order",
    InstrumentKind.CONSTITUTION: "act/constitution",
    InstrumentKind.RULES: "act/rules",
    InstrumentKind.NOTIFICATION: "act/notification",
    InstrumentKind.JUDGMENT: "judgment",
}
PARTS: Final = {
    SectionKind.SECTION: "sec",
    SectionKind.ARTICLE: "art",
    SectionKind.RULE: "rule",
    SectionKind.SCHEDULE: "sched",
    SectionKind.ORDER: "order",
}


def work_uri(instrument: Instrument) -> str:
    """The reference of an instrument, such as "/akn/pk/act/2016/40".

    It is the one in the data where that has one; else it is made of place, kind, year and number, or of the
    instrument's id where no number was seen.
    """
    known = names().works.get(instrument.id)
    if known is not None:
        return known
    kind = KINDS.get(instrument.kind, "act")
    numbered = instrument.serial is not None and instrument.kind not in (
        InstrumentKind.RULES,
        InstrumentKind.NOTIFICATION,
        InstrumentKind.JUDGMENT,
    )
    number = str(instrument.serial) if numbered else instrument.id
    return f"/akn/{instrument.jurisdiction.lower()}/{kind}/{instrument.year}/{number}"


def element(section: Section) -> str:
    """The part of a reference that names a section within its work: "sec_22A", "art_12", "sched_II-292A"."""
    return f"{PARTS[section.kind]}_{re.sub('[^0-9A-Za-z]+', '-', section.number)}"


def section_uri(instrument: Instrument, section: Section, on: date | None = None) -> str:
    """The reference of a section, and with a day of the section as it stood on that day, whatever that was."""
    expression = f"/eng:{on.isoformat()}" if on is not None else ""
    return f"{work_uri(instrument)}{expression}/~{element(section)}"


def version_uri(instrument: Instrument, section: Section, version: SectionVersion) -> str:
    """The reference of one version by the first day on which it may have stood; without a day where none is known.

    Versions of one section that began on one day in different places share it.
    """
    day = version.start.earliest or version.start.settled
    expression = f"/eng@{day.isoformat()}" if day is not None else "/eng"
    return f"{work_uri(instrument)}{expression}/~{element(section)}"


def cited(law: Corpus, uri: str) -> Instrument | Section:
    """The instrument or the section that a reference of ours names; its expression, if any, is passed over.

    An `UnknownReference`, which is a LookupError, for any other.
    """
    found = re.fullmatch(r"(/akn/[^~]+?)(?:/eng(?:[@:][0-9-]+)?)?(?:/~(\w+_[0-9A-Za-z-]+))?", uri)
    if found is not None:
        for instrument in law.instruments:
            if work_uri(instrument) == found[1]:
                if found[2] is None:
                    return instrument
                for section in instrument.sections:
                    if element(section) == found[2]:
                        return section
    raise UnknownReference("work or section", uri, ())


def references(law: Corpus) -> str:
    """Every reference beside the id it stands for, as CSV: works, then sections, then versions."""
    rows = ["id,uri"]
    rows += [f"{instrument.id},{work_uri(instrument)}" for instrument in law.instruments]
    pairs = [(instrument, section) for instrument in law.instruments for section in instrument.sections]
    rows += [f"{section.id},{section_uri(instrument, section)}" for instrument, section in pairs]
    rows += [
        f"{version.id},{version_uri(instrument, section, version)}"
        for instrument, section in pairs
        for version in section.versions
    ]
    return "\n".join(rows) + "\n"
