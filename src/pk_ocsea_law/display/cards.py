"""Which account belongs to which value."""

from __future__ import annotations

from pk_ocsea_law.display import answers, offences, sections
from pk_ocsea_law.display.blocks import Card
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.institutions import Institution
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion
from pk_ocsea_law.model.outcomes import Diff, OffenceLine, OffenceResolution, Offences, Procedure
from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.resolution import Resolution
from pk_ocsea_law.model.sources import Discrepancy


def card(value: object) -> Card:
    """The account of a value; a TypeError for what has none."""
    match value:
        case Instrument():
            return sections.instrument(value)
        case Section():
            return sections.section(value)
        case SectionVersion():
            return sections.version(value)
        case Resolution():
            return sections.resolution(value)
        case Discrepancy():
            return sections.discrepancy(value)
        case Penalty():
            return offences.penalty(value)
        case Offence():
            return offences.offence(value)
        case Offences():
            return offences.offences(value)
        case OffenceLine():
            return offences.offence_line(value)
        case OffenceResolution():
            return offences.offence_resolution(value)
        case Procedure():
            return answers.procedure(value)
        case Institution():
            return answers.institution(value)
        case Diff():
            return answers.diff(value)
        case _:
            return _later(value)


def _later(value: object) -> Card:
    """The account of a value whose module is imported only by those who ask for it."""
    from pk_ocsea_law.display import assessments, coverage
    from pk_ocsea_law.model.assessments import Assessment
    from pk_ocsea_law.model.coverage import Coverage

    if isinstance(value, Assessment):
        return assessments.assessment(value)
    if isinstance(value, Coverage):
        return coverage.coverage(value)
    raise TypeError(f"there is no account of a {type(value).__name__}")
