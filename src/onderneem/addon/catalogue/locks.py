"""The lock rule for the rooms from here on; it stands in ``components``."""

from onderneem.addon.components.locks import is_being_edited

__all__ = ["is_being_edited"]
