"""A corpus of ten times the packaged one: every instrument ten times, under ids of its own."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from measuring import SOURCE

DATA = SOURCE / "pk_ocsea_law" / "data"


def grow(root: Path, times: int) -> None:
    """Write the larger corpus below the root. The first copy keeps its ids, the others end in "--2", "--3", ..."""
    instruments = sorted((DATA / "instruments").glob("*.json"))
    names = "|".join(re.escape(path.stem) for path in sorted(instruments, key=lambda path: -len(path.stem)))
    known = re.compile(rf'"({names})(?=[/"])')
    (root / "instruments").mkdir(parents=True)
    for path in DATA.glob("*.json"):
        shutil.copy(path, root)
    for copy in range(1, times + 1):
        suffix = f"--{copy}" if copy > 1 else ""
        for path in instruments:
            text = known.sub(rf'"\1{suffix}', path.read_text(encoding="utf-8"))
            (root / "instruments" / f"{path.stem}{suffix}.json").write_text(text, encoding="utf-8")
    for remarks in ("discrepancies.json", "observations.json"):
        _grow_remarks(root / remarks, known, times)


def _grow_remarks(path: Path, known: re.Pattern[str], times: int) -> None:
    text = path.read_text(encoding="utf-8")
    grown: list[Any] = json.loads(text)
    for copy in range(2, times + 1):
        copied = json.loads(known.sub(rf'"\1--{copy}', text))
        grown.extend(item | {"id": f"{item['id']}--{copy}"} for item in copied)
    path.write_text(json.dumps(grown), encoding="utf-8")
