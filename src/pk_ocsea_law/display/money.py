"""Sums of money in words with lakh and crore beside the digits."""

from __future__ import annotations

import re

from pk_ocsea_law.model.quantities import Rupees

LAKH = 100_000

_SUM = re.compile(r"Rs ([\d,]*\d)")


def rupees(amount: int) -> str:
    """A sum with its digits, and from one lakh on in lakh and crore too: "Rs 1,000,000 (Rs 10 lakh)"."""
    sum = Rupees(amount)
    return f"{sum} ({sum.in_words})" if amount >= LAKH else str(sum)


def with_lakh(text: str) -> str:
    """A text in which each sum written "Rs 1,000,000" has its lakh and crore beside it."""
    return _SUM.sub(lambda found: rupees(int(found[1].replace(",", ""))), text)
