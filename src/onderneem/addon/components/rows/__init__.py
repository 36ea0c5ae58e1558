"""Repeating groups: a field of rows with columns, its widget in forms, its place in REST."""

from onderneem.addon.components.rows.field import IRows
from onderneem.addon.components.rows.field import Rows

__all__ = ["IRows", "Rows"]
