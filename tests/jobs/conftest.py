"""The laws of this room have no deadline."""

from hypothesis import settings

# The machine is shared: how long an example takes says nothing.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
