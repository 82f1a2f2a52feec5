"""Charts of the law (extra `charts`), each with a text that says the same and the table it was drawn from."""

from __future__ import annotations

from pk_ocsea_law.charts.chart import Chart
from pk_ocsea_law.charts.coverage import coverage
from pk_ocsea_law.charts.investigators import investigators
from pk_ocsea_law.charts.penalties import penalties
from pk_ocsea_law.charts.steps import penalty_steps
from pk_ocsea_law.charts.timeline import timeline

__all__ = ["Chart", "coverage", "investigators", "penalties", "penalty_steps", "timeline"]
