"""Permits: can I, must I, what does it take."""
