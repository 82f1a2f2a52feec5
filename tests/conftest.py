"""What the tests share: the made-up corpus, which holds one of everything, and the packaged law."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import pk_ocsea_law as pol

FIXTURES = Path(__file__).parent / "fixtures"

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
settings.load_profile("default")


@pytest.fixture(scope="session")
def small() -> pol.Corpus:
    """The made-up corpus of two instruments."""
    return pol.load(FIXTURES / "small")


@pytest.fixture(scope="session")
def law() -> pol.Corpus:
    """The packaged law."""
    return pol.load()
