"""For all tests: properties do not fail for want of a processor."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("rinnan", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rinnan")
