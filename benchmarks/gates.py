"""What can be told without a clock: the modules that a question loads, and the data that it reads."""

from __future__ import annotations

import json

from measuring import said
from questions import EVERY_INSTRUMENT, IMPORT, ONE_INSTRUMENT

FOREIGN = (
    "importlib_resources",
    "importlib.metadata",
    "importlib.resources",
    "zipfile",
    "tempfile",
    "difflib",
    "hypothesis",
    "narwhals",
    "altair",
)
"""Modules that no first question may load."""
LATER = (
    "pk_ocsea_law.citations",
    "pk_ocsea_law.cli",
    "pk_ocsea_law.corpus.integrity",
    "pk_ocsea_law.corpus.writing",
    "pk_ocsea_law.display",
    "pk_ocsea_law.exports",
    "pk_ocsea_law.frames",
    "pk_ocsea_law.strategies",
)
"""Modules of the package that neither question may load."""

LOADED = "import sys, json; before = set(sys.modules)\n{code}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
READ = """
import json, os, sys
opened = []
def heard(event, given):
    if event == "open" and str(given[0]).endswith(".json"):
        opened.append(str(given[0]))
sys.addaudithook(heard)
{code}
print(json.dumps([[os.path.basename(path), os.path.getsize(path)] for path in opened]))
"""


def loaded(code: str) -> list[str]:
    """The modules that the code loads in a fresh interpreter, over those of a bare one."""
    modules: list[str] = json.loads(said(LOADED.format(code=code)))
    return modules


def read(code: str) -> list[tuple[str, int]]:
    """The data files that the code opens in a fresh interpreter, in turn, with their sizes in bytes."""
    return [(name, size) for name, size in json.loads(said(READ.format(code=code)))]


def gates() -> list[dict[str, object]]:
    """Each gate: what it asks, whether it holds, and what was seen."""
    after_import = loaded(IMPORT)
    after_one, after_every = loaded(ONE_INSTRUMENT), loaded(EVERY_INSTRUMENT)
    one, every = read(ONE_INSTRUMENT), read(EVERY_INSTRUMENT)
    astray = sorted({name for name in (*after_one, *after_every) if name in FOREIGN or name.startswith(LATER)})
    others = [name for name, _ in one if "-" in name and name != "peca-2016.json"]
    return [
        _gate("import loads nothing but itself", after_import == ["pk_ocsea_law"], ", ".join(after_import)),
        _gate("a first question loads nothing that it does not need", not astray, ", ".join(astray) or "nothing else"),
        _gate("a question on one instrument reads no other", not others, _sizes(one)),
        _gate("a question on every instrument reads no file twice", len(set(every)) == len(every), _sizes(every)),
    ]


def _gate(what: str, holds: bool, seen: str) -> dict[str, object]:
    return {"gate": what, "holds": holds, "seen": seen}


def _sizes(files: list[tuple[str, int]]) -> str:
    return f"{len(files)} files, {sum(size for _, size in files):,} bytes"
