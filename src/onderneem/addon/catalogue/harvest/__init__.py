"""The catalogue in: harvest it, propose what is new, review what changed."""
