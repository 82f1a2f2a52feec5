"""`python -m pk_ocsea_law.corpus.check [DIRECTORY]`: list every fault of a data directory, or of the packaged data."""

from __future__ import annotations

import sys

from pk_ocsea_law.corpus.integrity import check
from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.reading import directory, packaged
from pk_ocsea_law.errors import DataError


def main(arguments: list[str]) -> int:
    """Print the faults, or the number of instruments where there are none; 0 clean, 1 faults, 2 usage."""
    if len(arguments) > 1:
        print("usage: python -m pk_ocsea_law.corpus.check [DIRECTORY]", file=sys.stderr)
        return 2
    try:
        whole = check(Store(directory(arguments[0]) if arguments else packaged()))
    except DataError as error:
        print(error)
        return 1
    print(f"{len(whole.instruments)} instruments, {len(whole.sections)} sections: no fault")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
