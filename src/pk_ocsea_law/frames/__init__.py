"""The law, and answers of the law for every row, as frames of the library that a caller already uses.

`offences`, `sections`, `versions`, `penalties`, `changes`, `definitions` and `sources` are the law as tables. `resolve`
adds to a frame of cases what each cited provision said on each row's day, `cite` reads the citations of free text
first. `answer` and `procedure` give the same for one row in plain Python. The extra `frames` installs what is needed
beside the caller's own library.
"""

from __future__ import annotations

from pk_ocsea_law.frames.answers import CAVEATS, answer, procedure
from pk_ocsea_law.frames.cite import cite
from pk_ocsea_law.frames.resolve import resolve
from pk_ocsea_law.frames.tables import changes, definitions, offences, penalties, sections, sources, versions

__all__ = [
    "CAVEATS",
    "answer",
    "changes",
    "cite",
    "definitions",
    "offences",
    "penalties",
    "procedure",
    "resolve",
    "sections",
    "sources",
    "versions",
]
