"""The same refusal for the rooms from here on; it stands in ``place``, whose settings need it."""

from onderneem.addon.place.bad_value import BadValue

__all__ = ["BadValue"]
