"""The laws of a call are tried with many calls."""

import hypothesis

# The machine is shared: how long an example takes says nothing.
hypothesis.settings.register_profile(
    "shared", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("shared")
