"""For all tests: a cache of their own, and properties that do not fail for want of a processor."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("rinnan", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rinnan")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """What tests read and pair never lands in the user's own cache, nor comes from it."""
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
