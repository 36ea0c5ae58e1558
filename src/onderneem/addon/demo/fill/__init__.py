"""Plausible content by the thousands, for trials and load tests: ``onderneem-fill``."""
