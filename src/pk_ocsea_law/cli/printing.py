"""What every command prints the same way, and the codes it exits with."""

from __future__ import annotations

import json

from pk_ocsea_law.display.text import wrapped
from pk_ocsea_law.law import load
from pk_ocsea_law.model.notice import LEGAL_NOTICE
from pk_ocsea_law.model.resolution import ForceState

FOUND, USAGE, UNDETERMINED, OUTSIDE = 0, 2, 3, 4

EXIT = {ForceState.UNCERTAIN: UNDETERMINED, ForceState.OUTSIDE_COVERAGE: OUTSIDE}
"""The exit code of a state; that a section was not in force is something found."""


def print_json(value: object) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def print_text(text: str) -> None:
    """Print an answer as text, closed by the edition of the data and the legal notice."""
    print(text)
    close()


def close() -> None:
    """Print the edition of the data and the legal notice."""
    edition = load().edition
    print(f"\n{wrapped(f'Data {edition.data}, {edition.digest[:19]}. {LEGAL_NOTICE}')}")
