"""One value of every kind that has an account of itself, out of the packaged law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pk_ocsea_law as pol

DAY = date(2024, 1, 1)
CASE = pol.Case(
    committed=pol.during("2023-01-10", "2023-12-01"),
    step_on=date(2025, 6, 1),
    victim=pol.Victim(age=pol.ages(15, 16)),
    accused=pol.Accused(age=pol.ages(13, 13)),
    media={"online"},
    jurisdiction="PK-SD",
    conduct={"distribute-image"},
)


def values(law: pol.Corpus) -> dict[str, Any]:
    """The values by a name."""
    then = law.as_of(DAY)
    line = law.offence("peca-2016/22(1)")
    return {
        "instrument": law.instrument("PECA"),
        "section": law.section("peca-2016/22"),
        "version": law.section("peca-2016/22").versions[0],
        "resolution": then.section("peca-2016/22"),
        "uncertain resolution": law.section("peca-2016/22").as_of(date(2016, 8, 20)),
        "discrepancy": law.discrepancies[0],
        "penalty": line.versions[-1].penalty,
        "offence": line.versions[-1],
        "line": line,
        "continued line": law.offence("ppc-1860/292C"),
        "offence resolution": line.as_of(DAY),
        "uncertain offence": line.as_of(date(2016, 8, 20)),
        "offences": then.offences(victim_age=15, medium="online", jurisdiction="PK-SD"),
        "no offences": law.as_of(date(1900, 1, 1)).offences(conduct="marry-child", instrument="PECA"),
        "procedure": then.procedure("peca-2016/22"),
        "institution": law.institutions[0],
        "institution with a role": then.investigators("peca-2016/22")[0],
        "diff": law.diff(date(2023, 7, 1), date(2023, 8, 1)),
        "empty diff": law.diff(DAY, DAY),
        "assessment": law.assess(CASE),
        "assessment without a step": law.assess(pol.Case(committed=DAY, conduct="groom")),
        "coverage": then.coverage("csam"),
    }


NAMES = (
    "instrument",
    "section",
    "version",
    "resolution",
    "uncertain resolution",
    "discrepancy",
    "penalty",
    "offence",
    "line",
    "continued line",
    "offence resolution",
    "uncertain offence",
    "offences",
    "no offences",
    "procedure",
    "institution",
    "institution with a role",
    "diff",
    "empty diff",
    "assessment",
    "assessment without a step",
    "coverage",
)
