"""`python -m pk_ocsea_law.cli` is the command `pk-ocsea-law`."""

from __future__ import annotations

import sys

from pk_ocsea_law.cli import main

sys.exit(main())
