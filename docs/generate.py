"""`python docs/generate.py [--check]`: the pages that are made from the law, written with the public API alone.

One page for each instrument and their index in `the-law/`, and `not-known.md`. With --check nothing is written, and the
exit code is 1 where a page differs from the law.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from law_pages import index_page, instrument_page
from not_known_page import not_known_page

import pk_ocsea_law as pol

HERE = Path(__file__).parent


def pages(law: pol.Corpus) -> dict[str, str]:
    """The text of every generated page by its path below this directory."""
    own = {f"the-law/{one.id}.md": instrument_page(law, one) for one in law.instruments}
    return own | {"the-law/index.md": index_page(law), "not-known.md": not_known_page(law)}


def stale(law: pol.Corpus) -> list[str]:
    """The paths of pages that differ from the law, are missing, or have no instrument any more."""
    made = pages(law)
    there = {f"the-law/{path.name}" for path in (HERE / "the-law").glob("*.md")}
    differing = [path for path, text in made.items() if not (HERE / path).exists() or _read(path) != text]
    return sorted({*differing, *(there - set(made))})


def _read(path: str) -> str:
    return (HERE / path).read_text(encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Write what differs and name it; with --check only name it."""
    law = pol.load()
    differing = stale(law)
    made = pages(law)
    for path in differing:
        print(path)
        if "--check" not in arguments:
            (HERE / path).parent.mkdir(exist_ok=True)
            (HERE / path).write_text(made[path], encoding="utf-8") if path in made else (HERE / path).unlink()
    return 1 if differing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
