"""The command line: the same questions, as text that fits 80 columns or as JSON. Each command has its own file."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from pk_ocsea_law.cli.parsing import parser
from pk_ocsea_law.cli.printing import USAGE
from pk_ocsea_law.errors import PkOcseaLawError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit 0 where anything is found, 2 usage, 3 undetermined, 4 outside what is recorded."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except (PkOcseaLawError, ValueError, TypeError) as error:
        print(f"pk-ocsea-law: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
