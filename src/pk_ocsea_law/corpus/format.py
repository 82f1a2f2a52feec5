"""`python -m pk_ocsea_law.corpus.format [--check] [DIRECTORY]`: write a data directory in its canonical form.

Each instrument is loaded and written back, so that only what the model knows is written, in one order and one layout.
The digest in `edition.json` is brought up to date. Without a directory it formats the package's own data.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.reading import Faults, Json, as_list, directory, objects, read
from pk_ocsea_law.corpus.writing import canonical, to_json
from pk_ocsea_law.errors import DataError

EDITION = "edition.json"


def formatted(root: Path) -> dict[str, str]:
    """The canonical text of every data file below the root, by its name; a DataError where one cannot be loaded."""
    store = Store(directory(root))
    texts = {f"instruments/{one.id}.json": canonical(to_json(one)) for one in store.instruments()}
    faults = Faults()
    for path in sorted(root.glob("*.json")):
        raw = read(root, path.name, faults)
        texts[path.name] = canonical(_by_id(raw))
    faults.raise_any()
    edition = {**read(root, EDITION, faults), "digest": digest(texts)}
    return texts | {EDITION: canonical(edition)}


def _by_id(raw: Json) -> Json:
    """A list of objects with ids, in the order of the ids; anything else as it is."""
    items = list(objects(raw))
    if as_list(raw) is None or any("id" not in item for item in items):
        return raw
    return sorted(items, key=lambda item: str(item["id"]))


def digest(texts: dict[str, str]) -> str:
    """The digest of every data file but the edition itself."""
    together = hashlib.sha256()
    for name in sorted(texts):
        if name != EDITION:
            together.update(f"{name}\0{texts[name]}\0".encode())
    return f"sha256:{together.hexdigest()}"


def main(arguments: list[str]) -> int:
    """Write and name what differs; with --check only name it. 0 done, 1 faults or differences, 2 usage."""
    check = "--check" in arguments
    rest = [argument for argument in arguments if argument != "--check"]
    if len(rest) > 1:
        print("usage: python -m pk_ocsea_law.corpus.format [--check] [DIRECTORY]", file=sys.stderr)
        return 2
    root = Path(rest[0]) if rest else Path(__file__).parents[1] / "data"
    try:
        texts = formatted(root)
    except DataError as error:
        print(error)
        return 1
    changed = [name for name, text in texts.items() if (root / name).read_text(encoding="utf-8") != text]
    for name in changed:
        print(f"{'differs' if check else 'written'}: {name}")
        if not check:
            (root / name).write_text(texts[name], encoding="utf-8")
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
