"""Subsidies: what helps, for whom, and until when."""
